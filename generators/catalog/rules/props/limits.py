"""Each text of a prop is short enough for its A6 slip."""

from collections.abc import Iterator

from generators.catalog.problem import Problem
from generators.catalog.reading.result import Entry
from generators.catalog.rules.context import Context
from generators.catalog.rules.writing import Limits, within_limits
from generators.records import Prop, Record

LIMITS: Limits = {
    "name": (8, 28),
    "summary": (46, 150),
    "materials": (12, 36),
    "make": (26, 84),
    "care": (68, 170),
    "not_when": (56, 160),
}
"""Characters a text may have in Chinese (spaces not counted) and in English."""


def prop_limits(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """Each text of a prop is short enough for its A6 slip; whether all fit together, the build measures."""
    if isinstance(entry.record, Prop):
        yield from within_limits(entry, LIMITS)
