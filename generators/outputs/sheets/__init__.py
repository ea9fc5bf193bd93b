"""Every sheet to print. A new sheet is a function and a line in `SHEETS`."""

import re
from collections.abc import Callable, Iterator

from generators.outputs.artifact import Sheet
from generators.outputs.sheets.deck import Deck, Leaves, Part, card_sheets
from generators.outputs.sheets.forms import form_sheets
from generators.outputs.sheets.hotline_sheet import hotline_sheets
from generators.outputs.sheets.press import Press
from generators.outputs.sheets.props import prop_sheets
from generators.outputs.sheets.resource_card import resource_cards
from generators.outputs.sheets.toolkit import Book, toolkit_sheets

SHEETS: tuple[Callable[[Press], Iterator[Sheet]], ...] = (
    card_sheets,
    resource_cards,
    hotline_sheets,
    prop_sheets,
    form_sheets,
    toolkit_sheets,
)
"""Each takes the press and yields finished sheets; bilingual ones once, the others in each language."""


def all_sheets(press: Press, pattern: str = "") -> Iterator[Sheet]:
    """Every sheet of the site; or those whose path has the pattern in it, with what they are made of."""
    found = {sheet.path: sheet for sheets in SHEETS for sheet in sheets(press)}
    wanted = [path for path in found if re.search(pattern, path)]
    kept: set[str] = set()
    while wanted:
        kept.update(wanted)
        wanted = [path for needed in wanted for path in found[needed].needs if path not in kept]
    yield from (sheet for path, sheet in found.items() if path in kept)


__all__ = ["SHEETS", "Book", "Deck", "Leaves", "Part", "Press", "all_sheets"]
