"""Where everything stands on the map, and how sure that is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from shapely.geometry import Point

from generators.catalog.catalog import Catalog
from generators.outputs.map.outlines import outline
from generators.outputs.map.spread import middle, spread
from generators.records.area import Area
from generators.records.facets import Located

Precision = Literal["exact", "street", "district", "city"]


@dataclass(frozen=True)
class Spot:
    """One marker: a record at its coordinates or somewhere in its district, or all that a whole city has."""

    id: str
    """The record's reference; of a whole city the area's: `areas/nanjing`."""
    area: Area
    lat: float
    lon: float
    precision: Precision
    references: tuple[str, ...]


def located(catalog: Catalog) -> dict[str, Located]:
    """Everything that belongs on the map, by reference."""
    places: Mapping[str, object] = catalog.records
    return {key: place for key, place in places.items() if isinstance(place, Located)}


def spots(catalog: Catalog) -> list[Spot]:
    """Every marker. A record that has neither coordinates nor an outline stands in the list alone."""
    wholes = list(_city_spots(catalog))
    return [*_exact_spots(catalog), *_district_spots(catalog, wholes), *wholes]


def cities_of(catalog: Catalog, area: str) -> list[Area]:
    """The cities that an area lies in or holds: its own city, all of a province, none abroad."""
    return [
        city
        for city in catalog.cities()
        if catalog.areas[area] in catalog.area_chain(city.id) or catalog.city_of(area) == city
    ]


def _exact_spots(catalog: Catalog) -> Iterator[Spot]:
    for reference, record in located(catalog).items():
        if place := record.place:
            area = catalog.areas[record.area]
            yield Spot(reference, area, place.lat, place.lon, place.precision, (reference,))


def _district_spots(catalog: Catalog, wholes: list[Spot]) -> Iterator[Spot]:
    """Records known by district, apart from one another and from the cities' own markers."""
    taken = [Point(spot.lon, spot.lat) for spot in wholes]
    loose = [(r.area, key) for key, r in located(catalog).items() if not r.place]
    for area_id, group in groupby(sorted(loose), key=lambda pair: pair[0]):
        area = catalog.areas[area_id]
        shape = outline(catalog, area) if area.level == "district" else None
        keys = [key for _, key in group]
        for key, point in (spread(keys, shape, taken) if shape else {}).items():
            yield Spot(key, area, point.y, point.x, "district", (key,))


def _city_spots(catalog: Catalog) -> Iterator[Spot]:
    """One marker in the middle of each city for what is known to be in the city, or serves more than it."""
    for city in catalog.cities():
        shape = outline(catalog, city)
        references = tuple(key for key, record in located(catalog).items() if _serves(catalog, record, city))
        if shape and references:
            point = middle(shape)
            where = round(point.y, 4), round(point.x, 4)
            yield Spot(f"areas/{city.id}", city, *where, "city", references)


def _serves(catalog: Catalog, record: Located, city: Area) -> bool:
    return not record.place and catalog.areas[record.area] in catalog.area_chain(city.id)
