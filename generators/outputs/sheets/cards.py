"""The training cards on paper: each alone, and the deck on A6 and four to an A4 page."""

from collections.abc import Iterator, Sequence
from typing import Any

from generators.language import Language
from generators.outputs.artifact import Sheet
from generators.outputs.sheets.press import Deck, Press
from generators.outputs.sheets.qr import qr
from generators.records import Card


def card_sheets(press: Press) -> Iterator[Sheet]:
    """In each language the two decks, then every card, by number; nothing while there are no cards."""
    cards = sorted(press.catalog.of(Card), key=lambda card: card.number)
    for language in Language:
        if cards:
            yield deck_a6(press, language, cards)
            yield deck_a4(press, language, cards)
        for card in cards:
            yield single_card(press, language, card)


def single_card(press: Press, language: Language, card: Card) -> Sheet:
    """One card, A6, front and back."""
    words = press.templates[language].words["print"]["card"]
    title = words["single"].format(number=card.number, name=card.name[language])
    path = f"{language.prefix}print/card-{card.id}.pdf"
    return Sheet(path, title, language, _html(press, language, "sheet_cards.html", title, [card]))


def deck_a6(press: Press, language: Language, cards: Sequence[Card]) -> Deck:
    """All cards, A6: each front followed by its back."""
    title = press.templates[language].words["print"]["card"]["deck"].format(number=len(cards))
    html = _html(press, language, "sheet_cards.html", title, cards)
    return Deck(f"{language.prefix}print/cards-a6.pdf", title, language, html)


def deck_a4(press: Press, language: Language, cards: Sequence[Card]) -> Deck:
    """All cards, four to an A4 page, for printing on both sides and cutting."""
    title = press.templates[language].words["print"]["card"]["deck_a4"].format(number=len(cards))
    html = _html(press, language, "sheet_cards_a4.html", title, cards, pages=imposed(cards))
    return Deck(f"{language.prefix}print/cards-a4.pdf", title, language, html)


def imposed(cards: Sequence[Card]) -> list[tuple[str, list[Card | None]]]:
    """Pages of four places, left to right and down: fronts, then backs.

    A sheet turned on its long edge shows its left as its right, so backs change places within each row.
    """
    pages: list[tuple[str, list[Card | None]]] = []
    for start in range(0, len(cards), 4):
        four: list[Card | None] = [*cards[start : start + 4], None, None, None][:4]
        pages += [("front", four), ("back", [four[1], four[0], four[3], four[2]])]
    return pages


def _html(
    press: Press, language: Language, template: str, title: str, cards: Sequence[Card], **values: Any
) -> str:
    addresses = {card.id: press.address(card.reference, language) for card in cards}
    values |= {"addresses": addresses, "codes": {card: qr(address) for card, address in addresses.items()}}
    return press.render(template, language, title=title, cards=cards, **values)
