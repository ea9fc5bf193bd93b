"""“Which of these may be for us?” in a real browser: answered on the device, kept only when asked to."""

import json
import random
import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generators.language import Language
from generators.outputs.pages.entitlements.match import outcomes, relevant, state
from generators.outputs.pages.entitlements.table import conditional, unconditional
from generators.records import Policy
from generators.site.project import project_catalog
from site_tests.outputs.test_entitlements import CASES, TABLE, random_answers
from site_tests.site.conftest import LOOKS, NO_STORAGE, Axe, Visit

ADDRESS = "/policies/for-us/"
KEPT = "Object.keys(localStorage).filter(key => key !== '__palette' && !key.endsWith('.__palette'))"
NANJING = {
    "city": "nanjing", "certificate": "grade-1-2", "household": "tight", "diagnosis": "diagnosed",
    "registered": "here", "care": "unsure",
}  # fmt: skip
BROWSER = """async cases => {
  const script = document.querySelector('script[src*="policies/page.js"]').src;
  const { outcomes, relevant, stateIn } = await import(script.replace("page.js", "match.js"));
  const table = JSON.parse(document.getElementById("kt-for-rules").textContent);
  return cases.map(answers => {
    const found = outcomes(table, new Map(Object.entries(answers)));
    const states = Object.fromEntries(Object.entries(found).map(([id, outcome]) => [id, stateIn(outcome)]));
    return { found, states, asked: [...relevant(table, answers.city)].sort() };
  });
}"""
ICON = "/assets/logo.svg"
"""Chromium asks for a tab's icon when it pleases."""


def choose(page: Page, **answers: str) -> None:
    for question, answer in answers.items():
        page.locator(f'input[name="kt-{question}"][value="{answer}"]').check()


def shown(page: Page, group: str) -> set[str]:
    entries = page.locator(f"[data-group={group}] [data-policy]")
    return set(entries.evaluate_all("all => all.map(one => one.dataset.policy)"))


def expected(answers: dict[str, str], group: str) -> set[str]:
    """What stands under a group; what holds in another city only stands nowhere."""
    found = outcomes(TABLE, answers)
    return {
        policy
        for policy, outcome in found.items()
        if state(outcome) == group and not any(c.startswith("area/") for c in outcome["not"])
    }


def test_the_browser_says_the_same_as_the_program_that_builds_the_site(phone_visit: Visit) -> None:
    chance = random.Random(5)  # noqa: S311  # repeatable, not secret
    cases = [case["answers"] for case in CASES] + [random_answers(chance) for _ in range(400)]
    page = phone_visit.go(ADDRESS)
    assert json.loads(page.locator("#kt-for-rules").text_content() or "") == TABLE
    found: list[dict[str, Any]] = page.evaluate(BROWSER, cases)
    for answers, browser in zip(cases, found, strict=True):
        here = outcomes(TABLE, answers)
        assert browser["found"] == here, answers
        assert browser["states"] == {policy: state(outcome) for policy, outcome in here.items()}, answers
        assert browser["asked"] == sorted(relevant(TABLE, answers.get("city"))), answers


def test_choosing_shows_what_to_ask_about(visit: Visit) -> None:
    page = visit.go(ADDRESS)
    assert page.locator("[data-found]").is_hidden()
    choose(page, **NANJING)
    for group in ("may", "first", "open", "not"):
        assert shown(page, group) == expected(NANJING, group)
        assert page.locator(f"[data-group={group}] [data-count]").first.inner_text() == str(
            len(expected(NANJING, group))
        )
    may, first, unclear = (len(expected(NANJING, group)) for group in ("may", "first", "open"))
    said = page.locator("[data-counts]").inner_text()
    assert said == f"可以去问{may}条，先办一步{first}条，说不准{unclear}条"
    assert page.locator("[data-counts]").get_attribute("role") == "status"
    page.locator("[data-results]").click()
    assert page.evaluate("document.activeElement.id") == "kt-for-results"


def test_reasons_say_what_fits_what_comes_first_and_what_is_open(phone_visit: Visit) -> None:
    page = phone_visit.go(ADDRESS)
    choose(page, **NANJING)

    def why(policy: str) -> str:
        return page.locator(f"[data-policy={policy}] .kt-for-why").inner_text()

    assert why("nanjing-free-transport") == "对得上：有残疾人证"
    assert why("nanjing-nursing-allowance") == "还要问清：需要长期照护（6个月及以上）"
    assert why("nanjing-free-rehabilitation").startswith("还要问清：")
    choose(page, allowance="no")
    assert why("nanjing-free-rehabilitation") == "先：问街道（乡镇）民政窗口，能不能申请低保或临时救助"
    choose(page, registered="elsewhere")
    page.locator("[data-group=not] > summary").click()
    assert why("nanjing-living-allowance") == "这一条写给：本市户籍"


