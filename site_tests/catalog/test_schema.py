"""The schemas say what the models and the check say, and stand in `data/schema/` as generated."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from generators.catalog.check import check_data
from generators.catalog.schema import DRAFT, record_schema, schema_files, write_schemas
from generators.catalog.style.order import field_order
from generators.records import KINDS, Card, Hotline, Need, Record, Service
from generators.site.project import ROOT
from site_tests.catalog.sample import FILES, TODAY, Sample

SCHEMAS = schema_files(check_data(ROOT, TODAY)[0])


class Typed(yaml.SafeLoader):
    """YAML as an editor reads it: numbers, true and false; all else is text (YAML 1.2, core schema)."""


Typed.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag.rpartition(":")[2] in {"int", "float"}]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Typed.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), ["t", "f"])


def objects(schema: Any) -> list[dict[str, Any]]:
    """Every part of a schema that describes something."""
    parts = list(schema.values()) if isinstance(schema, dict) else schema if isinstance(schema, list) else []
    return ([schema] if isinstance(schema, dict) else []) + [
        found for part in parts for found in objects(part)
    ]


def accepts(kind: type[Record], record: Any, sample: Sample) -> bool:
    validator = jsonschema.Draft202012Validator(record_schema(kind, sample.catalog()))
    return bool(validator.is_valid(record))


def station() -> Any:
    return yaml.load(FILES["data/services/nanjing-station.yaml"], Typed)  # noqa: S506  # a SafeLoader


@pytest.mark.parametrize("path", SCHEMAS)
def test_the_schemas_are_as_generated(path: str) -> None:
    file = ROOT / path
    assert file.is_file(), f"{path} is missing: run `make schema`"
    assert file.read_text("utf-8") == SCHEMAS[path], f"{path} is stale: run `make schema`"


def test_there_is_one_schema_for_each_kind_and_none_besides() -> None:
    assert SCHEMAS.keys() == {f"data/schema/{kind.__name__.lower()}.json" for kind in KINDS}
    assert {f"data/schema/{path.name}" for path in (ROOT / "data/schema").iterdir()} == SCHEMAS.keys()


@pytest.mark.parametrize("path", SCHEMAS)
def test_a_schema_is_a_schema_with_help_for_every_field(path: str) -> None:
    schema = json.loads(SCHEMAS[path])
    assert schema["$schema"] == DRAFT
    jsonschema.Draft202012Validator.check_schema(schema)
    holders = [schema, *(found for found in schema["$defs"].values() if "properties" in found)]
    for holder in holders:
        assert holder["additionalProperties"] is False
        for name, field in holder["properties"].items():
            assert field.get("description"), f"{path}: {name} has no description"


def test_the_same_catalog_gives_the_same_bytes(sample: Sample) -> None:
    assert schema_files(sample.catalog()) == schema_files(sample.catalog())


def test_fields_stand_in_the_order_of_the_file(sample: Sample) -> None:
    for kind in KINDS:
        assert tuple(record_schema(kind, sample.catalog())["properties"]) == field_order(kind)


def test_vocabularies_are_choices_with_their_meaning(sample: Sample) -> None:
    fields = record_schema(Service, sample.catalog())["properties"]
    assert (fields["kind"]["enum"], fields["kind"]["enumDescriptions"]) == (
        ["station", "hospital"],
        ["康复站点 Station", "医院 Hospital"],
    )
    assert fields["services"]["items"]["enum"] == ["medication"]
    assert fields["area"]["enum"][-1] == "nanjing-new"
    assert fields["status"]["enum"] == ["open", "unconfirmed", "planned", "closed"]
    assert record_schema(Card, sample.catalog())["properties"]["evidence"]["items"]["enum"] == ["sst-2006"]
    assert fields["name"]["title"] == "名称 Name"


def test_nothing_of_python_is_left(sample: Sample) -> None:
    for kind in KINDS:
        for part in objects(record_schema(kind, sample.catalog())):
            assert part.get("type") != "null"
            assert part.get("default", "x") not in (None, [], ())


@pytest.mark.parametrize("file", [file for file in FILES if "yaml-language-server" in FILES[file]])
def test_the_sample_fits_its_schema(sample: Sample, file: str) -> None:
    kind = next(kind for kind in KINDS if file.startswith(f"data/{kind.folder}/"))
    assert accepts(kind, yaml.load(FILES[file], Typed), sample)  # noqa: S506  # a SafeLoader


@pytest.mark.parametrize(
    "change",
    [
        {"name": {"zh": "栖霞康复站"}},
        {"name": {"en": "Station"}},
        {"phones": [{"number": "025-85337203", "label": {"zh": "总机"}}]},
        {"checked": {"on": "2026-11-20", "how": "web", "note": {"en": "Read."}}},
        {"checked": {"on": "2026-11-20"}},
        {"kind": "stations"},
        {"area": "nowhere"},
        {"services": []},
        {"services": ["massage"]},
        {"phone": "110"},
        {"phones": [{"number": 110}]},
        {"place": {"lat": 132.1, "lon": 118.9, "precision": "exact"}},
        {"web": "javascript:alert(1)"},
        {"status": "gone"},
        {"id": "../x"},
    ],
)
def test_a_wrong_record_does_not_fit(sample: Sample, change: dict[str, Any]) -> None:
    assert accepts(Service, station(), sample)
    assert not accepts(Service, station() | change, sample)


def test_a_required_field_is_required(sample: Sample) -> None:
    for name in ("id", "kind", "name", "area", "summary", "sources", "checked"):
        record = station()
        del record[name]
        assert not accepts(Service, record, sample), name


def test_a_text_may_wait_for_its_translation_when_the_record_says_so(sample: Sample) -> None:
    waiting = {"name": {"zh": "栖霞康复站"}, "untranslated": ["en"]}
    assert accepts(Service, station() | waiting, sample)
    assert not accepts(Service, station() | waiting | {"untranslated": ["fr"]}, sample)


def test_texts_in_lists_need_both_languages_too(sample: Sample) -> None:
    need = yaml.load(FILES["data/needs/no-sleep.yaml"], Typed)  # noqa: S506  # a SafeLoader
    assert accepts(Need, need, sample)
    assert not accepts(Need, need | {"see": [{"zh": "半夜走来走去。"}]}, sample)


def test_only_what_changed_is_written(sample: Sample) -> None:
    catalog = sample.catalog()
    assert len(write_schemas(catalog, sample.root)) == len(KINDS)
    assert write_schemas(catalog, sample.root) == []
    path = sample.write("data/schema/hotline.json", "{}")
    assert write_schemas(catalog, sample.root) == ["data/schema/hotline.json"]
    assert json.loads(path.read_text("utf-8"))["title"] == Hotline.__name__


@pytest.mark.parametrize("kind", KINDS)
def test_every_real_record_fits_its_schema(kind: type[Record]) -> None:
    validator = jsonschema.Draft202012Validator(
        json.loads(SCHEMAS[f"data/schema/{kind.__name__.lower()}.json"])
    )
    files = sorted((ROOT / "data" / kind.folder).rglob("*.yaml"))
    assert files
    for file in files:
        errors = [error.message for error in validator.iter_errors(load(file))]
        assert errors == [], file


def load(file: Path) -> Any:
    return yaml.load(file.read_text("utf-8"), Typed)  # noqa: S506  # a SafeLoader
