"""Our box in a real browser: on this device only, shared by link, never overwritten unasked."""

import json
import re

import pytest
from playwright.sync_api import Browser, Page

from generators.records import Card
from generators.site.project import project_catalog
from site_tests.site.conftest import LOOKS, NO_STORAGE, Axe, Visit

KEPT = "localStorage.getItem('kangtu-box')"
OURS = "[data-ours] .kt-card-row:visible"
THEIRS = "[data-shared] .kt-card-row:visible"
ICON = "/assets/logo.svg"
"""Chromium asks for a tab's icon whenever the address changes, also behind the #."""


def minutes(box: dict[int, int]) -> int:
    length = {card.number: card.minutes for card in project_catalog().of(Card)}
    return sum(length[number] * times for number, times in box.items())


def keep(visit: Visit, box: str) -> None:
    """Leave a box on the device before the page is opened."""
    visit.go("/about/")
    visit.page.evaluate("box => localStorage.setItem('kangtu-box', box)", box)


def rows(page: Page, where: str = OURS) -> dict[int, int]:
    """The cards that are shown, and how often a week."""
    found = page.locator(where).evaluate_all(
        "rows => rows.map(row => [row.dataset.number, row.querySelector('[data-times]').value].map(Number))"
    )
    return dict(found)


def test_a_card_ticked_on_the_list_is_in_the_box_and_stays_there(visit: Visit) -> None:
    page = visit.go("/cards/")
    assert page.evaluate(KEPT) is None
    assert page.locator("[data-box-count]").is_hidden()
    for number in (57, 1):
        switch = page.locator(f"[data-box='{number}']")
        switch.click()
        assert switch.get_attribute("aria-pressed") == "true"
    assert page.locator("[data-box-count]").inner_text() == "2张"
    assert "盒子里有2张" in page.locator("#kt-status").inner_text()
    page.reload()
    assert page.locator("[data-box='57']").get_attribute("aria-pressed") == "true"
    page.locator("[data-box-link]").click()
    page.locator(OURS).first.wait_for()
    assert rows(page) == {1: 3, 57: 3}
    page.reload()
    assert rows(page) == {1: 3, 57: 3}
    assert page.evaluate(KEPT) == "1x3,57x3"


def test_unticking_the_last_card_leaves_nothing_on_the_device(phone_visit: Visit) -> None:
    page = phone_visit.go("/cards/level/1/")
    switch = page.locator("[data-box]").first
    switch.click()
    switch.click()
    assert switch.get_attribute("aria-pressed") == "false"
    assert page.evaluate(KEPT) is None
    assert page.locator("[data-box-count]").is_hidden()


def test_times_a_week_add_up(visit: Visit) -> None:
    keep(visit, "1x3,57x2")
    page = visit.go("/box/")
    page.locator("[data-number='57'] [data-times]").focus()
    page.locator("[data-number='57'] [data-times]").select_option("7")
    box = {1: 3, 57: 7}
    assert rows(page) == box
    assert page.evaluate(KEPT) == "1x3,57x7"
    total = minutes(box)
    assert page.locator("[data-ours] [data-sum]").inner_text() == (
        f"2张，一周一共约{total}分钟，平均每天约{round(total / 7)}分钟。"
    )
    assert f"{minutes({57: 7})}分钟" in page.locator("[data-number='57'] [data-week]").inner_text()
    assert page.evaluate("document.activeElement.matches('[data-times]')")


def test_a_card_is_taken_out_and_the_focus_moves_on(desktop_visit: Visit) -> None:
    keep(desktop_visit, "1x3,28x2,57x2")
    page = desktop_visit.go("/box/")
    page.locator("[data-number='28'] [data-take-out]").click()
    assert rows(page) == {1: 3, 57: 2}
    assert page.evaluate("document.activeElement.closest('[data-number]').dataset.number") == "57"
    assert "盒子里有2张" in page.locator("[data-said]").inner_text()
    page.locator("[data-undo]").click()
    assert rows(page) == {1: 3, 28: 2, 57: 2}


def test_emptying_the_box_wipes_the_device_and_can_be_undone(visit: Visit) -> None:
    keep(visit, "1x3,57x2")
    page = visit.go("/box/")
    page.locator("[data-empty]").click()
    assert page.evaluate(KEPT) is None
    assert rows(page) == {}
    assert page.locator("[data-nothing]").is_visible()
    assert page.evaluate("document.activeElement.matches('[data-undo]')")
    page.keyboard.press("Enter")
    assert page.evaluate(KEPT) == "1x3,57x2"
    page.locator("[data-empty]").click()
    page.reload()
    assert rows(page) == {}
    assert page.locator("[data-undo]").is_hidden()


