"""Our list in a real browser: kept on this device only, printed, copied, saved, shared by a link."""

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generators.records import Hotline, Service
from generators.site.project import project_catalog
from site_tests.site.conftest import LOOKS, NO_STORAGE, Axe, Visit

KEPT = "localStorage.getItem('kangtu-list')"
OURS = "[data-ours] .kt-listed__row:visible"
THEIRS = "[data-shared] .kt-listed__row:visible"
MOST = 60
HOSPITAL = "services/nanjing-naoke-hospital"  # no number, an address
OFFICE = "services/nanjing-qixia-civil-affairs"  # a number, to be confirmed
TALK = "hotlines/cn-12356"
CITY = "hotlines/cn-12345"
ICON = "/assets/logo.svg"
"""Chromium asks for a tab's icon whenever the address changes, also behind the #."""


def everything() -> list[str]:
    catalog = project_catalog()
    return [record.reference for kind in (Hotline, Service) for record in catalog.of(kind)]


def keep(visit: Visit, *references: str) -> None:
    """Leave a list on the device before the page is opened."""
    visit.go("/about/")
    visit.page.evaluate("list => localStorage.setItem('kangtu-list', list)", ",".join(sorted(references)))


def shown(page: Page, where: str = OURS) -> list[str]:
    return page.locator(where).evaluate_all("rows => rows.map(row => row.dataset.ref)")


def kept(page: Page) -> set[str]:
    text = page.evaluate(KEPT)
    return set(text.split(",")) if text else set()


# Ticking


@pytest.mark.parametrize(
    ("path", "reference"),
    [
        (f"/{HOSPITAL}/", HOSPITAL),
        (f"/en/{TALK}/", TALK),
        ("/services/", OFFICE),
        ("/en/hotlines/", CITY),
        ("/areas/nanjing/gulou/", HOSPITAL),
        ("/en/needs/refuses-medicine/", CITY),
        ("/map/", HOSPITAL),
        ("/search/#q=栖霞区民政局", OFFICE),
    ],
)
def test_whatever_is_ticked_anywhere_is_on_the_list_and_stays(
    visit: Visit, path: str, reference: str
) -> None:
    page = visit.go(path)
    switch = page.locator(f"[data-list='{reference}']:visible").first
    switch.wait_for()
    assert page.evaluate(KEPT) is None
    assert page.locator("[data-list-link]").is_hidden()
    assert switch.get_attribute("aria-pressed") == "false"
    switch.click()
    assert switch.get_attribute("aria-pressed") == "true"
    assert kept(page) == {reference}
    assert page.locator("#kt-status").inner_text() != ""
    page.reload()
    switch = page.locator(f"[data-list='{reference}']:visible").first
    switch.wait_for()
    assert switch.get_attribute("aria-pressed") == "true"
    page.locator("[data-list-link]").click()
    page.locator(OURS).first.wait_for()
    assert shown(page) == [reference]
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


def test_unticking_the_last_one_leaves_nothing_on_the_device(phone_visit: Visit) -> None:
    page = phone_visit.go(f"/{TALK}/")
    switch = page.locator(f"[data-list='{TALK}']").first
    switch.click()
    assert "1条" in page.locator("[data-list-link]").inner_text()
    switch.click()
    assert page.evaluate(KEPT) is None
    assert page.locator("[data-list-link]").is_hidden()


def test_every_place_and_hotline_can_be_ticked_but_what_stands_on_top_anyway(phone_visit: Visit) -> None:
    found: set[str] = set()
    for path in ("/services/", "/hotlines/"):
        page = phone_visit.go(path)
        found |= set(page.locator("[data-list]").evaluate_all("all => all.map(b => b.dataset.list)"))
    emergency = {line.reference for line in project_catalog().of(Hotline) if line.role == "emergency"}
    assert emergency
    assert found == set(everything()) - emergency


def test_a_full_list_takes_no_more_and_says_so(phone_visit: Visit) -> None:
    keep(phone_visit, *[r for r in everything() if r != HOSPITAL][:MOST])
    page = phone_visit.go(f"/{HOSPITAL}/")
    switch = page.locator(f"[data-list='{HOSPITAL}']").first
    switch.click()
    assert switch.get_attribute("aria-pressed") == "false"
    assert len(kept(page)) == MOST
    assert str(MOST) in page.locator("[data-list-link]").inner_text()
    assert str(MOST) in page.locator("#kt-status").inner_text()


