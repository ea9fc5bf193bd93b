"""Links that open a place in a map app: the right spot or an honest search, and nothing about the reader."""

import re
from html.parser import HTMLParser
from math import cos, hypot, radians
from urllib.parse import parse_qs, urlsplit

import pytest

from generators.language import Language
from generators.outputs.directions import APPS, CALLER, map_links
from generators.outputs.directions.datums import bd09, gcj02
from generators.outputs.map.page import map_page
from generators.outputs.pages.records import record_page
from generators.records import Service
from generators.records.values import Place, Text
from generators.site.project import project_catalog, project_templates

Point = tuple[float, float]
"""Latitude and longitude."""
GCOORD = "github.com/hujiulong/gcoord test/fixtures/china-cities.json"
EVIL = "github.com/googollee/eviltransform python/test.py"
PUBLISHED: list[tuple[str, Point, Point, Point | None]] = [
    # where it was published, WGS-84, GCJ-02, BD-09
    ("AMap's sample of a conversion", (39.990475, 116.481499), (39.991754014757, 116.487585177952), None),
    (
        "Baidu's sample of a conversion",
        (29.575429778924, 114.21892734521),
        (29.57284912109375, 114.22430528428819),
        (29.57908428837437, 114.2307519546763),
    ),
    (
        "help.aliyun.com address-purification, coordinate system conversion",
        (30.281543, 120.021519),
        (30.279164, 120.026268),
        (30.285238, 120.032768),
    ),
    ("rdrr.io caijun/geoChina conv", (39.90105, 116.42079), (39.90245, 116.42703), (39.90851, 116.43351)),
    (f"{EVIL} Shanghai", (31.1774276, 121.5272106), (31.17530398364597, 121.531541859215), None),
    (f"{EVIL} Shenzhen", (22.543847, 113.912316), (22.540796131694766, 113.9171764808363), None),
    (f"{EVIL} Beijing", (39.911954, 116.377817), (39.91334545536069, 116.38404722455657), None),
    (
        "github.com/wandergis/coordtransform test/app.js",
        (39.915, 116.404),
        (39.91640428150164, 116.41024449916938),
        None,
    ),
    (f"{GCOORD} Zhenjiang", (32.1897211, 119.4203825), (32.187851, 119.4258401), (32.1939336, 119.4323384)),
    (
        f"{GCOORD} Ma'anshan",
        (31.672428, 118.5015613),
        (31.6704563, 118.5067651),
        (31.6761203, 118.513345),
    ),
    (f"{GCOORD} Chuzhou", (32.2554187, 118.322916), (32.2534302, 118.3283282), (32.2597468, 118.3347215)),
    (f"{GCOORD} Taizhou", (32.4580023, 119.9183831), (32.4557802, 119.9231242), (32.4615531, 119.9296902)),
    (f"{GCOORD} Qingyuan", (23.6842365, 113.050561), (23.6817695, 113.0560349), (23.6879993, 113.0625034)),
    (f"{GCOORD} Shenzhen", (22.5458236, 114.0527534), (22.5431014, 114.0578659), (22.5487584, 114.064418)),
    (f"{GCOORD} Heyuan", (23.7463448, 114.6962648), (23.7436914, 114.7009627), (23.7498752, 114.7074093)),
    (f"{GCOORD} Yangjiang", (21.8607046, 111.97717), (21.8579622, 111.9822358), (21.8640982, 111.9887257)),
    (f"{GCOORD} Shanwei", (22.7888255, 115.3702248), (22.7861903, 115.3751647), (22.7918527, 115.3817179)),
    (f"{GCOORD} Chongqing", (29.565849, 106.5478343), (29.563013, 106.5515641), (29.5693061, 106.5579989)),
    (f"{GCOORD} Lhasa", (29.655277, 91.1706414), (29.6524954, 91.1721167), (29.6585294, 91.1786184)),
    (f"{GCOORD} Hegang", (47.3474834, 130.2901208), (47.3499192, 130.2979644), (47.3560741, 130.3043975)),
    (f"{GCOORD} Aksu", (41.1677969, 80.2584377), (41.1687815, 80.2606106), (41.1749125, 80.2670534)),
    (f"{GCOORD} Qinzhou", (21.9828281, 108.6503952), (21.9799392, 108.6541485), (21.9856319, 108.6607283)),
]
HOSTS = {"amap": "uri.amap.com", "tencent": "apis.map.qq.com", "baidu": "api.map.baidu.com"}


def metres(one: Point, other: Point) -> float:
    return hypot((one[0] - other[0]) * 111_000, (one[1] - other[1]) * 111_320 * cos(radians(one[0])))


def service(identifier: str = "nanjing-naoke-hospital", **changes: object) -> Service:
    found = project_catalog().records[f"services/{identifier}"]
    assert isinstance(found, Service)
    return found.model_copy(update=changes)


def links(place: Service) -> dict[str, str]:
    return {link.app: link.url for link in map_links(place, project_catalog())}


def values(url: str) -> dict[str, str]:
    return {key: some[0] for key, some in parse_qs(urlsplit(url).query, strict_parsing=True).items()}


@pytest.mark.parametrize(("source", "wgs84", "expected", "baidu"), PUBLISHED, ids=lambda v: str(v)[:40])
def test_conversions_agree_with_published_values(
    source: str, wgs84: Point, expected: Point, baidu: Point | None
) -> None:
    assert metres(gcj02(*wgs84), expected) < 5, source
    assert metres(gcj02(*wgs84), wgs84) > 100, "the point was not shifted"
    if baidu:
        assert metres(bd09(*wgs84), baidu) < 5, source


