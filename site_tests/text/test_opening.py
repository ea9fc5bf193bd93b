"""“Open now” is only prepared where a source states the hours of an open place; else it is “call first”."""

import pytest

from generators.language import Language
from generators.records import Hotline, Record, Service
from generators.records.values import Checked, Phone
from generators.site.project import project_catalog, project_templates
from generators.text.opening import answers_always, opening_of

HOURS = "Mo-Fr 09:00-17:00"
TABLE = "540-1020|540-1020|540-1020|540-1020|540-1020|||?"


def service(**changes: object) -> Service:
    """A place in Nanjing that a source shows open, with hours that a source states."""
    record = next(s for s in project_catalog().of(Service) if s.area == "nanjing-gulou" and s.phones)
    sources = tuple(source.model_copy(update={"supports": ("hours",)}) for source in record.sources)
    known = {"status": "open", "hours": HOURS, "sources": sources, "last_seen": "2026-03", "hours_note": None}
    return record.model_copy(update={**known, **changes})


def table(record: Record, phone: Phone | None = None) -> str | None:
    found = opening_of(record, project_catalog(), phone)
    return found.table if found else None


def test_stated_hours_of_an_open_place_have_a_table() -> None:
    found = opening_of(service(), project_catalog())
    assert found is not None
    assert found.packed == f"{TABLE}~2027-03~call"


@pytest.mark.parametrize("status", ["unconfirmed", "planned", "closed"])
def test_no_other_place_is_ever_open(status: str) -> None:
    assert table(service(status=status)) == ""


def test_hours_that_no_source_states_are_not_believed() -> None:
    sources = tuple(source.model_copy(update={"supports": ("phones",)}) for source in service().sources)
    assert table(service(sources=sources)) == ""


def test_hours_with_a_note_are_not_the_whole_truth() -> None:
    assert table(service(hours_note=service().summary)) == ""


def test_hours_beyond_our_holidays_are_not_believed() -> None:
    line = next(h for h in project_catalog().of(Hotline) if h.area == "hongkong")
    assert table(service(area=line.area)) == ""


@pytest.mark.parametrize("hours", [None, "24/7"])
def test_nothing_is_added_where_a_clock_says_nothing_new(hours: str | None) -> None:
    assert table(service(hours=hours)) is None


def test_a_number_with_hours_of_its_own_has_its_own_table() -> None:
    phone = Phone(number="12345", hours="Sa 10:00-12:00")
    assert table(service(), phone) == "|||||600-720||?"
    assert table(service(), Phone(number="12345")) == TABLE


@pytest.mark.parametrize(
    ("how", "last_seen", "good"),
    [("web", "2024", "2025"), ("web", None, "2027-11-20"), ("phone", "2024", "2027-11-20")],
)
def test_old_hours_end_to_be_believed(how: str, last_seen: str | None, good: str) -> None:
    record = service(last_seen=last_seen, checked=Checked.model_validate({"on": "2026-11-20", "how": how}))
    found = opening_of(record, project_catalog())
    assert found is not None
    assert found.good == good


@pytest.mark.parametrize("language", list(Language))
def test_how_to_be_sure_has_its_words(language: Language) -> None:
    line = project_catalog().of(Hotline)[0].model_copy(update={"hours": HOURS})
    places = (service(), service(phones=()), line)
    found = [o.first for place in places if (o := opening_of(place, project_catalog()))]
    assert found == ["call", "ask", "try"]
    assert all(project_templates(language).words.hours.now.first[first] for first in found)


def test_lists_name_who_answers_day_and_night_but_no_emergency_line() -> None:
    lines = {h.id: h for h in project_catalog().of(Hotline)}
    assert answers_always(lines["cn-12345"])
    assert not answers_always(lines["cn-110"])
    assert not answers_always(lines["cn-12356"])
    assert not answers_always(lines["cn-12345"].model_copy(update={"status": "unconfirmed"}))
