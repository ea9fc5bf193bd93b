"""What a person should look at next: stale checks, missing translations, unconfirmed places."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from generators.catalog.catalog import Catalog
from generators.language import Language
from generators.records import Card, Record
from generators.records.facets import Reachable, Sourced

MONTHS_AHEAD = 2
"""The notice for a year comes out about two months before it begins."""


@dataclass(frozen=True)
class Section:
    """One question about the records, and those to which the answer is yes."""

    zh: str
    en: str
    asks: Callable[[Record, date], bool]


def months_since(day: date, today: date) -> int:
    """Full months between two days."""
    return (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)


def _checked_before(months: int, below: int | None = None) -> Callable[[Record, date], bool]:
    def asks(record: Record, today: date) -> bool:
        age = months_since(record.checked.on, today) if isinstance(record, Sourced) else -1
        return age >= months and (below is None or age < below)

    return asks


SECTIONS = (
    Section("核对已超过12个月", "checked more than 12 months ago", _checked_before(12)),
    Section("核对已超过6个月", "checked more than 6 months ago", _checked_before(6, 12)),
    Section("还没有译文", "not translated yet", lambda record, _: bool(record.untranslated)),
    Section("没有确认", "unconfirmed", lambda record, _: record.status == "unconfirmed"),
    Section(
        "没有电话", "without a phone", lambda record, _: isinstance(record, Reachable) and not record.phones
    ),
    Section(
        "没有一个能打开的来源",
        "without a source that can be opened",
        lambda record, _: isinstance(record, Sourced) and not any(source.url for source in record.sources),
    ),
    Section(
        "卡片还没有专业人员审核",
        "cards that no professional has reviewed",
        lambda record, _: isinstance(record, Card) and not record.reviewed,
    ),
)


def audit(catalog: Catalog, today: date) -> dict[Section, list[Record]]:
    """The records of each section, the longest unchecked first."""
    records = sorted(catalog.records.values(), key=_longest_unchecked)
    return {section: [record for record in records if section.asks(record, today)] for section in SECTIONS}


def audit_text(catalog: Catalog, today: date, language: Language) -> str:
    """The report in words: how many records in each section, then a line for each."""
    lines: list[str] = []
    for section, records in audit(catalog, today).items():
        heading = section.zh if language is Language.ZH else section.en
        lines += ["", f"{heading}: {len(records)}", *(_line(record, catalog, language) for record in records)]
    return "\n".join([*lines[1:], *_ended_holidays(catalog, today, language)])


def _ended_holidays(catalog: Catalog, today: date, language: Language) -> list[str]:
    """While the table of holidays does not reach the next two months, readers are sent to a phone call."""
    until = max((notice.until for notice in catalog.holidays.values()), default=date.min)
    if months_since(today, until) >= MONTHS_AHEAD:
        return []
    zh, en = "放假安排只写到 {until}，请写下一年的", "the holidays end on {until}: add the next year"
    return ["", (zh if language is Language.ZH else en).format(until=until)]


def _line(record: Record, catalog: Catalog, language: Language) -> str:
    day = record.checked.on.isoformat() if isinstance(record, Sourced) else "----------"
    return f"  {day}  {catalog.files[record.reference]}  {record.name[language]}"


def _longest_unchecked(record: Record) -> tuple[date, str]:
    return (record.checked.on if isinstance(record, Sourced) else date.max, record.reference)
