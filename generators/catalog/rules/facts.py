"""Facts: where a place is, when it was looked at, what a source supports, where a link leads."""

import ipaddress
from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from shapely.geometry import Point, shape

from generators.catalog.explain.sentence import closest, listed
from generators.catalog.problem import Problem
from generators.catalog.reading.result import Entry
from generators.catalog.rules.context import Context
from generators.catalog.style.order import field_order
from generators.records import Record
from generators.records.facets import Located, Sourced
from generators.records.values import Model

DATES = {"on", "published", "last_seen"}
LINKS = {"url", "web"}
TOLERANCE = 0.006
"""Degrees, about 600 m: the outlines are simplified and wrong by up to a few hundred metres."""


def inside_district(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """A point lies inside the district that the record names, or inside its city: a wrong pin misleads."""
    record = entry.record
    if not isinstance(record, Located) or not record.place:
        return
    outlines = _outlines(record.area, context)
    point = Point(record.place.lon, record.place.lat)
    if outlines and not any(outline.distance(point) <= TOLERANCE for outline in outlines):
        area = context.catalog.areas[record.area].name
        yield entry.problem("outside-district", "place", area=(area["zh"], area["en"]))


def dates_in_the_past(entry: Entry[Model], context: Context) -> Iterator[Problem]:
    """Nobody can have checked a record tomorrow, and no page dates from the future."""
    today = context.today.isoformat()
    for path, value in entry.values:
        if path and path[-1] in DATES and isinstance(value, (str, date)) and str(value) > today:
            yield entry.problem("future", *path, value=str(value), today=today)


def public_hosts(entry: Entry[Model], context: Context) -> Iterator[Problem]:
    """A link leads to a public website by its plain name, so that a reader can see where it goes."""
    for path, value in entry.values:
        if path and path[-1] in LINKS and isinstance(value, str) and (found := _not_public(value)):
            yield entry.problem("link-host", *path, found=found)


def supported_fields(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """`supports` names fields of the record, so that each number leads to its page."""
    record = entry.record
    if not isinstance(record, Sourced):
        return
    fields = field_order(type(entry.record))
    for i, source in enumerate(record.sources):
        for j, name in enumerate(source.supports):
            if name not in fields:
                values = {"value": name, "guess": closest(name, fields), "allowed": listed(fields)}
                yield entry.problem("supports-unknown", "sources", i, "supports", j, **values)


def _outlines(area_id: str, context: Context) -> list[Any]:
    """The shapes that make up an area; none for an area wider than a city."""
    catalog = context.catalog
    city = catalog.city_of(area_id) if area_id in catalog.areas else None
    if city is None or city.id not in catalog.outlines:
        return []
    area = catalog.areas[area_id]
    wanted = [catalog.areas[id_].adcode for id_ in area.within if id_ in catalog.areas] or [area.adcode]
    features = catalog.outlines[city.id]["features"]
    return [shape(f["geometry"]) for f in features if area is city or f["properties"]["adcode"] in wanted]


def _not_public(url: str) -> str:
    """The part of an address that keeps it from being a public website, or nothing."""
    try:
        parts = urlsplit(url)
        host, user, _ = parts.hostname or "", parts.username, parts.port
    except ValueError:
        return url
    if user is not None or "\\" in url:
        return parts.netloc
    local = host.endswith((".local", ".localhost", ".internal"))
    return (host or url) if local or "." not in host or not host.isascii() or _is_ip(host) else ""


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return host.replace(".", "").isdigit()
    return True