def test_there_are_enough_published_values() -> None:
    assert len(PUBLISHED) >= 20
    assert sum(1 for *_, baidu in PUBLISHED if baidu) >= 15


def test_only_places_with_an_address_have_links() -> None:
    places = project_catalog().of(Service)
    known = [place for place in places if place.address or place.place]
    assert 0 < len(known) < len(places)
    for place in places:
        assert bool(links(place)) == (place in known), place.id
    assert links(service(address=None, place=Place(lat=32.05, lon=118.77, precision="street"))) == {}


def test_a_place_without_exact_coordinates_is_searched_for_never_pointed_at() -> None:
    for place in (service(), service(place=Place(lat=32.0478, lon=118.7721, precision="street"))):
        found = links(place)
        assert list(found) == ["amap", "tencent", "baidu"]
        for url in found.values():
            assert "/search" in urlsplit(url).path
            assert not re.search(r"\d{2,3}\.\d{3}", url), "no coordinates"
        query = "南京脑科医院 南京市鼓楼区广州路264号"
        assert values(found["amap"]) == {"keyword": query, "city": "320100"}
        assert values(found["tencent"]) == {"keyword": query, "region": "南京市", "referer": CALLER}
        assert values(found["baidu"])["query"] == query
        assert values(found["baidu"])["region"] == "南京市"


def test_an_exact_place_is_pointed_at_in_the_coordinates_of_each_map() -> None:
    wgs84 = (32.0478, 118.7721)
    found = links(service(place=Place(lat=wgs84[0], lon=wgs84[1], precision="exact")))
    lon, lat = map(float, values(found["amap"])["position"].split(","))
    assert metres((lat, lon), gcj02(*wgs84)) < 0.2
    assert values(found["amap"])["coordinate"] == "gaode"
    marker = dict(part.split(":", 1) for part in values(found["tencent"])["marker"].split(";"))
    lat, lon = map(float, marker["coord"].split(","))
    assert metres((lat, lon), gcj02(*wgs84)) < 0.2
    assert marker["title"] == "南京脑科医院"
    lat, lon = map(float, values(found["baidu"])["location"].split(","))
    assert metres((lat, lon), bd09(*wgs84)) < 0.2
    assert values(found["baidu"])["coord_type"] == "bd09ll"


def test_links_carry_the_public_name_and_address_alone() -> None:
    catalog = project_catalog()
    fixed = {CALLER, f"webapp.{CALLER}.{CALLER}", "html"}
    for place in catalog.of(Service):
        city = catalog.city_of(place.area)
        for app, url in links(place).items():
            assert urlsplit(url).scheme == "https"
            assert urlsplit(url).hostname == HOSTS[app]
            assert "kangtu" not in url
            for value in values(url).values():
                public = f"{place.name.zh} {place.address.zh if place.address else ''}"
                known = fixed | ({city.adcode, city.name.zh} if city else set())
                assert value in known or all(part in public for part in value.split()), (place.id, value)


def test_what_stands_in_brackets_is_not_searched_for() -> None:
    for place in project_catalog().of(Service):
        for url in links(place).values():
            assert not re.search(r"[()（）]", "".join(values(url).values()))


def test_a_name_cannot_break_out_of_its_part_of_the_address() -> None:
    name = Text(zh="甲&city=1;coord:1,1|title:乙#丙", en="x")
    found = links(service(name=name, place=Place(lat=32.0478, lon=118.7721, precision="exact")))
    for url in found.values():
        assert urlsplit(url).fragment == ""
        assert "city" not in values(url)
    assert values(found["tencent"])["marker"].count("coord:") == 1
    assert values(found["tencent"])["marker"].count(";") == 2
    assert "|" not in values(found["tencent"])["marker"]


class Anchors(HTMLParser):
    """The links to map apps, and every other tag that names their hosts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.anchors: list[dict[str, str | None]] = []
        self.others: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = [v for _, v in attrs if v and any(host in v for host in HOSTS.values())]
        if named and tag == "a":
            self.anchors.append(dict(attrs))
        elif named:
            self.others.append(tag)


@pytest.mark.parametrize("language", Language)
def test_pages_offer_all_three_with_a_word_on_privacy_and_load_nothing(language: Language) -> None:
    templates = project_templates(language)
    words = templates.words.directions
    place = record_page(service(), templates).body
    overview = map_page(templates.catalog, templates).body
    for html, count, sentence in (
        (place, 3, words.leaving),
        (overview, 3 * sum(1 for s in templates.catalog.of(Service) if s.address), words.in_list),
    ):
        found = Anchors(html)
        assert len(found.anchors) == count
        assert found.others == [], "something would load before the tap"
        assert sentence.replace("'", "&#39;") in html
        for anchor in found.anchors:
            assert anchor["target"] == "_blank"
            assert set((anchor["rel"] or "").split()) == {"noopener", "noreferrer", "external"}
    for app in APPS:
        assert f">{words[app]}</a>" in place


def test_a_place_known_by_district_offers_no_map_app() -> None:
    templates = project_templates(Language.ZH)
    place = next(s for s in templates.catalog.of(Service) if not s.address)
    assert Anchors(record_page(place, templates).body).anchors == []
