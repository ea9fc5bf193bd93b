"""What goes on a small sheet when not everything fits: pure choices, in the reader's interest."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from generators.catalog.catalog import Catalog
from generators.outputs.nearby import STATUS_ORDER, emergency, hotlines_for, services_in
from generators.records import Hotline, Record, Service
from generators.records.area import Area
from generators.records.facets import Reachable

T = TypeVar("T")
HOSPITALS = 3
"""Hospitals that a district's sheet names, its own and elsewhere in the city, before anything else there."""


def first_calls(catalog: Catalog) -> list[tuple[Hotline, Any]]:
    """The three numbers of the help strip, each with what it is for in the fixed wording."""
    words = catalog.words
    fixed = {
        "cn-110": words["crisis"]["red_police"],
        "cn-120": words["crisis"]["red_medical"],
        "cn-12356": words["print"]["emergency"]["talk"],
    }
    return [(hotline, fixed.get(hotline.id, hotline.summary)) for hotline in emergency(catalog)]


def speeches(catalog: Catalog) -> list[tuple[Hotline, Any]]:
    """What to say to 110 and to 120."""
    fixed = {"cn-110": catalog.words["crisis"]["say_110"], "cn-120": catalog.words["crisis"]["say_120"]}
    return [(hotline, fixed[hotline.id]) for hotline in emergency(catalog) if hotline.id in fixed]


def local_places(catalog: Catalog, district: Area) -> list[Service]:
    """The district's own places that are not closed: those with a number first, then by kind."""
    return _by_use(s for s in services_in(catalog, district.id) if s.status != "closed")


def city_places(catalog: Catalog, district: Area, city: Area) -> list[Service]:
    """What the city offers to a district: hospitals wherever they are, then what serves the whole city."""
    wide = _by_use(s for s in services_in(catalog, city.id) if s.status != "closed")
    others = [area for area in catalog.children(city.id, "district") if area != district]
    away = [s for area in others for s in services_in(catalog, area.id) if s.status != "closed"]
    ranked = sorted((s for s in [*wide, *away] if s.kind == "hospital"), key=_hospital_rank)
    own = sum(s.kind == "hospital" for s in local_places(catalog, district))
    hospitals = ranked[: max(1, HOSPITALS - own)]
    return [*hospitals, *(s for s in wide if s not in hospitals)]


def other_hotlines(catalog: Catalog, area: str) -> list[Hotline]:
    """The hotlines of an area besides the three of the help strip; of one number only the nearest."""
    shown = {h.id for h in emergency(catalog)}
    rings = [ring.id for ring in catalog.area_chain(area)]
    rest = [h for h in hotlines_for(catalog, area) if h.id not in shown and h.status != "closed"]
    nearest: dict[str, Hotline] = {}
    for hotline in sorted(rest, key=lambda h: rings.index(h.area)):
        nearest.setdefault(hotline.phones[0].number, hotline)
    return [h for h in rest if h in nearest.values()]


def most_useful(
    ranked: Sequence[Hotline], height: Callable[[Hotline], float], rooms: Sequence[float]
) -> list[list[Hotline]]:
    """As many of the ranked hotlines as fit into the columns together, there in their own order."""
    for number in range(len(ranked), 0, -1):
        chosen = sorted(ranked[:number], key=lambda h: (h.order, h.id))
        columns = into_columns(chosen, height, rooms)
        if sum(map(len, columns)) == number:
            return columns
    return [[] for _ in rooms]


def by_use(catalog: Catalog, area: str, hotlines: Iterable[Hotline], asked: Iterable[str]) -> list[Hotline]:
    """Those that the sheet's places refer to, the city's crisis line, open ones and the nearest first."""
    city, needed = catalog.city_of(area), set(asked)

    def rank(hotline: Hotline) -> tuple[bool, bool, bool, bool, int, str]:
        near = city is not None and hotline.area == city.id
        crisis_line = hotline.role == "crisis" and near
        sure = hotline.status == "open"
        return hotline.id not in needed, not crisis_line, not sure, not near, hotline.order, hotline.id

    return sorted(hotlines, key=rank)


def whom_to_ask(catalog: Catalog, service: Service) -> Record | None:
    """For a place without a number: the first of its `ask` with one, and rather a hotline than an office."""
    if service.phones:
        return None
    records = [catalog.get(reference) for reference in service.ask]
    reachable = [record for record in records if isinstance(record, Reachable) and record.phones]
    return min(reachable, key=lambda record: not isinstance(record, Hotline), default=None)


def into_columns(items: Sequence[T], height: Callable[[T], float], rooms: Sequence[float]) -> list[list[T]]:
    """Items in order into columns with that much room each; the first that finds no room ends it."""
    columns: list[list[T]] = [[] for _ in rooms]
    column, used = 0, 0.0
    for item in items:
        needed = height(item)
        if columns[column] and used + needed > rooms[column]:
            column, used = column + 1, 0.0
        if column == len(rooms) or needed > rooms[column]:
            break
        columns[column].append(item)
        used += needed
    return columns


def _by_use(services: Iterable[Service]) -> list[Service]:
    return sorted(services, key=lambda s: (not s.phones, s.status == "planned"))


def _hospital_rank(service: Service) -> tuple[bool, int, int, str]:
    """With a number, open, and well documented first: all that the data can say of a hospital's weight."""
    return not service.phones, STATUS_ORDER[service.status], -len(service.sources), service.id
