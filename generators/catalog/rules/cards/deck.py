"""What cards say of each other, of whom they speak to, and of what they rest on."""

from collections.abc import Iterator

from generators.catalog.problem import Problem
from generators.catalog.reading.result import Entry
from generators.catalog.rules.context import Context
from generators.records import Card, Record
from generators.records.term import StageTerm
from generators.records.values import Model

SOUND = ("A", "B")
"""Grades of which a card needs one: official, peer-reviewed or law; hospital, university or press."""
FAMILY, HELPER = "家人", "陪你的人"
"""How cards for the caregiver call the person; how cards for the person call the one who helps."""


def related_both_ways(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """Two related cards name each other, so that a reader can go back."""
    card = entry.record
    if not isinstance(card, Card):
        return
    for index, other in enumerate(card.related):
        found = context.catalog.records.get(f"cards/{other}")
        if isinstance(found, Card) and card.id not in found.related:
            other_file = context.catalog.files[found.reference]
            yield entry.problem("card-related", "related", index, other=other_file, id=card.id)


def sound_evidence(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """At least one publication that a card rests on is of grade A or B."""
    if not isinstance(entry.record, Card):
        return
    known = [
        context.catalog.evidence[id_] for id_ in entry.record.evidence if id_ in context.catalog.evidence
    ]
    if known and not any(evidence.grade in SOUND for evidence in known):
        yield entry.problem("card-evidence", "evidence")


def one_listener(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """A card for the person has another word for the helper, who may be a friend or a peer."""
    if not isinstance(entry.record, Card) or entry.record.to != "person":
        return
    for path, text in entry.texts:
        if FAMILY in (text.zh or ""):
            yield entry.problem("card-helper", *path, "zh", found=FAMILY, instead=HELPER)


def starters_of_their_stage(entry: Entry[Model], context: Context) -> Iterator[Problem]:
    """The cards to begin a stage with are cards for that stage."""
    if not isinstance(entry.record, StageTerm):
        return
    for index, reference in enumerate(entry.record.cards):
        card = context.catalog.records.get(reference)
        if isinstance(card, Card) and entry.record.id not in card.stages:
            file = context.catalog.files[reference]
            yield entry.problem("card-not-for-stage", "cards", index, stage=entry.record.id, file=file)
