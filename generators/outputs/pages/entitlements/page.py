"""`/policies/for-us/`: questions to tap, answered on the device by the rule table in the page."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from generators.outputs.artifact import Page
from generators.outputs.pages.entitlements.table import (
    ELSEWHERE,
    IN_AREA,
    asked,
    conditional,
    conditions,
    inside,
    places,
    rule_table,
    unconditional,
)
from generators.outputs.pages.lists import Group
from generators.records import Policy, Service
from generators.records.area import Area
from generators.records.entitlement import UNSURE
from generators.text.templates import Templates

PATH = "policies/for-us"
"""No policy may have the id that this address ends in."""


def entitlement_pages(templates: Templates) -> Iterator[Page]:
    """The one page. Without JavaScript it is the table: for whom, and which policy."""
    words = templates.words.policies
    body = templates.render("policies/for_us.html", **_values(templates))
    yield Page(
        PATH,
        templates.language,
        words.title,
        words.description,
        body,
        search={"kind": [templates.words.kinds.pages.one]},
        modules=("assets/policies/page.js",),
        styles=("assets/policies/for-us.css",),
    )


def page_words(templates: Templates) -> dict[str, Any]:
    """What the browser puts together: conditions as readers see them, first steps, sentences."""
    words, language, catalog = templates.words.policies, templates.language, templates.catalog
    where = {
        f"{IN_AREA}{policy.area}": words.in_area.format(name=templates.area_name(policy.area))
        for policy in conditional(catalog)
        if inside(policy.area, catalog)
    }
    steps = {
        f"{question.id}/{choice.id}": choice.first.do[language]
        for question in asked(catalog)
        for choice in question.choices
        if choice.first
    }
    return {
        "conditions": where | {condition.id: condition.label[language] for condition in conditions(catalog)},
        "steps": steps,
        "why": {state: words.why[state] for state in ("may", "first", "open", "not")},
        "join": words.join,
        "none": words.bar.none,
        "counts": words.bar.counts,
        "kept": {name: words.keep[name] for name in ("kept", "changed", "forgotten", "cannot")},
    }


def _values(templates: Templates) -> dict[str, Any]:
    catalog = templates.catalog
    records = conditional(catalog)
    return {
        "questions": asked(catalog),
        "places": places(catalog),
        "places_of": lambda area: inside(area, catalog),
        "elsewhere": ELSEWHERE,
        "unsure": UNSURE,
        "everyone": _by_theme(templates),
        "by_area": _by_area(records, templates),
        "records": records,
        "local_offices": _local_offices(templates),
        "rules": rule_table(catalog),
        "words": page_words(templates),
    }


def _by_theme(templates: Templates) -> list[Group]:
    """The policies for everybody, as the list page groups them."""
    grouped = groupby(unconditional(templates.catalog), key=lambda policy: policy.theme)
    return [
        Group(theme, templates.label("policy_themes", theme), list(policies)) for theme, policies in grouped
    ]


def _by_area(records: list[Policy], templates: Templates) -> list[tuple[Area, list[Policy]]]:
    """The conditional policies by area, the nation first."""
    found = [(area, [r for r in records if r.area == area.id]) for area in templates.catalog.areas.values()]
    return [(area, policies) for area, policies in found if policies]


def _local_offices(templates: Templates) -> frozenset[str]:
    """The services that answer for one district."""
    catalog = templates.catalog
    return frozenset(s.reference for s in catalog.of(Service) if catalog.areas[s.area].level == "district")
