"""Which policies may be for a family: the matching, the rule table, and the page without a script."""

import random
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from generators.language import Language
from generators.outputs.artifact import Page
from generators.outputs.pages.entitlements.match import (
    STATES,
    Outcome,
    State,
    Table,
    outcomes,
    relevant,
    state,
)
from generators.outputs.pages.entitlements.page import PATH, entitlement_pages, page_words
from generators.outputs.pages.entitlements.table import conditional, inside, rule_table, unconditional
from generators.records import Policy
from generators.records.entitlement import Question
from generators.site.project import project_catalog, project_templates

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "data" / "entitlements.yaml").read_text("utf-8")
)
TABLE = rule_table(project_catalog())
SMALL: Table = {
    "questions": [
        {
            "id": "paper",
            "choices": [
                {"id": "high", "fits": ["high"], "leads": []},
                {"id": "low", "fits": ["low"], "leads": []},
                {"id": "some", "fits": ["high", "low"], "leads": []},
                {"id": "none", "fits": ["none"], "leads": ["high", "low"]},
            ],
        },
        {
            "id": "money",
            "choices": [
                {"id": "short", "fits": ["short"], "leads": []},
                {"id": "fine", "fits": ["fine"], "leads": []},
            ],
        },
    ],
    "conditions": {
        "high": {"paper": ["high"]},
        "none": {"paper": ["none"]},
        "paper": {"paper": ["high", "low"]},
        "high-or-short": {"paper": ["high"], "money": ["short"]},
        "short": {"money": ["short"]},
    },
    "policies": [{"id": "x", "when": ["paper"]}],
}


def came_to(answers: dict[str, str], *when: str) -> State:
    table: Table = {**SMALL, "policies": [{"id": "x", "when": list(when)}]}
    return state(outcomes(table, answers)["x"])


def random_answers(chance: random.Random) -> dict[str, str]:
    """A family that has answered some questions, sometimes with “not sure”."""
    return {
        question["id"]: chance.choice(["unsure", *(choice["id"] for choice in question["choices"])])
        for question in TABLE["questions"]
        if chance.random() < 0.6
    }


