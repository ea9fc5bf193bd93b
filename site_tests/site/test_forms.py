"""The pages on which a family types: it stays there, comes out on paper, and goes when it is wiped."""

import json
import re
import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Request
from pypdfium2 import PdfDocument

from generators.outputs.sheets.forms import forms
from generators.records import Form
from generators.site.project import project_catalog
from site_tests.site.conftest import PHONE, Axe, Visit

FORMS = forms(project_catalog())
HOSTILE = "<img src=x onerror=alert(1)>&amp;“{{7*7}}”"
LONG = "昨天晚上几乎没睡，今天一早又说有人在外面说话。" * 40
KEY = "localStorage.getItem('kangtu-forms')"
EACH = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)


def plain(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def printed(page: Page) -> list[str]:
    pdf = PdfDocument(page.pdf(prefer_css_page_size=True))
    return [plain(leaf.get_textpage().get_text_bounded()) for leaf in pdf]


def go(visit: Visit, form: Form, prefix: str = "") -> Page:
    page = visit.go(f"{prefix}/{form.page_path}/")
    page.evaluate("document.querySelectorAll('#kt-form details').forEach(part => { part.open = true })")
    return page


FILL = """text => {
  const typed = {};
  document.querySelectorAll("#kt-form [data-in]").forEach((place, number) => {
    if (place.type === "number" || place.dataset.in.endsWith(".off")) return;
    if (place.type === "checkbox") place.checked = true;
    else if (place.type === "select-one") place.selectedIndex = 1;
    else if (place.type === "date") place.value = "2026-11-22";
    else typed[place.dataset.in] = place.value = `${number}${text}`;
    const names = place.type === "select-one" ? ["input", "change"] : ["input"];
    for (const name of names) place.dispatchEvent(new Event(name, { bubbles: true }));
  });
  return typed;
}"""


def fill(page: Page, text: str) -> dict[str, str]:
    """Something into every place; what was typed by place."""
    typed: dict[str, str] = page.evaluate(FILL, text)
    page.wait_for_timeout(400)
    return typed


def values(page: Page) -> dict[str, str]:
    return page.evaluate(  # type: ignore[no-any-return]  # text by text
        "Object.fromEntries([...document.querySelectorAll('#kt-form [data-in]')].map(place =>"
        " [place.dataset.in, place.type === 'checkbox' ? String(place.checked) : place.value]))"
    )


def schedule() -> Form:
    return next(form for form in FORMS if form.id == "schedule")


def first_text(page: Page) -> str:
    return page.locator("#kt-form input[type=text]").first.get_attribute("data-in") or ""


def prefix(visit: Visit) -> str:
    """Both widths and both languages, without every pair."""
    return "" if visit.page.viewport_size == PHONE else "/en"


@EACH
def test_what_is_typed_comes_out_on_paper_as_text(visit: Visit, form: Form) -> None:
    page = go(visit, form, prefix(visit))
    typed = fill(page, HOSTILE)
    assert page.locator("#kt-paper img").count() == 0
    sheets = printed(page)
    assert len(sheets) >= len(form.sides)
    for name, text in typed.items():
        assert plain(text) in "".join(sheets), name


@EACH
def test_text_that_is_too_long_is_named_and_printed_in_full(phone_visit: Visit, form: Form) -> None:
    page = go(phone_visit, form)
    name = first_text(page)
    long = LONG[:480]
    page.locator(f"[data-in='{name}']").fill(long)
    page.locator("[data-long] li").wait_for()
    sheets = printed(page)
    assert len(sheets) == len(form.sides) + 1
    assert plain(long) in sheets[-1]
    assert plain(long) not in "".join(sheets[:-1])
    page.locator(f"[data-in='{name}']").fill("短")
    page.locator("[data-long]").wait_for(state="hidden")
    assert len(printed(page)) == len(form.sides)


@EACH
def test_no_request_leaves_while_typing_and_nothing_is_kept(phone_visit: Visit, form: Form) -> None:
    page = go(phone_visit, form)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    address = page.url
    fill(page, HOSTILE)
    printed(page)
    assert asked == []
    assert page.url == address
    kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])")
    assert "onerror" not in kept
    assert "kangtu-forms" not in kept
    assert "connect-src 'none'" in page.locator("meta[http-equiv]").first.get_attribute("content")  # type: ignore[operator]  # it is there
    assert page.locator("#kt-form [name], #kt-form form").count() == 0
    page.remove_listener("request", note)


