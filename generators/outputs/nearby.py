"""What serves a place: its own first, then its city, its province, the nation."""

from collections import Counter
from dataclasses import dataclass
from itertools import groupby

from generators.catalog.catalog import Catalog
from generators.records import Hotline, Need, Policy, Record, Service
from generators.records.area import Area

STATUS_ORDER = {"open": 0, "unconfirmed": 1, "planned": 2, "closed": 3}
OFFICES = ("coordination-centre", "government-office")
INQUIRIES = ("hotlines/cn-12345", "hotlines/cn-12385")
"""The line of the city's government, and that of the disabled persons' federation."""


@dataclass(frozen=True)
class Circle:
    """One ring around a place: an area and everything that the directory knows to be there."""

    area: Area
    services: tuple[Service, ...]
    hotlines: tuple[Hotline, ...]
    policies: tuple[Policy, ...]

    @property
    def kinds(self) -> list[tuple[str, list[Service]]]:
        """The services by kind, in the order of the kinds' vocabulary."""
        return [(kind, list(group)) for kind, group in groupby(self.services, key=lambda s: s.kind)]


def circles(catalog: Catalog, area: str) -> list[Circle]:
    """The rings around an area, the smallest first; each record stands in exactly one."""
    return [
        Circle(
            ring,
            tuple(services_in(catalog, ring.id)),
            tuple(h for h in hotlines(catalog) if h.area == ring.id),
            tuple(p for p in catalog.of(Policy) if p.area == ring.id),
        )
        for ring in catalog.area_chain(area)
    ]


def services_in(catalog: Catalog, area: str) -> list[Service]:
    """The services of exactly this area, in the order of the kinds' vocabulary, open ones first."""
    kinds = list(catalog.vocabulary["service_kinds"])
    found = [s for s in catalog.of(Service) if s.area == area]
    return sorted(found, key=lambda s: (kinds.index(s.kind), STATUS_ORDER[s.status], not s.phones, s.id))


def hotlines(catalog: Catalog) -> list[Hotline]:
    """All hotlines in their order: 110 and 120 first, then 12356, then the rest."""
    return sorted(catalog.of(Hotline), key=lambda h: (h.order, h.id))


def hotlines_for(catalog: Catalog, area: str) -> list[Hotline]:
    """The hotlines that answer in an area: nationwide, of its province and of its city."""
    rings = {ring.id for ring in catalog.area_chain(area)}
    return [h for h in hotlines(catalog) if h.area in rings]


def emergency(catalog: Catalog) -> list[Hotline]:
    """The numbers of the help strip: 110, 120 and 12356, by their records."""
    records = (catalog.records.get(f"hotlines/cn-{number}") for number in ("110", "120", "12356"))
    return [record for record in records if isinstance(record, Hotline)]


def whom_to_ask(catalog: Catalog, area: str) -> list[Service | Hotline]:
    """Who may know what this directory does not: a district's own offices, the lines, its city's centre.

    Those with a number come first.
    """
    level, city = catalog.areas[area].level, catalog.city_of(area)
    own = [s for s in services_in(catalog, area) if s.kind in OFFICES] if level == "district" else []
    lines = [line for name in INQUIRIES if isinstance(line := catalog.records.get(name), Hotline)]
    centre = coordination_centre(catalog, city.id) if city else None
    asked: list[Service | Hotline] = [*own, *lines, *([centre] if centre else [])]
    return sorted((a for a in asked if at_work(a)), key=lambda a: not a.phones)


def coordination_centre(catalog: Catalog, city: str) -> Service | None:
    """The centre that finds a station in any district of a city.

    When there are several: a sure one, one for all services, the one to which more records lead.
    """
    centres = [s for s in services_in(catalog, city) if s.kind == "coordination-centre" and at_work(s)]
    led = Counter(reference for record in catalog.of(Need) for reference in record.help)
    led.update(reference for record in catalog.of(Service) for reference in record.ask)
    order = sorted(centres, key=lambda s: (STATUS_ORDER[s.status], len(s.services), -led[s.reference], s.id))
    return order[0] if order else None


def at_work(record: Record) -> bool:
    """Whether there is something to turn to: neither closed nor still planned."""
    return record.status in ("open", "unconfirmed")
