"""The page of a situation: help first, then what to do, and help in the reader's own district."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generators.language import Language
from generators.outputs.matching import rings
from generators.outputs.pages.needs.here import MOST_ELSEWHERE
from generators.records import Need
from generators.site.project import project_catalog
from generators.site.weight import first_visit_bytes
from site_tests.site.conftest import Axe, Visit

KEPT = "localStorage.getItem('kangtu-place')"
DESPAIR = ("not-wanting-to-live", "hurts-self")
HOSTILE = [
    '"><img src=x onerror=alert(1)>',
    "nanjing-nowhere",
    "hongkong",
    "__proto__",
    "null",
    "",
    "x" * 9999,
]
NOTHING_KEPT = (
    "for (const name of ['getItem', 'setItem', 'removeItem']) { const old = Storage.prototype[name];"
    "Storage.prototype[name] = function (key, ...rest) {"
    " if (key.startsWith('kangtu')) throw new DOMException('no'); return old.call(this, key, ...rest); } }"
)


def needs(banner: str) -> list[Need]:
    found = [need for need in project_catalog().of(Need) if need.banner == banner]
    assert found
    return found


def choose(page: Page, place: str) -> None:
    page.locator("#kt-place").select_option(place)


def listed(page: Page) -> list[str]:
    """The services that stand in the list of the chosen place, by id."""
    links = page.locator("[data-chosen] [data-row] .kt-row__name")
    return [link.get_attribute("href").strip("/").split("/")[-1] for link in links.all()]


def expected(need: str, area: str) -> list[str]:
    catalog = project_catalog()
    record = catalog.get(f"needs/{need}")
    assert isinstance(record, Need)
    most = MOST_ELSEWHERE if catalog.areas[area].level == "district" else None
    return [
        match.service.id
        for ring in rings(catalog, record, area)
        for match in ring.matches[: most if ring.reach == "elsewhere" else None]
    ]


@pytest.mark.parametrize("need", needs("red") + needs("amber"), ids=lambda need: need.id)
@pytest.mark.parametrize("language", list(Language), ids=str)
def test_numbers_to_call_are_on_the_first_screen(phone_visit: Visit, need: Need, language: Language) -> None:
    page = phone_visit.go(f"/{language.prefix}needs/{need.id}/")
    calls = page.locator(".kt-call")
    assert sorted(c.get_attribute("href") for c in calls.all()) == ["tel:110", "tel:120", "tel:12356"]
    first_named = next(reference for reference in need.help if reference.startswith("hotlines/"))
    assert calls.first.get_attribute("href") == f"tel:{first_named.removeprefix('hotlines/cn-')}"
    strip = page.locator(".kt-help").bounding_box()["y"]
    for call in calls.all():
        box = call.bounding_box()
        assert box["height"] >= 44
        assert box["y"] + box["height"] < strip, "the strip with the numbers covers no button"


def test_the_page_goes_from_danger_to_sources(phone_visit: Visit) -> None:
    words, page = project_catalog().words, phone_visit.go("/needs/low-mood/")
    fields, own = words["fields"], words["needs"]
    order = [
        own["banner"]["amber"],
        fields["do"],
        fields["urgent"],
        fields["speak"],
        fields["avoid"],
        fields["see"],
        own["cards"],
        own["here"]["title"],
        own["lines"],
        fields["record"],
        words["forms"]["related"],
        own["money"],
        words["sources"]["title"],
    ]
    headings = page.locator("#content h2").all_inner_texts()
    assert [heading.strip() for heading in headings] == [text["zh"] for text in order]


@pytest.mark.parametrize("need", needs("red"), ids=lambda need: need.id)
def test_fixed_wording_stands_as_it_is_written(site: Path, need: Need) -> None:
    crisis = project_catalog().words["crisis"]
    for language in Language:
        html = (site / language.prefix / need.reference / "index.html").read_text("utf-8")
        for key in ("red_stay", "red_fallback"):
            assert crisis[key][language] in html
        views = [crisis[key][language].replace('"', "&#34;") for key in ("self", "ask", "listen")]
        assert [text in html for text in views] == [need.id in DESPAIR] * 3


@pytest.mark.parametrize("need", needs("none"), ids=lambda need: need.id)
def test_a_quiet_page_shows_no_panel(site: Path, need: Need) -> None:
    assert "data-danger" not in (site / need.reference / "index.html").read_text("utf-8")


@pytest.mark.parametrize("need", DESPAIR)
def test_myself_or_my_relative_without_javascript(browser: Browser, site_url: str, need: str) -> None:
    page = browser.new_page(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page.goto(f"{site_url}/needs/{need}/")
    crisis = project_catalog().words["crisis"]
    for number, keys in enumerate((("self",), ("ask", "listen"))):
        view = page.locator(".kt-who details").nth(number)
        assert view.locator("p").first.is_hidden()
        view.locator("summary").focus()
        page.keyboard.press("Enter")
        assert view.locator("p").all_inner_texts() == [crisis[key]["zh"] for key in keys]
    page.close()


def test_words_can_be_copied(phone_visit: Visit) -> None:
    page = phone_visit.go("/needs/missing/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    line = page.locator(".kt-say__one").nth(1)
    line.locator(".kt-copy").click()
    assert page.evaluate("navigator.clipboard.readText()") == line.locator("blockquote").inner_text()


@pytest.mark.parametrize(
    ("need", "place"),
    [
        ("wants-work", "nanjing-qixia"),
        ("cannot-talk", "nanjing-xuanwu"),
        ("gossip-shame", "guangzhou-huangpu"),
        ("hurts-self", "guangzhou-conghua"),
        ("benefits-papers", "nanjing"),
    ],
)
def test_a_chosen_district_shows_its_own_help(visit: Visit, need: str, place: str) -> None:
    page = visit.go(f"/needs/{need}/")
    assert page.locator("[data-chosen]").is_hidden()
    choose(page, place)
    catalog = project_catalog()
    assert listed(page) == expected(need, place)
    assert page.locator("[data-all-cities]").is_hidden()
    assert page.locator("[data-all]").get_attribute("href").endswith(f"/{catalog.areas[place].path}/")
    assert page.evaluate(KEPT) == place
    assert "：" in page.locator("#kt-status").inner_text()


def test_a_choice_holds_on_other_pages_and_in_the_other_language(phone_visit: Visit) -> None:
    choose(phone_visit.go("/needs/wants-work/"), "nanjing-qixia")
    page = phone_visit.go("/en/needs/cannot-talk/")
    assert page.locator("#kt-place").input_value() == "nanjing-qixia"
    assert listed(page) == expected("cannot-talk", "nanjing-qixia")
    page.locator(".kt-place [data-clear]").click()
    assert page.evaluate(KEPT) is None
    assert page.locator("[data-chosen]").is_hidden()
    assert page.locator("[data-all-cities]").is_visible()
    assert page.evaluate("document.activeElement.id") == "kt-place"
    assert phone_visit.go("/needs/wants-work/").locator("#kt-place").input_value() == ""


def test_a_choice_in_another_tab_is_followed(phone_visit: Visit) -> None:
    page = phone_visit.go("/needs/wants-work/")
    other = page.context.new_page()
    other.goto(f"{phone_visit.base}/needs/cannot-talk/")
    choose(other, "guangzhou-panyu")
    page.wait_for_function("document.getElementById('kt-place').value === 'guangzhou-panyu'")
    assert listed(page) == expected("wants-work", "guangzhou-panyu")


def test_a_choice_leaves_nothing_on_the_wire(phone_visit: Visit) -> None:
    page = phone_visit.go("/needs/wants-work/")
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    before = page.url
    choose(page, "nanjing-qixia")
    choose(page, "guangzhou-nansha")
    page.wait_for_timeout(300)
    assert asked == []
    assert page.url == before
    assert page.context.cookies() == []


def test_nothing_is_kept_before_a_choice(phone_visit: Visit) -> None:
    assert phone_visit.go("/needs/wants-work/").evaluate(KEPT) is None


@pytest.mark.parametrize("kept", HOSTILE)
def test_what_somebody_else_left_in_the_storage_is_no_choice(phone_visit: Visit, kept: str) -> None:
    page = phone_visit.go("/needs/wants-work/")
    page.evaluate("kept => localStorage.setItem('kangtu-place', kept)", kept)
    page.reload()
    assert page.locator("[data-chosen]").is_hidden()
    assert page.locator("[data-all-cities]").is_visible()
    choose(page, "nanjing-qixia")
    assert listed(page) == expected("wants-work", "nanjing-qixia")


def test_where_nothing_may_be_kept_the_choice_works_and_says_so(phone_visit: Visit) -> None:
    phone_visit.page.add_init_script(NOTHING_KEPT)
    page = phone_visit.go("/needs/wants-work/")
    choose(page, "nanjing-qixia")
    assert listed(page) == expected("wants-work", "nanjing-qixia")
    assert page.locator("[data-not-kept]").is_visible()


def test_a_district_where_nothing_is_known_says_so_and_whom_to_ask(phone_visit: Visit) -> None:
    page = phone_visit.go("/needs/housework-cooking/")
    choose(page, "nanjing-xuanwu")
    words = project_catalog().words["needs"]["here"]["nothing"]["zh"]
    assert page.locator("[data-nothing]").inner_text() == words.format(name="南京市玄武区")
    asks = page.locator("[data-asks]")
    for number in ("tel:12345", "tel:12385"):
        assert asks.locator(f"[href='{number}']").is_visible()
    assert asks.locator("a[href*='nanjing-youan-hospital']").is_visible()
    assert asks.locator("a[href*='gulou']").count() == 0, "no office of another district"
    choose(page, "guangzhou-huangpu")
    assert page.locator("[data-nothing]").is_hidden()


def test_in_danger_nobody_is_sent_to_an_office(phone_visit: Visit) -> None:
    page = phone_visit.go("/needs/not-wanting-to-live/")
    choose(page, "nanjing-xuanwu")
    assert listed(page) == ["nanjing-naoke-hospital"]
    assert page.locator("[data-nothing]").is_hidden()
    assert page.locator(".kt-here a[href^='tel:12345']").count() == 0


def test_lines_and_money_of_another_city_step_back(phone_visit: Visit) -> None:
    page = phone_visit.go("/needs/low-mood/")
    nanjing, guangdong = page.locator("a[href*='nanjing-96111']"), page.locator("a[href*='gd-12355']")
    assert nanjing.is_visible()
    assert guangdong.is_visible()
    choose(page, "guangzhou-panyu")
    assert nanjing.is_hidden()
    assert guangdong.is_visible()
    choose(page, "")
    assert nanjing.is_visible()


def test_cards_say_how_long_and_with_whom_and_lead_to_all(phone_visit: Visit) -> None:
    page = phone_visit.go("/needs/low-mood/")
    cards = page.locator("#cards").locator("xpath=..").locator("li.kt-row")
    record = project_catalog().get("needs/low-mood")
    assert isinstance(record, Need)
    names = [card.locator(".kt-row__name").get_attribute("href").split("/")[-2] for card in cards.all()]
    assert len(names) == 5
    assert names[: len(record.cards)] == [reference.removeprefix("cards/") for reference in record.cards]
    assert all("分钟" in text for text in cards.locator(".kt-kicker").all_inner_texts())
    assert page.locator("a[href*='cards/need/low-mood']").count() == 1
    cards.first.locator("[data-box]").click()
    assert cards.first.locator("[data-box]").get_attribute("aria-pressed") == "true"


def test_without_javascript_every_district_and_its_help_is_there(browser: Browser, site_url: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{site_url}/needs/cannot-talk/")
    assert page.locator("[data-place]").is_hidden()
    for name, summary in (("nanjing-qixia", "南京"), ("guangzhou-conghua", "广州")):
        page.locator(".kt-here summary", has_text=summary).click()
        assert page.locator(f"[data-area='{name}']").is_visible()
    assert page.locator("[data-row] a[href*='maigaoqiao']").is_visible()
    assert page.locator(".kt-here a[href='tel:12345']").first.is_visible()
    page.close()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("path", ["/needs/hurts-self/", "/en/needs/gossip-shame/"])
def test_no_accessibility_fault_with_a_choice(phone_visit: Visit, axe: Axe, path: str, dark: bool) -> None:
    phone_visit.page.emulate_media(color_scheme="dark" if dark else "light")
    page = phone_visit.go(path)
    choose(page, "nanjing-xuanwu")
    for details in page.locator("#content details").all():
        details.evaluate("element => { element.open = true; }")
    assert axe(page) == []


def test_it_fits_a_narrow_screen_and_large_text(phone_visit: Visit) -> None:
    phone_visit.page.set_viewport_size({"width": 320, "height": 640})
    page = phone_visit.go("/en/needs/not-wanting-to-live/")
    choose(page, "nanjing")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_first_visit_is_light(site: Path) -> None:
    weights = {
        (language, need.id): first_visit_bytes(site, f"{language.prefix}{need.reference}/index.html")
        for language in Language
        for need in project_catalog().of(Need)
    }
    heaviest: Any = max(weights, key=lambda key: weights[key])
    assert weights[heaviest] <= 90_000, heaviest


def test_the_list_groups_situations_as_families_think(phone_visit: Visit) -> None:
    page = phone_visit.go("/needs/")
    themes = project_catalog().vocabulary["need_themes"].values()
    headings = page.locator("#content h2").all_inner_texts()
    assert [text.split()[0] for text in headings] == [theme.label.zh.split()[0] for theme in themes]
    danger = page.locator("#danger").locator("xpath=..")
    assert danger.locator(".kt-badge--red").count() == danger.locator("li").count() == len(needs("red"))
    phone_visit.go("/").locator(".kt-jump a[href$='needs/#medicine']").click()
    assert phone_visit.page.locator("#refuses-medicine").is_visible()
