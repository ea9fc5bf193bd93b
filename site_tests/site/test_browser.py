"""What a visitor does, in a real browser, at phone and desktop width."""

import re
from urllib.parse import unquote

import pytest

from site_tests.site.conftest import PHONE, Axe, Visit

EVERY_PAGE = (
    "/", "/crisis/", "/search/", "/map/", "/needs/", "/needs/cannot-go-on/", "/needs/not-wanting-to-live/",
    "/needs/wants-work/", "/pathway/", "/policies/for-us/", "/list/", "/box/", "/cards/stage/home/",
    "/services/", "/services/nanjing-naoke-hospital/", "/hotlines/", "/hotlines/cn-12356/", "/areas/",
    "/areas/nanjing/", "/areas/nanjing/qixia/", "/areas/guangzhou/conghua/", "/policies/",
    "/policies/law-28-danger/", "/cards/", "/cards/missed-dose-plan/", "/toolkit/", "/sources/", "/data/",
    "/about/", "/privacy/", "/contribute/", "/props/", "/props/worry-box/", "/forms/", "/my-card/",
)  # fmt: skip


@pytest.mark.parametrize("path", EVERY_PAGE)
def test_no_accessibility_fault_and_no_sideways_scrolling(visit: Visit, axe: Axe, path: str) -> None:
    phone = visit.page.viewport_size == PHONE
    page = visit.go(path if phone else f"/en{path}")  # both widths and both languages, without every pair
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
    assert axe(page) == []


@pytest.mark.parametrize("path", ["/", "/hotlines/cn-12356/", "/areas/nanjing/qixia/", "/crisis/"])
def test_dark_colours_have_enough_contrast(phone_visit: Visit, axe: Axe, path: str) -> None:
    phone_visit.page.emulate_media(color_scheme="dark")
    page = phone_visit.go(path)
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert axe(page) == []


