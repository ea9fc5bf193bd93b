"""The way from home to work in a browser: on a phone, larger, read aloud, on paper, without JavaScript."""

import pytest
from playwright.sync_api import Browser, Page

from site_tests.site.conftest import PHONE, Axe, Visit

PATHS = ("/pathway/", "/pathway/nanjing/", "/pathway/guangzhou/")
OPEN_ALL = "for (const step of document.querySelectorAll('details')) step.open = true"
OUTSIDE = """() => [...document.querySelectorAll('.kt-road')].filter((one) => one.clientWidth).flatMap(
  (road) => [...road.querySelectorAll('[data-panel]')].flatMap((stretch) => {
    const width = stretch.querySelector('.kt-road__panel').getBBox().width;
    const turn = [...stretch.querySelectorAll('.kt-road__turn')].map((box) => box.getBBox());
    return [...stretch.querySelectorAll('text')].filter((text) => {
      const box = text.getBBox();
      const inTurn = turn.some((t) => box.y >= t.y && box.y + box.height <= t.y + t.height + 2);
      return box.x < 8 || box.x + box.width > width - (inTurn ? 14 : 6);
    }).map((text) => text.textContent);
  }))"""
SMALL = """() => [...document.querySelectorAll('#content :is(a, button, summary)')].filter((one) => {
  if (getComputedStyle(one).display === 'inline') return false; // in the line of a sentence
  const box = one.getBoundingClientRect();
  return box.width && (box.height < 24 || box.width < 24);
}).map((one) => `${one.textContent.trim()} ${one.getBoundingClientRect().height}`)"""


@pytest.mark.parametrize("path", PATHS)
def test_no_accessibility_fault_with_every_step_open(visit: Visit, axe: Axe, path: str) -> None:
    page = visit.go(path if visit.page.viewport_size == PHONE else f"/en{path}")
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
    assert axe(page) == []
    assert page.evaluate(SMALL) == []


def test_dark_colours_have_enough_contrast(phone_visit: Visit, axe: Axe) -> None:
    phone_visit.page.emulate_media(color_scheme="dark")
    page = phone_visit.go("/pathway/guangzhou/")
    page.evaluate(OPEN_ALL)
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert axe(page) == []


@pytest.mark.parametrize("path", ["/pathway/", "/en/pathway/nanjing/"])
def test_it_works_at_320_pixels_and_with_text_twice_as_large(phone_visit: Visit, path: str) -> None:
    phone_visit.page.set_viewport_size({"width": 320, "height": 640})
    page = phone_visit.go(path)
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_the_words_of_the_picture_stay_inside_it(visit: Visit, prefix: str, path: str) -> None:
    page = visit.go(prefix + path)
    assert page.locator(".kt-road:visible").count() == 1
    assert page.evaluate(OUTSIDE) == []
    smallest = page.evaluate(
        "() => { const road = [...document.querySelectorAll('.kt-road')].find((r) => r.clientWidth);"
        "return 12 * road.clientWidth / road.viewBox.baseVal.width; }"
    )
    assert smallest >= 11, "words of the picture get too small to read"


def test_this_week_comes_first_then_the_picture_then_the_steps(phone_visit: Visit) -> None:
    page = phone_visit.go("/pathway/nanjing/")
    tops = [page.locator(f"#{name}").bounding_box()["y"] for name in ("week", "picture", "steps", "turns")]
    assert tops == sorted(tops)
    assert page.locator("#week").bounding_box()["y"] < page.viewport_size["height"]
    assert page.locator(".kt-week a[href='tel:12345']").count() == 1


def test_a_link_to_a_step_opens_it(phone_visit: Visit) -> None:
    page = phone_visit.go("/pathway/nanjing/#step-refer")
    assert page.locator("details.kt-step[open]").count() == 1
    assert page.locator("#step-refer .kt-stuck").is_visible()
    page.evaluate("location.hash = '#step-care'")
    page.locator("#step-care[open]").wait_for()
    phone_visit.go("/pathway/?x#step-<b>'")
    assert page.locator("details.kt-step[open]").count() == 0


def test_the_keyboard_opens_a_step_and_reaches_its_numbers(desktop_visit: Visit) -> None:
    page = desktop_visit.go("/pathway/nanjing/")
    page.locator("#step-check summary").focus()
    page.keyboard.press("Enter")
    call = page.locator("#step-check .kt-phone__call").first
    page.keyboard.press("Tab")
    assert call.evaluate("call => call === document.activeElement")


def test_a_city_has_its_own_page(phone_visit: Visit) -> None:
    page = phone_visit.go("/pathway/")
    page.locator(".kt-where a", has_text="广州").click()
    page.wait_for_url("**/pathway/guangzhou/")
    assert page.locator(".kt-where [aria-current=page]").inner_text().endswith("广州")
    assert page.locator(".kt-local", has_text="在南京").count() == 0


def shown(page: Page, path: str) -> bool:
    return all(one.is_visible() for one in page.locator(path).all())


def test_paper_shows_every_step_and_a_table_to_fill_in(desktop_visit: Visit) -> None:
    page = desktop_visit.go("/pathway/nanjing/")
    assert not page.locator(".kt-sheet").is_visible()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print", color_scheme="dark")
    assert shown(page, ".kt-step .kt-stuck")
    assert shown(page, ".kt-road--wide, .kt-sheet, .kt-help__print")
    for hidden in (".kt-road--tall", ".kt-where", ".kt-print", ".kt-mend"):
        assert not page.locator(hidden).is_visible()
    assert page.locator(".kt-lead").evaluate("one => getComputedStyle(one).color") == "rgb(0, 0, 0)"
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details.kt-step[open]").count() == 0


@pytest.mark.parametrize("path", ["/pathway/nanjing/", "/en/pathway/guangzhou/"])
def test_the_page_fits_on_few_leaves_of_a4(desktop_visit: Visit, path: str) -> None:
    page = desktop_visit.go(path)
    made = page.pdf(prefer_css_page_size=True)
    assert b"/MediaBox [0 0 594.95" in made or b"/MediaBox [0 0 595" in made
    assert 5 <= made.count(b"/Type /Page\n") <= 9


def test_the_button_asks_the_browser_to_print(phone_visit: Visit) -> None:
    page = phone_visit.go("/pathway/")
    page.evaluate("window.print = () => { window.asked = true; }")
    page.locator("[data-print]").click()
    assert page.evaluate("window.asked") is True


def test_without_javascript_everything_can_be_read(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}/pathway/nanjing/")
    assert not page.locator("[data-print]").is_visible()
    assert page.locator(".kt-week").is_visible()
    page.locator("#step-apply summary").click()
    assert page.locator("#step-apply .kt-stuck").is_visible()
    context.close()