def test_the_switches_do_not_turn_up_in_the_search(phone_visit: Visit) -> None:
    page = phone_visit.go(f"/{HOSPITAL}/")
    assert page.locator("[data-list]:not([data-pagefind-ignore])").count() == 0


# What the list says


def test_the_page_carries_the_facts_of_all_and_is_small(site: Path) -> None:
    for language in ("", "en/"):
        html = (site / language / "list/index.html").read_text("utf-8")
        text = re.search(r'id="kt-list-facts">(.*?)</script>', html, re.DOTALL)
        assert text
        assert {entry["ref"] for entry in json.loads(text[1])} == set(everything())
        assert len(gzip.compress(html.encode())) < 28_000


def test_an_entry_says_all_that_a_family_needs(visit: Visit) -> None:
    keep(visit, HOSPITAL, OFFICE)
    page = visit.go("/list/")
    records = {reference: project_catalog().records[reference] for reference in (HOSPITAL, OFFICE)}
    for reference, record in records.items():
        assert isinstance(record, Service)
        row = page.locator(f"[data-ours] [data-ref='{reference}']")
        said = row.inner_text()
        assert record.name.zh in said
        assert record.say.zh in said
        assert record.caveat.zh in said
        assert str(record.checked.on) in said
        assert "在公开网页上核对" in said
        assert row.locator("a").first.get_attribute("href").endswith(f"/{reference}/")
    office = page.locator(f"[data-ref='{OFFICE}']")
    assert office.locator("a[href='tel:+86-25-8533-7203']").is_visible()
    assert office.locator(".kt-badge").inner_text() == "待核实"
    assert "先打电话问" in office.inner_text()  # hours unknown
    hospital = page.locator(f"[data-ref='{HOSPITAL}']")
    assert "广州路264号" in hospital.inner_text()
    assert "还没有查到能公布的电话" in hospital.inner_text()
    assert hospital.locator("a[href='tel:12345']").is_visible()
    assert hospital.locator(".kt-badge").is_hidden()


def test_numbers_come_before_places_whatever_was_ticked_first(phone_visit: Visit) -> None:
    keep(phone_visit, OFFICE, HOSPITAL, CITY, TALK)
    assert shown(phone_visit.go("/list/")) == [TALK, CITY, HOSPITAL, OFFICE]


def test_an_entry_is_taken_off_and_the_focus_moves_on(desktop_visit: Visit) -> None:
    keep(desktop_visit, TALK, HOSPITAL, OFFICE)
    page = desktop_visit.go("/list/")
    page.locator(f"[data-ref='{HOSPITAL}'] [data-out]").click()
    assert shown(page) == [TALK, OFFICE]
    assert page.evaluate("document.activeElement.closest('[data-ref]').dataset.ref") == OFFICE
    assert "南京脑科医院" in page.locator("[data-said]").inner_text()
    page.locator("[data-undo]").click()
    assert shown(page) == [TALK, HOSPITAL, OFFICE]


def test_emptying_the_list_wipes_the_device_and_can_be_undone(visit: Visit) -> None:
    keep(visit, TALK, HOSPITAL)
    page = visit.go("/list/")
    page.locator("[data-empty]").click()
    assert page.evaluate(KEPT) is None
    assert shown(page) == []
    assert page.locator("[data-nothing]").is_visible()
    assert page.evaluate("document.activeElement.matches('[data-undo]')")
    page.keyboard.press("Enter")
    assert kept(page) == {TALK, HOSPITAL}
    page.locator("[data-empty]").click()
    page.reload()
    assert shown(page) == []
    assert page.locator("[data-undo]").is_hidden()


# Sharing


def test_a_shared_list_never_overwrites_ours(visit: Visit, axe: Axe) -> None:
    keep(visit, OFFICE)
    page = visit.go(f"/list/#{CITY},{HOSPITAL}")
    assert shown(page, THEIRS) == [CITY, HOSPITAL]
    assert shown(page) == []
    assert kept(page) == {OFFICE}
    assert page.locator("[data-shared] [data-out]:visible").count() == 0
    assert axe(page) == []
    page.locator("[data-leave]").click()
    assert shown(page) == [OFFICE]
    assert page.url.endswith("/list/")
    assert kept(page) == {OFFICE}


