"""Choosing among the cards in a real browser: filters that work together, and as plain links."""

import re
from itertools import product
from typing import get_args

import pytest
from playwright.sync_api import Browser, Page

from generators.language import Language
from generators.outputs.pages.deck.choices import FACETS, Choice, choices
from generators.records import Card
from generators.records.card import Domain
from generators.site.project import project_catalog, project_templates
from site_tests.site.conftest import LOOKS, Axe, Visit

CHOSEN = {"stage": ["home"], "level": ["1"], "minutes": ["10"]}
STILL_BAR = "document.querySelector('.kt-bar').style.position = 'static'"
"""A bar that stays in view may cover half a button until one scrolls on; axe finds it too small."""
ROW = "#kt-cards [data-number]:visible"


def fitting(**chosen: list[str]) -> list[int]:
    """The numbers of the cards that have one of the values of every facet."""
    cards = sorted(
        project_catalog().of(Card),
        key=lambda card: (get_args(Domain).index(card.domain), card.number),
    )
    return [
        c.number
        for c in cards
        if all(set(FACETS[facet](c)) & set(values) for facet, values in chosen.items())
    ]


def fragment(**chosen: list[str]) -> str:
    return "#" + "&".join(f"{facet}={','.join(values)}" for facet, values in chosen.items())


def shown(page: Page) -> list[int]:
    return [int(n) for n in page.locator(ROW).evaluate_all("rows => rows.map(row => row.dataset.number)")]


def press(page: Page, facet: str, value: str) -> None:
    switch = page.locator(f".kt-choice[data-facet={facet}][data-value='{value}']")
    group = page.locator("#kt-chooser details", has=switch)
    if group.count() and group.get_attribute("open") is None:
        group.locator("summary").click()
    switch.click()


def pressed(page: Page) -> set[str]:
    return set(
        page.locator("[aria-pressed=true][data-facet]").evaluate_all(
            "all => all.map(one => one.dataset.value)"
        )
    )


def test_filters_work_together_without_a_reload(visit: Visit) -> None:
    page = visit.go("/cards/")
    page.evaluate("window.still = true")
    for facet, values in CHOSEN.items():
        press(page, facet, values[0])
    expected = fitting(**CHOSEN)
    assert 0 < len(expected) < len(fitting())
    assert shown(page) == expected
    assert page.locator("#kt-found").inner_text() == f"找到{len(expected)}张"
    assert page.locator("#kt-found").get_attribute("role") == "status"
    assert page.url.endswith("/cards/#stage=home&level=1&minutes=10")
    assert pressed(page) == {"home", "1", "10"}
    assert page.evaluate("window.still")


def test_values_of_one_kind_widen_and_minutes_replace_each_other(phone_visit: Visit) -> None:
    page = phone_visit.go("/cards/")
    press(page, "domain", "body")
    press(page, "domain", "mind")
    assert shown(page) == fitting(domain=["body", "mind"])
    press(page, "minutes", "10")
    press(page, "minutes", "20")
    assert pressed(page) == {"body", "mind", "20"}
    assert shown(page) == fitting(domain=["body", "mind"], minutes=["20"])
    press(page, "domain", "body")
    assert shown(page) == fitting(domain=["mind"], minutes=["20"])


def test_a_switch_says_how_many_cards_it_would_give(phone_visit: Visit) -> None:
    page = phone_visit.go("/cards/" + fragment(domain=["social"], level=["1"]))
    for value in ("1", "2", "3"):
        count = page.locator(f"[data-facet=level][data-value='{value}'] .kt-choice__count").text_content()
        assert count == str(len(fitting(domain=["social"], level=[value])))


def test_back_and_forward_undo_and_redo_a_choice(visit: Visit) -> None:
    page = visit.go("/cards/")
    press(page, "stage", "home")
    press(page, "level", "2")
    page.go_back()
    assert (pressed(page), shown(page)) == ({"home"}, fitting(stage=["home"]))
    page.go_back()
    assert (pressed(page), shown(page)) == (set(), fitting())
    page.go_forward()
    page.go_forward()
    assert shown(page) == fitting(stage=["home"], level=["2"])


def test_a_choice_can_be_shared_and_survives_a_reload(visit: Visit) -> None:
    chosen = {"domain": ["body", "mind"], "need": ["no-sleep"]}
    page = visit.go("/cards/" + fragment(**chosen))
    assert shown(page) == fitting(**chosen)
    page.reload()
    assert shown(page) == fitting(**chosen)
    assert (
        page.locator("#kt-chooser details", has=page.locator("[data-value=no-sleep]")).get_attribute("open")
        is not None
    )
    page.locator(".kt-language").click()
    page.wait_for_url(re.compile(r"/en/cards/#domain=body,mind&need=no-sleep$"))
    assert shown(page) == fitting(**chosen)


@pytest.mark.parametrize(
    "hash_",
    [
        "#stage=<img src=x onerror=alert(1)>&level=9",
        "#level=1%22%5D,__proto__&foo=bar",
        "#=&&&%E0%A4%A",
        "#need=" + "x," * 5000,
    ],
)
def test_what_no_card_has_is_left_out_of_a_shared_choice(phone_visit: Visit, hash_: str) -> None:
    phone_visit.page.on("dialog", lambda _: pytest.fail("a script of the address ran"))
    page = phone_visit.go("/cards/" + hash_)
    assert pressed(page) == set()
    assert shown(page) == fitting()
    assert page.locator("#kt-cards img").count() == 0