def test_an_empty_box_offers_cards_to_start_with(phone_visit: Visit) -> None:
    page = phone_visit.go("/box/")
    offered = page.locator("[data-starters] [data-box]:visible")
    assert offered.count() >= 1
    numbers = [int(offered.nth(n).get_attribute("data-box") or 0) for n in range(offered.count())]
    for n in range(len(numbers)):
        offered.nth(n).click()
    assert rows(page) == dict.fromkeys(numbers, 3)
    assert page.locator("[data-nothing]").is_hidden()


def test_many_cards_call_for_a_gentle_start(phone_visit: Visit) -> None:
    for count, hint in ((5, False), (6, True)):
        keep(phone_visit, ",".join(f"{number}x3" for number in range(1, count + 1)))
        assert phone_visit.go("/box/").locator("[data-many]").is_visible() == hint


def test_a_shared_box_never_overwrites_ours(visit: Visit, axe: Axe) -> None:
    keep(visit, "55x2,57x5")
    page = visit.go("/box/#1x1,57x2")
    assert rows(page, THEIRS) == {1: 1, 57: 2}
    assert rows(page) == {}
    assert page.evaluate(KEPT) == "55x2,57x5"
    assert page.locator("[data-shared] select:visible").count() == 0
    assert axe(page) == []
    page.locator("[data-leave]").click()
    assert rows(page) == {55: 2, 57: 5}
    assert page.url.endswith("/box/")
    assert page.evaluate(KEPT) == "55x2,57x5"


def test_a_shared_box_can_be_added_and_ours_keeps_its_times(phone_visit: Visit) -> None:
    keep(phone_visit, "55x2,57x5")
    page = phone_visit.go("/box/#1x1,57x2")
    page.locator("[data-add]").click()
    assert rows(page) == {1: 1, 55: 2, 57: 5}
    assert page.evaluate(KEPT) == "1x1,55x2,57x5"
    page.locator("[data-undo]").click()
    assert page.evaluate(KEPT) == "55x2,57x5"


def test_a_shared_box_can_be_used_instead_of_ours(phone_visit: Visit) -> None:
    keep(phone_visit, "55x2,57x5")
    page = phone_visit.go("/box/#1x1,57x2")
    page.locator("[data-use]").click()
    assert page.evaluate(KEPT) == "1x1,57x2"
    assert page.url.endswith("/box/")
    page.locator("[data-undo]").click()
    assert rows(page) == {55: 2, 57: 5}


def test_the_first_shared_box_is_not_kept_until_it_is_taken(phone_visit: Visit) -> None:
    page = phone_visit.go("/box/#1x1")
    assert page.locator("[data-use]").is_hidden()
    assert page.evaluate(KEPT) is None
    page.locator("[data-add]").click()
    assert page.evaluate(KEPT) == "1x1"


