"""Services as GeoJSON (RFC 7946): WGS-84, longitude first, no point where none is known."""

import json
from collections.abc import Iterator
from typing import Any

from generators.catalog.catalog import Catalog
from generators.outputs.artifact import Artifact
from generators.outputs.data.catalogue import record_data
from generators.records import Service


def services_geojson(catalog: Catalog) -> Iterator[Artifact]:
    """`services.geojson`: one feature per service; `geometry` is null when only the district is known."""
    features = [feature(service) for service in catalog.of(Service)]
    collection = {"type": "FeatureCollection", "features": features}
    yield Artifact("data/services.geojson", json.dumps(collection, ensure_ascii=False, indent=1) + "\n")


def feature(service: Service) -> dict[str, Any]:
    """A service as a GeoJSON feature."""
    properties = record_data(service)
    place = properties.pop("place", None)
    if place:
        properties["precision"] = place["precision"]
        geometry = {"type": "Point", "coordinates": [place["lon"], place["lat"]]}
    return {
        "type": "Feature",
        "id": service.id,
        "geometry": geometry if place else None,
        "properties": properties,
    }
