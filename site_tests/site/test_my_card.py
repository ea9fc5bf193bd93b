"""The family's own resource card: the chosen district's places come out on every paper, nothing is cut."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page

from generators.language import Language
from generators.outputs.sheets.forms.places import directory, place_said
from generators.records import Form
from generators.site.project import project_catalog, project_templates
from site_tests.site.conftest import LOOKS, NO_STORAGE, Axe, Visit
from site_tests.site.test_forms import HOSTILE, LONG, plain, printed

CARD = project_catalog().get("forms/my-card")
WHERE = directory(project_catalog())
AREA, STAGE = "[data-in='places.area']", "[data-in='places.stage']"
STAGES = ("home", "community", "employment")
CUT = """() => [...document.querySelectorAll("#kt-paper .face, #kt-paper .side")].filter(part =>
  part.scrollHeight > part.clientHeight + 1.5 || part.scrollWidth > part.clientWidth + 1.5
).map(part => part.id)"""
"""The faces and sides that their content leaves."""


def go(visit: Visit, prefix: str = "", area: str = "", stage: str = "") -> Page:
    page = visit.go(f"{prefix}/my-card/")
    if area:
        page.select_option(AREA, area)
    if stage:
        page.select_option(STAGE, stage)
    page.wait_for_timeout(60)
    return page


def rows(page: Page, side: str) -> dict[str, str]:
    """What stands on one of the papers, by field."""
    return page.evaluate(  # type: ignore[no-any-return]  # text by field
        "side => Object.fromEntries("
        "[...document.querySelectorAll(`[data-side=${side}] [data-field^=places]`)]"
        ".map(place => [place.dataset.field, place.textContent]))",
        side,
    )


def ticked(page: Page) -> list[str]:
    return page.evaluate(  # type: ignore[no-any-return]  # ids
        "[...document.querySelectorAll('[data-place] input')].filter(box => box.checked)"
        ".map(box => box.closest('[data-place]').dataset.place)"
    )


@pytest.mark.parametrize("area", WHERE.areas)
def test_a_district_has_its_own_places_and_no_others(phone_visit: Visit, area: str) -> None:
    page = go(phone_visit, area=area)
    shown = page.evaluate(
        "[...document.querySelectorAll('[data-place]:not([hidden])')].map(row => row.dataset.place)"
    )
    assert shown == WHERE.areas[area]
    assert set(ticked(page)) <= set(shown)


def test_every_paper_names_the_places_that_are_ticked_with_number_and_day(phone_visit: Visit) -> None:
    page = go(phone_visit, area="nanjing-qixia", stage="employment")
    templates = project_templates(Language.ZH)
    places = {place.id: place_said(templates, place) for place in WHERE.places}
    chosen = [places[place] for place in ticked(page)]
    assert {place["kind"] for place in chosen} >= {"station", "hospital", "employment", "government-office"}
    front, back, wallet = (rows(page, side) for side in ("front", "back", "wallet"))
    said = "\n".join(back.values())
    for place in chosen:
        assert place["name"] in said or place["short"] in said
    assert templates.text(project_catalog().get("services/nanjing-naoke-hospital").address) in said
    office = places["nanjing-qixia-civil-affairs"]
    for paper in (front, back, wallet):
        assert paper["places.office.1.name"] in (office["name"], office["short"])
        assert "025-85337203" in paper.values()
        assert "2026-" in paper["places.checked"]
    assert back["places.rehab.1.phone"] == "问 12345"
    assert back["places.place"] == "南京市栖霞区"
    sheets = printed(page)
    assert all(plain("025-85337203") in sheet for sheet in sheets[:3])
    assert "栖霞" not in sheets[3]


def test_a_place_that_is_unticked_is_not_printed_and_one_too_many_stands_on_the_last_page(
    desktop_visit: Visit,
) -> None:
    page = go(desktop_visit, area="nanjing-qixia", stage="community")
    page.locator("[data-choose] summary").click()
    first = rows(page, "back")["places.rehab.1.name"]
    page.locator(f"[data-place][data-name='{first}'] input").uncheck()
    page.wait_for_timeout(60)
    assert first not in rows(page, "back").values()
    assert plain(first) not in "".join(printed(page))
    for box in page.locator("[data-place][data-kind=station]:not([hidden]) input").all():
        box.check()
    page.wait_for_timeout(60)
    names = page.evaluate(
        "[...document.querySelectorAll('[data-place][data-kind=station]:not([hidden])')]"
        ".map(row => row.dataset.name)"
    )
    sheets = printed(page)
    assert len(names) > 2
    assert [plain(name) in sheets[1] for name in names] == [True, True] + [False] * (len(names) - 2)
    assert all(plain(name) in sheets[-1] for name in names[2:])


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_no_district_is_cut_and_its_numbers_stay_large(desktop_visit: Visit, prefix: str) -> None:
    page = go(desktop_visit, prefix)
    page.evaluate(
        "document.querySelectorAll('[data-place][data-kind=hospital]').forEach(row => {"
        " row.dataset.on = '2026-09-08' })"
    )
    for area in WHERE.areas:
        page.select_option(AREA, area)
        for stage in STAGES:
            page.select_option(STAGE, stage)
            page.wait_for_timeout(20)
            assert page.evaluate(CUT) == [], (area, stage)
            assert page.locator("[data-field^='places'].number[style*='font-size']").count() == 0, area


FILL = """text => {
  for (const place of document.querySelectorAll("#kt-form input[type=text], #kt-form textarea")) {
    place.value = text;
    place.dispatchEvent(new Event("input", { bubbles: true }));
  }
}"""


@pytest.mark.parametrize("text", [HOSTILE, LONG[:480], "W" * 400], ids=["hostile", "long", "one word"])
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_whatever_is_typed_no_face_is_too_full(desktop_visit: Visit, prefix: str, text: str) -> None:
    page = go(desktop_visit, prefix, "guangzhou-nansha", "community")
    page.evaluate(FILL, text)
    page.wait_for_timeout(300)
    assert page.evaluate(CUT) == []
    assert page.locator("#kt-paper img").count() == 0
    assert plain(text) in "".join(printed(page))


def test_a_crisis_line_is_printed_only_where_one_may_be_and_finds_room(desktop_visit: Visit) -> None:
    """None has been called yet, so the page is given one."""
    assert WHERE.lines == {}
    page = go(desktop_visit, "", "nanjing-qixia")
    assert page.locator("[data-if='places.line']:visible").count() == 0
    for prefix in ("", "/en"):
        page = desktop_visit.page
        page.route(
            f"**{prefix}/my-card/",
            lambda route: route.fulfill(
                response=(answer := route.fetch()),
                body=answer.text().replace('"lines": {}', '"lines": {"nanjing-qixia": "025-12345678"}'),
            ),
        )
        page = go(desktop_visit, prefix, "nanjing-qixia")
        for side in ("front", "wallet"):
            text = page.locator(f"[data-side={side}] .number:visible").all_inner_texts()
            shown = [number for number in text if number]
            assert shown.index("12356") < shown.index("025-12345678"), side
        assert page.evaluate(CUT) == []
        page.unroute_all()


def test_elsewhere_and_no_choice_leave_lines_to_write_on(phone_visit: Visit) -> None:
    page = go(phone_visit, area="nanjing-qixia")
    page.select_option(AREA, "elsewhere")
    page.wait_for_timeout(60)
    assert page.locator("[data-none]").is_visible()
    assert not page.locator("[data-choose]").is_visible()
    assert set(rows(page, "back").values()) == {""}
    assert ticked(page) == []
    page.select_option(AREA, "")
    page.wait_for_timeout(60)
    assert not page.locator("[data-none]").is_visible()


def test_what_was_remembered_elsewhere_on_the_site_is_not_taken(phone_visit: Visit) -> None:
    page = phone_visit.go("/privacy/")
    page.evaluate("localStorage.setItem('kangtu-place', 'nanjing-qixia')")
    page = go(phone_visit)
    assert page.locator(AREA).input_value() == ""


def test_the_choice_is_kept_only_when_asked_and_is_wiped(phone_visit: Visit) -> None:
    page = go(phone_visit, area="nanjing-qixia", stage="home")
    assert page.evaluate("localStorage.getItem('kangtu-forms')") is None
    page.locator("[data-keep]").check()
    office = "[data-in='places.on.nanjing-qixia-civil-affairs']"
    page.locator("[data-choose] summary").click()
    page.locator(office).uncheck()
    page.wait_for_timeout(200)
    before = ticked(page)
    kept: dict[str, Any] = json.loads(page.evaluate("localStorage.getItem('kangtu-forms')"))
    assert set(kept["my-card"]) == {
        "places.area",
        "places.stage",
        *(f"places.on.{place}" for place in before),
    }
    page = go(phone_visit)
    assert page.locator(AREA).input_value() == "nanjing-qixia"
    assert ticked(page) == before
    page.locator("[data-do=wipe]").click()
    page.locator("[data-do=wipe-yes]").click()
    assert page.evaluate("localStorage.getItem('kangtu-forms')") is None
    assert ticked(page) == []
    assert set(rows(page, "back").values()) == {""}


HOSTILE_VALUES = {
    "places.area": "<img src=x>",
    "places.stage": "somewhere",
    "places.on.nowhere": "1",
    "places.on.nanjing-qixia-maqun": "yes",
    "places.care.1.name": "a false hospital",
    "places.line": "12345678",
}


def test_a_hostile_memory_puts_no_place_on_the_card(phone_visit: Visit) -> None:
    page = phone_visit.go("/privacy/")
    page.evaluate(
        "text => localStorage.setItem('kangtu-forms', text)", json.dumps({"my-card": HOSTILE_VALUES})
    )
    page = go(phone_visit)
    assert page.locator(AREA).input_value() == ""
    assert ticked(page) == []
    assert {value for side in ("front", "back", "wallet") for value in rows(page, side).values()} == {""}


def test_it_works_where_nothing_can_be_kept(phone_visit: Visit) -> None:
    phone_visit.page.add_init_script(NO_STORAGE)
    page = go(phone_visit, area="guangzhou-nansha")
    assert rows(page, "back")["places.care.1.name"]
    page.locator("[data-keep]").click()
    page.wait_for_timeout(60)
    assert not page.locator("[data-keep]").is_checked()


@pytest.mark.parametrize(("prefix", "look"), LOOKS)
def test_the_chosen_card_has_no_accessibility_fault(
    phone_visit: Visit, axe: Axe, prefix: str, look: str
) -> None:
    phone_visit.page.emulate_media(color_scheme=look)  # type: ignore[arg-type]  # light or dark
    page = go(phone_visit, prefix, "nanjing-qixia", "employment")
    page.locator("[data-choose] summary").click()
    assert axe(page) == []
    for row in page.locator("[data-place]:visible").all():
        box = row.bounding_box()
        assert box is not None
        assert box["height"] >= 44


def test_it_fits_at_320_pixels_and_with_text_twice_as_large(phone_visit: Visit) -> None:
    phone_visit.page.set_viewport_size({"width": 320, "height": 640})
    page = go(phone_visit, area="nanjing-qixia")
    page.locator("[data-choose] summary").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_district_page_and_the_toolkit_lead_to_it(phone_visit: Visit) -> None:
    assert isinstance(CARD, Form)
    for start in ("/", "/toolkit/", "/areas/nanjing/qixia/", "/en/areas/guangzhou/nansha/"):
        page = phone_visit.go(start)
        assert page.locator("a[href$='my-card/']").count() > 0, start
