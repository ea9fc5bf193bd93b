"""Areas: a tree from the nation down to the district, and the outlines of the districts from GeoJSON."""

import json
from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Any

from shapely.errors import ShapelyError
from shapely.geometry import shape

from generators.catalog.explain.sentence import closest, listed
from generators.catalog.problem import Problem
from generators.catalog.reading.files import Files
from generators.catalog.reading.result import Entry, Listing
from generators.catalog.reading.source import Source, read_text
from generators.records.area import Area

LARGER: dict[str, tuple[str, ...]] = {
    "country": (),
    "province": ("country",),
    "region": ("country",),
    "city": ("province", "country"),
    "district": ("city", "region"),
}
"""What an area may lie in. A circle of parents is impossible when each is larger than the last."""
OUTLINE_KIB = 1024
Collection = dict[str, Any]


def area_tree(listing: Listing, problems: list[Problem]) -> dict[str, Area]:
    """The areas whose parents are all there and larger, in the order of the file."""
    written = {
        id_: Entry(area, entry.source, entry.base)
        for id_, entry in listing.entries.items()
        if isinstance(area := entry.record, Area)
    }
    found: set[str | None] = {None}
    for level in LARGER:
        for id_, entry in written.items():
            if entry.record.level != level:
                continue
            told = [*_parent(entry, written, listing.ids), *_within(entry, listing.ids)]
            problems.extend(told)
            if not told and entry.record.parent in found:
                found.add(id_)
    return {id_: entry.record for id_, entry in written.items() if id_ in found}


def read_outlines(
    areas: dict[str, Area], listing: Listing, files: Files, problems: list[Problem]
) -> dict[str, Collection]:
    """By city id the FeatureCollection of its districts; a broken one is left out and told."""
    read = {path.name: _collection(path, files.name(path), problems) for path in files.folders["outlines"]}
    named = {area.id: area.outlines for area in areas.values() if area.outlines}
    problems.extend(
        listing.entries[id_].problem("outline-name", "outlines")
        for id_, name in named.items()
        if name not in read
    )
    outlines = {id_: found for id_, name in named.items() if (found := read.get(name))}
    for area in areas.values():
        if area.parent in outlines and not area.within:
            problems.extend(_without_outline(area, named[area.parent], outlines[area.parent], listing))
    return outlines


def _parent(entry: Entry[Area], written: dict[str, Entry[Area]], ids: frozenset[str]) -> Iterator[Problem]:
    area = entry.record
    larger = LARGER[area.level]
    if area.parent is None:
        if larger:
            yield entry.problem("area-no-parent")
    elif area.parent not in ids:
        yield _unknown(entry, ("parent",), area.parent, ids)
    elif area.parent in written and written[area.parent].record.level not in larger:
        yield entry.problem("area-parent", "parent", level=area.level, allowed=listed(larger))
    elif area.level == "district" and not area.id.startswith(f"{area.parent}-"):
        yield entry.problem("area-district-id", "id", expected=f"{area.parent}-{area.id}")


def _within(entry: Entry[Area], ids: frozenset[str]) -> Iterator[Problem]:
    for index, id_ in enumerate(entry.record.within):
        if id_ not in ids:
            yield _unknown(entry, ("within", index), id_, ids)


def _unknown(entry: Entry[Area], path: tuple[str | int, ...], value: str, ids: frozenset[str]) -> Problem:
    allowed = sorted(ids)
    values = {"value": value, "guess": closest(value, allowed), "allowed": listed(allowed)}
    return entry.problem("unknown-area", *path, **values)


def _without_outline(area: Area, name: str, collection: Collection, listing: Listing) -> Iterator[Problem]:
    if area.adcode not in {feature["properties"]["adcode"] for feature in collection["features"]}:
        values = {"file": f"data/outlines/{name}", "adcode": area.adcode or ""}
        yield listing.entries[area.id].problem("outline-district", "adcode", **values)


def _collection(path: FilePath, file: str, problems: list[Problem]) -> Collection | None:
    source = Source(file)
    text = read_text(path, source, OUTLINE_KIB)
    data = None if text is None else _json(text)
    features = data.get("features") if isinstance(data, dict) else None
    if text is not None and not (isinstance(features, list) and features):
        source.report("outline-json", 1)
    for number, feature in enumerate(features if isinstance(features, list) else [], 1):
        if not _is_outline(feature):
            source.report("outline-shape", 1, number=str(number))
    problems.extend(source.problems)
    return data if not source.problems else None


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _is_outline(feature: Any) -> bool:
    """Whether shapely can ask of it if a point lies inside, and a district can be found in it."""
    try:
        outline = shape(feature["geometry"])
        adcode = feature["properties"]["adcode"]
        return outline.area > 0 and isinstance(adcode, str) and _on_earth(*outline.bounds)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, RecursionError, ShapelyError):
        return False


def _on_earth(west: float, south: float, east: float, north: float) -> bool:
    return -180 <= west <= east <= 180 and -90 <= south <= north <= 90