def test_a_shared_list_can_be_added(phone_visit: Visit) -> None:
    keep(phone_visit, OFFICE, CITY)
    page = phone_visit.go(f"/list/#{CITY},{HOSPITAL}")
    page.locator("[data-add]").click()
    assert kept(page) == {OFFICE, CITY, HOSPITAL}
    assert "3条" in page.locator("[data-said]").inner_text()
    page.locator("[data-undo]").click()
    assert kept(page) == {OFFICE, CITY}


def test_a_shared_list_can_be_used_instead(phone_visit: Visit) -> None:
    keep(phone_visit, OFFICE)
    page = phone_visit.go(f"/list/#{CITY}")
    page.locator("[data-use]").click()
    assert kept(page) == {CITY}
    assert page.url.endswith("/list/")
    page.locator("[data-undo]").click()
    assert kept(page) == {OFFICE}


def test_the_first_shared_list_is_not_kept_until_it_is_taken(phone_visit: Visit) -> None:
    page = phone_visit.go(f"/list/#{CITY}")
    assert page.locator("[data-use]").is_hidden()
    assert page.evaluate(KEPT) is None
    page.locator("[data-add]").click()
    assert kept(page) == {CITY}


def test_what_does_not_fit_is_left_out_and_said(phone_visit: Visit) -> None:
    keep(phone_visit, *everything()[:50])
    page = phone_visit.go("/list/#" + ",".join(everything()[45:90]))
    page.locator("[data-add]").click()
    assert len(kept(page)) == MOST
    assert set(everything()[:50]) <= kept(page)
    assert "没有加进去" in page.locator("[data-said]").inner_text()


