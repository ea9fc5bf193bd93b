"""What the list of cards can be narrowed down to: each choice has an address and the cards that it leaves."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from generators.records import Card
from generators.records.card import Domain
from generators.text.templates import Templates

MINUTES = (5, 10, 15, 20, 30)
"""Steps of “up to n minutes”; the longest cards take 45, so that step would leave nothing out."""
FACETS: Mapping[str, Callable[[Card], Iterable[str]]] = {
    "domain": lambda card: [card.domain],
    "stage": lambda card: card.stages,
    "level": lambda card: [str(card.level)],
    "minutes": lambda card: [str(step) for step in MINUTES if card.minutes <= step],
    "need": lambda card: card.needs,
}
"""By what cards can be chosen, and the values that a card has of it. No card id may be one of these names:
`/cards/need/…` stands where `/cards/<id>/` does."""


@dataclass(frozen=True)
class Choice:
    """One value of a facet, as readers see it, with the cards that have it."""

    facet: str
    value: str
    label: str
    cards: Sequence[Card]

    @property
    def path(self) -> str:
        """Its own page: the filter of those who have no JavaScript."""
        return f"cards/{self.facet}/{self.value}"


def deck(templates: Templates) -> list[Card]:
    """All cards by number."""
    return sorted(templates.catalog.of(Card), key=lambda card: card.number)


def choices(templates: Templates) -> dict[str, list[Choice]]:
    """Every choice that leaves some cards, by facet."""
    cards = deck(templates)
    return {
        facet: [
            Choice(facet, value, label, found)
            for value, label in _labels(facet, templates).items()
            if (found := [card for card in cards if value in values(card)])
        ]
        for facet, values in FACETS.items()
    }


def chosen_by(card: Card) -> dict[str, str]:
    """The values of a card by facet, with a space between: what the browser compares."""
    return {facet: " ".join(values(card)) for facet, values in FACETS.items()}


def _labels(facet: str, templates: Templates) -> dict[str, str]:
    words, vocabulary = templates.words.cards, templates.catalog.vocabulary
    match facet:
        case "domain":
            return {domain: words.domains[domain] for domain in get_args(Domain)}
        case "level":
            return {level: words.levels[level] for level in ("1", "2", "3")}
        case "minutes":
            return {str(step): words.list.up_to.format(n=step) for step in MINUTES}
        case _:
            return {term: templates.label(f"{facet}s", term) for term in vocabulary[f"{facet}s"]}