def test_the_copied_link_carries_the_box_to_another_device(desktop_visit: Visit, browser: Browser) -> None:
    keep(desktop_visit, "1x3,57x2")
    page = desktop_visit.go("/box/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("[data-ours] .kt-copy").click()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.endswith("/box/#1x3,57x2")
    page.goto(link)
    assert rows(page) == {1: 3, 57: 2}  # on the device that it came from it is simply our box
    other = browser.new_page()
    other.goto(link.replace(",", "%2C"))  # as some apps write it
    assert rows(other, THEIRS) == {1: 3, 57: 2}
    other.locator(".kt-language").click()
    other.wait_for_url(re.compile(r"/en/box/#1x3,57x2$"))
    assert rows(other, THEIRS) == {1: 3, 57: 2}
    other.close()


HOSTILE = [
    ("<img src=x onerror=alert(1)>", {}),
    ("1<script>alert(1)</script>", {}),
    ("0x3,109x3,999x1,1000x1,01x3,-1x3,1e1x3,1.5x3", {}),
    ("1x0,1x8,1x33,1x,x3,1", {}),
    ("__proto__x3,constructorx1", {}),
    ("1x3;57x2", {}),
    ("１x3", {}),
    ("1x3,57x2,<b>", {1: 3, 57: 2}),
    ("1x3,1x5", {1: 5}),
    ("%E0%A4%A1x3", {}),
    ("1x3,%E0%A4%A", {}),
    (",".join(["1x3"] * 5000), {1: 3}),
]


@pytest.mark.parametrize(("text", "expected"), HOSTILE)
def test_only_known_cards_and_times_are_read_from_a_link(
    phone_visit: Visit, text: str, expected: dict[int, int]
) -> None:
    phone_visit.page.on("dialog", lambda _: pytest.fail("a script of the address ran"))
    page = phone_visit.go(f"/box/#{text}")
    assert rows(page, THEIRS) == expected
    assert page.locator("#kt-box img, #kt-box script").count() == 0
    assert page.evaluate(KEPT) is None
    assert page.locator("[data-nothing]").is_visible() == (not expected)


@pytest.mark.parametrize(("text", "expected"), HOSTILE)
def test_only_known_cards_and_times_are_read_from_the_device(
    phone_visit: Visit, text: str, expected: dict[int, int]
) -> None:
    keep(phone_visit, text)
    assert rows(phone_visit.go("/box/")) == expected


def test_a_link_of_all_cards_is_read_whole(phone_visit: Visit) -> None:
    everything = {card.number: 7 for card in project_catalog().of(Card)}
    page = phone_visit.go("/box/#" + ",".join(f"{number}x7" for number in everything))
    assert rows(page, THEIRS) == everything


def test_a_link_without_a_known_card_says_so(phone_visit: Visit) -> None:
    keep(phone_visit, "1x3")
    page = phone_visit.go("/box/#999x3")
    assert "没有能认出来的卡" in page.locator("[data-said]").inner_text()
    assert rows(page) == {1: 3}


def test_the_link_to_the_content_is_no_shared_box(phone_visit: Visit) -> None:
    keep(phone_visit, "1x3")
    page = phone_visit.go("/box/#content")
    assert rows(page) == {1: 3}
    assert page.locator("[data-said]").inner_text() == ""


def test_where_nothing_can_be_kept_the_box_lives_in_the_page_and_its_link(phone_visit: Visit) -> None:
    phone_visit.page.add_init_script(NO_STORAGE)
    page = phone_visit.go("/cards/")
    page.locator("[data-box='57']").click()
    assert page.locator("[data-box-count]").inner_text() == "1张"
    page.locator("[data-box-link]").click()
    page.locator(OURS).first.wait_for()
    assert rows(page) == {57: 3}
    assert page.locator("[data-not-kept]").is_visible()
    page.locator("[data-number='57'] [data-times]").select_option("1")
    assert page.locator("[data-print]").get_attribute("href").endswith("#57x1")
    page.locator("[data-take-out]:visible").click()
    assert page.locator("[data-nothing]").is_visible()


def test_two_open_pages_show_the_same_box(desktop_visit: Visit) -> None:
    page = desktop_visit.go("/box/")
    other = page.context.new_page()
    other.goto(desktop_visit.base + "/en/cards/")
    other.locator("[data-box='57']").click()
    page.locator(OURS).first.wait_for()
    assert rows(page) == {57: 3}
    page.locator("[data-empty]").click()
    other.locator("[data-box='57'][aria-pressed=false]").wait_for()
    other.close()


def test_choosing_asks_nothing_of_the_network_and_leaves_no_other_trace(phone_visit: Visit) -> None:
    page = phone_visit.go("/cards/")
    page.wait_for_load_state("networkidle")
    requests: list[str] = []
    page.on("request", lambda request: ICON in request.url or requests.append(request.url))
    page.locator("[data-facet=domain]").first.click()
    page.locator("[data-box]:visible").first.click()
    assert requests == []
    phone_visit.go("/box/")
    page.wait_for_load_state("networkidle")
    requests.clear()
    page.locator("[data-times]:visible").first.select_option("5")
    page.locator("[data-empty]").click()
    page.locator("[data-undo]").click()
    assert requests == []
    kept = json.loads(
        page.evaluate("JSON.stringify([Object.keys(localStorage), {...sessionStorage}, document.cookie])")
    )
    assert [key for key in kept[0] if "palette" not in key] == ["kangtu-box"]
    assert "1x5" not in json.dumps(kept[1:])


def test_without_javascript_the_page_says_so_and_leads_on(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for prefix in ("", "/en"):
        page.goto(f"{site_url}{prefix}/box/")
        assert "JavaScript" in page.locator("#content").inner_text()
        links = page.locator("#content a:visible").evaluate_all(
            "all => all.map(a => new URL(a.href).pathname)"
        )
        assert links == [f"{prefix}/cards/", f"{prefix}/print/cards-a6.pdf", f"{prefix}/print/cards-a4.pdf"]
        assert page.locator("#content button:visible").count() == 0
    context.close()


def test_no_accessibility_fault_in_either_palette(visit: Visit, axe: Axe) -> None:
    for box, (prefix, scheme) in zip(("1x3,28x2,57x2,82x1,90x1,105x2", ""), LOOKS, strict=True):
        visit.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of the two
        keep(visit, box)
        page = visit.go(f"{prefix}/box/")
        assert axe(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


def test_targets_are_large_enough_for_a_thumb_and_text_may_be_twice_as_large(phone_visit: Visit) -> None:
    keep(phone_visit, "1x3,57x2")
    page = phone_visit.go("/en/box/")
    targets = page.locator("#kt-box :is(button, select, a.kt-button):visible")
    assert [t for t in targets.all() if t.bounding_box()["height"] < 44] == []
    page.set_viewport_size({"width": 320, "height": 640})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_toolkit_and_the_list_lead_to_the_box(phone_visit: Visit) -> None:
    for path in ("/toolkit/", "/cards/", "/cards/stage/home/"):
        phone_visit.go(path).locator("#content a[href$='/box/']").first.click()
        phone_visit.page.locator("h1", has_text="我们的盒子").wait_for()