def test_the_copied_link_carries_the_list_to_another_device(desktop_visit: Visit, browser: Browser) -> None:
    keep(desktop_visit, TALK, HOSPITAL)
    page = desktop_visit.go("/list/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("[data-copy-as=link]").click()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.endswith(f"/list/#{TALK},{HOSPITAL}")
    page.goto(link)
    assert shown(page) == [TALK, HOSPITAL]  # on the device that it came from it is simply our list
    other = browser.new_page()
    other.goto(link.replace(",", "%2C").replace("hotlines/", "hotlines%2F"))  # as some apps write it
    assert shown(other, THEIRS) == [TALK, HOSPITAL]
    other.locator(".kt-language").click()
    other.wait_for_url(re.compile(r"/en/list/#"))
    other.locator(THEIRS).first.wait_for()
    assert shown(other, THEIRS) == [TALK, HOSPITAL]
    other.close()


HOSTILE: list[tuple[str, list[str]]] = [
    ("services/<img src=x onerror=alert(1)>", []),
    (f"{HOSPITAL}<script>alert(1)</script>", []),
    ("services/does-not-exist,hotlines/cn-00000", []),
    ("cards/missed-dose-plan,needs/cannot-go-on,policies/law-28-danger", []),
    ("services/../hotlines/cn-12345,/hotlines/cn-12345,hotlines//cn-12345", []),
    ("services/__proto__,hotlines/constructor,services/toString", []),
    ("HOTLINES/CN-12345,hotlines/cn-12345 ,hotlines/ｃn-12345", []),
    (f"{TALK};{CITY}", []),
    (f"x,{TALK},<b>,{CITY},javascript:alert(1)", [TALK, CITY]),
    (f"{CITY},{CITY},{CITY}", [CITY]),
    (f"{CITY},%E0%A4%A", []),
    (f"{CITY},%E0%A4%A1", [CITY]),
    (",".join([CITY] * 5000), [CITY]),
]


@pytest.mark.parametrize(("text", "expected"), HOSTILE)
def test_only_known_entries_are_read_from_a_link(phone_visit: Visit, text: str, expected: list[str]) -> None:
    phone_visit.page.on("dialog", lambda _: pytest.fail("a script of the address ran"))
    page = phone_visit.go(f"/list/#{text}")
    page.locator("[data-nothing], [data-shared]").locator("visible=true").first.wait_for()
    assert shown(page, THEIRS) == expected
    assert page.locator("#kt-list img, #kt-list script").count() == 0
    assert page.evaluate(KEPT) is None
    assert page.locator("[data-nothing]").is_visible() == (not expected)


@pytest.mark.parametrize(("text", "expected"), HOSTILE)
def test_only_known_entries_are_read_from_the_device(
    phone_visit: Visit, text: str, expected: list[str]
) -> None:
    phone_visit.page.on("dialog", lambda _: pytest.fail("a script of the store ran"))
    keep(phone_visit, text)
    page = phone_visit.go("/list/")
    page.locator("[data-nothing], [data-ours]").locator("visible=true").first.wait_for()
    assert shown(page) == expected


def test_no_more_entries_than_fit_are_read_from_a_link(phone_visit: Visit) -> None:
    page = phone_visit.go("/list/#" + ",".join(everything()))
    assert len(shown(page, THEIRS)) == MOST


def test_a_link_without_a_known_entry_says_so(phone_visit: Visit) -> None:
    keep(phone_visit, TALK)
    page = phone_visit.go("/list/#services/does-not-exist")
    assert "没有能认出来的" in page.locator("[data-said]").inner_text()
    assert shown(page) == [TALK]


def test_the_link_to_the_content_is_no_shared_list(phone_visit: Visit) -> None:
    keep(phone_visit, TALK)
    page = phone_visit.go("/list/#content")
    assert shown(page) == [TALK]
    assert page.locator("[data-said]").inner_text() == ""


# Text, contacts, paper


def copied(visit: Visit, path: str = "/list/") -> str:
    page = visit.go(path)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("[data-copy-as=text]").click()
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_the_copied_text_begins_with_help_in_danger(desktop_visit: Visit) -> None:
    keep(desktop_visit, OFFICE, HOSPITAL)
    for path, language in (("/list/", "zh"), ("/en/list/", "en")):
        text = copied(desktop_visit, path)
        crisis = project_catalog().words["crisis"]
        assert text.split("\n")[1:3] == [crisis["strip"][language], crisis["red_fallback"][language]]
        for number in ("110", "120", "12356"):
            assert number in text.split("\n\n")[0]
        assert "<" not in text
        assert "undefined" not in text
        assert text.endswith(f"{path}#{HOSPITAL},{OFFICE}")


def test_the_copied_text_says_what_the_list_says(desktop_visit: Visit) -> None:
    keep(desktop_visit, OFFICE, HOSPITAL, TALK)
    page = desktop_visit.page
    page.clock.set_fixed_time("2027-02-03T08:00:00Z")
    help_, line, hospital, office, tail = copied(desktop_visit).split("\n\n")
    assert help_.startswith("我们的清单\n")
    assert line.startswith("1. 12356")
    assert hospital.startswith("2. 南京脑科医院（南京医科大学附属脑科医院）\n")
    assert "电话：还没有查到能公布的电话。先问12345政务服务热线 12345。" in hospital
    assert "时间：没有查到，去之前先问" in hospital
    assert "地址：南京市鼓楼区广州路264号" in hospital
    assert office.startswith("3. 栖霞区民政局补贴咨询电话 [待核实]\n电话：025-85337203")
    assert "可以这样说：你好" in office
    assert "注意：还没有核实，先问一声。" in office
    assert "核对：在公开网页上核对：2026-11-22。" in office
    assert "没有逐个试拨" in tail
    assert "2027-02-03" in tail
    assert page.locator("textarea[data-text]").input_value() == copied(desktop_visit)


def unfolded(text: str) -> list[str]:
    """The lines of a vCard, whole again (RFC 2426, 2.6)."""
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    for line in text.split("\r\n"):
        assert len(line.encode()) <= 75
    return text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def values(escaped: str) -> list[str]:
    """The parts of a structured value, each without its escapes."""
    parts = re.split(r"(?<!\\);", escaped)
    return [re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], part) for part in parts]


def contacts(text: str) -> list[dict[str, Any]]:
    """Each vCard by the names of its lines; a parser of its own, not the writer turned around."""
    cards: list[dict[str, Any]] = []
    for line in unfolded(text):
        name, _, value = line.partition(":")
        name = name.split(";")[0]
        if name == "BEGIN":
            cards.append({"TEL": []})
        elif name == "TEL":
            cards[-1]["TEL"] += values(value)
        else:
            assert name not in cards[-1], f"{name} twice"
            cards[-1][name] = values(value)
    assert all(card["END"] == ["VCARD"] for card in cards)
    return cards


def saved(page: Page) -> str:
    with page.expect_download() as waiting:
        page.locator("[data-contacts]").click()
    assert waiting.value.suggested_filename == "kangtu.vcf"
    return Path(waiting.value.path()).read_bytes().decode("utf-8")


