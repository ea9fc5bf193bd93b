"""Ids, languages, and the terms and areas that a record names."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from generators.catalog.explain.sentence import closest, listed
from generators.catalog.problem import Path, Problem
from generators.catalog.reading.result import Entry, Listing
from generators.catalog.rules.context import Context, slugs, texts
from generators.language import Language
from generators.records import Card, Record
from generators.records.values import Model

VOCABULARY_OF = {
    "kind": "service_kinds",
    "tier": "tiers",
    "theme": "policy_themes",
    "services": "services",
    "stages": "stages",
    "needs": "needs",
    "evidence": "evidence",
}
"""Field name to the vocabulary its values come from, in every kind."""
LANGUAGE_NAMES = {Language.ZH: ("中文（zh）", "Chinese (zh)"), Language.EN: ("英文（en）", "English (en)")}
FILE_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def id_is_file_name(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """The id of a record is its file name, so that an address always leads to one file."""
    stem = PurePosixPath(entry.source.file).stem
    if not FILE_NAME.fullmatch(stem):
        yield Problem(entry.source.file, 1, (), "file-name")
    elif entry.record.id != stem:
        yield entry.problem("id-is-file-name", "id", expected=stem)


def card_in_its_folder(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """A card stands in the folder of its domain."""
    card = entry.record
    if isinstance(card, Card) and PurePosixPath(entry.source.file).parent.name != card.domain:
        yield entry.problem("card-folder", "domain", domain=card.domain)


def both_languages(entry: Entry[Model], context: Context) -> Iterator[Problem]:
    """Every text stands in both languages, unless the record says which is still to come."""
    missing: dict[Language, list[Path]] = {language: [] for language in Language}
    for path, text in texts(entry.record):
        for language in Language:
            if getattr(text, language) is None:
                missing[language].append((*path, language.value))
    to_come: tuple[Language, ...] = getattr(entry.record, "untranslated", ())
    for language, paths in missing.items():
        named = {"name": LANGUAGE_NAMES[language], "language": language.value}
        other_missing = missing[language.other]
        for path in paths:
            if language not in to_come or (*path[:-1], language.other.value) in other_missing:
                yield entry.problem("untranslated", *path, **named)
        if language in to_come and not paths:
            yield entry.problem("translated", "untranslated", to_come.index(language), **named)


def vocabulary_terms(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """Fields with a fixed vocabulary use its ids."""
    for name, vocabulary in VOCABULARY_OF.items():
        listing = context.listings[vocabulary]
        yield from _not_in(entry, name, listing, "not-in-vocabulary")


def known_areas(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """An area is an id of `data/areas.yaml`."""
    yield from _not_in(entry, "area", context.listings["areas"], "unknown-area")


def _not_in(entry: Entry[Record], name: str, listing: Listing, code: str) -> Iterator[Problem]:
    """Values that a list does not hold; a list that could not be read at all has its own problem."""
    if not listing.ids:
        return
    allowed = sorted(listing.ids)
    for path, value in slugs(entry.record, name):
        if value not in listing.ids:
            values = {"value": value, "guess": closest(value, allowed), "allowed": listed(allowed)}
            yield entry.problem(code, *path, file=listing.file, **values)
