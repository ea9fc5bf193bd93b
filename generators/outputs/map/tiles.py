"""The one setting about map pictures from outside; there are none unless somebody asks for them."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class TileService:
    """One layer of map pictures, for example Tianditu. A visit to the map then reaches its server."""

    url: str
    """Leaflet's form, for example `https://example.org/{z}/{x}/{y}.png`; WGS-84 or Web Mercator only."""
    attribution: str
    """HTML that the service asks to be shown on the map."""
    max_zoom: int = 18


def tile_services(extra: Mapping[str, str]) -> tuple[TileService, ...]:
    """What `extra` of mkdocs.yml asks for with `map_tiles` and `map_attribution`: one service, or none."""
    url = extra.get("map_tiles", "")
    return (TileService(url, extra.get("map_attribution", "")),) if url else ()
