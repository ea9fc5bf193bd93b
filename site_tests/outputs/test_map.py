"""The map: everything located is on it, honestly placed, and in the list."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import Any

import pytest
from shapely.geometry import Point

from generators.catalog.catalog import Catalog
from generators.catalog.check import check_data
from generators.language import Language
from generators.outputs.map.listing import Entry, sections
from generators.outputs.map.outlines import district_features, outline
from generators.outputs.map.page import SCRIPTS, map_page
from generators.outputs.map.popups import popup, spot_name
from generators.outputs.map.spots import Spot, spots
from generators.outputs.map.spread import spread
from generators.outputs.map.tiles import TileService, tile_services
from generators.records import Record, Service
from generators.site.project import ROOT
from generators.text.templates import Templates

REAL, _ = check_data(ROOT, date(2026, 11, 23))


def service(slug: str, area: str, **fields: Any) -> Service:
    """A service that exists only in these tests."""
    record = {
        "id": slug,
        "kind": "station",
        "name": {"zh": f"测试 {slug}", "en": f"Test {slug}"},
        "summary": {"zh": "只在测试里", "en": "Only in tests"},
        "area": area,
        "sources": [{"title": "test"}],
        "checked": {"on": "2026-11-22", "how": "web"},
        **fields,
    }
    return Service.model_validate(record)


def catalog_of(records: Sequence[Record]) -> Catalog:
    """The real areas, outlines, vocabularies and words with other records."""
    return replace(REAL, records={record.reference: record for record in records})


PLACE = {"lat": 32.05, "lon": 118.77, "precision": "exact"}
SAMPLE = catalog_of(
    [
        service("pin", "nanjing-gulou", place=PLACE),
        service("street", "nanjing-gulou", place={**PLACE, "precision": "street"}),
        *(service(f"ring-{n}", "nanjing-gulou") for n in range(12)),
        service("joint", "nanjing-jiangbei", status="unconfirmed"),
        service("whole", "guangzhou", kind="hospital"),
        service("province", "jiangsu"),
        service("abroad", "hongkong"),
    ]
)


def spot_of(name: str) -> Spot:
    return next(spot for spot in spots(SAMPLE) if f"services/{name}" in spot.references)


def entries(catalog: Catalog) -> list[Entry]:
    return [e for section in sections(catalog) for group in section.groups for e in group.entries]


@pytest.mark.parametrize("catalog", [REAL, SAMPLE], ids=["data", "sample"])
def test_every_located_record_is_in_the_list_once_and_on_the_map_where_there_is_an_outline(
    catalog: Catalog,
) -> None:
    references = sorted(record.reference for record in catalog.of(Record) if isinstance(record, Service))
    assert sorted(entry.record.reference for entry in entries(catalog)) == references
    on_the_map = {reference for spot in spots(catalog) for reference in spot.references}
    assert set(references) - on_the_map == {e.record.reference for e in entries(catalog) if not e.spots}
    assert all(not e.cities for e in entries(catalog) if not e.spots)


@pytest.mark.parametrize(
    ("name", "precision"),
    [
        ("pin", "exact"),
        ("street", "street"),
        ("ring-3", "district"),
        ("joint", "district"),
        ("whole", "city"),
        ("province", "city"),
    ],
)
def test_a_marker_says_how_exact_it_is(name: str, precision: str) -> None:
    assert spot_of(name).precision == precision


def test_coordinates_are_shown_as_they_stand() -> None:
    assert (spot_of("pin").lat, spot_of("pin").lon) == (32.05, 118.77)


@pytest.mark.parametrize("catalog", [REAL, SAMPLE], ids=["data", "sample"])
def test_what_is_known_by_area_lies_inside_its_outline(catalog: Catalog) -> None:
    loose = [spot for spot in spots(catalog) if spot.precision in ("district", "city")]
    assert loose
    for spot in loose:
        shape = outline(catalog, spot.area)
        assert shape is not None
        assert shape.contains(Point(spot.lon, spot.lat)), spot.id


def test_jiangbei_lies_in_pukou_or_luhe() -> None:
    spot = spot_of("joint")
    shapes = [outline(SAMPLE, SAMPLE.areas[name]) for name in ("nanjing-pukou", "nanjing-luhe")]
    assert any(shape is not None and shape.contains(Point(spot.lon, spot.lat)) for shape in shapes)


def test_rings_keep_apart_and_stay_where_they_are() -> None:
    shape = outline(REAL, REAL.areas["nanjing-gulou"])
    assert shape is not None
    few, many = (spread([f"k{n:02}" for n in range(count)], shape) for count in (20, 21))
    assert {key: many[key] for key in few} == few
    gap = min(a.distance(b) for a, b in combinations(few.values(), 2))
    assert gap > 0.06 * shape.area**0.5
    assert len(spread([str(n) for n in range(400)], shape)) == 400


def test_a_whole_city_has_one_marker_and_a_province_is_counted_with_its_city() -> None:
    cities = [spot for spot in spots(SAMPLE) if spot.precision == "city"]
    assert [(s.id, s.references) for s in cities] == [
        ("areas/nanjing", ("services/province",)),
        ("areas/guangzhou", ("services/whole",)),
    ]


def test_outlines_carry_ids_and_no_text() -> None:
    features = district_features(REAL)["features"]
    assert len(features) == 22
    assert all(set(f["properties"]) == {"area", "city"} and f["id"] in REAL.areas for f in features)


@pytest.mark.parametrize(
    ("name", "language", "words"),
    [
        ("ring-0", Language.ZH, "位置是所在区的大概范围，不是准确地址。"),
        ("ring-0", Language.EN, "Somewhere in this district, not an exact spot."),
        ("joint", Language.ZH, "位置是浦口区、六合区的大概范围，不是准确地址：江北新区没有单独的边界。"),
        ("joint", Language.EN, "to be confirmed"),
        ("street", Language.EN, "near this street"),
        ("whole", Language.ZH, "这个标记放在城市中间，不是地址。"),
    ],
)
def test_a_popup_says_in_words_what_is_not_known(name: str, language: Language, words: str) -> None:
    assert words in popup(spot_of(name), Templates(SAMPLE, language))


def test_a_popup_gives_the_number_its_hours_and_the_page() -> None:
    phone = {"number": "025-85337203", "hours": "Mo-Fr 09:00-17:00"}
    catalog = catalog_of([service("called", "nanjing-gulou", phones=[phone])])
    html = popup(spots(catalog)[0], Templates(catalog, Language.EN))
    assert 'href="tel:+86-25-8533-7203"' in html
    assert "Monday to Friday 9:00–17:00" in html
    assert 'href="../services/called/"' in html
    assert "Community rehabilitation station · Gulou, Nanjing" in html


def test_a_popup_without_a_number_says_whom_to_ask() -> None:
    hotline = REAL.records["hotlines/cn-12345"]
    catalog = catalog_of([service("quiet", "nanjing-gulou", ask=[hotline.reference]), hotline])
    templates = Templates(catalog, Language.ZH)
    html = popup(spots(catalog)[0], templates)
    assert templates.words.contact.phone_unknown in html
    assert 'href="../hotlines/cn-12345/"' in html


def test_hostile_text_stays_text() -> None:
    hostile = "</script><img src=x onerror=alert(1)>'\"`${1}{{ 7 * 7 }}"
    catalog = catalog_of([service("bad", "nanjing-gulou", name={"zh": hostile, "en": hostile})])
    templates = Templates(catalog, Language.ZH)
    for html in (popup(spots(catalog)[0], templates), map_page(catalog, templates).body):
        assert "<img" not in html
        assert "</script>" not in html
        assert "{{ 7 * 7 }}" in html
    assert hostile in spot_name(spots(catalog)[0], templates)


@pytest.mark.parametrize("language", list(Language))
def test_the_page_has_the_map_the_filters_and_everything_by_city_and_district(language: Language) -> None:
    page = map_page(SAMPLE, Templates(SAMPLE, language))
    assert page.path == "map"
    assert page.body.startswith("<h1>")
    assert page.scripts[:2] == SCRIPTS
    assert page.scripts[2] == f"assets/map/map-{language}.js"
    assert page.body.count('class="kt-place"') == len(SAMPLE.records)
    assert 'id="ring-0"' in page.body, "record pages link to the map as /map/#<id>"
    assert "<script" not in page.body
    assert not re.search(r"\s(on\w+|style)=", page.body), "the policy of the site allows neither"


def test_the_legend_names_only_shapes_that_are_there() -> None:
    catalog = catalog_of([service("alone", "nanjing-gulou")])
    body = map_page(catalog, Templates(catalog, Language.ZH)).body
    assert "kt-map-sign--district" in body
    assert "kt-map-sign--exact" not in body


def test_the_note_says_whether_pictures_come_from_outside() -> None:
    templates = Templates(SAMPLE, Language.EN)
    tiles = [TileService("https://tiles.example/{z}/{x}/{y}.png", "Example")]
    assert "fetches nothing from other sites" in map_page(SAMPLE, templates).body
    assert "tiles.example" in map_page(SAMPLE, templates, tiles).body


def test_the_setting_for_tiles_is_off_when_it_is_empty() -> None:
    assert tile_services({"map_tiles": "", "map_attribution": ""}) == ()
    assert (
        tile_services({"map_tiles": "https://t.example/{z}/{x}/{y}", "map_attribution": "T"})[0].attribution
        == "T"
    )
