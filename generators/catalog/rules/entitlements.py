"""The questions of “which of these may be for us?” and the conditions in terms of their answers."""

from collections.abc import Iterator

from generators.catalog.explain.sentence import closest, listed
from generators.catalog.problem import Problem
from generators.catalog.reading.result import Entry, Listing
from generators.catalog.rules.context import Context
from generators.records import Policy
from generators.records.entitlement import RESERVED, Condition, Question
from generators.records.values import Model

QUESTIONS, CONDITIONS = "policy_questions", "policy_conditions"


def free_ids(entry: Entry[Model], context: Context) -> Iterator[Problem]:
    """Each choice of a question has an id of its own, and none takes an id that the page needs itself."""
    if not isinstance(entry.record, Question):
        return
    if entry.record.id in RESERVED:
        yield entry.problem("id-reserved", "id", id=entry.record.id)
    seen: set[str] = set()
    for index, choice in enumerate(entry.record.choices):
        if choice.id in RESERVED:
            yield entry.problem("id-reserved", "choices", index, "id", id=choice.id)
        if choice.id in seen:
            yield entry.problem("choice-twice", "choices", index, "id", id=choice.id)
        seen.add(choice.id)


def known_choices(entry: Entry[Model], context: Context) -> Iterator[Problem]:
    """What a choice leaves open and what a first step leads to are other answers to the same question."""
    if not isinstance(entry.record, Question):
        return
    allowed = entry.record.values
    for index, choice in enumerate(entry.record.choices):
        led = choice.first.to if choice.first else ()
        for path, values in ((("either",), choice.either), (("first", "to"), led)):
            for place, value in enumerate(values):
                if value not in allowed:
                    where = ("choices", index, *path, place)
                    yield entry.problem("unknown-choice", *where, **_told(value, allowed))


def known_answers(entry: Entry[Model], context: Context) -> Iterator[Problem]:
    """A condition names answers that the questions offer."""
    listing = context.listings[QUESTIONS]
    if not isinstance(entry.record, Condition) or not _whole(listing):
        return
    allowed = [f"{question.id}/{value}" for question in _questions(listing) for value in question.values]
    for index, value in enumerate(entry.record.any):
        if value not in allowed:
            yield entry.problem("unknown-choice", "any", index, **_told(value, allowed))


def asked_for_a_reason(context: Context) -> Iterator[Problem]:
    """Every condition is that of a policy and every question that of a condition: the list stays short.

    While a policy cannot be read or a name is misspelt, that is told and nothing else.
    """
    policies = {entry.record.reference: entry.record for entry in context.records}
    conditions, questions = context.listings[CONDITIONS], context.listings[QUESTIONS]
    if all(known in policies for known in context.known if known.startswith(f"{Policy.folder}/")):
        named = {id_ for policy in policies.values() if isinstance(policy, Policy) for id_ in policy.when}
        yield from _unused(conditions, named, "condition-unused")
    if _whole(conditions):
        asked = {answer.partition("/")[0] for answer in _answers(conditions)}
        yield from _unused(questions, asked, "question-unused")


def _unused(listing: Listing, named: set[str], code: str) -> Iterator[Problem]:
    for id_, entry in listing.entries.items():
        if id_ not in named and named <= listing.ids:
            yield entry.problem(code, "id", id=id_)


def _questions(listing: Listing) -> Iterator[Question]:
    for entry in listing.entries.values():
        if isinstance(entry.record, Question):
            yield entry.record


def _answers(listing: Listing) -> Iterator[str]:
    for entry in listing.entries.values():
        if isinstance(entry.record, Condition):
            yield from entry.record.any


def _whole(listing: Listing) -> bool:
    """Whether every entry that is written could be read: one slip is told once."""
    return bool(listing.ids) and listing.ids == listing.entries.keys()


def _told(value: str, allowed: list[str] | tuple[str, ...]) -> dict[str, str]:
    return {"value": value, "guess": closest(value, allowed), "allowed": listed(allowed)}
