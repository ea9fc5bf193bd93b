"""What goes on the printed sheets, and in which order."""

import re

import pytest

from generators.language import Language
from generators.outputs.artifact import Sheet
from generators.outputs.sheets import Deck, Press, all_sheets
from generators.outputs.sheets.choose import (
    by_use,
    city_places,
    into_columns,
    local_places,
    most_useful,
    other_hotlines,
    whom_to_ask,
)
from generators.outputs.sheets.measure import lines
from generators.outputs.sheets.panels import Entry, blank_lines, columns_of_places, left_out, list_of_places
from generators.outputs.sheets.press import checks, filled, without_number
from generators.outputs.sheets.toolkit import on_a5
from generators.records import Card, Form, Hotline, Prop, Service
from generators.records.area import Area


@pytest.fixture(scope="session")
def printed(press: Press) -> list[Sheet]:
    return list(all_sheets(press))


@pytest.fixture(scope="session")
def sheets(printed: list[Sheet]) -> dict[str, Sheet]:
    return {sheet.path: sheet for sheet in printed}


@pytest.fixture(scope="session")
def districts(press: Press) -> list[Area]:
    found = [area for area in press.catalog.areas.values() if area.level == "district"]
    assert len(found) >= 23
    return found


def text_of(html: str) -> str:
    body = html[html.index("<body") :]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", body))


def test_every_district_city_and_card_has_its_sheets(
    press: Press, printed: list[Sheet], sheets: dict[str, Sheet], districts: list[Area]
) -> None:
    cards = press.catalog.of(Card)
    expected = {
        f"print/{form}-{area.id}.pdf" for area in districts for form in ("resource-card", "fridge-sheet")
    }
    expected |= {f"print/hotlines-{city.id}.pdf" for city in press.catalog.cities()}
    some = ("cards", *(f"cards-{domain}" for domain in ("body", "living", "social", "mind")))
    expected |= {
        f"{lang.prefix}print/{cards}-{form}.pdf"
        for lang in Language
        for cards in some
        for form in ("a6", "a4", "fold")
    }
    expected |= {f"print/{cards}-bilingual.pdf" for cards in some}
    expected |= {f"{lang.prefix}print/props-{form}.pdf" for lang in Language for form in ("a4", "a6")}
    expected |= {
        f"{lang.prefix}print/form-{form.id}{size}.pdf"
        for lang in Language
        for form in press.catalog.of(Form)
        for size in ("", "-large")
        if form.id != "my-card"
    }
    expected |= {
        f"{lang.prefix}print/{name}.pdf"
        for lang in Language
        for name in (
            *(f"toolkit-{city.id}" for city in press.catalog.cities()),
            *(f"starters-{stage}" for stage in press.catalog.vocabulary["stages"]),
            *(f"form-{f.id}-fold" for f in press.catalog.of(Form) if on_a5(f)),
        )
    }
    expected |= {f"print/form-{form.id}-bilingual.pdf" for form in press.catalog.of(Form) if form.bilingual}
    mine = ("fridge", "fridge-large", "fridge-fold", "wallet", "door")
    expected |= {f"{lang.prefix}print/my-card-{part}.pdf" for lang in Language for part in mine}
    assert set(sheets) == expected
    assert len(printed) == len(sheets)
    parts = {part.path for sheet in sheets.values() if isinstance(sheet, Deck) for part in sheet.parts}
    single = {f"card-{card.id}" for card in cards} | {f"prop-{prop.id}" for prop in press.catalog.of(Prop)}
    assert parts == {f"{lang.prefix}print/{name}.pdf" for lang in Language for name in single}


def test_a_sheet_asks_for_nothing_from_elsewhere(sheets: dict[str, Sheet]) -> None:
    for sheet in sheets.values():
        addresses = re.findall(r"""(?:src|href)="([^"]+)|url\(["']?([^)"']+)""", sheet.html)
        assert all("".join(found).startswith("data:") for found in addresses), sheet.path


