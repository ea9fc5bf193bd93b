"""The deck as a whole: all there, evenly dealt, each card different, something to try for each need."""

from collections import Counter
from datetime import date

from generators.catalog.reading.reader import read_data
from generators.catalog.rules.cards.stamping import ALIKE, alike
from generators.catalog.rules.context import Context
from generators.records import Card
from generators.site.project import ROOT

READING = read_data(ROOT)
DECK = sorted(READING.catalog.of(Card), key=lambda card: card.number)
DOMAINS = ("body", "living", "social", "mind")
URGENT_ONLY = {
    "too-much-medicine",
    "not-wanting-to-live",
    "hurts-self",
    "violent",
    "missing",
    "new-mother",
}
"""Needs for which a call comes before any card."""
ELSEWHERE = {"where-to-go"}
"""Needs that the directory answers, not a card."""


def test_the_deck_has_every_number_once() -> None:
    assert [card.number for card in DECK] == list(range(1, 109))


def test_each_domain_has_its_27_numbers() -> None:
    assert [card.domain for card in DECK] == [domain for domain in DOMAINS for _ in range(27)]


def test_every_service_has_enough_cards_to_choose_from() -> None:
    found = Counter(service for card in DECK for service in card.services)
    assert {
        service: found[service] for service in READING.catalog.vocabulary["services"] if found[service] < 6
    } == {}


def test_every_need_has_cards_to_try_unless_a_call_comes_first() -> None:
    found = Counter(need for card in DECK for need in card.needs)
    asked = READING.catalog.vocabulary["needs"].keys() - URGENT_ONLY - ELSEWHERE
    assert {need: found[need] for need in asked if found[need] < 2} == {}
    assert [need for need in URGENT_ONLY if found[need]] == []


def test_no_two_cards_sound_alike() -> None:
    context = Context(READING.catalog, READING.records, READING.listings, READING.known, date(2026, 1, 1))
    pairs = [(p.later.record.id, p.earlier.record.id, p.phrase) for p in alike(context, ALIKE)]
    assert pairs == []
