"""The table of holidays: a day that is wrong in it sends a family to a closed door."""

from collections.abc import Iterator
from datetime import date, timedelta

from generators.catalog.problem import Path, Problem
from generators.catalog.reading.result import Entry
from generators.catalog.rules.context import Context
from generators.records.holiday import Holidays
from generators.records.values import Model

SATURDAY = 5


def holidays_in_order(entry: Entry[Model], context: Context) -> Iterator[Problem]:
    """Days off run forwards, inside the days that the notice covers; what is made up for is a weekend."""
    notice = entry.record
    if not isinstance(notice, Holidays):
        return
    for path, first, last in _stretches(notice):
        if last < first:
            yield entry.problem("days-backwards", *path, first=str(first), last=str(last))
    for path, day in _named(notice):
        if not notice.first <= day <= notice.until:
            covered = {"first": str(notice.first), "until": str(notice.until)}
            yield entry.problem("day-not-covered", *path, day=str(day), **covered)
    for index, day in enumerate(notice.work):
        if day.weekday() < SATURDAY:
            yield entry.problem("not-a-weekend", "work", index, day=str(day))


def holidays_cited(entry: Entry[Model], context: Context) -> Iterator[Problem]:
    """The notice stands on a page that anybody can open."""
    if isinstance(entry.record, Holidays) and not entry.record.source.url:
        yield entry.problem("holidays-without-page", "source")


def holidays_once(context: Context) -> Iterator[Problem]:
    """No day is named twice, in one notice or in two, and no two notices cover the same day."""
    seen: dict[date, str] = {}
    covered: list[tuple[date, date, str]] = []
    for entry in context.listings["holidays"].entries.values():
        notice = entry.record
        if not isinstance(notice, Holidays):
            continue
        for first, until, other in covered:
            if notice.first <= until and first <= notice.until:
                yield entry.problem("notices-overlap", "first", other=other)
        covered.append((notice.first, notice.until, notice.id))
        for path, day in _days(notice):
            if day in seen:
                yield entry.problem("day-twice", *path, day=str(day), other=seen[day])
            seen.setdefault(day, notice.id)


def _stretches(notice: Holidays) -> Iterator[tuple[Path, date, date]]:
    yield ("until",), notice.first, notice.until
    yield from ((("off", index, "last"), off.first, off.last) for index, off in enumerate(notice.off))


def _named(notice: Holidays) -> Iterator[tuple[Path, date]]:
    for index, off in enumerate(notice.off):
        yield ("off", index, "first"), off.first
        yield ("off", index, "last"), off.last
    yield from ((("work", index), day) for index, day in enumerate(notice.work))


def _days(notice: Holidays) -> Iterator[tuple[Path, date]]:
    """Every single day that the notice names, with the line on which it begins."""
    for index, off in enumerate(notice.off):
        for number in range((off.last - off.first).days + 1):
            yield ("off", index, "first"), off.first + timedelta(days=number)
    yield from ((("work", index), day) for index, day in enumerate(notice.work))