@pytest.fixture(scope="module")
def pages() -> dict[Language, Page]:
    return {
        language: page for language in Language for page in entitlement_pages(project_templates(language))
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_family_is_told_what_may_be_for_it(case: dict[str, Any]) -> None:
    found = outcomes(TABLE, case["answers"])
    expected = {policy: state_ for state_, policies in case["expect"].items() for policy in policies}
    assert {policy: state(found[policy]) for policy in expected} == expected


def test_every_conditional_policy_is_in_a_case() -> None:
    named = {policy for case in CASES for policies in case["expect"].values() for policy in policies}
    assert named == {policy.id for policy in conditional(project_catalog())}


@pytest.mark.parametrize(
    ("answers", "when", "expected"),
    [
        ({"paper": "high"}, ["high"], "may"),
        ({"paper": "low"}, ["high"], "not"),
        ({"paper": "some"}, ["high"], "open"),
        ({"paper": "some"}, ["paper"], "may"),
        ({"paper": "none"}, ["paper"], "first"),
        ({"paper": "high"}, ["none"], "not"),
        ({"money": "fine"}, ["short"], "not"),
        ({}, ["paper"], "open"),
        ({"paper": "unsure"}, ["paper"], "open"),
        ({"paper": "gold"}, ["paper"], "open"),
        ({"money": "short"}, ["high-or-short"], "may"),
        ({"paper": "low", "money": "short"}, ["high-or-short"], "may"),
        ({"paper": "low"}, ["high-or-short"], "open"),
        ({"paper": "low", "money": "fine"}, ["high-or-short"], "not"),
        ({"paper": "none", "money": "fine"}, ["high-or-short"], "first"),
        ({"paper": "none"}, ["high-or-short"], "open"),
        ({"paper": "none", "money": "fine"}, ["paper", "short"], "not"),
        ({"paper": "none"}, ["paper", "short"], "first"),
        ({"paper": "high"}, ["paper", "short"], "open"),
        ({"paper": "high", "money": "short"}, ["paper", "short"], "may"),
        ({}, [], "may"),
    ],
)
def test_a_condition_holds_fails_or_stays_open(
    answers: dict[str, str], when: list[str], expected: State
) -> None:
    assert came_to(answers, *when) == expected


def test_what_is_decided_stays_so_when_more_is_answered() -> None:
    chance = random.Random(1)  # noqa: S311  # repeatable, not secret
    for _ in range(300):
        later = random_answers(chance)
        known = {q: a for q, a in later.items() if a != "unsure"}
        earlier = {q: a for q, a in known.items() if chance.random() < 0.5}
        before, after = outcomes(TABLE, earlier), outcomes(TABLE, known)
        for policy, outcome in before.items():
            if state(outcome) in {"may", "not"}:
                assert state(after[policy]) == state(outcome), (policy, earlier, known)


def test_not_sure_and_no_answer_say_the_same() -> None:
    chance = random.Random(2)  # noqa: S311  # repeatable, not secret
    for _ in range(100):
        answers = random_answers(chance)
        sure = {question: answer for question, answer in answers.items() if answer != "unsure"}
        assert outcomes(TABLE, answers) == outcomes(TABLE, sure)


def seen(chance: random.Random) -> dict[str, set[State]]:
    found: dict[str, set[State]] = {rule["id"]: set() for rule in TABLE["policies"]}
    for _ in range(3000):
        for policy, outcome in outcomes(TABLE, random_answers(chance)).items():
            found[policy].add(state(outcome))
    return found


def test_every_conditional_policy_may_be_for_somebody_and_not_for_everybody() -> None:
    for policy, states in seen(random.Random(3)).items():  # noqa: S311  # repeatable, not secret
        assert {"may", "open"} <= states, policy
        assert states & {"not", "first"}, policy


def test_an_outcome_names_each_condition_once() -> None:
    found: dict[str, Outcome] = outcomes(TABLE, {"city": "nanjing", "certificate": "none"})
    for rule in TABLE["policies"]:
        assert sorted(c for state_ in STATES for c in found[rule["id"]][state_]) == sorted(rule["when"])


def test_the_table_takes_in_every_policy_that_is_in_force() -> None:
    catalog = project_catalog()
    some, everybody = conditional(catalog), unconditional(catalog)
    in_force = {policy.id for policy in catalog.of(Policy) if policy.status != "closed"}
    assert {policy.id for policy in (*some, *everybody)} == in_force
    assert len(some) + len(everybody) == len(in_force)
    assert [rule["id"] for rule in TABLE["policies"]] == [policy.id for policy in some]
    assert some
    assert everybody


def test_nobody_is_asked_for_another_citys_sake() -> None:
    nanjing, guangzhou = relevant(TABLE, "nanjing"), relevant(TABLE, "guangzhou")
    assert {"allowance", "care", "income", "age"} <= nanjing
    assert guangzhou.isdisjoint({"allowance", "care", "income", "age"})
    assert relevant(TABLE, "elsewhere") < guangzhou
    assert relevant(TABLE, None) == {question["id"] for question in TABLE["questions"]}


def test_places_lie_in_their_areas() -> None:
    catalog = project_catalog()
    assert inside("china", catalog) == []
    assert inside("guangdong", catalog) == ["guangzhou", "guangdong"]
    assert inside("guangzhou", catalog) == ["guangzhou"]


def test_no_policy_has_the_address_of_the_page() -> None:
    assert PATH not in project_catalog().records


def test_the_page_is_the_whole_table_in_both_languages(pages: dict[Language, Page]) -> None:
    catalog = project_catalog()
    for language, page in pages.items():
        table = page.body[page.body.index("data-table") :].split("kt-for-entries")[0]
        rows = re.findall(r"<tr><td>(.+?)</td><td>(.+?)</td></tr>", table, re.DOTALL)
        assert len(rows) == len(conditional(catalog))
        for policy in conditional(catalog):
            link = f'href="{project_templates(language).url(policy.reference)}"'
            (whom,) = [whom for whom, cell in rows if link in cell]
            for condition in policy.when:
                assert catalog.vocabulary["policy_conditions"][condition].label[language] in whom
        for policy in unconditional(catalog):
            assert f'href="{project_templates(language).url(policy.reference)}"' in page.body


def test_every_answer_cites_document_office_and_date_and_leads_to_its_page(
    pages: dict[Language, Page],
) -> None:
    for language, page in pages.items():
        words = project_templates(language).words.policies
        entries = re.split(r'<li class="kt-for-entry" data-policy="', page.body)[1:]
        found = {entry.partition('"')[0]: entry for entry in entries}
        for policy in conditional(project_catalog()):
            entry, source = found[policy.id], policy.sources[0]
            basis = entry[entry.index("kt-for-basis") :].partition("</p>")[0]
            assert (policy.document or source.title) in basis
            assert (source.publisher or words.no_publisher) in basis
            assert (source.published or words.no_date) in basis
            assert f'href="{project_templates(language).url(policy.reference)}"' in entry
            assert f'datetime="{policy.checked.on}"' in entry
            assert policy.say is None or policy.say[language] in entry.replace("&#34;", '"').replace(
                "&#39;", "'"
            )


@pytest.mark.parametrize("language", list(Language))
def test_the_browser_has_words_for_every_condition_and_every_step(language: Language) -> None:
    words = page_words(project_templates(language))
    assert words["conditions"].keys() == TABLE["conditions"].keys()
    steps = {
        f"{question['id']}/{choice['id']}"
        for question in TABLE["questions"]
        for choice in question["choices"]
        if choice["leads"]
    }
    assert words["steps"].keys() == steps


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_promised(language: Language, pages: dict[Language, Page]) -> None:
    promises = {
        Language.ZH: "你们可以领|你可以领|一定能|保证|符合条件，|有资格领|都能领到|肯定",
        Language.EN: r"you qualify|you are entitled|you will (?:get|receive)|guarantee|you can claim",
    }
    text = re.sub(r"<script.*?</script>|<[^>]+>", "", pages[language].body, flags=re.DOTALL)
    own = text.split(str(project_templates(language).words.policies.everyone.title))[0]
    assert not re.search(promises[language], own, re.IGNORECASE)
    words = project_catalog().words["policies"]["groups"]["may"]["title"]
    assert "可能" in words["zh"]
    assert "may" in words["en"].lower()


def test_every_question_says_whom_to_ask_and_what_to_say() -> None:
    questions = project_catalog().vocabulary["policy_questions"].values()
    assert len(questions) <= 12, "a short list"
    for question in questions:
        assert isinstance(question, Question)
        assert "hotlines/cn-12345" in question.ask
        for language, limit in ((Language.ZH, 120), (Language.EN, 360)):
            assert 10 < len(question.say[language]) <= limit
