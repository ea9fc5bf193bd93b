"""The full list beside the map: by city and district, for keyboards, screen readers and no scripts."""

from collections.abc import Iterable
from dataclasses import dataclass

from generators.catalog.catalog import Catalog
from generators.outputs.map.kinds import kind_of, kind_order
from generators.outputs.map.spots import Precision, Spot, cities_of, located, spots
from generators.outputs.nearby import STATUS_ORDER
from generators.records import Record
from generators.records.area import Area


@dataclass(frozen=True)
class Entry:
    """One record in the list, and the markers that show it (none when its area has no outline)."""

    record: Record
    kind: str
    precision: Precision | None
    spots: tuple[str, ...]
    cities: tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """What one area has."""

    area: Area
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Section:
    """A city with its own group and its districts' groups, or all that lies beyond (`city` is None)."""

    city: Area | None
    groups: tuple[Group, ...]


def sections(catalog: Catalog) -> list[Section]:
    """Every located record exactly once; empty groups and sections are left out."""
    entries = _entries(catalog)
    inside = {city.id: [city, *catalog.children(city.id)] for city in catalog.cities()}
    known = {area.id for areas in inside.values() for area in areas}
    beyond = [area for area in catalog.areas.values() if area.id not in known]
    found = [Section(catalog.areas[city], _groups(areas, entries)) for city, areas in inside.items()]
    return [section for section in [*found, Section(None, _groups(beyond, entries))] if section.groups]


def _entries(catalog: Catalog) -> dict[str, list[Entry]]:
    """Entries by area, as families look for them: by kind, open ones first, those with a number first."""
    order = kind_order(catalog)
    markers = _markers(spots(catalog))
    found: dict[str, list[Entry]] = {}
    for reference, place in located(catalog).items():
        entry = _entry(catalog, reference, place.area, markers.get(reference, ()))
        found.setdefault(place.area, []).append(entry)
    return {area: sorted(some, key=lambda entry: _rank(entry, order)) for area, some in found.items()}


def _entry(catalog: Catalog, reference: str, area: str, markers: Iterable[Spot]) -> Entry:
    record = catalog.records[reference]
    precision = next((spot.precision for spot in markers), None)
    cities = tuple(city.id for city in cities_of(catalog, area))
    return Entry(record, kind_of(record), precision, tuple(spot.id for spot in markers), cities)


def _markers(found: Iterable[Spot]) -> dict[str, list[Spot]]:
    by_reference: dict[str, list[Spot]] = {}
    for spot in found:
        for reference in spot.references:
            by_reference.setdefault(reference, []).append(spot)
    return by_reference


def _rank(entry: Entry, order: list[str]) -> tuple[int, int, bool, str]:
    record = entry.record
    return order.index(entry.kind), STATUS_ORDER[record.status], not getattr(record, "phones", ()), record.id


def _groups(areas: Iterable[Area], entries: dict[str, list[Entry]]) -> tuple[Group, ...]:
    return tuple(Group(area, tuple(entries[area.id])) for area in areas if area.id in entries)
