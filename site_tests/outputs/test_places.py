"""What of the directory a family's own card may name."""

from dataclasses import replace

import pytest

from generators.catalog.catalog import Catalog
from generators.language import Language
from generators.outputs.nearby import circles
from generators.outputs.sheets.forms.places import crisis_line, directory, place_said, places_of
from generators.records import Hotline, Record
from generators.site.project import project_catalog, project_templates

LINE = "hotlines/nanjing-crisis-line"


def with_record(record: Record) -> Catalog:
    catalog = project_catalog()
    return replace(catalog, records={**catalog.records, record.reference: record})


@pytest.mark.parametrize(
    ("status", "how", "printed"),
    [
        ("open", "phone", True),
        ("open", "visit", True),
        ("open", "web", False),
        ("unconfirmed", "phone", False),
        ("closed", "phone", False),
    ],
)
def test_a_citys_crisis_line_is_printed_once_it_is_sure_and_called(
    status: str, how: str, printed: bool
) -> None:
    line = project_catalog().get(LINE)
    assert isinstance(line, Hotline)
    checked = line.checked.model_copy(update={"how": how})
    catalog = with_record(line.model_copy(update={"status": status, "checked": checked}))
    assert crisis_line(catalog, catalog.areas["nanjing"]) == ("025-83712977" if printed else "")
    assert crisis_line(catalog, catalog.areas["guangzhou"]) == ""
    assert set(directory(catalog).lines.values()) == ({"025-83712977"} if printed else set())


def test_a_closed_place_is_on_no_card() -> None:
    place = project_catalog().get("services/nanjing-qixia-maqun")
    found = directory(with_record(place.model_copy(update={"status": "closed"})))
    assert place not in found.places
    assert all(place.id not in some for some in found.areas.values())
    assert place.id in directory(project_catalog()).areas["nanjing-qixia"]


def test_a_card_names_nothing_that_the_districts_page_does_not_show_or_lead_to() -> None:
    """Hospitals elsewhere in the city are the one thing from outside the district's own rings."""
    catalog = project_catalog()
    for city in catalog.cities():
        for district in catalog.children(city.id, "district"):
            shown = {s.id for ring in circles(catalog, district.id) for s in ring.services}
            for place in places_of(catalog, district, city):
                assert place.id in shown or place.kind == "hospital", place.id


@pytest.mark.parametrize("language", list(Language))
def test_every_place_says_its_number_or_whom_to_ask_and_when_it_was_checked(language: Language) -> None:
    templates = project_templates(language)
    for place in directory(templates.catalog).places:
        said = place_said(templates, place)
        assert any(c.isdigit() for c in said["phone"]), place.id
        assert bool(said["own"]) == bool(place.phones)
        assert said["on"] == str(place.checked.on)
        assert said["name"].endswith("?") == bool(
            place.status == "unconfirmed" or (place.status == "open" and place.caveat)
        )
        assert len(said["short"]) <= len(said["name"])
