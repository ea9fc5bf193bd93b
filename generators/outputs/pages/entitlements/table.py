"""The rule table, made from the policies' `when`, the conditions, the questions and the areas."""

from collections.abc import Iterator

from generators.catalog.catalog import Catalog
from generators.outputs.pages.entitlements.match import Choice, Question, Rule, Table
from generators.records import Policy
from generators.records.area import Area
from generators.records.entitlement import CITY, Condition
from generators.records.entitlement import Question as Asked

ELSEWHERE = "elsewhere"
IN_AREA = "area/"
"""What the id of a condition of place begins with, before its area; no condition of the data can."""


def rule_table(catalog: Catalog) -> Table:
    """All rules. A policy whose area is not the whole nation has its place as its first condition."""
    policies = conditional(catalog)
    places = {f"{IN_AREA}{p.area}": {CITY: values} for p in policies if (values := inside(p.area, catalog))}
    return {
        "questions": [_city_question(catalog), *map(_question, asked(catalog))],
        "conditions": places | {condition.id: _any_of(condition) for condition in conditions(catalog)},
        "policies": [_rule(policy, places) for policy in policies],
    }


def conditional(catalog: Catalog) -> list[Policy]:
    """The policies that are for some and not for all, by theme as in the lists, the nearest first."""
    return [policy for policy in _in_force(catalog) if policy.when]


def unconditional(catalog: Catalog) -> list[Policy]:
    """The policies that are for everybody in their area, in the same order."""
    return [policy for policy in _in_force(catalog) if not policy.when]


def asked(catalog: Catalog) -> list[Asked]:
    """The questions of the data, in their order."""
    return [term for term in catalog.vocabulary["policy_questions"].values() if isinstance(term, Asked)]


def conditions(catalog: Catalog) -> list[Condition]:
    """The conditions of the data, in their order."""
    return [term for term in catalog.vocabulary["policy_conditions"].values() if isinstance(term, Condition)]


def places(catalog: Catalog) -> list[Area]:
    """Where somebody may live, as far as it matters: our cities, then the rest of their provinces."""
    cities = catalog.cities()
    provinces = dict.fromkeys(city.parent for city in cities if city.parent)
    return [*cities, *(catalog.areas[province] for province in provinces)]


def inside(area: str, catalog: Catalog) -> list[str]:
    """The places that lie in an area; none for the nation, where every place does."""
    if not catalog.areas[area].parent:
        return []
    return [p.id for p in places(catalog) if area in {around.id for around in catalog.area_chain(p.id)}]


def _in_force(catalog: Catalog) -> Iterator[Policy]:
    themes, areas = list(catalog.vocabulary["policy_themes"]), list(catalog.areas)
    found = [policy for policy in catalog.of(Policy) if policy.status != "closed"]
    yield from sorted(found, key=lambda p: (themes.index(p.theme), -areas.index(p.area), p.id))


def _city_question(catalog: Catalog) -> Question:
    values = [*(place.id for place in places(catalog)), ELSEWHERE]
    return {"id": CITY, "choices": [{"id": value, "fits": [value], "leads": []} for value in values]}


def _question(question: Asked) -> Question:
    choices: list[Choice] = [
        {
            "id": choice.id,
            "fits": list(choice.either or [choice.id]),
            "leads": list(choice.first.to if choice.first else ()),
        }
        for choice in question.choices
    ]
    return {"id": question.id, "choices": choices}


def _any_of(condition: Condition) -> dict[str, list[str]]:
    any_of: dict[str, list[str]] = {}
    for answer in condition.any:
        question, _, choice = answer.partition("/")
        any_of.setdefault(question, []).append(choice)
    return any_of


def _rule(policy: Policy, places: dict[str, dict[str, list[str]]]) -> Rule:
    place = f"{IN_AREA}{policy.area}"
    return {"id": policy.id, "when": [*([place] if place in places else []), *policy.when]}
