"""Hours as a weekly table: what it says is what the library says, and it is silent where no week repeats."""

from datetime import datetime, timedelta
from itertools import product

import opening_hours as osm
import pytest

from generators.text.week import week_table

MONDAY = datetime(2026, 11, 23)
"""A week without a holiday."""
STEP = 30
DAY = 1440
WEEKLY = [
    "24/7",
    "Mo-Fr 09:00-17:00",
    "08:30-20:00",
    "Mo-Fr 09:00-12:00,13:30-17:00",
    "Mo-Fr 09:00-12:00,13:30-17:00; Sa 09:00-11:30; PH off",
    "Mo-Fr 22:00-02:00",
    "Mo-Su 20:00-08:00",
    "Sa-Mo 10:00-12:00",
    "Mo-Fr 00:00-24:00",
    "Sa 20:00-24:00; Su 00:00-03:00",
    "Mo-Su 09:00-17:00; We off",
    "Mo,We,Fr 14:00-16:00; PH 10:00-12:00",
    "Mo-Su,PH 08:30-20:00",
    "PH off; Mo-Fr 22:00-02:00",
    "24/7; PH off",
    "Tu off",
]
OTHERWISE = [
    "Jan-Mar Mo 09:00-12:00",
    "week 1-10 Mo 09:00-12:00",
    "Mo[1] 09:00-12:00",
    'Mo 09:00-12:00 "call"',
    "sunrise-sunset",
    "Mo-Fr 09:00+",
    "2026 Mo-Fr 09:00-12:00",
    "SH off; Mo-Fr 09:00-12:00",
    "Mo-Fr 09:00-17:00 unknown",
    'Mo-Fr 09:00-17:00 || "ask"',
    "nonsense",
    "",
]


def days(hours: str) -> list[list[tuple[int, int]]]:
    return [
        [(int(a), int(b)) for a, b in (span.split("-") for span in day.split(",") if span)]
        for day in week_table(hours).split("|")[:7]
    ]


def is_open(table: list[list[tuple[int, int]]], day: int, minute: int) -> bool:
    yesterday = table[(day - 1) % 7]
    return any(start <= minute < end for start, end in table[day]) or any(
        minute < end - DAY for _, end in yesterday
    )


@pytest.mark.parametrize("hours", WEEKLY)
def test_the_table_says_what_the_library_says(hours: str) -> None:
    asked, table = osm.OpeningHours(hours), days(hours)
    assert len(table) == 7
    for day, minute in product(range(7), range(0, DAY, STEP)):
        for exact in (minute, minute - 1 if minute else minute, minute + 1):
            instant = MONDAY + timedelta(days=day, minutes=exact)
            assert is_open(table, day, exact) == asked.is_open(instant), (hours, instant)


@pytest.mark.parametrize("hours", OTHERWISE)
def test_what_no_week_repeats_has_no_table(hours: str) -> None:
    assert week_table(hours) == ""


@pytest.mark.parametrize(
    ("hours", "holiday"),
    [
        ("Mo-Fr 09:00-17:00", "?"),
        ("Mo-Su 09:00-17:00", "?"),
        ("Mo-Fr 09:00-17:00; PH off", ""),
        ("Mo-Fr 09:00-17:00; PH closed", ""),
        ("Mo-Su,PH 08:30-20:00", "510-1200"),
        ("Mo-Fr 09:00-17:00; PH 10:00-12:00", "600-720"),
        ("PH off; Mo-Fr 09:00-17:00", "?"),  # the later rule wins from Monday to Friday, not at weekends
    ],
)
def test_a_holiday_is_known_only_where_the_hours_name_it(hours: str, holiday: str) -> None:
    assert week_table(hours).split("|")[7] == holiday


def test_a_holiday_is_what_the_library_says_of_one() -> None:
    hours = "Mo-Fr 09:00-17:00; PH 10:00-12:00"
    asked = osm.OpeningHours(hours, country="CN")
    national_day = datetime(2025, 10, 1)
    found = [m for m in range(DAY) if asked.is_open(national_day + timedelta(minutes=m))]
    assert (found[0], found[-1] + 1) == (600, 720)
