"""The rules of the training cards: the rubric, as far as a program can hold it."""

from generators.catalog.rules.cards.deck import (
    one_listener,
    related_both_ways,
    sound_evidence,
    starters_of_their_stage,
)
from generators.catalog.rules.cards.limits import card_limits
from generators.catalog.rules.cards.medicine import no_dosing
from generators.catalog.rules.cards.reading_level import easy_words, short_sentences
from generators.catalog.rules.cards.stamping import no_stamping
from generators.catalog.rules.cards.steps import one_action, verb_first
from generators.catalog.rules.cards.stops import bodily_sign, card_stops, rescue_first

CARD_RULES = (
    card_limits,
    verb_first,
    one_action,
    short_sentences,
    easy_words,
    one_listener,
    no_dosing,
    sound_evidence,
    card_stops,
    bodily_sign,
    rescue_first,
    related_both_ways,
)
"""Held against every card."""
DECK_RULES = (no_stamping,)
"""Held against all cards together."""
STAGE_RULES = (starters_of_their_stage,)
"""Held against every stage, which names cards to begin with."""