def test_emergency_numbers_stand_first_and_in_order(sheets: dict[str, Sheet]) -> None:
    for path, sheet in sheets.items():
        if "print/cards-" in path or "print/props-" in path or sheet.needs:
            continue
        numbers = re.findall(r'<b class="number">([^<]+)</b>', sheet.html)
        assert numbers[:3] == ["110", "120", "12356"], path
        assert "12345" in numbers or "print/form-" in path or "print/my-card-" in path, path


def test_a_bilingual_sheet_says_which_language_each_text_is_in(sheets: dict[str, Sheet]) -> None:
    html = sheets["print/resource-card-nanjing-qixia.pdf"].html
    assert html.count('lang="zh-Hans"') == html.count('lang="en"') + 1
    assert '<html lang="zh-Hans">' in html


def test_a_district_without_places_says_so_and_whom_to_ask(
    press: Press, sheets: dict[str, Sheet], districts: list[Area]
) -> None:
    empty = [area for area in districts if not local_places(press.catalog, area)]
    words = press.catalog.words["print"]["places"]["none"]
    for area in districts:
        said = filled(words, area=area.name)["zh"]
        for form in ("resource-card", "fridge-sheet"):
            assert (said in sheets[f"print/{form}-{area.id}.pdf"].html) == (area in empty), area.id


def test_an_unconfirmed_place_is_marked_and_the_mark_is_explained(
    press: Press, sheets: dict[str, Sheet]
) -> None:
    html = sheets["print/resource-card-nanjing-qixia.pdf"].html
    doubtful = next(s for s in local_places(press.catalog, press.catalog.areas["nanjing-qixia"]) if s.caveat)
    entry = html[html.index(str(doubtful.name.zh)) :]
    assert '<span class="mark">?</span>' in entry[: entry.index("place-name")]
    assert str(press.catalog.words["print"]["mark"]["means"]["en"]) in html


def test_local_places_with_a_number_come_first_and_closed_ones_never(
    press: Press, districts: list[Area]
) -> None:
    kinds = list(press.catalog.vocabulary["service_kinds"])
    for area in districts:
        places = local_places(press.catalog, area)
        assert all(place.area == area.id and place.status != "closed" for place in places)
        rank = [(not p.phones, p.status == "planned", kinds.index(p.kind)) for p in places]
        assert rank == sorted(rank)


def test_a_district_is_told_of_hospitals_elsewhere_in_its_city(press: Press) -> None:
    catalog = press.catalog
    places = city_places(catalog, catalog.areas["guangzhou-conghua"], catalog.areas["guangzhou"])
    assert [place.kind for place in places][:3] == ["hospital"] * 3
    assert len({place.id for place in places}) == len(places)


def test_panels_and_count_of_the_rest_leave_no_place_unmentioned(press: Press, districts: list[Area]) -> None:
    catalog = press.catalog
    for area in districts:
        for panels in (
            columns_of_places(catalog, area, lambda _: 20.0, 80, 3),
            list_of_places(catalog, area, lambda _: 15.0, 140, 10),
        ):
            shown = [entry.record for panel in panels for entry in panel.entries]
            near = [s for s in shown if s.area in {a.id for a in catalog.area_chain(area.id)}]
            known = [s for s in catalog.of(Service) if s.area in {a.id for a in catalog.area_chain(area.id)}]
            assert len(near) + left_out(catalog, area, panels) == sum(s.status != "closed" for s in known)
            assert len(shown) == len({s.id for s in shown})


def test_a_rich_district_leaves_a_panel_to_its_city(press: Press) -> None:
    catalog = press.catalog
    panels = columns_of_places(catalog, catalog.areas["guangzhou-nansha"], lambda _: 40.0, 80, 3)
    assert [panel.area.id for panel in panels] == ["guangzhou-nansha", "guangzhou-nansha", "guangzhou"]
    assert [len(panel.entries) for panel in panels] == [2, 2, 2]


