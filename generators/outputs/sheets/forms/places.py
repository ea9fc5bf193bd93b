"""The places that a family's sheet can name: those of the chosen district, in the order of its own sheets."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from generators.catalog.catalog import Catalog
from generators.outputs.nearby import INQUIRIES, at_work, emergency, hotlines, services_in
from generators.outputs.sheets.choose import city_places, local_places, whom_to_ask
from generators.records import Form, Hotline, Service
from generators.records.area import Area
from generators.records.form import Block
from generators.records.form_places import PlaceGroup
from generators.text.templates import Templates

FROM_THE_PROVINCE = "employment"
"""The kind of service that a district has from its province too."""
IN_BRACKETS = re.compile(r"\s*（[^（）]*）|\s*\([^()]*\)|, [^,]+$")
HOW = ("web", "some", "phone")
"""What may be said of how the places on a sheet were checked."""


@dataclass(frozen=True)
class Row:
    """A row for a place: its group, and its number there."""

    group: PlaceGroup
    number: int


@dataclass(frozen=True)
class Directory:
    """What a page carries so that it need not ask for anything: all places once, and who has which."""

    places: tuple[Service, ...]
    areas: dict[str, list[str]]
    """Area id to the ids of its places, the nearest first."""
    lines: dict[str, str]
    """Area id to the number of its city's crisis line, only where somebody has called it."""


def rows_of_places(form: Form, block: Block) -> list[Row]:
    """The rows of a list of places, or the first of each group that a copy of it shows."""
    groups = form.grid(block).groups
    if not block.of:
        return [Row(group, n) for group in groups for n in range(1, group.most + 1)]
    return [
        Row(group, 1)
        for name in block.which or [g.id for g in groups]
        for group in groups
        if group.id == name
    ]


def directory(catalog: Catalog) -> Directory:
    """Every city and district with its places; closed ones are nobody's."""
    cities = [(city, area) for city in catalog.cities() for area in _within(catalog, city)]
    found = {area.id: places_of(catalog, area, city) for city, area in cities}
    places = {place.id: place for some in found.values() for place in some}
    lines = {area.id: number for city, area in cities if (number := crisis_line(catalog, city))}
    return Directory(tuple(places.values()), {a: [p.id for p in some] for a, some in found.items()}, lines)


def places_of(catalog: Catalog, area: Area, city: Area) -> list[Service]:
    """What the printed sheets of a district choose from, and work from its province; of a city, its own."""
    own = local_places(catalog, area) if area != city else []
    province = _not_closed(services_in(catalog, city.parent)) if city.parent else []
    return [*own, *city_places(catalog, area, city), *(s for s in province if s.kind == FROM_THE_PROVINCE)]


def crisis_line(catalog: Catalog, city: Area) -> str:
    """The number of a city's crisis line; nothing while it is unconfirmed or nobody has called it."""
    shown = emergency(catalog)
    for line in hotlines(catalog):
        sure = line.status == "open" and line.checked.how != "web"
        if line.role == "crisis" and line.area == city.id and sure and line not in shown:
            return line.phones[0].number
    return ""


def place_values(form: Form, templates: Templates) -> dict[str, Any]:
    """What `forms/places.html` asks for; no directory when the sheet has no list of places."""
    groups = [group for block in form.blocks for group in block.groups]
    if not groups:
        return {"directory": None}
    found, words = directory(templates.catalog), templates.words.forms.places
    given = {
        "areas": found.areas,
        "lines": found.lines,
        "groups": [_group(group, templates) for group in groups],
        "words": {"where": words.where, "more": words.more, "how": {h: words.how[h] for h in HOW}},
    }
    return {"directory": found, "given": given, "place_said": partial(place_said, templates)}


def place_said(templates: Templates, service: Service) -> dict[str, str]:
    """What the paper says of a place, marked as the district's own sheets mark it.

    `short` is its name without what stands in brackets and without the town, for a place that is too narrow.
    """
    words = templates.words.forms.places
    sure = service.status == "open" and not service.caveat
    tag = words.planned if service.status == "planned" else "" if sure else words.unconfirmed
    name = templates.text(service.name)
    return {
        "kind": service.kind,
        "stages": " ".join(service.stages),
        "name": f"{name} {tag}".strip(),
        "short": f"{IN_BRACKETS.sub('', name)} {tag}".strip(),
        "address": templates.text(service.address),
        "phone": service.phones[0].number
        if service.phones
        else words.ask.format(number=_asked(templates, service)),
        "own": "1" if service.phones else "",
        "on": str(service.checked.on),
        "how": service.checked.how,
        "later": "" if at_work(service) else "1",
    }


def _asked(templates: Templates, service: Service) -> str:
    ask = whom_to_ask(templates.catalog, service) or templates.catalog.get(INQUIRIES[0])
    return ask.phones[0].number if isinstance(ask, (Service, Hotline)) and ask.phones else ""


def _group(group: PlaceGroup, templates: Templates) -> dict[str, Any]:
    return group.model_dump(exclude={"label", "short"}) | {"label": templates.text(group.label)}


def _within(catalog: Catalog, city: Area) -> list[Area]:
    return [*catalog.children(city.id, "district"), city]


def _not_closed(services: Iterable[Service]) -> list[Service]:
    return [service for service in services if service.status != "closed"]
