"""Who helps with what: services, needs and cards meet in the nine services; the reason is data."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from generators.catalog.catalog import Catalog
from generators.outputs.nearby import STATUS_ORDER
from generators.records import Card, Need, Service
from generators.records.area import Area

Reach = Literal["district", "city", "elsewhere", "wider"]
CHECK_ORDER = {"visit": 0, "phone": 0, "web": 1}


@dataclass(frozen=True)
class Reason:
    """Why a service belongs to a need, for a template to say."""

    services: tuple[str, ...]
    """Those of the nine that both name, in their order."""
    stages: tuple[str, ...]
    """The parts of the road that both name, in their order."""
    named: bool
    """Whether the need's own record sends readers there."""


@dataclass(frozen=True)
class Match:
    """A service that helps with a need, and why."""

    service: Service
    reason: Reason


@dataclass(frozen=True)
class Ring:
    """What helps at one distance. `elsewhere` is other districts of the city, which may not take everyone."""

    reach: Reach
    area: Area
    matches: tuple[Match, ...]


def reason(catalog: Catalog, need: Need, service: Service) -> Reason | None:
    """Why this service helps with this need; None when it is closed or they share none of the nine.

    In danger (a red banner) only what the need's own record names, for a day centre is no help then.
    """
    shared = _both(catalog, "services", need.services, service.services)
    named = service.reference in need.help
    if service.status == "closed" or not (named or (shared and need.banner != "red")):
        return None
    return Reason(shared, _both(catalog, "stages", need.stages, service.stages), named)


def ranked(catalog: Catalog, need: Need, services: Iterable[Service]) -> tuple[Match, ...]:
    """Those that help with a need: open before unconfirmed, phoned before read, then the closest."""
    found = [Match(s, why) for s in services if (why := reason(catalog, need, s))]
    return tuple(sorted(found, key=_rank))


def rings(catalog: Catalog, need: Need, area: str) -> list[Ring]:
    """What helps with a need around an area: its district, its city, other districts, province and nation.

    A place of another district that the need's record names serves the whole city. Empty rings are left out.
    """
    return arranged(catalog, ranked(catalog, need, catalog.of(Service)), area)


def arranged(catalog: Catalog, matches: Iterable[Match], area: str) -> list[Ring]:
    """The same from all matches of a need, in their order."""
    by_area: dict[str, list[Match]] = defaultdict(list)
    for match in matches:
        by_area[match.service.area].append(match)
    found: list[Ring] = []
    for ring in catalog.area_chain(area):
        if ring.level == "city":
            found += _city_rings(catalog, by_area, catalog.areas[area], ring)
        else:
            reach: Reach = "district" if ring.level == "district" else "wider"
            found.append(Ring(reach, ring, tuple(by_area[ring.id])))
    return [ring for ring in found if ring.matches]


def cards_for(catalog: Catalog, need: Need) -> list[Card]:
    """Cards to try: those that the record names, then others that name it: on its stages, easy ones first."""
    named = [card for reference in need.cards if isinstance(card := catalog.get(reference), Card)]
    others = [card for card in catalog.of(Card) if need.id in card.needs and card not in named]
    return [*named, *sorted(others, key=lambda c: (_apart(need, c), c.level, c.number))]


def needs_of(record: Card | Service, catalog: Catalog) -> list[Need]:
    """The needs that a card or service helps with: those that name it first, then by how much they share."""
    order = list(catalog.vocabulary["needs"])
    needs = sorted(catalog.of(Need), key=lambda need: order.index(need.id))
    if isinstance(record, Card):
        return [n for n in needs if n.id in record.needs or record.reference in n.cards]
    found = [(need, why) for need in needs if (why := reason(catalog, need, record))]
    return [n for n, why in sorted(found, key=lambda pair: (not pair[1].named, -len(pair[1].services)))]


def _city_rings(catalog: Catalog, by_area: Mapping[str, list[Match]], area: Area, city: Area) -> list[Ring]:
    districts = [d for d in catalog.children(city.id, "district") if d != area]
    others = [match for d in districts for match in by_area[d.id]]
    own = [*by_area[city.id], *(m for m in others if m.reason.named)]
    rest = [m for m in others if not m.reason.named]
    overlapping = {area.id, *area.within, *(d.id for d in districts if area.id in d.within)}
    return [
        Ring("city", city, tuple(sorted(own, key=_rank))),
        Ring(
            "elsewhere",
            city,
            tuple(sorted(rest, key=lambda m: (m.service.area not in overlapping, _rank(m)))),
        ),
    ]


def _rank(match: Match) -> tuple[int, int, bool, int, int, bool, str]:
    service, why = match.service, match.reason
    sure = (STATUS_ORDER[service.status], CHECK_ORDER[service.checked.how])
    return (*sure, not why.named, -len(why.services), -len(why.stages), not service.phones, service.id)


def _both(catalog: Catalog, vocabulary: str, one: Iterable[str], other: Iterable[str]) -> tuple[str, ...]:
    shared = set(one) & set(other)
    return tuple(term for term in catalog.vocabulary[vocabulary] if term in shared)


def _apart(need: Need, card: Card) -> bool:
    return set(need.stages).isdisjoint(card.stages or need.stages)
