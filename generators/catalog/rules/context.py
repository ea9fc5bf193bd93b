"""What a rule may look at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generators.catalog.catalog import Catalog
from generators.catalog.problem import Path
from generators.catalog.reading.result import Entry, Listing
from generators.records import Record


@dataclass(frozen=True)
class Context:
    """The catalog around an entry, and the day on which it is checked."""

    catalog: Catalog
    records: tuple[Entry[Record], ...]
    listings: Mapping[str, Listing]
    known: frozenset[str]
    """Every reference that has a file, valid or not."""
    today: date


def slugs(record: object, name: str) -> Iterator[tuple[Path, str]]:
    """The ids or references in one field, whether it holds one or many."""
    value = getattr(record, name, None)
    if isinstance(value, str):
        yield (name,), value
    elif isinstance(value, tuple):
        yield from (((name, index), item) for index, item in enumerate(value) if isinstance(item, str))