@EACH
def test_the_page_opens_empty_unless_it_is_kept_and_wiping_wipes(phone_visit: Visit, form: Form) -> None:
    page = go(phone_visit, form)
    name = first_text(page)
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator(f"[data-in='{name}']").fill("小林")
    page.wait_for_timeout(250)
    go(phone_visit, form)
    assert values(page)[name] == ""
    page.locator("[data-keep]").check()
    page.locator(f"[data-in='{name}']").fill("小林")
    page.wait_for_timeout(250)
    assert json.loads(page.evaluate(KEY))[form.id] == {name: "小林"}
    go(phone_visit, form)
    assert values(page)[name] == "小林"
    page.locator("[data-do=wipe]").click()
    page.locator("[data-do=wipe-yes]").click()
    assert page.evaluate(KEY) is None
    assert set(values(page).values()) <= {"", "false"}
    go(phone_visit, form)
    assert values(page)[name] == ""


def test_a_file_moves_a_sheet_to_another_phone(phone_visit: Visit, tmp_path: Path) -> None:
    form = FORMS[0]
    page = go(phone_visit, form)
    page.on("dialog", lambda dialog: dialog.accept())
    fill(page, HOSTILE)
    before = values(page)
    with page.expect_download() as waiting:
        page.locator("[data-do=export]").click()
    file = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(file)
    go(phone_visit, form)
    assert values(page) != before
    page.locator("[data-import]").set_input_files(file)
    page.wait_for_timeout(400)
    assert values(page) == before


HOSTILE_FILES = [
    "",
    "[]",
    "{",
    '{"kind": "kangtu-form", "form": "other", "values": {}}',
    '{"kind": "kangtu-form", "form": "FORM", "values": null}',
    '{"kind": "kangtu-form", "form": "FORM", "values": {"NAME": {"a": 1}, "nowhere": "x", "week": "<b>"}}',
    '{"kind": "kangtu-form", "form": "FORM", "values": {"NAME": "' + "x" * 9000 + '"}}',
]


@pytest.mark.parametrize("content", HOSTILE_FILES, ids=range(len(HOSTILE_FILES)))
def test_a_hostile_file_changes_nothing(phone_visit: Visit, tmp_path: Path, content: str) -> None:
    form = FORMS[0]
    page = go(phone_visit, form)
    file = tmp_path / "x.json"
    file.write_text(content.replace("FORM", form.id).replace("NAME", first_text(page)), "utf-8")
    page.locator("[data-import]").set_input_files(file)
    page.wait_for_timeout(300)
    assert set(values(page).values()) <= {"", "false"}
    assert page.locator("[data-said]").inner_text() != ""


@pytest.mark.parametrize(
    "content", ["{", "[]", '{"early-signs": 7}', '{"early-signs": {"name": ["x"], "week": "2026"}}']
)
def test_a_hostile_memory_is_survived(phone_visit: Visit, content: str) -> None:
    page = go(phone_visit, FORMS[0])
    page.evaluate("text => localStorage.setItem('kangtu-forms', text)", content)
    go(phone_visit, FORMS[0])
    assert set(values(page).values()) <= {"", "false"}
    page.evaluate("localStorage.clear()")


def test_only_the_sides_that_are_chosen_are_printed(desktop_visit: Visit) -> None:
    form = FORMS[0]
    page = go(desktop_visit, form)
    page.locator("[data-print]").first.uncheck()
    assert len(printed(page)) == len(form.sides) - 1


CARDS = 4
"""Lists for the wallet on a page."""


def test_the_schedule_says_that_nobody_has_checked_it_until_somebody_has(desktop_visit: Visit) -> None:
    said = plain(project_catalog().words["forms"]["unchecked"]["zh"])
    page = go(desktop_visit, schedule())
    assert "".join(printed(page)).count(said) == 1 + CARDS
    page.locator("[data-in=check]").fill("王医生")
    page.wait_for_timeout(250)
    assert said not in "".join(printed(page))


def test_rows_that_are_typed_once_stand_in_the_list_for_the_wallet(desktop_visit: Visit) -> None:
    page = go(desktop_visit, schedule())
    page.locator("[data-in='meds.1.name']").fill("白色小药片")
    page.locator("[data-in=allergy]").fill("花生")
    page.wait_for_timeout(250)
    sheets = printed(page)
    assert [sheet.count("白色小药片") for sheet in sheets] == [1, 0, 0, CARDS]
    assert [sheet.count("花生") for sheet in sheets] == [1, 0, 0, CARDS]


def test_a_list_for_the_wallet_is_as_large_as_two_bank_cards(desktop_visit: Visit) -> None:
    page = go(desktop_visit, schedule())
    page.evaluate("document.querySelector('#kt-paper').style.setProperty('--scale', 1)")
    cards = [box.bounding_box() for box in page.locator("#kt-paper .as-card").all()]
    assert len(cards) == CARDS
    for box in cards:
        assert box is not None
        assert (box["width"] * MM, box["height"] * MM) == pytest.approx((85.6, 108), abs=0.1)


MM = 25.4 / 96


