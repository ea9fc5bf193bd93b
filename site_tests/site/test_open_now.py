"""“Open now” in a real browser with a clock that we set: said where it can be known, else “call first”."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import opening_hours as osm
import pytest
from playwright.sync_api import Browser, Page, expect

from generators.text.week import week_table
from site_tests.site.conftest import Axe, Visit

HERE = ZoneInfo("Asia/Shanghai")
OFFICE = "Mo-Fr 09:00-12:00,13:30-17:00"
NIGHT = "Mo-Su 18:00-02:00"
DAILY = "Mo-Su 08:30-20:00"
GOOD = "2027-11-22"
UNSURE = "时间不确定，先打电话"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=HERE)


def packed(hours: str, good: str = GOOD, first: str = "call") -> str:
    return f"{week_table(hours)}~{good}~{first}"


def add(page: Page, *attributes: str) -> None:
    """Put hours on an open page, as a search result does."""
    page.evaluate(
        """all => all.forEach((open) => {
          const place = Object.assign(document.createElement("span"), { className: "kt-now", hidden: true });
          place.dataset.open = open;
          document.querySelector("#content h1").after(place);
        })""",
        list(attributes),
    )


def told(visit: Visit, instant: str, open_: str, path: str = "/list/") -> str:
    visit.page.clock.set_fixed_time(at(instant))
    page = visit.go(path)
    add(page, open_)
    place = page.locator("[data-open]").first
    expect(place).to_be_visible()
    return place.inner_text()


@pytest.mark.parametrize(
    ("instant", "hours", "zh"),
    [
        ("2026-11-23T09:00", OFFICE, "现在开着，到12:00"),
        ("2026-11-23T08:59", OFFICE, "现在关着，今天9:00开"),
        ("2026-11-23T12:00", OFFICE, "现在关着，今天13:30开"),  # lunch
        ("2026-11-23T16:59", OFFICE, "现在开着，到17:00"),
        ("2026-11-23T17:00", OFFICE, "现在关着，明天9:00开"),
        ("2026-11-27T17:00", OFFICE, "现在关着，周一9:00开"),
        ("2026-11-28T10:00", OFFICE, "现在关着，周一9:00开"),
        ("2026-11-23T12:00", "Mo 09:00-11:00", "现在关着，11月30日9:00开"),
        ("2026-11-23T23:00", NIGHT, "现在开着，到明天2:00"),
        ("2026-11-24T01:59", NIGHT, "现在开着，到2:00"),
        ("2026-11-24T02:00", NIGHT, "现在关着，今天18:00开"),
        ("2026-11-24T10:00", "Mo-Fr 00:00-24:00; PH off", "现在开着，到周五24:00"),
        ("2026-11-24T10:00", "Mo-Su,PH 00:00-24:00", "现在开着"),
        ("2026-11-24T10:00", "Tu off", "现在关着，哪天开不确定，先打电话"),
    ],
)
def test_inside_and_outside_of_the_hours(phone_visit: Visit, instant: str, hours: str, zh: str) -> None:
    assert told(phone_visit, instant, packed(hours)) == zh


@pytest.mark.parametrize(
    ("instant", "hours", "zh"),
    [
        ("2026-10-05T10:00", OFFICE, "今天放假，开不开不确定，先打电话"),
        ("2026-10-05T10:00", DAILY, "今天放假，开不开不确定，先打电话"),
        ("2026-10-05T10:00", f"{OFFICE}; PH off", "现在关着，周四9:00开"),
        ("2026-10-01T10:00", f"{OFFICE}; PH off", "现在关着，10月8日9:00开"),
        ("2026-10-05T10:00", f"{OFFICE}; PH 10:00-11:00", "现在开着，到11:00"),
        ("2026-09-30T17:30", OFFICE, "现在关着，哪天开不确定，先打电话"),
        ("2026-10-01T01:00", NIGHT, "现在开着，到2:00"),  # the night of the last working day
        ("2026-10-08T01:00", NIGHT, UNSURE),  # the night of the last holiday
        ("2026-10-08T03:00", NIGHT, "现在关着，今天18:00开"),
        ("2026-10-10T10:00", OFFICE, "今天调休上班，开不开不确定，先打电话"),  # a Saturday that is worked
        ("2026-10-10T10:00", DAILY, "现在开着，到20:00"),
        ("2026-10-09T17:30", OFFICE, "现在关着，哪天开不确定，先打电话"),
        ("2026-12-25T10:00", OFFICE, "现在开着，到12:00"),
        ("2026-12-25T17:30", OFFICE, "现在关着，哪天开不确定，先打电话"),
        ("2026-12-26T10:00", OFFICE, UNSURE),  # the table has ended
        ("2027-03-01T10:00", DAILY, UNSURE),
        ("2025-12-31T10:00", OFFICE, UNSURE),
    ],
)
def test_holidays_made_up_days_and_the_end_of_the_table(
    phone_visit: Visit, instant: str, hours: str, zh: str
) -> None:
    assert told(phone_visit, instant, packed(hours)) == zh


@pytest.mark.parametrize(
    ("good", "zh"),
    [
        ("2026-11-23", "现在开着，到12:00"),
        ("2026-11-22", UNSURE),
        ("2026-11", UNSURE),
        ("2026-12", "现在开着，到12:00"),
    ],
)
def test_old_hours_are_not_believed(phone_visit: Visit, good: str, zh: str) -> None:
    assert told(phone_visit, "2026-11-23T10:00", packed(OFFICE, good)) == zh


@pytest.mark.parametrize(
    ("instant", "open_", "en"),
    [
        ("2026-11-23T10:00", packed(OFFICE), "Open now, until 12:00"),
        ("2026-11-23T23:00", packed(NIGHT), "Open now, until 2:00 tomorrow"),
        ("2026-11-23T17:30", packed(OFFICE), "Closed now, opens tomorrow at 9:00"),
        ("2026-11-27T17:30", packed(OFFICE), "Closed now, opens Monday at 9:00"),
        ("2026-10-05T10:00", packed(OFFICE), "Public holiday, hours not certain: call first"),
        ("2026-12-30T10:00", packed(OFFICE, first="ask"), "Hours not certain: ask first"),
        ("2026-12-30T10:00", packed(OFFICE, first="try"), "Hours not certain: try calling"),
        ("2026-11-23T10:00", "~2027~try", "Hours not certain: try calling"),
    ],
)
def test_the_same_in_english(phone_visit: Visit, instant: str, open_: str, en: str) -> None:
    assert told(phone_visit, instant, open_, "/en/list/") == en


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Pacific/Kiritimati", "Europe/London"])
def test_the_time_is_that_of_the_place(browser: Browser, site_url: str, zone: str) -> None:
    context = browser.new_context(timezone_id=zone)
    visit = Visit(context.new_page(), site_url)
    assert told(visit, "2026-11-23T09:30", packed(OFFICE)) == "现在开着，到12:00"
    assert told(visit, "2026-11-23T08:30", packed(OFFICE)) == "现在关着，今天9:00开"
    context.close()


def test_many_instants_agree_with_the_library(phone_visit: Visit) -> None:
    """Each 20 minutes of three weeks without a holiday, asked in one go."""
    hours = [
        "Mo-Fr 09:00-12:00,13:30-17:00; Sa 09:00-11:30",
        NIGHT,
        DAILY,
        "Mo-Fr 22:00-02:00",
        "Mo-Fr 00:00-24:00",
    ]
    instants = [at("2026-11-02T00:10") + timedelta(minutes=20 * n) for n in range(3 * 7 * 72)]
    phone_visit.go("/list/")
    for text in hours:
        found = phone_visit.page.evaluate(
            """async ([open, instants]) => {
              const { stateAt } = await import(new URL("../assets/hours/now.js", document.baseURI));
              const { notices } = JSON.parse(document.getElementById("kt-clock").textContent);
              const [table, good] = open.split("~");
              return instants.map((instant) => stateAt(instant, { table, good, notices }).is);
            }""",
            [packed(text), [instant.timestamp() * 1000 for instant in instants]],
        )
        asked = osm.OpeningHours(text)
        expected = ["open" if asked.is_open(i.replace(tzinfo=None)) else "closed" for i in instants]
        assert [is_ if is_ == "open" else "closed" for is_ in found] == expected, text
        assert set(found) <= {"open", "closed", "closed_unsure"}


def test_it_follows_the_clock_when_the_page_is_seen_again(phone_visit: Visit) -> None:
    assert told(phone_visit, "2026-11-23T11:59", packed(OFFICE)) == "现在开着，到12:00"
    page = phone_visit.page
    status = page.locator("#kt-status")
    page.clock.set_fixed_time(at("2026-11-23T12:00"))
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator("[data-open]")).to_have_text("现在关着，今天13:30开")
    expect(status).to_be_empty()
    assert (
        page.locator("[data-open]").evaluate("e => e.closest('[aria-live], [role=status], [role=alert]')")
        is None
    )


def test_it_is_not_printed(desktop_visit: Visit) -> None:
    told(desktop_visit, "2026-11-23T10:00", packed(OFFICE))
    desktop_visit.page.emulate_media(media="print")
    assert not desktop_visit.page.locator("[data-open]").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_said_in_words_that_everybody_can_read(visit: Visit, scheme: str, axe: Axe) -> None:
    visit.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # light or dark
    told(visit, "2026-11-23T10:00", packed(OFFICE))
    add(visit.page, packed(OFFICE, "2026"), packed("Tu off"), packed(NIGHT))
    expect(visit.page.locator("[data-open]:visible")).to_have_count(4)
    assert axe(visit.page) == []


def test_no_page_loads_a_clock_that_it_does_not_need(phone_visit: Visit) -> None:
    page = phone_visit.go("/hotlines/cn-12356/")
    assert page.locator("[data-open], #kt-clock").count() == 0


def test_lists_say_who_answers_day_and_night(phone_visit: Visit) -> None:
    page = phone_visit.go("/hotlines/")
    assert page.locator("#cn-12345 .kt-now").inner_text() == "每天24小时"
    assert page.locator("#cn-12356 .kt-now, #cn-120 .kt-now, #cn-110 .kt-now").count() == 0