def test_an_answer_can_be_changed_and_all_taken_back(phone_visit: Visit) -> None:
    page = phone_visit.go(ADDRESS)
    choose(page, **NANJING)
    choose(page, certificate="none")
    changed = {**NANJING, "certificate": "none"}
    assert shown(page, "may") == expected(changed, "may")
    page.locator("[data-clear]").click()
    assert page.locator("input:checked").count() == 0
    assert page.locator("[data-found]").is_hidden()
    assert page.evaluate("document.activeElement.name") == "kt-city"


def test_only_what_matters_in_the_city_is_asked(phone_visit: Visit) -> None:
    page = phone_visit.go(ADDRESS)
    for city in ("nanjing", "guangzhou", "elsewhere"):
        choose(page, city=city)
        asked = page.locator("[data-question]:visible").evaluate_all(
            "all => all.map(one => one.dataset.question)"
        )
        assert set(asked) == relevant(TABLE, city) | {"city"}
        assert page.locator("[data-no-entries]").is_visible() == (city == "elsewhere")


def test_not_sure_leads_to_somebody_to_ask_and_what_to_say(visit: Visit) -> None:
    page = visit.go(ADDRESS)
    questions = page.locator("[data-question]")
    for number in range(questions.count()):
        question = questions.nth(number)
        assert question.locator("[data-unsure]").is_hidden()
        question.locator("input[value=unsure]").check()
        assert question.locator("[data-unsure] a[href='tel:12345']").is_visible()
        assert len(question.locator("[data-unsure] blockquote").first.inner_text()) > 10
    assert shown(page, "open") == {policy.id for policy in conditional(project_catalog())}


def test_a_district_names_its_own_office_only(phone_visit: Visit) -> None:
    page = phone_visit.go(ADDRESS)
    choose(page, **NANJING)
    entry = page.locator("[data-policy=nanjing-living-allowance]")
    entry.locator("summary").click()
    assert entry.locator("[data-office]:visible").count() == 1
    assert "区民政局" in entry.locator("[data-office]:visible").inner_text()
    page.locator("[data-district]").select_option("nanjing-qixia")
    assert entry.locator("[data-office]:visible a").first.get_attribute("href") == (
        "../../services/nanjing-qixia-civil-affairs/"
    )
    choose(page, city="guangzhou")
    assert page.locator("[data-district]").input_value() == ""
    options = page.locator("[data-district] option[data-city]")
    assert set(options.evaluate_all("all => all.map(one => one.dataset.city)")) == {"guangzhou"}


def test_what_is_for_everybody_is_listed_by_place(phone_visit: Visit) -> None:
    page = phone_visit.go(ADDRESS)
    links = page.locator(".kt-for-links li")
    assert links.count() == len(unconditional(project_catalog()))
    choose(page, city="guangzhou")
    hidden = page.locator(".kt-for-links li[hidden] a").evaluate_all("all => all.map(one => one.href)")
    catalog = project_catalog()
    elsewhere = {p.reference for p in unconditional(catalog) if p.area in {"nanjing", "jiangsu"}}
    assert elsewhere
    assert {re.sub(r".*/(policies/[^/]+)/$", r"\1", link) for link in hidden} == elsewhere


def test_nothing_leaves_the_page_while_one_chooses(visit: Visit) -> None:
    page = visit.go(ADDRESS)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    address = page.url
    before = page.evaluate("history.length")
    choose(page, **NANJING)
    page.locator("[data-district]").select_option("nanjing-gulou")
    page.locator("[data-results]").click()
    page.locator("[data-group=may] summary").first.click()
    page.locator("input[value=nanjing]").press("Enter")
    assert [url for url in asked if not url.endswith(ICON)] == []
    assert page.url == address
    assert page.evaluate("history.length") == before
    assert page.evaluate(KEPT) == []
    assert page.evaluate("document.cookie") == ""
    assert page.evaluate("sessionStorage.length") == 0
    assert page.locator("#content form").count() == 0


def test_it_works_without_a_network_once_it_is_open(phone_visit: Visit) -> None:
    page = phone_visit.go(ADDRESS)
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    choose(page, **NANJING)
    assert shown(page, "may") == expected(NANJING, "may")
    page.locator("[data-group=may] summary").first.click()
    assert page.locator("[data-group=may] details[open] blockquote").first.is_visible()


def test_choices_are_gone_with_the_page_unless_somebody_keeps_them(visit: Visit) -> None:
    page = visit.go(ADDRESS)
    choose(page, **NANJING)
    page.reload()
    assert page.locator("input:checked").count() == 0
    choose(page, **NANJING)
    page.locator("[data-keep]").click()
    assert page.evaluate(KEPT) == ["kangtu-for-us"]
    assert page.locator("[data-keep]").is_hidden()
    assert page.evaluate("document.activeElement.matches('[data-forget]')")
    page.reload()
    assert shown(page, "may") == expected(NANJING, "may")
    choose(page, certificate="none")
    assert "改之前" in page.locator("[data-kept]").inner_text()
    assert "grade-1-2" in page.evaluate("localStorage.getItem('kangtu-for-us')")
    page.locator("[data-forget]").click()
    assert page.evaluate(KEPT) == []
    assert "删掉了" in page.locator("[data-kept]").inner_text()
    page.reload()
    assert page.locator("input:checked").count() == 0


