"""What stands on the page of a need besides its record."""

from typing import Any

from generators.catalog.catalog import Catalog
from generators.outputs.matching import cards_for
from generators.outputs.nearby import hotlines
from generators.outputs.pages.needs.danger import danger
from generators.outputs.pages.needs.here import here
from generators.records import Card, Hotline, Need
from generators.records.pathway import Step
from generators.text.templates import Templates

MOST_CARDS = 5
CARD_ASSETS = ("assets/box/buttons.js",), ("assets/box/box.css",)
PLACE_ASSETS = ("assets/need/page.js",), ("assets/place/place.css",)


def need_values(need: Need, templates: Templates) -> dict[str, Any]:
    """Everything that its template asks for, with the scripts and styles that it then needs."""
    catalog = templates.catalog
    cards, place = cards_for(catalog, need)[:MOST_CARDS], here(need, templates)
    parts = [assets for part, assets in ((cards, CARD_ASSETS), (place, PLACE_ASSETS)) if part]
    return {
        "danger": danger(need, catalog),
        "cards": cards,
        "all_cards": more_cards(need, catalog),
        "lines": lines(need, catalog),
        "cities_of": lambda record: " ".join(cities_of(record.area, catalog)),
        "here": place,
        "way": [
            step for step in (*catalog.steps.values(), *catalog.turns.values()) if need.reference in step.see
        ],
        "modules": tuple(module for modules, _ in parts for module in modules),
        "styles": ("assets/need/need.css", *(style for _, styles in parts for style in styles)),
    }


def lines(need: Need, catalog: Catalog) -> list[Hotline]:
    """Its hotlines but for those of the panel: the record's own in its order, then those that name it."""
    named = [line for reference in need.help if isinstance(line := catalog.get(reference), Hotline)]
    others = [line for line in hotlines(catalog) if need.id in line.needs and line not in named]
    panel = danger(need, catalog)
    return [line for line in (*named, *others) if not panel or line not in panel.calls]


def more_cards(need: Need, catalog: Catalog) -> int:
    """How many cards name the need; none when its page shows them all."""
    naming = [card for card in catalog.of(Card) if need.id in card.needs]
    shown = cards_for(catalog, need)[:MOST_CARDS]
    return 0 if set(naming) <= set(shown) else len(naming)


def steps_for(need: Need, catalog: Catalog) -> list[Step]:
    """The steps and turns of the way from home to work that send their readers to this need."""
    way = (*catalog.steps.values(), *catalog.turns.values())
    return [step for step in way if need.reference in step.see]


def cities_of(area: str, catalog: Catalog) -> list[str]:
    """The cities for which something of this area holds; none for the nation, as it holds for all."""
    if city := catalog.city_of(area):
        return [city.id]
    around = {city.id: {ring.id for ring in catalog.area_chain(city.id)} for city in catalog.cities()}
    return [] if catalog.areas[area].level == "country" else [city for city in around if area in around[city]]
