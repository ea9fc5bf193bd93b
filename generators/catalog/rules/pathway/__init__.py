"""The way from home to work: a way on from every step, a source for every fact, words that fit."""

from collections.abc import Iterator

from generators.catalog.problem import Problem
from generators.catalog.rules.context import Context
from generators.catalog.rules.pathway.links import known_offices, known_places, sourced_locally
from generators.catalog.rules.pathway.words import respectful, short_enough
from generators.catalog.rules.writing import same_numbers

LISTS = ("road", "steps", "turns", "duties")
RULES = (known_offices, known_places, sourced_locally, short_enough, respectful, same_numbers)
"""Held against every entry of the lists of `data/pathway/`."""


def pathway_rules(context: Context) -> Iterator[Problem]:
    """Everything that holds for the lists of `data/pathway/`."""
    for name in LISTS:
        for entry in context.listings[name].entries.values():
            for rule in RULES:
                yield from rule(entry, context)


__all__ = ["LISTS", "pathway_rules"]
