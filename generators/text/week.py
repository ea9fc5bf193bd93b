"""Opening hours as a small weekly table that a browser can compare with its clock.

The library reads the grammar; here its answer for one week is written down. A table is only made of hours
that every week repeats: months, weeks, single dates and the sun are left to a phone call.
"""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache

import opening_hours as osm

Spans = tuple[tuple[int, int], ...]
"""Minutes from midnight, the end not included; an end after 1440 is on the next day."""
MONDAY = datetime(2001, 1, 1)
"""A week like any other: without a country the library knows no holidays."""
NIGHT = timedelta(hours=24)
_DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)"
_DAYS = rf"{_DAY}(?:[-,] ?{_DAY})*"
_SPAN = r"\d{2}:\d{2}-\d{2}:\d{2}"
_RULE = re.compile(rf"(?:{_DAYS} )?(?:{_SPAN}(?:, ?{_SPAN})*|off|closed)|24/7")


def week_table(hours: str) -> str:
    """Seven days from Monday and the public holiday, as `540-720,780-1020|…`; "" for what no week repeats.

    An empty day is closed; `?` for the public holiday means that the hours do not say.
    """
    rules = [rule.strip() for rule in hours.split(";")]
    if not all(_RULE.fullmatch(rule) for rule in rules) or not osm.validate(hours):
        return ""
    days = [_spans(osm.OpeningHours(hours), MONDAY + timedelta(days=n)) for n in range(7)]
    return "|".join([*map(_written, days), _holiday(hours)])


def _holiday(hours: str) -> str:
    """The spans of a public holiday, where the hours name it and it does not matter on which day it falls."""
    if "PH" not in hours:
        return "?"
    on = osm.OpeningHours(hours, country="CN")
    found = {_written(_spans(on, day)) for day in _one_holiday_each_weekday()}
    return found.pop() if len(found) == 1 else "?"


@cache
def _one_holiday_each_weekday() -> tuple[datetime, ...]:
    """Days that the library's own calendar calls holidays, and no day after them: only to ask it about PH."""
    off = osm.OpeningHours("PH 00:00-24:00", country="CN")
    found: dict[int, datetime] = {}
    day = datetime(2018, 1, 1)
    while len(found) < 7 and day.year < 2027:
        if off.is_open(day) and not off.is_open(day - NIGHT):
            found.setdefault(day.weekday(), day)
        day += NIGHT
    return tuple(found.values())


def _spans(hours: osm.OpeningHours, day: datetime) -> Spans:
    """What opens on this day: a span past midnight stays whole, what came from yesterday is left out."""
    found = (_cut(start, end, day) for start, end in _open(hours, day - NIGHT, day + 2 * NIGHT))
    return tuple(
        (_minutes(start - day), _minutes(end - day))
        for start, end in found
        if day <= start < min(end, day + NIGHT)
    )


def _cut(start: datetime, end: datetime, day: datetime) -> tuple[datetime, datetime]:
    """What runs round the clock gives every day its own 24 hours."""
    return (max(start, day), min(end, day + NIGHT)) if end - start >= NIGHT else (start, end)


def _open(hours: osm.OpeningHours, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    for first, last, state, _ in hours.intervals(start, end):
        if state == osm.State.OPEN:
            yield first.replace(tzinfo=None), last.replace(tzinfo=None)


def _minutes(since: timedelta) -> int:
    return int(since.total_seconds()) // 60


def _written(spans: Spans) -> str:
    return ",".join(f"{start}-{end}" for start, end in spans)