def test_the_saved_contacts_can_be_read_back(visit: Visit) -> None:
    keep(visit, OFFICE, HOSPITAL, TALK)
    page = visit.go("/list/")
    cards = contacts(saved(page))
    assert [card["FN"][0] for card in cards] == [
        project_catalog().records[reference].name.zh for reference in (TALK, HOSPITAL, OFFICE)
    ]
    talk, hospital, office = cards
    assert {card["VERSION"][0] for card in cards} == {"3.0"}
    assert len({card["UID"][0] for card in cards}) == 3
    assert talk["TEL"] == ["12356"]
    assert hospital["TEL"] == []
    assert hospital["ADR"] == ["", "", "南京市鼓楼区广州路264号", "", "", "", ""]
    assert "先问12345政务服务热线 12345" in hospital["NOTE"][0]
    assert office["TEL"] == ["+86-25-8533-7203"]
    assert office["NOTE"][0].startswith("[待核实]\n")
    assert "核对：在公开网页上核对：2026-11-22" in office["NOTE"][0]
    assert office["URL"][0].endswith(f"/{OFFICE}/")
    assert office["N"] == [office["FN"][0], "", "", "", ""]


def test_all_entries_make_contacts_in_both_languages(desktop_visit: Visit) -> None:
    for prefix in ("", "/en"):
        found: set[str] = set()
        for some in (everything()[:MOST], everything()[MOST:]):
            keep(desktop_visit, *some)
            page = desktop_visit.go(f"{prefix}/list/")
            found |= {card["UID"][0].removeprefix("kangtu:") for card in contacts(saved(page))}
        assert found == set(everything())


