"""What came of reading `data/`, for the rules to look at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from generators.catalog.catalog import Catalog
from generators.catalog.explain.shape import shape_problem
from generators.catalog.problem import Path, Problem, Value
from generators.catalog.reading.source import Source
from generators.records import Record
from generators.records.values import Model, Text

M = TypeVar("M", bound=Model)
R_co = TypeVar("R_co", bound=Model, covariant=True)


@dataclass(frozen=True)
class Entry(Generic[R_co]):
    """A record, or one entry of a list file, with the place where it is written."""

    record: R_co
    source: Source
    base: Path = ()

    @cached_property
    def values(self) -> tuple[tuple[Path, object], ...]:
        """Every value inside the record with its path, the record itself included, depth first."""
        return tuple(_walk(self.record, ()))

    @cached_property
    def texts(self) -> tuple[tuple[Path, Text], ...]:
        """Every bilingual text inside the record with its path."""
        return tuple((path, value) for path, value in self.values if isinstance(value, Text))

    def problem(self, code: str, *path: str | int, **values: Value) -> Problem:
        """A problem at that path of this record."""
        return self.source.problem(code, *self.base, *path, **values)


@dataclass(frozen=True)
class Listing:
    """A list file: its valid entries by id, and every id written in it, so that one slip is told once."""

    file: str
    model: type[Model]
    entries: dict[str, Entry[Model]] = field(default_factory=dict)
    ids: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Reading:
    """Everything that was read: a catalog of what is valid, and the problems met on the way."""

    catalog: Catalog
    records: tuple[Entry[Record], ...]
    listings: Mapping[str, Listing]
    """By name: `areas`, `evidence`, `avoid` and each vocabulary."""
    known: frozenset[str]
    """Every reference that has a file, valid or not."""
    problems: tuple[Problem, ...]


def validated(model: type[M], source: Source, data: Any, base: Path = ()) -> Iterator[M | Problem]:
    """Yield the model, or one problem for each thing that does not fit it.

    What the file's own problems already name is not named again, nor a list too short for its wrong entries.
    """
    try:
        yield model.model_validate(data)
    except ValidationError as errors:
        told = {problem.path for problem in source.problems if problem.path}
        found = errors.errors(include_url=False)
        wrong = {base + error["loc"] for error in found if error["type"] != "too_short"}
        for error in found:
            path = base + error["loc"]
            counted = error["type"] == "too_short" and any(p[: len(path)] == path for p in wrong)
            if not counted and not any(path[: len(known)] == known for known in told):
                yield shape_problem(source, model, base, error)


def _walk(value: object, path: Path) -> Iterator[tuple[Path, object]]:
    yield path, value
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _walk(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _walk(item, (*path, index))
