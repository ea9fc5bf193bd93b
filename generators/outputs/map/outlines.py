"""The shapes of districts and cities, for placing what has no coordinates."""

from typing import Any

from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from generators.catalog.catalog import Catalog
from generators.records.area import Area

CHINA = (97.0, 18.0, 126.0, 46.0)
"""Roughly, for a first view when there is nothing else to show."""


def outline(catalog: Catalog, area: Area) -> BaseGeometry | None:
    """The area's shape; of a city all its districts, of an area `within` others their union; else None."""
    parts = [shape(feature["geometry"]) for feature in _features(catalog, area)]
    return unary_union(parts) if parts else None


def first_view(catalog: Catalog) -> tuple[float, float, float, float]:
    """West, south, east and north of the first city that has outlines; of China when none has."""
    shapes = (outline(catalog, city) for city in catalog.cities())
    return next((shape.bounds for shape in shapes if shape), CHINA)


def district_features(catalog: Catalog) -> dict[str, Any]:
    """All outlines as one GeoJSON FeatureCollection; properties hold ids only, never text."""
    districts = {area.adcode: area for area in catalog.areas.values() if area.level == "district"}
    features = [
        _feature(districts[feature["properties"]["adcode"]], feature["geometry"])
        for city in catalog.cities()
        for feature in catalog.outlines.get(city.id, {}).get("features", [])
    ]
    return {"type": "FeatureCollection", "features": features}


def _feature(area: Area, geometry: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": area.id,
        "properties": {"area": area.id, "city": area.parent},
        "geometry": geometry,
    }


def _features(catalog: Catalog, area: Area) -> list[dict[str, Any]]:
    city = catalog.city_of(area.id)
    features: list[dict[str, Any]] = catalog.outlines.get(city.id, {}).get("features", []) if city else []
    wanted = {catalog.areas[inner].adcode for inner in area.within} or {area.adcode}
    return [f for f in features if area == city or f["properties"]["adcode"] in wanted]
