"""Searching from where one lives: what is near comes first, and nobody else learns where that is."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from site_tests.site.conftest import Axe, Visit
from site_tests.site.test_search_browser import DONE, HIT, TITLES, ask

KEY = "kangtu-place"
RANK = """async ([module, pages, home, places]) => {
  const { ranked } = await import(module);
  const named = pages.map((page) => ({ score: 1, page: {
    path: page.path, kind: ["services"], city: page.city ?? [], district: page.district ?? [], phone: "",
    status: page.status ?? "", checked: page.checked ?? "" } }));
  places ??= { district: [], city: [] };
  const known = { elsewhere: new Set(["hongkong"]), places, call: [], home };
  return ranked(named, [], () => null, known).map(({ page }) => page.path);
}"""
QIXIA = {"district": "nanjing-qixia", "city": "nanjing"}
NEAR = [
    {"path": "1-district", "city": ["nanjing"], "district": ["nanjing-qixia"]},
    {"path": "2-city", "city": ["nanjing"]},
    {"path": "3-nation", "city": ["nanjing", "guangzhou"]},
    {"path": "4-besides", "city": ["nanjing"], "district": ["nanjing-gulou"]},
    {"path": "5-away", "city": ["guangzhou"], "district": ["guangzhou-nansha"]},
]


def order(page: Page, pages: list[dict[str, object]], home: object, places: object = None) -> list[str]:
    """The paths of equally fitting pages in the order of the results."""
    module = re.sub(r"/search/.*", "/assets/search/rank.js", page.url)
    found: list[str] = page.evaluate(RANK, [module, pages[::-1], home, places])
    return found


def live(visit: Visit, place: str) -> None:
    """Be somebody who has chosen this place before."""
    visit.page.add_init_script(f"localStorage.setItem('{KEY}', {place!r})")


def test_of_equals_the_nearest_comes_first(desktop_visit: Visit) -> None:
    page = desktop_visit.go("/search/")
    assert order(page, NEAR, QIXIA) == [one["path"] for one in NEAR]
    whole_city = order(page, NEAR, {"district": "", "city": "nanjing"})
    assert set(whole_city[:3]) == {"1-district", "2-city", "4-besides"}
    assert whole_city[3:] == ["3-nation", "5-away"]


def test_a_place_that_the_query_names_wins_over_the_chosen_one(desktop_visit: Visit) -> None:
    page = desktop_visit.go("/search/")
    named = {"district": ["guangzhou-nansha"], "city": []}
    assert order(page, NEAR, QIXIA, named)[0] == "5-away"
    assert order(page, NEAR, QIXIA, named) == order(page, NEAR, None, named)
    assert order(page, NEAR, QIXIA, {"district": [], "city": ["guangzhou"]})[:2] == ["3-nation", "5-away"]
    own = {"district": [], "city": ["nanjing"]}
    assert order(page, NEAR, QIXIA, own)[0] == "1-district"


def test_what_is_open_and_was_asked_comes_before_what_is_not(desktop_visit: Visit) -> None:
    page = desktop_visit.go("/search/")
    states = [
        {"path": f"{n}", "status": status}
        for n, status in enumerate(["", "unconfirmed", "planned", "closed"])
    ]
    assert order(page, states, None) == ["0", "1", "2", "3"]
    checked = [
        {"path": "b-phone", "checked": "phone"},
        {"path": "c-visit", "checked": "visit"},
        {"path": "a-web"},
    ]
    assert order(page, checked, None)[-1] == "a-web"


@pytest.mark.parametrize(
    ("prefix", "query", "name"), [("", "补贴咨询", "栖霞区"), ("/en", "allowance enquiries", "Qixia")]
)
def test_choosing_a_district_sorts_the_answer_again(
    visit: Visit, axe: Axe, prefix: str, query: str, name: str
) -> None:
    sent: list[str] = []
    visit.page.on("request", lambda request: sent.append(f"{request.url} {request.post_data}"))
    page = ask(visit, query, prefix)
    before = page.locator(TITLES).all_inner_texts()
    fold = page.locator("#kt-home")
    assert page.locator(".kt-badge--near").count() == 0
    fold.locator("summary").click()
    fold.locator("select").select_option("nanjing-qixia")
    assert name in page.locator(TITLES).first.inner_text()
    assert page.locator(TITLES).all_inner_texts() != before
    assert page.locator(HIT).first.locator(".kt-badge--near").count() == 1
    assert name in fold.locator("summary").inner_text()
    assert name in page.locator("#kt-status").text_content()
    assert axe(page) == []
    assert "qixia" not in page.url
    page.reload()
    page.locator(DONE).wait_for(state="attached")
    assert name in page.locator(TITLES).first.inner_text()
    assert name in fold.locator("summary").inner_text()
    fold.locator("summary").click()
    fold.locator("[data-clear]").click()
    assert page.locator(TITLES).all_inner_texts() == before
    assert page.evaluate(f"localStorage.getItem('{KEY}')") is None
    assert not [request for request in sent if "qixia" in request]
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


def test_a_query_for_elsewhere_is_answered_there(desktop_visit: Visit) -> None:
    live(desktop_visit, "nanjing-qixia")
    page = ask(desktop_visit, "南沙 工疗站")
    assert re.search("南沙|东涌|万顷沙", page.locator(TITLES).first.inner_text())
    page = ask(desktop_visit, "佑安医院")
    assert "佑安" in page.locator(TITLES).first.inner_text()
    page = ask(desktop_visit, "惠爱医院")
    assert "惠爱" in page.locator(TITLES).first.inner_text()


def test_danger_comes_first_wherever_one_lives(phone_visit: Visit) -> None:
    live(phone_visit, "guangzhou-nansha")
    page = ask(phone_visit, "不想活了")
    assert page.locator("[data-crisis]").is_visible()
    assert re.match("110|120|12356", page.locator(TITLES).first.inner_text())


@pytest.mark.parametrize(
    "kept", ["nowhere", "<img src=x onerror=alert(1)>", "__proto__", "", "nanjing-qixia,x"]
)
def test_whatever_the_device_kept_does_no_harm(desktop_visit: Visit, kept: str) -> None:
    live(desktop_visit, kept)
    page = ask(desktop_visit, "补贴咨询")
    assert page.locator(HIT).count() == 10
    assert page.locator(".kt-badge--near").count() == 0
    assert page.locator("#kt-home summary").inner_text() == page.locator("#kt-home summary").get_attribute(
        "data-ask"
    )


@pytest.mark.parametrize("place", ["", "guangzhou-haizhu"])
def test_every_filter_says_how_many_it_leaves(desktop_visit: Visit, place: str) -> None:
    live(desktop_visit, place)
    page = ask(desktop_visit, "康复")
    page.locator("#kt-filters summary").click()
    for facet in ("kind", "city", "district", "services", "stage"):
        labels = page.locator(f"[data-facet='{facet}'] label:visible")
        assert labels.count() >= 2, facet
        for label in labels.all()[:3]:
            count = label.locator("small").inner_text()
            label.locator("input").check()
            assert re.match(rf"找到{count}条", page.locator("#kt-found").inner_text()), (
                facet,
                label.inner_text(),
            )
            label.locator("input").uncheck()


def test_a_district_page_remembers_its_district(visit: Visit, axe: Axe) -> None:
    page = visit.go("/areas/nanjing/qixia/")
    button = page.locator("[data-remember] button")
    assert button.get_attribute("aria-pressed") == "false"
    assert button.bounding_box()["height"] >= 44
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    assert page.evaluate(f"localStorage.getItem('{KEY}')") == "nanjing-qixia"
    assert axe(page) == []
    visit.go("/areas/guangzhou/haizhu/")
    assert button.get_attribute("aria-pressed") == "false"
    button.click()
    assert page.evaluate(f"localStorage.getItem('{KEY}')") == "guangzhou-haizhu"
    button.click()
    assert page.evaluate(f"localStorage.getItem('{KEY}')") is None


@pytest.mark.parametrize(("path", "name"), [("/", "栖霞"), ("/en/", "Qixia"), ("/areas/", "栖霞")])
def test_lists_of_districts_begin_with_ones_own(phone_visit: Visit, path: str, name: str) -> None:
    page = phone_visit.go(path)
    assert not page.locator("[data-mine]").is_visible()
    live(phone_visit, "nanjing-qixia")
    page.reload()
    link = page.locator("[data-mine] a")
    assert name in link.inner_text()
    link.click()
    assert name in page.locator("h1").inner_text()
    assert quote("/areas/nanjing/qixia/") in page.url
