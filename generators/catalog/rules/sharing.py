"""What records say of each other: references that lead somewhere, and no two records for one thing."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from generators.catalog.explain.sentence import closest, listed
from generators.catalog.problem import Path, Problem, Value
from generators.catalog.reading.result import Entry
from generators.catalog.rules.contact import phones_of
from generators.catalog.rules.context import Context, slugs
from generators.language import Language
from generators.records import KINDS, Card, Record
from generators.records.facets import Reachable
from generators.records.values import Model

FOLDERS = {
    "ask": ("hotlines", "services"),
    "help": ("hotlines", "services"),
    "cards": ("cards",),
    "related_policies": ("policies",),
    "call": ("hotlines",),
    "see": tuple(kind.folder for kind in KINDS),
}
"""Fields of references to the folders they may lead to."""
ID_FOLDERS = {"related": "cards"}
"""Fields of bare ids to the folder they lead to."""
EXAMPLES = {
    "hotlines": "hotlines/cn-12345",
    "cards": "cards/weekly-pill-box",
    "policies": "policies/law-4-privacy",
    "services": "services/nanjing-naoke-hospital",
}


def known_records(entry: Entry[Model], context: Context) -> Iterator[Problem]:
    """Whatever a record refers to exists, and is not the record itself."""
    for path, reference in _references(entry.record):
        if reference == getattr(entry.record, "reference", None):
            yield entry.problem("points-at-itself", *path)
        elif reference not in context.known:
            yield _unknown(entry, path, reference, context)


def right_folders(entry: Entry[Model], context: Context) -> Iterator[Problem]:
    """A field of cards leads to cards; whom to ask is a hotline or a service."""
    for name, folders in FOLDERS.items():
        allowed = listed(f"{folder}/" for folder in folders)
        for path, reference in slugs(entry.record, name):
            if reference in context.known and reference.partition("/")[0] not in folders:
                yield entry.problem("wrong-folder", *path, allowed=allowed, example=EXAMPLES[folders[0]])


def same_number(context: Context) -> Iterator[Problem]:
    """A number stands in one record, or one of the two says in same_as why it is there again."""
    holders: dict[str, list[tuple[Entry[Record], Path]]] = defaultdict(list)
    for entry in context.records:
        for index, phone in enumerate(phones_of(entry.record)):
            holders[re.sub(r"\D", "", phone.number)].append((entry, ("phones", index, "number")))
    for number, found in holders.items():
        yield from _unexplained("same-number", found, value=number)


def same_name(context: Context) -> Iterator[Problem]:
    """A name stands in one record, or one of the two says in same_as why it is there again."""
    told: set[frozenset[str]] = set()
    for language in Language:
        for problem in _same_name_in(language, context):
            if (pair := frozenset(problem.files)) not in told:
                told.add(pair)
                yield problem


def card_numbers(context: Context) -> Iterator[Problem]:
    """Every card has a number of its own in the deck."""
    holders: dict[int, Entry[Record]] = {}
    for entry in context.records:
        if isinstance(entry.record, Card):
            first = holders.setdefault(entry.record.number, entry)
            if first is not entry:
                value = str(entry.record.number)
                yield entry.problem("card-number-twice", "number", value=value, other=first.source.file)


def _references(record: Model) -> Iterator[tuple[Path, str]]:
    for name in FOLDERS:
        yield from slugs(record, name)
    for name, folder in ID_FOLDERS.items():
        yield from ((path, f"{folder}/{value}") for path, value in slugs(record, name))
    for index, same in enumerate(getattr(record, "same_as", ())):
        yield ("same_as", index, "id"), same.id


def _unknown(entry: Entry[Model], path: Path, reference: str, context: Context) -> Problem:
    folder, _, id_ = reference.partition("/")
    if path[0] not in ID_FOLDERS:
        guess = closest(reference, sorted(context.known))
        return entry.problem("unknown-record", *path, value=reference, guess=guess)
    ids = sorted(known.partition("/")[2] for known in context.known if known.startswith(f"{folder}/"))
    return entry.problem("unknown-id", *path, value=id_, guess=closest(id_, ids), folder=folder)


def _unexplained(code: str, found: list[tuple[Entry[Record], Path]], **values: Value) -> Iterator[Problem]:
    """The later of two holders without same_as, once for each record."""
    for index, (entry, path) in enumerate(found):
        for earlier, _ in found[:index]:
            if earlier is entry:
                if code == "same-number":
                    yield entry.problem("number-twice", *path, **values)
            elif not _linked(earlier.record, entry.record):
                other = {"other": earlier.source.file, "id": earlier.record.reference}
                yield entry.problem(code, *path, **values, **other)
                break


def _same_name_in(language: Language, context: Context) -> Iterator[Problem]:
    """Places and hotlines share one reader's list; the other kinds are compared among themselves."""
    holders: dict[tuple[str, str], list[tuple[Entry[Record], Path]]] = defaultdict(list)
    for entry in context.records:
        group = "" if isinstance(entry.record, Reachable) else entry.record.folder
        if name := _letters(getattr(entry.record.name, language) or ""):
            holders[group, name].append((entry, ("name", language.value)))
    for found in holders.values():
        yield from _unexplained("same-name", found)


def _linked(one: Record, other: Record) -> bool:
    names = {same.id for same in (*one.same_as, *other.same_as)}
    return bool(names & {one.reference, other.reference})


def _letters(name: str) -> str:
    """The name without spaces, punctuation, width and case, for comparison."""
    return re.sub(r"\W", "", unicodedata.normalize("NFKC", name)).casefold()
