"""What answers say of policies. `theme/site/assets/policies/match.js` says the same of the same table.

A test holds the two together. An answer is a set of what may be so. A condition holds when all that may be so
fits it, fails when nothing does, and is open in between: “not sure” and no answer at all leave it open.
"""

from collections.abc import Mapping
from typing import Literal, TypedDict

State = Literal["may", "open", "first", "not"]
STATES: tuple[State, ...] = ("not", "first", "open", "may")
"""What a policy is for a family, by what decides first: a condition that fails, one that a step can change,
one that is open; else it may be for them."""


class Choice(TypedDict):
    """One answer; `fits` is what may then be so, `leads` what may be so after one step."""

    id: str
    fits: list[str]
    leads: list[str]


class Question(TypedDict):
    """One question, in the order of the page."""

    id: str
    choices: list[Choice]


class Rule(TypedDict):
    """One policy with the ids of the conditions that all have to hold."""

    id: str
    when: list[str]


class Table(TypedDict):
    """The rules of the page, as its JSON holds them: the same in both languages."""

    questions: list[Question]
    conditions: dict[str, dict[str, list[str]]]
    """By id: the answers of each question of which one is enough."""
    policies: list[Rule]


Outcome = dict[State, list[str]]
"""The conditions of a policy by what they came to."""


def outcomes(table: Table, answers: Mapping[str, str]) -> dict[str, Outcome]:
    """By policy, what its conditions come to. `answers` are choices by question; any other is “not sure”."""
    questions = {question["id"]: question for question in table["questions"]}
    chosen = {id_: _choice(question, answers.get(id_)) for id_, question in questions.items()}
    came_to = {id_: _state(any_of, chosen) for id_, any_of in table["conditions"].items()}
    return {
        rule["id"]: {state: [id_ for id_ in rule["when"] if came_to[id_] == state] for state in STATES}
        for rule in table["policies"]
    }


def state(outcome: Outcome) -> State:
    """What a policy is for this family: the first of `STATES` that one of its conditions came to."""
    return next((state for state in STATES if outcome[state]), "may")


def relevant(table: Table, city: str | None) -> set[str]:
    """The questions whose answer matters to some policy that holds in the city; all when it is not known."""
    found = outcomes(table, {"city": city or ""})
    here = [rule["when"] for rule in table["policies"] if state(found[rule["id"]]) != "not"]
    return {question for when in here for id_ in when for question in table["conditions"][id_]}


def _choice(question: Question, answer: str | None) -> Choice:
    """The choice that was made; without one, anything may be so."""
    everything = [value for choice in question["choices"] for value in choice["fits"]]
    unsure: Choice = {"id": "", "fits": everything, "leads": []}
    return next((choice for choice in question["choices"] if choice["id"] == answer), unsure)


def _state(any_of: Mapping[str, list[str]], chosen: Mapping[str, Choice]) -> State:
    """What one condition comes to: one question that answers it is enough."""
    fits = [(chosen[question], values) for question, values in any_of.items()]
    if any(all(value in values for value in choice["fits"]) for choice, values in fits):
        return "may"
    if any(value in values for choice, values in fits for value in choice["fits"]):
        return "open"
    led = any(value in values for choice, values in fits for value in choice["leads"])
    return "first" if led else "not"
