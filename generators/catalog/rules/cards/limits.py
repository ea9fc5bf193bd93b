"""Each text of a card is short enough for its place on the card."""

from collections.abc import Iterator

from generators.catalog.problem import Problem
from generators.catalog.reading.result import Entry
from generators.catalog.rules.context import Context
from generators.catalog.rules.writing import Limits, within_limits
from generators.records import Card, Record

LIMITS: Limits = {
    "name": (12, 36),
    "summary": (40, 130),
    "goal": (36, 105),
    "need": (8, 24),
    "steps": (26, 84),
    "done": (30, 90),
    "say": (24, 54),
    "avoid": (22, 54),
    "hint": (30, 90),
    "easier": (40, 105),
    "harder": (40, 105),
    "stop": (26, 56),
}
"""Characters a text may have in Chinese (spaces not counted) and in English: measured to fit A6 at 9 pt."""


def card_limits(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """Each text of a card is short enough for its place on the card."""
    if isinstance(entry.record, Card):
        yield from within_limits(entry, LIMITS)
