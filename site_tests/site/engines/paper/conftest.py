"""What tests of paper share: sheets of the real data, and decks of a few cards."""

import pytest
from weasyprint import Document

from generators.language import Language
from generators.outputs.artifact import Sheet
from generators.outputs.sheets import Deck, Press, all_sheets
from generators.outputs.sheets.deck.faces import deck
from generators.records import Card
from generators.site.engines.paper.pdf import laid_out, written
from generators.site.project import project_templates

SITE = "https://kangtu.example/"
FEW = ("coping-with-voices", "one-pot-rice-cooker", "start-a-chat", "missed-dose-plan", "wind-down-hour")


@pytest.fixture(scope="session")
def press() -> Press:
    return Press({language: project_templates(language) for language in Language}, SITE)


@pytest.fixture(scope="session")
def sheets(press: Press) -> dict[str, Sheet]:
    return {sheet.path: sheet for sheet in all_sheets(press)}


@pytest.fixture(scope="session")
def cards(press: Press) -> list[Card]:
    """Five cards of all domains, so that the second leaf of four is not full."""
    found = [press.catalog.get(f"cards/{card}") for card in FEW]
    return [card for card in found if isinstance(card, Card)]


@pytest.fixture(scope="session")
def decks(press: Press, cards: list[Card]) -> dict[Language, Deck]:
    return {language: deck(press, language, "", cards) for language in Language}


@pytest.fixture(scope="session")
def documents(decks: dict[Language, Deck]) -> dict[Language, Document]:
    return {language: laid_out(deck) for language, deck in decks.items()}


@pytest.fixture(scope="session")
def deck_files(decks: dict[Language, Deck], documents: dict[Language, Document]) -> dict[str, bytes]:
    return {decks[language].path: written(document) for language, document in documents.items()}