@pytest.mark.parametrize("path", ["/", "/services/nanjing-naoke-hospital/", "/map/"])
def test_it_works_at_320_pixels_and_with_text_twice_as_large(phone_visit: Visit, path: str) -> None:
    phone_visit.page.set_viewport_size({"width": 320, "height": 640})
    page = phone_visit.go(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_home_leads_to_danger_needs_and_districts(visit: Visit) -> None:
    page = visit.go("/")
    assert page.locator(".kt-door--now a").bounding_box()["y"] < page.viewport_size["height"]
    page.locator(".kt-door a", has_text="我撑不住了").click()
    page.wait_for_url(re.compile("/needs/cannot-go-on/$"))
    visit.go("/")
    page.locator(".kt-districts a", has_text="南沙区").click()
    page.wait_for_url(re.compile("/areas/guangzhou/nansha/$"))
    assert (
        page.locator(".kt-print-card a")
        .first.get_attribute("href")
        .endswith("resource-card-guangzhou-nansha.pdf")
    )


@pytest.mark.parametrize(
    ("prefix", "query", "expected"),
    [
        ("", "服药训练", re.compile("药")),
        ("", "迈皋桥", re.compile("迈皋桥")),
        ("", "南沙", re.compile("南沙")),
        ("", "12356", re.compile("12356")),
        ("/en", "respite", re.compile("[Rr]espite")),
    ],
)
def test_search_finds_what_families_type(
    visit: Visit, prefix: str, query: str, expected: re.Pattern[str]
) -> None:
    page = visit.go(f"{prefix}/search/?q={query}")
    results = page.locator("[data-search-result]")
    results.first.wait_for()
    assert expected.search(" ".join(results.locator("a").all_inner_texts()[:6]))
    assert page.locator("[data-crisis]:visible").count() == 0
    results.first.locator("a").first.click()
    page.locator("h1").wait_for()
    assert "/search/" not in page.url


def test_the_header_box_leads_to_results_and_keeps_the_query_from_the_host(desktop_visit: Visit) -> None:
    page = desktop_visit.go("/about/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(unquote(request.url)))
    for query in ("迈皋桥", "南沙"):  # from another page, then on the search page itself
        page.locator("#kt-search-box").fill(query)
        page.locator("#kt-search-box").press("Enter")
        page.locator("[data-search-result]", has_text=query).first.wait_for()
    assert asked
    assert not [url for url in asked if "迈皋桥" in url.split("#")[0] or "南沙" in url.split("#")[0]]


def test_a_crisis_query_shows_help_before_results(phone_visit: Visit) -> None:
    page = phone_visit.go("/search/?q=不想活了")
    panel = page.locator("[data-crisis]")
    panel.wait_for()
    assert {"tel:110", "tel:120", "tel:12356"} <= set(
        panel.locator("a[href^='tel:']").evaluate_all("links => links.map(a => a.getAttribute('href'))")
    )
    page.locator("[data-search-result]").first.wait_for()
    assert panel.bounding_box()["y"] < page.locator("[data-search-result]").first.bounding_box()["y"]


def test_switching_language_stays_on_the_record(visit: Visit) -> None:
    page = visit.go("/services/nanjing-naoke-hospital/")
    page.locator(".kt-language").click()
    page.wait_for_url(re.compile("/en/services/nanjing-naoke-hospital/$"))
    assert page.locator("html").get_attribute("lang") == "en"
    page.locator(".kt-language").click()
    page.wait_for_url(re.compile("[0-9]/services/nanjing-naoke-hospital/$"))


def test_a_number_can_be_called_and_copied(visit: Visit) -> None:
    page = visit.go("/services/nanjing-qixia-civil-affairs/")
    assert page.locator(".kt-act .kt-phone__call").first.get_attribute("href") == "tel:+86-25-8533-7203"
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".kt-act .kt-copy").first.click()
    assert page.evaluate("navigator.clipboard.readText()") == "025-85337203"


def test_the_age_of_a_check_is_said_in_words(phone_visit: Visit) -> None:
    page = phone_visit.page
    page.clock.set_fixed_time("2028-03-01T08:00:00Z")
    phone_visit.go("/hotlines/cn-12356/")
    words = page.locator("[data-age-words]").inner_text()
    assert "15" in words
    assert "先打电话" in words


def test_a_correction_is_worded_but_never_sent(phone_visit: Visit) -> None:
    page = phone_visit.go("/hotlines/cn-12356/")
    page.wait_for_load_state("networkidle")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.locator(".kt-correct summary").click()
    page.locator(".kt-correct [data-value]").fill("</textarea><script>alert(1)</script>")
    page.locator(".kt-correct [data-how]").fill("打过电话")
    text = page.locator(".kt-correct textarea").input_value()
    assert "hotlines/cn-12356" in text
    assert "<script>alert(1)</script>" in text
    assert requests == []


def test_the_map_opens_a_popup_with_a_way_to_the_record(visit: Visit) -> None:
    page = visit.go("/map/#nanjing-naoke-hospital")
    page.locator(".leaflet-container").wait_for()
    page.locator(".leaflet-popup a[href*='nanjing-naoke-hospital']").first.wait_for(timeout=10_000)


def test_without_javascript_numbers_and_lists_are_there(browser: object, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)  # type: ignore[attr-defined]  # a Browser
    page = context.new_page()
    page.goto(f"{site_url}/map/")
    assert page.locator("a[href*='/services/']").count() > 70
    page.goto(f"{site_url}/search/")
    assert page.locator("main a[href*='hotlines/']").count() > 0
    context.close()


def test_an_unknown_address_shows_help(site_url: str, browser: object) -> None:
    page = browser.new_page()  # type: ignore[attr-defined]  # a Browser
    response = page.goto(f"{site_url}/services/does-not-exist/")
    assert response.status == 404
    assert "110" in page.locator("body").inner_text()
    page.close()


def test_printing_a_page_keeps_the_help_strip(phone_visit: Visit) -> None:
    page = phone_visit.go("/services/nanjing-naoke-hospital/")
    page.emulate_media(media="print")
    assert page.locator(".kt-help__print").is_visible()
    assert "12356" in page.locator(".kt-help__print").inner_text()
    assert not page.locator(".kt-correct").is_visible()
