"""The faces of the training cards, one an A6 page: the one text that every printed form is made of."""

from collections.abc import Sequence

from generators.language import Language
from generators.outputs.sheets.deck.files import Deck, Face, Part
from generators.outputs.sheets.press import Press
from generators.outputs.sheets.qr import qr
from generators.records import Card


def deck(press: Press, language: Language, cards: Sequence[Card]) -> Deck:
    """All cards, A6: each front followed by its back; every card is a file of its own too."""
    words = press.templates[language].words["print"]["card"]["deck"]
    title = words["title"].format(domain="", number=len(cards), form=words["a6"])
    addresses = {card.id: press.address(card.reference, language) for card in cards}
    html = press.render(
        "sheet_cards.html",
        language,
        title=title,
        cards=cards,
        addresses=addresses,
        codes={card: qr(address) for card, address in addresses.items()},
    )
    parts = tuple(single(press, language, card, number) for number, card in enumerate(cards))
    return Deck(f"{language.prefix}print/cards-a6.pdf", title, language, html, parts)


def single(press: Press, language: Language, card: Card, number: int) -> Part:
    """One card, front and back; `number` is its place in the deck, counted from 0."""
    words = press.templates[language].words["print"]["card"]
    title = words["single"].format(number=card.number, name=card.name[language])
    return Part(f"{language.prefix}print/card-{card.id}.pdf", title, (2 * number, 2 * number + 1))


def faces(deck: Deck) -> list[tuple[Face, Face]]:
    """Front and back of each card of a deck."""
    return [(Face(deck.path, front), Face(deck.path, back)) for front, back in (p.pages for p in deck.parts)]
