"""Props in the order of their list, and which cards use which: read from the props, told on both pages."""

from generators.catalog.catalog import Catalog
from generators.records import Card, Prop
from generators.records.term import Term


def props_by_purpose(catalog: Catalog) -> list[tuple[Term, list[Prop]]]:
    """The props under what they are for, in the order of that vocabulary, and by id within."""
    props = catalog.of(Prop)
    return [
        (purpose, [prop for prop in props if prop.purpose == purpose.id])
        for purpose in catalog.vocabulary["prop_purposes"].values()
    ]


def cards_of(prop: Prop, catalog: Catalog) -> list[Card]:
    """The cards that use a prop, in the order of its record."""
    return [card for reference in prop.cards if isinstance(card := catalog.get(reference), Card)]


def props_for(card: Card, catalog: Catalog) -> list[Prop]:
    """The props that a card can use, in the order of their list."""
    return [prop for _, some in props_by_purpose(catalog) for prop in some if card.reference in prop.cards]
