"""Ids, languages, and the terms and areas that a record names."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generators.catalog.explain.sentence import closest, listed
from generators.catalog.problem import Problem
from generators.catalog.reading.files import FILE_NAME
from generators.catalog.reading.result import Entry, Listing
from generators.catalog.rules.context import Context, slugs
from generators.language import Language
from generators.records import Card, Need, Record
from generators.records.term import NeedTerm
from generators.records.values import Model

VOCABULARY_OF = {
    "kind": "service_kinds",
    "tier": "tiers",
    "theme": "policy_themes",
    "services": "services",
    "stages": "stages",
    "needs": "needs",
    "evidence": "evidence",
    "when": "policy_conditions",
    "purpose": "prop_purposes",
    "cost": "prop_costs",
}
"""Field name to the vocabulary its values come from, in every kind."""
LANGUAGE_NAMES = {Language.ZH: ("中文（zh）", "Chinese (zh)"), Language.EN: ("英文（en）", "English (en)")}


def id_is_file_name(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """The id of a record is its file name, so that an address always leads to one file."""
    stem = PurePosixPath(entry.source.file).stem
    if entry.record.id != stem and FILE_NAME.fullmatch(stem):
        yield entry.problem("id-is-file-name", "id", expected=stem)


def card_in_its_folder(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """A card stands in the folder of its domain."""
    card = entry.record
    if isinstance(card, Card) and PurePosixPath(entry.source.file).parent.name != card.domain:
        yield entry.problem("card-folder", "domain", domain=card.domain)


def both_languages(entry: Entry[Model], context: Context) -> Iterator[Problem]:
    """Every text stands in both languages, unless the record says which is still to come."""
    to_come: tuple[Language, ...] = getattr(entry.record, "untranslated", ())
    code = "untranslated" if isinstance(entry.record, Record) else "one-language"
    for language in Language:
        named = {"name": LANGUAGE_NAMES[language], "language": language.value}
        missing = [(path, text) for path, text in entry.texts if getattr(text, language) is None]
        for path, text in missing:
            if language not in to_come or getattr(text, language.other) is None:
                yield entry.problem(code, *path, language.value, **named)
        if language in to_come and not missing:
            yield entry.problem("translated", "untranslated", to_come.index(language), **named)


def vocabulary_terms(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """Fields with a fixed vocabulary use its ids."""
    for name, vocabulary in VOCABULARY_OF.items():
        listing = context.listings[vocabulary]
        yield from _not_in(entry, name, listing, "not-in-vocabulary")


def known_themes(entry: Entry[Model], context: Context) -> Iterator[Problem]:
    """A term of the needs stands under a theme of `data/vocabulary/need_themes.yaml`."""
    if isinstance(entry.record, NeedTerm):
        yield from _not_in(entry, "theme", context.listings["need_themes"], "not-in-vocabulary")


def listed_needs(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """A page of a need has its term, under whose theme the list of needs shows it."""
    listing = context.listings["needs"]
    if isinstance(entry.record, Need) and listing.ids and entry.record.id not in listing.ids:
        yield entry.problem("need-without-term", "id", id=entry.record.id, file=listing.file)


def red_needs(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """A page with a red banner begins with the fixed wording of an alarm that leads to it."""
    need = entry.record
    if not isinstance(need, Need) or need.banner != "red":
        return
    if not any(need.reference in alarm.see for alarm in context.catalog.alarms.values()):
        yield entry.problem("red-without-alarm", "banner", reference=need.reference)


def known_areas(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """An area is an id of `data/areas.yaml`."""
    yield from _not_in(entry, "area", context.listings["areas"], "unknown-area")


def _not_in(entry: Entry[Model], name: str, listing: Listing, code: str) -> Iterator[Problem]:
    """Values that a list does not hold; a list that could not be read at all has its own problem."""
    if not listing.ids:
        return
    allowed = sorted(listing.ids)
    for path, value in slugs(entry.record, name):
        if value not in listing.ids:
            values = {"value": value, "guess": closest(value, allowed), "allowed": listed(allowed)}
            yield entry.problem(code, *path, file=listing.file, **values)
