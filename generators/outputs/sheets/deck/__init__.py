"""The training cards on paper: two decks, laid out once, and every file that their faces go into.

A new form is an empty leaf in `theme/print/sheet_card_leaves.html`, its style in `sheet_cards_<form>.css`,
its words under `card.deck` in `data/words/print.yaml` and a line in `FORMS`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, get_args

from generators.language import Language
from generators.outputs.artifact import Sheet
from generators.outputs.sheets.deck.faces import deck, faces
from generators.outputs.sheets.deck.files import Deck, Face, Leaves, Part
from generators.outputs.sheets.deck.imposition import Page, fold_over, four_up, one_each, side_by_side
from generators.outputs.sheets.press import Press
from generators.records import Card
from generators.records.card import Domain

Faces = Sequence[tuple[Face, Face]]
FORMS: dict[str, Callable[[Faces], list[Page[Face]]]] = {
    "a6": one_each,
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
    cards = sorted(press.catalog.of(Card), key=lambda card: card.number)
    decks = [deck(press, language, cards) for language in Language if cards]
    yield from decks
    for some in selections(cards, decks):
        for form, impose in FORMS.items():
            if some.domain or form != "a6":  # all cards on A6 are the deck itself
                for language in Language:
                    yield leaves(press, some, form, language, impose(some.faces[language]))
        yield leaves(press, some, BILINGUAL, Language.ZH, side_by_side(*some.faces.values()))


def selections(cards: Sequence[Card], decks: Sequence[Deck]) -> Iterator[Selection]:
    """All cards, then those of each domain that has any."""
    for domain in ("", *get_args(Domain)):
        chosen = [number for number, card in enumerate(cards) if domain in ("", card.domain)]
        if chosen:
            every = {deck.language: faces(deck) for deck in decks}
            yield Selection(domain, {lang: [pairs[n] for n in chosen] for lang, pairs in every.items()})


def leaves(
    press: Press, some: Selection, form: str, language: Language, pages: Sequence[Page[Face]]
) -> Leaves:
    """These cards in that form; a bilingual file has a title in both languages."""
    languages = Language if form == BILINGUAL else [language]
    title = " · ".join(_title(press, some, form, each) for each in languages)
    name = "-".join(filter(None, ("cards", some.domain, form)))
    html = press.render("sheet_card_leaf.html", language, title=title, form=form)
    return Leaves(f"{language.prefix}print/{name}.pdf", title, language, html, tuple(pages))


def _title(press: Press, some: Selection, form: str, language: Language) -> str:
    words = press.templates[language].words
    said = words["print"]["card"]["deck"]
    domain = said["domain"].format(name=words["cards"]["domains"][some.domain]) if some.domain else ""
    return str(said["title"].format(domain=domain, number=len(some.faces[language]), form=said[form]))


__all__ = ["Deck", "Face", "Leaves", "Part", "card_sheets"]
