"""Where a step leads: to people who can be called, to places that there are, to a source."""

from collections.abc import Iterator

from generators.catalog.explain.sentence import closest, listed
from generators.catalog.problem import Path, Problem, Value
from generators.catalog.reading.result import Entry
from generators.catalog.rules.context import Context
from generators.catalog.rules.sharing import EXAMPLES, FOLDERS
from generators.records.facets import Reachable
from generators.records.pathway import Local, Stretch, Stuck
from generators.records.values import Model

NATION = "china"


def known_offices(entry: Entry[Model], context: Context) -> Iterator[Problem]:
    """Inside a step too, whom to ask and what to read exist, and who is stuck finds a number to call."""
    for path, value in entry.values:
        if len(path) > 2 and path[-2] in ("ask", "see") and isinstance(value, str):
            yield from _reference(entry, path, value, context)
        if isinstance(value, Stuck) and not any(_has_number(line, context) for line in value.ask):
            yield entry.problem("no-number-to-ask", *path, "ask")


def known_places(entry: Entry[Model], context: Context) -> Iterator[Problem]:
    """A stage is one of the vocabulary; a city, or the nation for a duty, is one of the areas."""
    stages, areas = context.listings["stages"], context.listings["areas"]
    stage = ("id",) if isinstance(entry.record, Stretch) else ("stage",)
    smaller = {id_ for id_, area in context.catalog.areas.items() if area.level != "city"}
    for path, value in entry.values:
        if path == stage and stages.ids and value not in stages.ids:
            values = _values(value, sorted(stages.ids))
            yield entry.problem("not-in-vocabulary", *path, file=stages.file, **values)
        if path and path[-1] == "area" and areas.ids:
            allowed = areas.ids - smaller | ({NATION} if path == ("area",) else set())
            if value not in allowed:
                yield entry.problem("unknown-area", *path, **_values(value, sorted(allowed)))


def sourced_locally(entry: Entry[Model], context: Context) -> Iterator[Problem]:
    """What a city does has a source; only what was not found may go without."""
    for path, value in entry.values:
        if isinstance(value, Local) and value.standing != "unknown" and not value.sources:
            yield entry.problem("local-source", *path, "sources")


def _values(value: object, allowed: list[str]) -> dict[str, Value]:
    return {"value": str(value), "guess": closest(str(value), allowed), "allowed": listed(allowed)}


def _reference(entry: Entry[Model], path: Path, value: str, context: Context) -> Iterator[Problem]:
    folders = FOLDERS[str(path[-2])]
    if value not in context.known:
        guess = closest(value, sorted(context.known))
        yield entry.problem("unknown-record", *path, value=value, guess=guess)
    elif value.partition("/")[0] not in folders:
        allowed = listed(f"{folder}/" for folder in folders)
        yield entry.problem("wrong-folder", *path, allowed=allowed, example=EXAMPLES[folders[0]])


def _has_number(reference: str, context: Context) -> bool:
    """Whether this can be called; a reference to nothing has its own problem."""
    record = context.catalog.records.get(reference)
    return record is None or (isinstance(record, Reachable) and bool(record.phones))
