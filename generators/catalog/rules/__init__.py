"""The rules that a catalog keeps. Each is a generator of problems whose docstring is the rule."""

from collections.abc import Iterator
from datetime import date

from generators.catalog.problem import Problem
from generators.catalog.reading.result import Reading
from generators.catalog.rules import (
    contact,
    entitlements,
    facts,
    holidays,
    identity,
    respect,
    sharing,
    writing,
)
from generators.catalog.rules.cards import CARD_RULES, DECK_RULES, STAGE_RULES
from generators.catalog.rules.context import Context
from generators.catalog.rules.form_places import PLACE_RULES
from generators.catalog.rules.forms import FORM_RULES
from generators.catalog.rules.pathway import pathway_rules
from generators.catalog.rules.props import PROP_RULES

RECORD_RULES = (
    identity.id_is_file_name,
    identity.card_in_its_folder,
    identity.vocabulary_terms,
    identity.known_areas,
    identity.listed_needs,
    identity.red_needs,
    contact.possible_phones,
    contact.area_codes,
    contact.opening_hours,
    contact.someone_to_ask,
    contact.closed_places,
    facts.supported_fields,
    facts.inside_district,
    writing.short_enough_to_say,
    writing.same_numbers,
    *CARD_RULES,
    *PROP_RULES,
    *FORM_RULES,
    *PLACE_RULES,
)
"""Held against every record."""
TEXT_RULES = (
    identity.both_languages,
    identity.known_themes,
    entitlements.free_ids,
    entitlements.known_choices,
    entitlements.known_answers,
    sharing.known_records,
    sharing.right_folders,
    facts.dates_in_the_past,
    facts.public_hosts,
    holidays.holidays_in_order,
    holidays.holidays_cited,
    writing.plain_text,
    writing.ordinary_width,
    writing.own_language,
    *STAGE_RULES,
)
"""Held against every record and every entry of a list: areas, vocabularies, evidence."""
CATALOG_RULES = (
    sharing.same_number,
    sharing.same_name,
    sharing.card_numbers,
    respect.respectful_words,
    entitlements.asked_for_a_reason,
    holidays.holidays_once,
    *DECK_RULES,
    pathway_rules,
)
"""Held against all records together."""


def rule_problems(reading: Reading, today: date) -> Iterator[Problem]:
    """Every breach of every rule. `today` is given, because a build reads no clock."""
    context = Context(reading.catalog, reading.records, reading.listings, reading.known, today)
    listed = [entry for listing in reading.listings.values() for entry in listing.entries.values()]
    for record in reading.records:
        for rule in RECORD_RULES:
            yield from rule(record, context)
    for entry in (*reading.records, *listed):
        for text_rule in TEXT_RULES:
            yield from text_rule(entry, context)
    for catalog_rule in CATALOG_RULES:
        yield from catalog_rule(context)
