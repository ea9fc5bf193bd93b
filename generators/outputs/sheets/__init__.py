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

SHEETS: tuple[Callable[[Press], Iterator[Sheet]], ...] = (
    card_sheets,
    resource_cards,
    hotline_sheets,
    prop_sheets,
    form_sheets,
)
"""Each takes the press and yields finished sheets; bilingual ones once, the others in each language."""


def all_sheets(press: Press, pattern: str = "") -> Iterator[Sheet]:
    """Every sheet of the site; or those whose path has the pattern in it, with the decks that they need."""
    for sheets in SHEETS:
        found = list(sheets(press))
        wanted = [sheet for sheet in found if re.search(pattern, sheet.path)]
        paths = {sheet.path for sheet in wanted}
        paths |= {deck for sheet in wanted if isinstance(sheet, Leaves) for deck in sheet.decks}
        yield from (sheet for sheet in found if sheet.path in paths)


__all__ = ["SHEETS", "Deck", "Leaves", "Part", "Press", "all_sheets"]