def set_cells(page: Page, strip: str, width: str, height: str) -> None:
    for name, size in (("width", width), ("height", height)):
        page.locator(f"[data-in='{strip}.{name}']").fill(size)
    page.wait_for_timeout(300)


def cells(page: Page, strip: str) -> list[tuple[float, float]]:
    """Width and height of every cell that is printed, in mm."""
    page.evaluate("document.querySelector('#kt-paper').style.setProperty('--scale', 1)")
    found = page.locator(f"#kt-paper [data-width='{strip}.width'] .cell:visible").all()
    return [
        (round(b["width"] * MM, 1), round(b["height"] * MM, 1)) for b in map(Locator.bounding_box, found) if b
    ]


def test_labels_are_as_large_as_the_cells_of_the_box(desktop_visit: Visit) -> None:
    page = go(desktop_visit, schedule())
    assert cells(page, "box28") == [(22, 16)] * 28
    set_cells(page, "box28", "25", "12")
    assert cells(page, "box28") == [(25, 12)] * 28
    assert cells(page, "box7") == [(22, 16)] * 7
    page.locator("[data-in='box7.off']").check()
    page.wait_for_timeout(250)
    assert cells(page, "box7") == []


ABOVE_THE_FOOT = """() => [...document.querySelectorAll("#kt-paper .page")].every(page =>
  [...page.querySelectorAll(".cell")].filter(cell => cell.offsetHeight).every(cell =>
    cell.offsetTop + cell.offsetHeight <= page.querySelector(".foot").offsetTop + 1))"""


def test_labels_that_find_no_room_go_on_on_more_pages(phone_visit: Visit) -> None:
    page = go(phone_visit, schedule())
    once = printed(page)
    set_cells(page, "box28", "60", "60")
    assert cells(page, "box28") == [(60, 60)] * 28
    more = printed(page)
    assert len(more) > len(once)
    assert "".join(more).count("睡前") == "".join(once).count("睡前")
    assert page.evaluate(ABOVE_THE_FOOT)
    set_cells(page, "box28", "", "")
    assert len(printed(page)) == len(once)


@pytest.mark.parametrize("size", ["7", "61", "-1", "22.5", "1e1"])
def test_a_size_that_no_cell_has_is_refused_in_words(phone_visit: Visit, size: str) -> None:
    page = go(phone_visit, schedule())
    said = page.locator("[data-size-of='box28.width']")
    assert said.inner_text() == ""
    set_cells(page, "box28", size, "16")
    assert said.inner_text() == project_catalog().words["forms"]["labels"]["wrong"]["zh"]
    assert page.locator("[data-in='box28.width']").get_attribute("aria-invalid") == "true"
    assert cells(page, "box28") == [(22, 16)] * 28


def test_labels_whose_words_do_not_fit_are_left_out_and_said(phone_visit: Visit) -> None:
    page = go(phone_visit, schedule(), "/en")
    set_cells(page, "box28", "8", "8")
    said = page.locator("[data-size-of='box28.width']")
    assert said.inner_text() == project_catalog().words["forms"]["labels"]["small"]["en"]
    assert cells(page, "box28") == []


def test_an_own_word_stands_on_each_of_its_labels(phone_visit: Visit) -> None:
    page = go(phone_visit, schedule())
    page.locator("[data-in='box7-word.word']").fill("早饭后")
    page.wait_for_timeout(250)
    assert "".join(printed(page)).count("早饭后") == 7


def test_the_size_of_the_cells_is_kept_and_a_hostile_one_is_not(phone_visit: Visit) -> None:
    page = go(phone_visit, schedule())
    memory = {
        "schedule": {"box28.width": "30", "box28.height": "900", "box7.width": "<b>", "box7.height": "3"}
    }
    page.evaluate("text => localStorage.setItem('kangtu-forms', text)", json.dumps(memory))
    go(phone_visit, schedule())
    assert {n: v for n, v in values(page).items() if n.startswith("box") and v not in {"", "false"}} == {
        "box28.width": "30"
    }
    assert cells(page, "box28") == [(30, 16)] * 28
    page.evaluate("localStorage.clear()")


@EACH
def test_the_page_has_no_accessibility_fault_and_fits_a_phone(visit: Visit, axe: Axe, form: Form) -> None:
    page = go(visit, form, prefix(visit))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert axe(page) == []
    small = page.locator(
        "#kt-form :is(input:not([type=checkbox]), select, textarea, button, summary, .kt-form__check):visible"
    )
    for box in (part.bounding_box() for part in small.all()):
        assert box is not None
        assert box["height"] >= 44


@EACH
def test_every_field_fits_320_pixels_with_text_twice_as_large(phone_visit: Visit, form: Form) -> None:
    page = go(phone_visit, form, "/en")
    page.set_viewport_size({"width": 320, "height": 640})
    page.evaluate("document.documentElement.style.fontSize = '250%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
