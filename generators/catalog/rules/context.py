"""What a rule may look at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel

from generators.catalog.catalog import Catalog
from generators.catalog.problem import Path
from generators.catalog.reading.result import Entry, Listing
from generators.records import Record
from generators.records.values import Text


@dataclass(frozen=True)
class Context:
    """The catalog around an entry, and the day on which it is checked."""

    catalog: Catalog
    records: tuple[Entry[Record], ...]
    listings: Mapping[str, Listing]
    known: frozenset[str]
    """Every reference that has a file, valid or not."""
    today: date


def walk(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Every value inside a model with its path, the model itself included, depth first."""
    yield path, value
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from walk(getattr(value, name), (*path, name))
    elif isinstance(value, (tuple, list)):
        for index, item in enumerate(value):
            yield from walk(item, (*path, index))


def texts(value: object) -> Iterator[tuple[Path, Text]]:
    """Every bilingual text inside a model with its path."""
    return ((path, item) for path, item in walk(value) if isinstance(item, Text))


def slugs(record: object, name: str) -> Iterator[tuple[Path, str]]:
    """The ids or references in one field, whether it holds one or many."""
    value = getattr(record, name, None)
    if isinstance(value, str):
        yield (name,), value
    elif isinstance(value, tuple):
        yield from (((name, index), item) for index, item in enumerate(value) if isinstance(item, str))