@pytest.mark.parametrize(
    "kept",
    [
        "<img src=x onerror=alert(1)>",
        "certificate=<img src=x onerror=alert(1)>&__proto__=x&constructor=y",
        "certificate=gold&city=atlantis&district=nowhere",
        "%E0%A4%A=%E0&&&==",
        "a=b&" * 20_000,
        '{"city": "nanjing"}',
    ],
)
def test_strange_things_on_the_device_do_no_harm(phone_visit: Visit, kept: str) -> None:
    phone_visit.page.on("dialog", lambda _: pytest.fail("a script on the device ran"))
    phone_visit.go("/about/")
    phone_visit.page.evaluate("kept => localStorage.setItem('kangtu-for-us', kept)", kept)
    page = phone_visit.go(ADDRESS)
    assert page.locator("input:checked").count() == 0
    assert page.locator("[data-found]").is_hidden()
    choose(page, **NANJING)
    assert shown(page, "may") == expected(NANJING, "may")
    assert page.locator("#content img").count() == 0


def test_a_browser_that_keeps_nothing_says_so(phone_visit: Visit) -> None:
    phone_visit.page.add_init_script(NO_STORAGE)
    page = phone_visit.go(ADDRESS)
    choose(page, **NANJING)
    page.locator("[data-keep]").click()
    assert "不让网页存东西" in page.locator("[data-kept]").inner_text()
    assert page.locator("[data-forget]").is_hidden()
    assert shown(page, "may") == expected(NANJING, "may")


def test_the_keyboard_is_enough(desktop_visit: Visit) -> None:
    page = desktop_visit.go(ADDRESS)
    page.locator("input[name=kt-city]").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    assert page.locator("input[name=kt-city]:checked").get_attribute("value") == "guangzhou"
    for _ in range(2):  # over the choice of a district
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.locator("input[name=kt-certificate]:checked").count() == 1
    assert page.evaluate("document.activeElement.name") == "kt-certificate"
    outline = "getComputedStyle(document.activeElement.closest('label')).outlineWidth"
    assert page.evaluate(outline) == "3px"


def table(page: Page) -> list[list[str]]:
    rows = page.locator(".kt-for-rows tbody tr")
    return rows.evaluate_all(
        "rows => rows.map(row => [row.cells[0].innerText, row.querySelector('a').getAttribute('href')])"
    )


@pytest.mark.parametrize("language", list(Language))
def test_without_javascript_the_whole_table_stands_there(
    browser: Browser, site_url: str, language: Language
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(f"{site_url}/{language.prefix}{ADDRESS[1:]}")
    catalog = project_catalog()
    assert page.locator("#kt-for").is_hidden()
    assert page.locator("noscript .kt-caveat").is_visible()
    found = dict((href.rstrip("/").split("/")[-1], whom) for whom, href in table(page))
    assert found.keys() == {policy.id for policy in conditional(catalog)}
    assert page.locator(".kt-for-rows a:visible").count() == len(found)
    for policy in conditional(catalog):
        for condition in policy.when:
            assert catalog.vocabulary["policy_conditions"][condition].label[language] in found[policy.id]
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def answered(page: Page) -> None:
    """Everything answered, everything open."""
    choose(page, **NANJING, income="no", allowance="unsure", work="wants")
    page.locator("[data-district]").select_option("nanjing-qixia")
    for summary in page.locator("summary").all():
        if summary.is_visible() and summary.locator("..").get_attribute("open") is None:
            summary.click()
    page.evaluate("document.querySelector('.kt-for-bar').style.position = 'static'")


@pytest.mark.parametrize(("prefix", "scheme"), LOOKS)
def test_no_accessibility_fault(visit: Visit, axe: Axe, prefix: str, scheme: str) -> None:
    visit.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of two words
    page = visit.go(prefix + ADDRESS)
    answered(page)
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_it_fits_320_pixels_and_text_twice_as_large(phone_visit: Visit, prefix: str) -> None:
    phone_visit.page.set_viewport_size({"width": 320, "height": 640})
    page = phone_visit.go(prefix + ADDRESS)
    answered(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_choices_are_large_enough_for_a_thumb(phone_visit: Visit) -> None:
    page = phone_visit.go(ADDRESS)
    choose(page, **NANJING)
    small = page.evaluate(
        "[...document.querySelectorAll('#kt-for :is(label.kt-q__choice, button, select, summary)')]"
        ".filter(one => one.offsetParent && !one.matches('.kt-copy'))"
        ".filter(one => one.getBoundingClientRect().height < 44).map(one => one.outerHTML.slice(0, 90))"
    )
    assert small == []


def test_the_list_of_policies_has_a_door_to_it(phone_visit: Visit) -> None:
    page = phone_visit.go("/policies/")
    page.locator("#content a", has_text="可能和我们有关").first.click()
    page.wait_for_url(re.compile(r"/policies/for-us/$"))
    assert len(project_catalog().of(Policy)) > 60
