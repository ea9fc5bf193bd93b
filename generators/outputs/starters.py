"""The training cards to begin a stage with."""

from generators.catalog.catalog import Catalog
from generators.records import Card
from generators.records.term import StageTerm


def starters(catalog: Catalog, stage: str) -> list[Card]:
    """The cards that `data/vocabulary/stages.yaml` names, in its order; none for a stage that it has not."""
    term = catalog.vocabulary["stages"].get(stage)
    named = term.cards if isinstance(term, StageTerm) else ()
    found = [catalog.records.get(reference) for reference in named]
    return [card for card in found if isinstance(card, Card)]
