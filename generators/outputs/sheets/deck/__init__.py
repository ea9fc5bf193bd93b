"""The training cards on paper: decks, laid out once, and every file that their faces go into.

A new form is an empty leaf in `theme/print/sheet_card_leaves.html`, its style in `sheet_cards_<form>.css`,
its words under `card.deck` in `data/words/print.yaml` and a line in `FORMS`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, get_args

from generators.language import Language
from generators.outputs.artifact import Sheet
from generators.outputs.sheets.deck.faces import A6, deck, faces, path, title
from generators.outputs.sheets.deck.files import Deck, Face, Leaves, Part
from generators.outputs.sheets.deck.imposition import Page, fold_over, four_up, one_each, side_by_side
from generators.outputs.sheets.press import Press
from generators.records import Card
from generators.records.card import Domain

Decks = Mapping[Language, Deck]
Faces = Sequence[tuple[Face, Face]]
FORMS: dict[str, Callable[[Faces], list[Page[Face]]]] = {
    A6: one_each,
    "a4": four_up,
    "fold": fold_over,
}
"""The printed forms in one language, and how faces lie on their pages."""
BILINGUAL = "bilingual"
"""Both languages side by side on A5, because a face with both does not fit A6 at 9 pt."""


class Selection(NamedTuple):
    """The cards of a domain, or all of them when it has no name: front and back in each language."""

    domain: str
    faces: Mapping[Language, Faces]


def card_sheets(press: Press) -> Iterator[Sheet]:
    """The decks, then every form of them, whole and by domain; nothing while there are no cards."""
    decks = dict(decks_by_domain(press))
    for both in decks.values():
        yield from both.values()
    for some in selections(decks):
        for form, impose in FORMS.items():
            if form != A6 or not some.domain:  # the cards of a domain on A6 are its deck
                for language in Language:
                    yield leaves(press, some, form, language, impose(some.faces[language]))
        yield leaves(press, some, BILINGUAL, Language.ZH, side_by_side(*some.faces.values()))


def decks_by_domain(press: Press) -> Iterator[tuple[str, Decks]]:
    """The cards of each domain that has any, by number: four small decks take all processors."""
    cards = sorted(press.catalog.of(Card), key=lambda card: card.number)
    for domain in get_args(Domain):
        if some := [card for card in cards if card.domain == domain]:
            yield domain, {language: deck(press, language, domain, some) for language in Language}


def selections(decks: Mapping[str, Decks]) -> Iterator[Selection]:
    """All cards, then those of each domain."""
    by_domain = [
        Selection(domain, {language: faces(one) for language, one in both.items()})
        for domain, both in decks.items()
    ]
    if by_domain:
        every = {language: [f for some in by_domain for f in some.faces[language]] for language in Language}
        yield Selection("", every)
    yield from by_domain


def leaves(
    press: Press, some: Selection, form: str, language: Language, pages: Sequence[Page[Face]]
) -> Leaves:
    """These cards in that form; a bilingual file has a title in both languages."""
    languages = Language if form == BILINGUAL else [language]
    number = len(some.faces[language])
    name = " · ".join(title(press, each, some.domain, number, form) for each in languages)
    html = press.render("sheet_card_leaf.html", language, title=name, form=form)
    return Leaves(path(language, some.domain, form), name, language, html, tuple(pages))


__all__ = ["Deck", "Face", "Leaves", "Part", "card_sheets"]