@pytest.mark.parametrize(("left", "number"), [(5, 0), (25, 0), (30, 2), (45, 3), (200, 4)])
def test_lines_to_write_on_fill_what_is_left(left: float, number: int) -> None:
    assert blank_lines(left) == number


def test_columns_are_filled_in_order_and_never_over_full() -> None:
    assert into_columns([3, 4, 5, 9, 1], float, [8, 10]) == [[3, 4], [5]]
    assert into_columns([11], float, [10]) == [[]]


def test_the_city_line_and_whom_to_ask_are_never_left_out(press: Press) -> None:
    catalog = press.catalog
    for area, line in (
        ("nanjing-gulou", "nanjing-crisis-line"),
        ("guangzhou-nansha", "guangzhou-crisis-line"),
    ):
        ranked = by_use(catalog, area, other_hotlines(catalog, area), ["cn-12345"])
        [chosen] = most_useful(ranked, lambda _: 10.0, [40])
        assert len(chosen) == 4
        assert {"cn-12345", line} <= {hotline.id for hotline in chosen}
        assert [h.order for h in chosen] == sorted(h.order for h in chosen)


def test_one_number_stands_once_on_a_sheet(press: Press) -> None:
    for city in press.catalog.cities():
        numbers = [h.phones[0].number for h in other_hotlines(press.catalog, city.id)]
        assert len(numbers) == len(set(numbers)) > 5


def test_a_place_without_a_number_says_whom_to_ask(press: Press) -> None:
    catalog = press.catalog
    for service in catalog.of(Service):
        asked = whom_to_ask(catalog, service)
        assert (asked is None) == bool(service.phones), service.id


def test_an_office_to_ask_is_named_and_a_hotline_is_not(press: Press) -> None:
    catalog = press.catalog
    place = next(s for s in catalog.of(Service) if not s.phones)
    office = next(s for s in catalog.of(Service) if s.phones)
    assert office.name.zh
    assert office.name.zh in Entry(place, office).asking
    assert Entry(place, catalog.get("hotlines/cn-12345")).asking == ""


def test_a_number_is_not_repeated_beside_itself(press: Press) -> None:
    hotline = press.catalog.get("hotlines/cn-12345")
    assert isinstance(hotline, Hotline)
    assert without_number(hotline) == {"zh": "政务服务热线", "en": "Government service line"}


def test_a_sheet_says_how_its_numbers_were_checked(press: Press) -> None:
    read = press.catalog.of(Hotline)[:2]
    called = read[0].model_copy(update={"checked": read[0].checked.model_copy(update={"how": "phone"})})
    assert checks(read).how == "web"
    assert checks([called]).how == "phone"
    assert checks([called, read[1]]).how == "some"
    assert checks(read[:1]).days == str(read[0].checked.on)


def test_text_is_measured_near_enough() -> None:
    assert lines("", 10, 60) == 0
    assert lines("南京市" * 6, 10, 65) == 1
    assert lines("南京市" * 7, 10, 65) == 2
    assert (
        lines("Maigaoqiao Subdistrict Ningkang Home (Guiyan Home for Persons with Disabilities)", 9, 65) == 2
    )


def test_every_kind_of_place_has_a_short_word_for_paper(press: Press) -> None:
    assert set(press.catalog.words["print"]["purpose"]) == set(press.catalog.vocabulary["service_kinds"])


def test_a_pattern_chooses_sheets_and_the_decks_that_they_need(press: Press) -> None:
    assert [sheet.path for sheet in all_sheets(press, "hotlines-nanjing")] == ["print/hotlines-nanjing.pdf"]
    assert [sheet.path for sheet in all_sheets(press, "cards-mind-bilingual")] == [
        "print/cards-mind-a6.pdf",
        "en/print/cards-mind-a6.pdf",
        "print/cards-mind-bilingual.pdf",
    ]
