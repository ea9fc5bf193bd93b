"""The props in a browser: narrow, keyboard-friendly, and found by everyday words."""

import pytest

from site_tests.site.conftest import Axe, Visit

NARROW = {"width": 320, "height": 640}


@pytest.mark.parametrize("path", ["/props/", "/props/squeeze-ball/", "/en/props/", "/en/props/signal-cards/"])
def test_the_pages_fit_a_narrow_phone_and_have_no_fault(phone_visit: Visit, axe: Axe, path: str) -> None:
    phone_visit.page.set_viewport_size(NARROW)  # type: ignore[arg-type]  # a plain dict will do
    page = phone_visit.go(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    assert axe(page) == []
    small = page.locator("main a.kt-button, main .kt-row__name").evaluate_all(
        "links => links.filter(a => a.getBoundingClientRect().height < 24).map(a => a.textContent)"
    )
    assert small == []


def test_from_a_card_to_its_prop_and_back(phone_visit: Visit) -> None:
    page = phone_visit.go("/cards/worry-time/")
    page.locator("#props + ul a[href$='/props/worry-box/']").click()
    page.wait_for_url("**/props/worry-box/")
    page.locator("#cards + ul a[href$='/cards/worry-time/']").click()
    page.wait_for_url("**/cards/worry-time/")


@pytest.mark.parametrize(
    ("path", "query"),
    [("/search/", "捏捏球"), ("/search/", "解压玩具"), ("/en/search/", "squeeze ball")],
)
def test_the_search_finds_it_by_everyday_words(phone_visit: Visit, path: str, query: str) -> None:
    page = phone_visit.go(f"{path}?q={query}")
    page.locator("main a[href$='/props/squeeze-ball/']").first.wait_for()
