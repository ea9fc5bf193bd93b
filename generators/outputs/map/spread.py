"""Points inside an outline for things of which only the area is known: steady, and apart from one another."""

import hashlib
from collections.abc import Iterable

from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry
from shapely.prepared import PreparedGeometry, prep

GAP = 0.12
"""Wanted distance between two points, as a share of the square root of the outline's area."""
TRIES = 400


def spread(keys: Iterable[str], outline: BaseGeometry, taken: Iterable[Point] = ()) -> dict[str, Point]:
    """A point inside the outline for each key, apart from one another and from the `taken` ones.

    A point depends on its key and the keys before it in the alphabet: a new record moves few others.
    """
    gap = GAP * outline.area**0.5
    inside = prep(_without_rim(outline, gap / 3))
    placed: dict[str, Point] = {}
    for key in sorted(keys):
        placed[key] = _free_point(key, outline, inside, gap, [*taken, *placed.values()])
    return placed


def middle(outline: BaseGeometry) -> Point:
    """A point in the middle that is certainly inside."""
    centre = outline.centroid
    return centre if outline.contains(centre) else outline.representative_point()


def _free_point(
    key: str, outline: BaseGeometry, inside: PreparedGeometry, gap: float, taken: list[Point]
) -> Point:
    """The first candidate with room around it; the room asked for shrinks, so that there always is one."""
    for attempt in range(TRIES):
        point = _candidate(f"{key}:{attempt}", outline)
        room = gap * (1 - attempt / TRIES)
        if inside.contains(point) and all(point.distance(other) >= room for other in taken):
            return point
    return middle(outline)


def _candidate(key: str, outline: BaseGeometry) -> Point:
    """A point of the bounding box drawn from the key's hash, to four decimals (about 10 m)."""
    west, south, east, north = outline.bounds
    digest = hashlib.sha256(key.encode()).digest()
    across, up = (int.from_bytes(part, "big") / 2**64 for part in (digest[:8], digest[8:16]))
    return Point(round(west + across * (east - west), 4), round(south + up * (north - south), 4))


def _without_rim(outline: BaseGeometry, rim: float) -> BaseGeometry:
    smaller = outline.buffer(-rim)
    return outline if smaller.is_empty else smaller