def test_the_link_to_the_content_changes_no_choice(desktop_visit: Visit) -> None:
    page = desktop_visit.go("/cards/" + fragment(level=["3"]))
    page.evaluate("location.hash = '#content'")
    assert shown(page) == fitting(level=["3"])


def test_clearing_shows_all_cards_and_keeps_the_focus_near(phone_visit: Visit) -> None:
    page = phone_visit.go("/cards/" + fragment(**CHOSEN))
    page.locator(".kt-bar [data-clear]").click()
    assert shown(page) == fitting()
    assert page.url.endswith("/cards/")
    assert page.evaluate("document.activeElement.id") == "kt-found"
    assert page.locator(".kt-bar [data-clear]").is_hidden()


def nothing_fits() -> dict[str, list[str]]:
    for domain, stage, level in product(("body", "social"), ("employment", "home"), ("1", "3")):
        chosen = {"domain": [domain], "stage": [stage], "level": [level], "minutes": ["5"]}
        if not fitting(**chosen) and fitting(domain=[domain], stage=[stage], level=[level]):
            return chosen
    raise AssertionError("every combination has a card: choose a rarer one")


def test_nothing_found_says_so_and_how_to_widen(visit: Visit, axe: Axe) -> None:
    chosen = nothing_fits()
    page = visit.go("/cards/" + fragment(**chosen))
    assert shown(page) == []
    assert page.locator("#kt-none").is_visible()
    assert page.locator("#kt-found").inner_text() == "找到0张"
    page.evaluate(STILL_BAR)
    assert axe(page) == []
    wider = {facet: values for facet, values in chosen.items() if facet != "minutes"}
    offer = page.locator(".kt-widen button", has_text="5分钟以内")
    assert f"{len(fitting(**wider))}张" in offer.inner_text()
    offer.click()
    assert shown(page) == fitting(**wider)
    assert page.locator("#kt-none").is_hidden()
    assert page.evaluate("document.activeElement.id") == "kt-found"


def test_the_keyboard_is_enough(desktop_visit: Visit) -> None:
    page = desktop_visit.go("/cards/")
    page.locator("[data-facet=domain]").first.focus()
    page.keyboard.press("Space")
    assert shown(page) == fitting(domain=["body"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert shown(page) == fitting(domain=["body", "living"])
    assert page.evaluate("document.activeElement.dataset.value") == "living"


def all_choices() -> list[Choice]:
    return [choice for values in choices(project_templates(Language.ZH)).values() for choice in values]


def test_without_javascript_each_link_leads_to_just_its_cards(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}/cards/")
    links = page.locator("a.kt-choice").evaluate_all(
        "links => links.map(link => [link.dataset.facet, link.dataset.value, link.href])"
    )
    assert {(facet, value) for facet, value, _ in links} == {(c.facet, c.value) for c in all_choices()}
    assert page.locator("[data-box]:visible").count() == 0
    for facet, value, address in links:
        page.goto(address)
        numbers = page.locator(".kt-card-row").evaluate_all(
            "rows => rows.map(row => Number(row.dataset.number))"
        )
        assert numbers == sorted(fitting(**{facet: [value]})), address
        assert page.locator("[aria-current=page]").get_attribute("data-value") == value
    context.close()


def test_the_page_of_a_choice_leads_back_to_all_and_on_to_more(phone_visit: Visit) -> None:
    page = phone_visit.go("/cards/stage/employment/")
    page.locator("[data-combine]").click()
    page.wait_for_url(re.compile(r"/cards/#stage=employment$"))
    assert shown(page) == fitting(stage=["employment"])


@pytest.mark.parametrize("path", ["/cards/", "/cards/need/no-sleep/"])
def test_no_accessibility_fault_in_either_palette(visit: Visit, axe: Axe, path: str) -> None:
    for prefix, scheme in LOOKS:
        visit.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of the two
        page = visit.go(prefix + path)
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        page.evaluate(STILL_BAR)
        assert axe(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


def test_targets_are_large_enough_for_a_thumb(phone_visit: Visit) -> None:
    page = phone_visit.go("/cards/" + fragment(need=["no-sleep"]))
    targets = page.locator(
        ".kt-chooser :is(button, summary):visible, .kt-bar :is(a, button):visible, .kt-inbox:visible"
    )
    boxes = [target.bounding_box() for target in targets.all()]
    assert len(boxes) > 30
    assert [box for box in boxes if box["height"] < 44 or box["width"] < 44] == []


def test_it_fits_320_pixels_and_text_twice_as_large(phone_visit: Visit) -> None:
    phone_visit.page.set_viewport_size({"width": 320, "height": 640})
    for path in ("/cards/", "/en/cards/need/no-sleep/"):
        page = phone_visit.go(path)
        for size in ("", "200%"):
            page.evaluate("size => document.documentElement.style.fontSize = size", size)
            assert page.evaluate("document.documentElement.scrollWidth") <= 320
