"""Read `data/` into a catalog of what is valid, and say everything that is wrong at once."""

from pathlib import Path as FilePath

from generators.catalog.catalog import Catalog
from generators.catalog.problem import Problem
from generators.catalog.reading.areas import area_tree, read_outlines
from generators.catalog.reading.compose import read_source
from generators.catalog.reading.files import Files, find_files
from generators.catalog.reading.lists import read_lists
from generators.catalog.reading.result import Entry, Listing, M, Reading, validated
from generators.catalog.reading.words import read_words
from generators.records import KINDS, Record
from generators.records.holiday import Holidays
from generators.records.pathway import Duty, Step, Stretch
from generators.records.search import Alarm, Everyday
from generators.records.term import Evidence, Term


def read_data(root: FilePath) -> Reading:
    """Read the project's `data/` folder below `root`; rules are not applied yet."""
    files = find_files(root)
    problems = list(files.problems)
    listings = read_lists(files, problems)
    records: dict[str, Entry[Record]] = {}
    for kind in KINDS:
        records |= _records(kind, files, problems)
    known = frozenset(f"{kind.folder}/{path.stem}" for kind in KINDS for path in files.folders[kind.folder])
    catalog = _catalog(records, listings, files, problems)
    return Reading(catalog, tuple(records.values()), listings, known, tuple(problems))


def _records(kind: type[Record], files: Files, problems: list[Problem]) -> dict[str, Entry[Record]]:
    """The valid records of one kind by reference, in the order of their ids."""
    found: dict[str, Entry[Record]] = {}
    first: dict[str, str] = {}
    for path in sorted(files.folders[kind.folder], key=lambda path: (path.stem, path.as_posix())):
        source = read_source(path, files.name(path))
        problems.extend(source.problems)
        if (earlier := first.setdefault(path.stem, source.file)) != source.file:
            problems.append(source.problem("id-in-two-files", id=path.stem, other=earlier))
        elif source.data is not None:
            for result in validated(kind, source, source.data):
                if isinstance(result, Problem):
                    problems.append(result)
                else:
                    found[f"{kind.folder}/{path.stem}"] = Entry(result, source)
    return found


def _catalog(
    records: dict[str, Entry[Record]], listings: dict[str, Listing], files: Files, problems: list[Problem]
) -> Catalog:
    areas = area_tree(listings["areas"], problems)
    return Catalog(
        records={reference: entry.record for reference, entry in records.items()},
        files={reference: entry.source.file for reference, entry in records.items()},
        areas=areas,
        vocabulary={
            name: _models(terms, Term) for name, terms in listings.items() if issubclass(terms.model, Term)
        },
        evidence=_models(listings["evidence"], Evidence),
        everyday=_models(listings["everyday"], Everyday),
        alarms=_models(listings["crisis"], Alarm),
        road=_models(listings["road"], Stretch),
        steps=_models(listings["steps"], Step),
        turns=_models(listings["turns"], Step),
        duties=_models(listings["duties"], Duty),
        holidays=_models(listings["holidays"], Holidays),
        words=read_words(files, problems),
        outlines=read_outlines(areas, listings["areas"], files, problems),
    )


def _models(listing: Listing, model: type[M]) -> dict[str, M]:
    return {id_: entry.record for id_, entry in listing.entries.items() if isinstance(entry.record, model)}