def test_whatever_a_record_says_stays_in_its_line_of_a_contact(phone_visit: Visit) -> None:
    page = phone_visit.go("/list/")
    name = "甲;乙,丙\\n丁\nEND:VCARD\r\nTEL:110 " + "很长" * 60 + "😀"
    entry = {
        "ref": "services/x", "name": name, "phones": [{"number": "1", "tel": "1"}], "address": name,
        "say": name, "status": "unconfirmed", "how": "web", "on": "2026-11-22",
    }  # fmt: skip
    text = page.evaluate(
        """async entry => {
          const { asContacts } = await import(new URL("../assets/list/vcard.js", location));
          return asContacts([entry], () => "https://x/");
        }""",
        entry,
    )
    (card,) = contacts(text)
    plain = name.replace("\r\n", "\n")
    assert card["FN"] == [plain]
    assert card["ADR"][2] == plain
    assert f"可以这样说：{plain}" in card["NOTE"][0]
    assert card["TEL"] == ["1"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_printed_list_begins_with_help_in_danger_and_holds_the_entries_alone(
    desktop_visit: Visit, scheme: str
) -> None:
    keep(desktop_visit, OFFICE, HOSPITAL)
    page = desktop_visit.page
    page.emulate_media(media="print", color_scheme=scheme)  # type: ignore[arg-type]  # one of the two
    desktop_visit.go("/list/")
    first = page.locator(".kt-first")
    top = first.bounding_box()["y"]
    assert [number in first.inner_text() for number in ("110", "120", "12356")] == [True] * 3
    for row in page.locator(OURS).all():
        assert row.bounding_box()["y"] > top
    assert len(shown(page)) == 2
    assert page.locator("#content button:visible, #content textarea:visible, .kt-help:visible").count() == 0
    assert page.locator("[data-dated]").is_visible()
    assert page.locator("[data-undialled]").is_visible()
    pale = page.locator("#content :is(h1, h2, p, dt, dd, a, b):visible").evaluate_all(
        "all => all.filter(e => getComputedStyle(e).color !== 'rgb(0, 0, 0)').map(e => e.outerHTML)"
    )
    assert pale == []


def test_the_print_button_prints(phone_visit: Visit) -> None:
    keep(phone_visit, TALK)
    page = phone_visit.page
    page.add_init_script("window.print = () => { window.printed = true; };")
    phone_visit.go("/list/")
    page.locator("[data-print]").click()
    assert page.evaluate("window.printed")


# Privacy and care


def test_the_host_does_not_learn_what_is_ticked(phone_visit: Visit) -> None:
    page = phone_visit.go("/services/")
    page.wait_for_load_state("networkidle")
    requests: list[str] = []
    page.on("request", lambda request: ICON in request.url or requests.append(request.url))
    page.locator(f"[data-list='{HOSPITAL}']").first.click()
    page.locator(f"[data-list='{OFFICE}']").first.click()
    assert requests == []
    phone_visit.go("/list/")
    page.wait_for_load_state("networkidle")
    assert [url for url in requests if "naoke" in url or "qixia" in url] == []
    requests.clear()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("[data-copy-as=text]").click()
    saved(page)
    page.locator("[data-out]:visible").first.click()
    page.locator("[data-undo]").click()
    assert [url for url in requests if not url.startswith("blob:")] == []
    trace = json.loads(
        page.evaluate("JSON.stringify([Object.keys(localStorage), {...sessionStorage}, document.cookie])")
    )
    assert [key for key in trace[0] if "palette" not in key] == ["kangtu-list"]
    assert "naoke" not in json.dumps(trace[1:])


def test_where_nothing_can_be_kept_the_list_lives_in_the_page_and_its_link(phone_visit: Visit) -> None:
    phone_visit.page.add_init_script(NO_STORAGE)
    page = phone_visit.go(f"/{HOSPITAL}/")
    page.locator(f"[data-list='{HOSPITAL}']").first.click()
    page.locator("[data-list-link]").click()
    page.locator(OURS).first.wait_for()
    assert shown(page) == [HOSPITAL]
    assert page.locator("[data-not-kept]").is_visible()
    page.locator("[data-out]:visible").click()
    assert page.locator("[data-nothing]").is_visible()


def test_two_open_pages_show_the_same_list(desktop_visit: Visit) -> None:
    page = desktop_visit.go("/list/")
    other = page.context.new_page()
    other.goto(desktop_visit.base + f"/en/{TALK}/")
    other.locator(f"[data-list='{TALK}']").first.click()
    page.locator(OURS).first.wait_for()
    assert shown(page) == [TALK]
    page.locator("[data-empty]").click()
    other.locator(f"[data-list='{TALK}'][aria-pressed=false]").first.wait_for()
    other.close()


def test_without_javascript_the_page_says_so_and_leads_on(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for prefix in ("", "/en"):
        page.goto(f"{site_url}{prefix}/list/")
        assert "JavaScript" in page.locator("#content").inner_text()
        links = page.locator("#content a:visible").evaluate_all(
            "all => all.map(a => new URL(a.href).pathname)"
        )
        assert links == [f"{prefix}/{path}/" for path in ("services", "hotlines", "areas", "toolkit")]
        assert page.locator("#content button:visible").count() == 0
        page.goto(f"{site_url}{prefix}/{HOSPITAL}/")
        assert page.locator("[data-list]:visible, [data-list-link]:visible").count() == 0
        assert page.locator("a[href^='https://uri.amap.com/']:visible").count() == 1
    context.close()


def test_no_accessibility_fault_in_either_palette(visit: Visit, axe: Axe) -> None:
    for some, (prefix, scheme) in zip(((TALK, HOSPITAL, OFFICE), ()), LOOKS, strict=True):
        visit.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of the two
        keep(visit, *some)
        page = visit.go(f"{prefix}/list/")
        assert axe(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


@pytest.mark.parametrize("path", [f"/{HOSPITAL}/", "/needs/refuses-medicine/"])
def test_pages_with_ticks_have_no_accessibility_fault(phone_visit: Visit, axe: Axe, path: str) -> None:
    keep(phone_visit, TALK, HOSPITAL)
    for prefix, scheme in LOOKS:
        phone_visit.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of the two
        page = phone_visit.go(prefix + path)
        assert axe(page) == []


def test_targets_are_large_enough_for_a_thumb_and_text_may_be_twice_as_large(phone_visit: Visit) -> None:
    keep(phone_visit, TALK, HOSPITAL, OFFICE)
    for path in ("/en/list/", f"/en/{HOSPITAL}/", "/en/services/"):
        phone_visit.page.set_viewport_size({"width": 360, "height": 740})
        page = phone_visit.go(path)
        targets = page.locator(":is(.kt-keep, .kt-kept__link, .kt-apps a, #kt-list :is(button, a.kt-button))")
        assert targets.count() > 0
        small = targets.locator("visible=true").evaluate_all(
            "all => all.filter(e => e.getBoundingClientRect().height < 44).map(e => e.outerHTML)"
        )
        assert small == []
        page.set_viewport_size({"width": 320, "height": 640})
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
