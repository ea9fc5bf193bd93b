"""The training cards to begin a stage with, folded: two cards on an A4 page, printed on one side."""

from generators.language import Language
from generators.outputs.sheets.deck import FORMS, Leaves
from generators.outputs.sheets.deck.faces import faces_of
from generators.outputs.sheets.press import Press
from generators.outputs.starters import starters
from generators.records.term import Term

FOLD = "fold"


def starter_cards(press: Press, stage: Term, language: Language) -> Leaves | None:
    """The starter cards of a stage; nothing when it has none."""
    cards = starters(press.catalog, stage.id)
    if not cards:
        return None
    words = press.templates[language].words.toolkit
    title = words.starters.format(stage=stage.label[language], n=len(cards))
    html = press.render("sheet_card_leaf.html", language, title=title, form=FOLD)
    pages = FORMS[FOLD](faces_of(press, language, cards))
    return Leaves(starters_path(stage.id, language), title, language, html, tuple(pages))


def starters_path(stage: str, language: Language) -> str:
    """Where they are."""
    return f"{language.prefix}print/starters-{stage}.pdf"
