"""The small values refuse what would mislead: impossible days, odd links, numbers nobody can dial."""

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from generators.language import Language
from generators.records.area import Area
from generators.records.values import (
    Checked,
    Day,
    PartialDate,
    Phone,
    Place,
    Reference,
    Slug,
    SourceNote,
    Text,
    Url,
)


def fits(kind: Any, value: object) -> bool:
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("value", ["2026-11-22", "2024-02-29"])
def test_a_day_is_written_in_full(value: str) -> None:
    assert TypeAdapter(Day).validate_python(value) == date.fromisoformat(value)


@pytest.mark.parametrize(
    "value",
    [
        "2026-11-31",
        "2025-02-29",
        "2026-1-2",
        "20261122",
        "1732233600",
        "2026-11-22T00:00",
        "２０２６-11-22",
        "today",
        "",
    ],
)
def test_nothing_else_is_a_day(value: str) -> None:
    assert not fits(Day, value)


@pytest.mark.parametrize("value", ["2024", "2024-07", "2024-07-16", "2024-02-29"])
def test_a_date_may_be_as_exact_as_it_is_known(value: str) -> None:
    assert fits(PartialDate, value)


@pytest.mark.parametrize(
    "value", ["24", "2024-13", "2024-00", "2025-02-29", "2024-7", "２０２４", "2024-07-16-01", "0000"]
)
def test_a_date_that_is_none_is_refused(value: str) -> None:
    assert not fits(PartialDate, value)


@pytest.mark.parametrize("value", ["nanjing-naoke-hospital", "cn-12356", "a", "1"])
def test_an_id_can_stand_in_an_address(value: str) -> None:
    assert fits(Slug, value)


@pytest.mark.parametrize(
    "value", ["", "-a", "a-", "a--b", "A", "a_b", "a/b", "..", "a.b", "南京", "a\nb", "x" * 65]
)
def test_an_id_that_cannot_is_refused(value: str) -> None:
    assert not fits(Slug, value)


@pytest.mark.parametrize(
    "value", ["hotlines", "/cn-110", "hotlines/", "hotlines/../x", "Hotlines/x", "a/b/c", "a/b c"]
)
def test_a_reference_is_a_folder_and_an_id(value: str) -> None:
    assert fits(Reference, "hotlines/cn-12345")
    assert not fits(Reference, value)


@pytest.mark.parametrize(
    "value",
    [
        *(
            "javascript:alert(1)",
            "data:text/html,x",
            "//a.cn",
            "ftp://a.cn",
            "HTTPS://a.cn",
            "https://",
            "a.cn",
        ),
        *(
            "https://a.cn/ b",
            'https://a.cn/"x',
            "https://a.cn/<x>",
            "https://a.cn/'x",
            " javascript:alert(1)",
        ),
        f"https://a.cn/{'x' * 600}",
    ],
)
def test_only_web_pages_are_links(value: str) -> None:
    assert fits(Url, "https://www.nanjing.gov.cn/xx?a=b#c")
    assert fits(Url, "http://english.njmu.edu.cn/6162/list.htm")
    assert not fits(Url, value)


@pytest.mark.parametrize(
    "number", ["025-85337203", "12356", "2389 2222", "400-161-9995", "(025) 8533 7203"[1:]]
)
def test_a_number_is_digits_as_dialled(number: str) -> None:
    assert Phone(number=number).number == number


@pytest.mark.parametrize(
    "number", ["", "０２５", "025－85337203", "abc", "12345转2", "-110", "1" * 21, "110;ext=1"]
)
def test_anything_else_is_no_number(number: str) -> None:
    assert not fits(Phone, {"number": number})


@pytest.mark.parametrize("lat", ["nan", "inf", "-91", "90.1", "３２", "32,1", ""])
def test_a_place_is_on_earth(lat: str) -> None:
    assert fits(Place, {"lat": "32.04", "lon": "118.78", "precision": "exact"})
    assert not fits(Place, {"lat": lat, "lon": "118.78", "precision": "exact"})


def test_a_text_is_given_in_the_language_asked_for_or_in_the_other() -> None:
    assert [Text(zh="站", en="Station")[language] for language in Language] == ["站", "Station"]
    assert [Text(zh="站")[language] for language in Language] == ["站", "站"]
    assert [Text(en="Station")[language] for language in Language] == ["Station", "Station"]
    assert Text()["zh"] == ""


def test_values_are_frozen_stripped_and_know_their_fields() -> None:
    note = SourceNote(title="  网页  ")
    assert note.title == "网页"
    with pytest.raises(ValidationError, match="frozen"):
        note.title = "x"  # type: ignore[misc]  # the point of the test
    assert not fits(SourceNote, {"title": "网页", "link": "x"})
    assert not fits(Checked, {"on": "2026-11-22"})


@pytest.mark.parametrize(
    ("id_", "level", "parent", "path"),
    [
        ("nanjing", "city", "jiangsu", "areas/nanjing"),
        ("nanjing-qixia", "district", "nanjing", "areas/nanjing/qixia"),
        ("china", "country", None, "areas"),
    ],
)
def test_an_area_has_its_page(id_: str, level: str, parent: str | None, path: str) -> None:
    area = Area.model_validate({"id": id_, "level": level, "parent": parent, "name": {"zh": "x", "en": "x"}})
    assert area.path == path
