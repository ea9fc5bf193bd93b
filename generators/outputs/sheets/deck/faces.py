"""The faces of the training cards, one an A6 page: the one text that every printed form is made of."""

from collections.abc import Sequence

from generators.language import Language
from generators.outputs.sheets.deck.files import Deck, Face, Part
from generators.outputs.sheets.press import Press
from generators.outputs.sheets.qr import qr
from generators.records import Card

A6 = "a6"
"""The form that is laid out; all others are made of its pages."""


def deck(press: Press, language: Language, domain: str, cards: Sequence[Card]) -> Deck:
    """The cards of a domain, A6: each front followed by its back; every card is a file of its own too."""
    addresses = {card.id: press.address(card.reference, language) for card in cards}
    name = title(press, language, domain, len(cards), A6)
    html = press.render(
        "sheet_cards.html",
        language,
        title=name,
        cards=cards,
        addresses=addresses,
        codes={card: qr(address) for card, address in addresses.items()},
    )
    parts = tuple(single(press, language, card, number) for number, card in enumerate(cards))
    return Deck(path(language, domain, A6), name, language, html, parts)


def single(press: Press, language: Language, card: Card, number: int) -> Part:
    """One card, front and back; `number` is its place in the deck, counted from 0."""
    words = press.templates[language].words["print"]["card"]
    title = words["single"].format(number=card.number, name=card.name[language])
    return Part(f"{language.prefix}print/card-{card.id}.pdf", title, (2 * number, 2 * number + 1))


def path(language: Language, domain: str, form: str) -> str:
    """Where the cards of a domain, or all when it has no name, are in that form."""
    return f"{language.prefix}print/{'-'.join(filter(None, ('cards', domain, form)))}.pdf"


def title(press: Press, language: Language, domain: str, number: int, form: str) -> str:
    """What that file is called, with the number of its cards."""
    words = press.templates[language].words
    said = words["print"]["card"]["deck"]
    named = said["domain"].format(name=words["cards"]["domains"][domain]) if domain else ""
    return str(said["title"].format(domain=named, number=number, form=said[form]))


def faces_of(press: Press, language: Language, cards: Sequence[Card]) -> list[tuple[Face, Face]]:
    """Front and back of these cards, wherever they lie in the decks of their domains."""
    found = []
    for card in cards:
        numbers = sorted(c.number for c in press.catalog.of(Card) if c.domain == card.domain)
        front, name = 2 * numbers.index(card.number), path(language, card.domain, A6)
        found.append((Face(name, front), Face(name, front + 1)))
    return found


def faces(deck: Deck) -> list[tuple[Face, Face]]:
    """Front and back of each card of a deck."""
    return [(Face(deck.path, front), Face(deck.path, back)) for front, back in (p.pages for p in deck.parts)]
