"""Help in the reader's district: worked out for every district at build time, chosen in the browser."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from generators.catalog.catalog import Catalog
from generators.language import Language
from generators.outputs.matching import Match, Ring, arranged, ranked
from generators.outputs.nearby import whom_to_ask
from generators.records import Hotline, Need, Service
from generators.records.area import Area
from generators.text.templates import Templates, joined

MOST_ELSEWHERE = 4
"""Places of other districts that a district's list holds; its city's list holds them all."""


@dataclass(frozen=True)
class Row:
    """A service as it stands on the page, with the sentence that says why."""

    service: Service
    why: str


@dataclass(frozen=True)
class City:
    """What stands on the page of a city without a choice, by number."""

    area: Area
    rows: tuple[int, ...]
    asks: tuple[int, ...]


@dataclass(frozen=True)
class Here:
    """All help that the page can show."""

    rows: tuple[Row, ...]
    asks: tuple[Service | Hotline, ...]
    cities: tuple[City, ...]
    places: dict[str, Any]
    """What the browser chooses from, by area: name, city, rings, whether its own is empty, asks by number."""


def here(need: Need, templates: Templates) -> Here | None:
    """What helps with a need, by place; None in a danger for which the record names no place.

    In a danger nobody is sent to an office or an information line.
    """
    catalog, red = templates.catalog, need.banner == "red"
    found = ranked(catalog, need, catalog.of(Service))
    if red and not found:
        return None
    rows = {match.service.id: number for number, match in enumerate(found)}
    asked = {area: [] if red else some for area, some in _asked(templates).items()}
    asks = list({ask.reference: ask for some in asked.values() for ask in some}.values())
    numbers = {area: [asks.index(ask) for ask in some] for area, some in asked.items()}
    return Here(
        rows=tuple(Row(match.service, why(match, templates)) for match in found),
        asks=tuple(asks),
        cities=tuple(
            City(
                city,
                rows=tuple(rows[match.service.id] for match in _of_city(found, city, catalog)),
                asks=tuple(
                    dict.fromkeys(n for a in numbers if city.id in (a.id, a.parent) for n in numbers[a])
                ),
            )
            for city in catalog.cities()
        ),
        places={
            area.id: {
                **_place(arranged(catalog, found, area.id), area, rows, templates),
                "ask": numbers[area],
            }
            for area in numbers
        },
    )


def why(match: Match, templates: Templates) -> str:
    """The reason of a match as a sentence, which says where the place is too."""
    words, language = templates.words.needs.because, templates.language
    labels = [templates.label("services", service) for service in match.reason.services]
    services = joined([label[:1].lower() + label[1:] for label in labels], language)
    sentence = words[match.service.status if labels else "named"]
    return str(sentence.format(services=services, area=templates.area_name(match.service.area)))


@lru_cache(maxsize=len(Language))
def _asked(templates: Templates) -> Mapping[Area, list[Service | Hotline]]:
    """Whom to ask in each city and district: the same for every need, so worked out once."""
    catalog = templates.catalog
    areas = [area for city in catalog.cities() for area in (city, *catalog.children(city.id, "district"))]
    return {area: whom_to_ask(catalog, area.id) for area in areas}


def _of_city(matches: Iterable[Match], city: Area, catalog: Catalog) -> list[Match]:
    """All matches of a city; its districts in their order, for a reader who looks for one."""
    areas = list(catalog.areas)
    return [
        match
        for ring in arranged(catalog, matches, city.id)
        for match in sorted(
            ring.matches, key=lambda m: areas.index(m.service.area) if ring.reach == "elsewhere" else 0
        )
    ]


def _place(found: list[Ring], area: Area, rows: dict[str, int], templates: Templates) -> dict[str, Any]:
    """A ring is its heading, whether it is folded away, and its rows by number."""
    headings = templates.words.needs.here.rings
    reaches = {ring.reach for ring in found}
    district = area.level == "district"
    shown = [
        [
            headings[ring.reach].format(name=ring.area.name[templates.language]),
            ring.reach == "elsewhere" and district and bool(reaches & {"district", "city"}),
            [rows[match.service.id] for match in _shown(ring, area)],
        ]
        for ring in found
    ]
    city = templates.catalog.city_of(area.id) or area
    nothing = district and "district" not in reaches
    return {"name": templates.area_name(area.id), "city": city.id, "rings": shown, "nothing": nothing}


def _shown(ring: Ring, area: Area) -> tuple[Match, ...]:
    most = MOST_ELSEWHERE if ring.reach == "elsewhere" and area.level == "district" else None
    return ring.matches[:most]
