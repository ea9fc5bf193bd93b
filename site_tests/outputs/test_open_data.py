"""Open data that other programs can read without asking us."""

import csv
import io
import json

from generators.outputs.data import FILES
from generators.outputs.data.geojson import feature
from generators.outputs.data.tables import SERVICE_COLUMNS, safe_cell, table
from generators.records import KINDS, Service
from generators.records.values import Place
from generators.site.project import project_catalog


def artifacts() -> dict[str, str]:
    return {a.path: str(a.content) for output in FILES for a in output(project_catalog())}


def test_the_catalogue_holds_every_record_with_its_sources() -> None:
    catalogue = json.loads(artifacts()["data/catalogue.json"])
    for kind in KINDS:
        assert len(catalogue[kind.folder]) == len(project_catalog().of(kind))
    assert all(s["sources"] for s in catalogue["services"])
    assert all(s["name"]["zh"] and s["name"]["en"] for s in catalogue["services"])


def test_geojson_follows_rfc_7946() -> None:
    collection = json.loads(artifacts()["data/services.geojson"])
    assert collection["type"] == "FeatureCollection"
    assert "crs" not in collection
    assert len(collection["features"]) == len(project_catalog().of(Service))
    for item in collection["features"]:
        assert item["type"] == "Feature"
        assert "geometry" in item
        if item["geometry"]:
            longitude, latitude = item["geometry"]["coordinates"]
            assert 113 < longitude < 120
            assert 22 < latitude < 33


def test_a_point_is_written_longitude_first() -> None:
    service = (
        project_catalog()
        .of(Service)[0]
        .model_copy(update={"place": Place(lat=32.05, lon=118.78, precision="exact")})
    )
    assert feature(service)["geometry"] == {"type": "Point", "coordinates": [118.78, 32.05]}


def test_tables_open_in_excel_and_lose_nothing() -> None:
    text = artifacts()["data/services.csv"]
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert len(rows) == len(project_catalog().of(Service))
    qixia = next(r for r in rows if r["id"] == "nanjing-qixia-civil-affairs")
    assert qixia["phones"] == "025-85337203"
    assert qixia["name_zh"]
    assert qixia["name_en"]
    assert qixia["sources"].startswith("http")


def test_a_cell_cannot_become_a_formula() -> None:
    assert safe_cell("=1+1") == "'=1+1"
    assert safe_cell("025-85337203") == "025-85337203"
    service = project_catalog().of(Service)[0]
    hostile = service.model_copy(update={"document": None, "id": "x", "web": None, "hours": "@SUM(A1)"})
    assert "'@SUM(A1)" in table([hostile], SERVICE_COLUMNS)
