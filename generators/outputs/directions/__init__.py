"""Ways to a place: links that open it in the map apps that families have on their phones.

Each is a plain https address that a reader taps; nothing is asked of the map before that. It carries the
public name and address of the place in Chinese, as the apps know them, and nothing about the reader: where
a service wants to know who calls, it gets a word that says nothing.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from generators.catalog.catalog import Catalog
from generators.language import Language
from generators.outputs.directions.datums import bd09, gcj02
from generators.records import Service
from generators.records.area import Area

CALLER = "web"
"""Tencent and Baidu ask for the name of the calling app. “kangtu” would tell them where the reader was."""
_ASIDE = re.compile(r"[（(][^）)]*[）)]")
_SEPARATORS = re.compile(r"[;:|]")


@dataclass(frozen=True)
class MapLink:
    """One map app by its key in `data/words/directions.yaml`, and the address that opens it."""

    app: str
    url: str


@dataclass(frozen=True)
class Target:
    """What the apps are told: names in Chinese; a point in WGS-84 only where the door is known."""

    name: str
    address: str
    city: Area
    point: tuple[float, float] | None

    @property
    def query(self) -> str:
        """Name and address as somebody would type them."""
        return f"{self.name} {self.address}".strip()

    @property
    def city_name(self) -> str:
        """The name of the city, or of the wider area when there is none."""
        return self.city.name[Language.ZH]


def map_links(service: Service, catalog: Catalog) -> list[MapLink]:
    """The place in each app: its door when that is known, else a search by name and address.

    None when only the district is known: a search would find some place, not this one.
    """
    if not service.address and not _door(service):
        return []
    target = Target(
        name=_searchable(service.name[Language.ZH]),
        address=_searchable(service.address[Language.ZH]) if service.address else "",
        city=catalog.city_of(service.area) or catalog.areas[service.area],
        point=_door(service),
    )
    return [MapLink(app, address(target)) for app, address in APPS.items()]


def _door(service: Service) -> tuple[float, float] | None:
    place = service.place
    return (place.lat, place.lon) if place and place.precision == "exact" else None


def _searchable(text: str) -> str:
    """A text without what stands in brackets, such as another name or “door unknown”: no map knows that."""
    return _ASIDE.sub("", text).strip()


def amap(target: Target) -> str:
    """AMap 高德. A point is `lon,lat` in GCJ-02, which its documentation calls `gaode`.

    https://lbs.amap.com/api/uri-api/guide/mobile-web/point (last changed 2023-10-31)
    https://lbs.amap.com/api/uri-api/guide/search/search (last changed 2024-08-20); `src` is optional
    """
    if target.point:
        lat, lon = gcj02(*target.point)
        values = {"position": f"{lon:.6f},{lat:.6f}", "name": target.name, "coordinate": "gaode"}
        return _url("https://uri.amap.com/marker", values)
    values = {"keyword": target.query} | _filled({"city": target.city.adcode})
    return _url("https://uri.amap.com/search", values)


def tencent(target: Target) -> str:
    """Tencent 腾讯. A point is `lat,lon` in GCJ-02; `;`, `:` and `|` separate the parts of a marker.

    https://lbs.qq.com/webApi/uriV1/uriGuide/uriWebMarker
    https://lbs.qq.com/webApi/uriV1/uriGuide/uriWebPoisearch; its third example searches for an address
    """
    if target.point:
        lat, lon = gcj02(*target.point)
        parts = {"coord": f"{lat:.6f},{lon:.6f}", "title": target.name, "addr": target.address or target.name}
        marker = ";".join(f"{key}:{_SEPARATORS.sub(' ', value)}" for key, value in parts.items())
        return _url("https://apis.map.qq.com/uri/v1/marker", {"marker": marker, "referer": CALLER})
    values = {"keyword": target.query, "region": target.city_name, "referer": CALLER}
    return _url("https://apis.map.qq.com/uri/v1/search", values)


def baidu(target: Target) -> str:
    """Baidu 百度. A point is `lat,lon` in BD-09, which its documentation calls `bd09ll`.

    https://lbsyun.baidu.com/docs/webapi?title=mapadjustment/uri/web (last changed 2026-03-20), `marker` and
    `place/search`; `src` has the form webapp.company.app
    """
    common = {"output": "html", "src": f"webapp.{CALLER}.{CALLER}"}
    if target.point:
        lat, lon = bd09(*target.point)
        values = {"location": f"{lat:.6f},{lon:.6f}", "title": target.name}
        values |= {"content": target.address or target.name, "coord_type": "bd09ll"}
        return _url("https://api.map.baidu.com/marker", values | common)
    values = {"query": target.query, "region": target.city_name}
    return _url("https://api.map.baidu.com/place/search", values | common)


APPS: Mapping[str, Callable[[Target], str]] = {"amap": amap, "tencent": tencent, "baidu": baidu}
"""The map apps in the order in which they are offered."""


def _filled(values: Mapping[str, str | None]) -> dict[str, str]:
    return {key: value for key, value in values.items() if value}


def _url(address: str, values: Mapping[str, str]) -> str:
    return f"{address}?{urlencode(values, safe=',', quote_via=quote)}"
