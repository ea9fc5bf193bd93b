"""The audit lists what a person should look at next, by age, and never fails."""

from datetime import date

import pytest

from generators.catalog.audit import audit, audit_text, months_since
from generators.catalog.check import check_data
from generators.language import Language
from site_tests.catalog.sample import SERVICE, Sample

HOTLINE = "data/hotlines/cn-12345.yaml"
POLICY = "data/policies/allowance.yaml"


def found(sample: Sample, today: date) -> dict[str, list[str]]:
    return {
        section.en: [r.id for r in records] for section, records in audit(sample.catalog(), today).items()
    }


@pytest.mark.parametrize(
    ("day", "today", "months"),
    [
        ("2026-11-20", "2026-11-20", 0),
        ("2026-11-20", "2027-05-19", 5),
        ("2026-11-20", "2027-05-20", 6),
        ("2026-08-31", "2027-02-28", 5),
        ("2026-11-20", "2027-11-20", 12),
        ("2026-11-20", "2026-11-19", -1),
    ],
)
def test_months_are_full_months(day: str, today: str, months: int) -> None:
    assert months_since(date.fromisoformat(day), date.fromisoformat(today)) == months


def test_records_are_listed_by_the_age_of_their_check(sample: Sample) -> None:
    sample.change(HOTLINE, "2026-11-20", "2025-11-22")
    sample.change(SERVICE, "2026-11-20", "2026-05-22")
    sections = found(sample, date(2026, 11, 22))
    assert sections["checked more than 12 months ago"] == ["cn-12345"]
    assert sections["checked more than 6 months ago"] == ["nanjing-station"]
    assert found(sample, date(2026, 11, 21))["checked more than 12 months ago"] == []


def test_the_longest_unchecked_comes_first(sample: Sample) -> None:
    sample.change(POLICY, "2026-11-20", "2024-01-01")
    sample.change(SERVICE, "2026-11-20", "2025-01-01")
    assert found(sample, date(2026, 11, 22))["checked more than 12 months ago"] == [
        "allowance",
        "nanjing-station",
    ]


def test_each_gap_has_its_section(sample: Sample) -> None:
    sample.change(SERVICE, "  en: Qixia station\n", "untranslated:\n- en\n")
    sample.change(SERVICE, "phones:\n- number: '025-85337203'\n", "ask:\n- hotlines/cn-12345\n")
    sample.change(HOTLINE, "area: china", "status: unconfirmed\narea: china")
    sections = found(sample, date(2026, 11, 22))
    assert sections["not translated yet"] == ["nanjing-station"]
    assert sections["without a phone"] == ["nanjing-station"]
    assert sections["unconfirmed"] == ["cn-12345"]
    assert sections["without a source that can be opened"] == [*("week", "cn-12345", "no-sleep", "allowance")]
    assert sections["cards that no professional has reviewed"] == ["pill-box", "read-the-label"]


def test_the_report_is_in_words(sample: Sample) -> None:
    text = audit_text(sample.catalog(), date(2027, 6, 1), Language.EN)
    assert text.startswith("checked more than 12 months ago: 0\n\nchecked more than 6 months ago: 5\n")
    assert f"\n  2026-11-20  {SERVICE}  Qixia station\n" in text
    assert "核对已超过6个月: 5\n" in audit_text(sample.catalog(), date(2027, 6, 1), Language.ZH)


def test_broken_records_do_not_stop_the_audit(sample: Sample) -> None:
    sample.write(SERVICE, "\t")
    assert "nanjing-station" not in audit_text(sample.catalog(), date(2026, 11, 22), Language.EN)


def test_holidays_that_end_soon_are_listed_and_fail_nothing(sample: Sample) -> None:
    def said(day: date, language: Language) -> bool:
        word = "放假安排" if language is Language.ZH else "the holidays end on 2026-12-25"
        return word in audit_text(sample.catalog(), day, language)

    for language in Language:
        assert not said(date(2026, 10, 25), language)
        assert said(date(2026, 10, 26), language)
        assert said(date(2028, 1, 1), language)
    assert check_data(sample.root, date(2028, 1, 1))[1] == []
