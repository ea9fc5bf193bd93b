"""Opening hours in the words of a reader, in both languages."""

import pytest

from generators.language import Language
from generators.site.project import project_templates
from generators.text.hours import DAYS, hours_in_words


@pytest.mark.parametrize(
    ("hours", "zh", "en"),
    [
        ("24/7", "每天24小时", "24 hours, every day"),
        ("Mo-Fr 09:00-17:00", "周一至周五 9:00–17:00", "Monday to Friday 9:00–17:00"),
        ("Mo-Su 08:30-20:00", "每天 8:30–20:00", "Every day 8:30–20:00"),
        ("08:30-20:00", "每天 8:30–20:00", "Every day 8:30–20:00"),
        ("Sa 10:00-12:00", "周六 10:00–12:00", "Saturday 10:00–12:00"),
        ("Mo,We 14:00-16:00", "周一、周三 14:00–16:00", "Monday, Wednesday 14:00–16:00"),
        (
            "Mo-Fr 09:00-11:30,14:00-17:00",
            "周一至周五 9:00–11:30、14:00–17:00",
            "Monday to Friday 9:00–11:30, 14:00–17:00",
        ),
        (
            "Mo-Fr 09:00-17:00; PH off",
            "周一至周五 9:00–17:00；节假日休息",
            "Monday to Friday 9:00–17:00; closed on public holidays",
        ),
        (
            "Mo-Sa,PH 08:30-20:00",
            "周一至周六、节假日 8:30–20:00",
            "Monday to Saturday, public holidays 8:30–20:00",
        ),
        (
            "Mo-Th 00:00-02:00; Fr 22:00-24:00",
            "周一至周四 0:00–2:00；周五 22:00–24:00",
            "Monday to Thursday 0:00–2:00; Friday 22:00–24:00",
        ),
    ],
)
def test_hours_are_said_in_words(hours: str, zh: str, en: str) -> None:
    assert project_templates(Language.ZH).hours(hours) == zh
    assert project_templates(Language.EN).hours(hours) == en


@pytest.mark.parametrize(
    "hours",
    [
        "week 1-10 Mo 09:00-12:00",
        "Jan-Mar Mo 09:00-12:00",
        "Mo[1] 09:00-12:00",
        'Mo 09:00-12:00 "call"',
        "sunrise-sunset",
    ],
)
def test_what_has_no_words_is_shown_as_it_stands(hours: str) -> None:
    for language in Language:
        assert project_templates(language).hours(hours) == hours


def test_a_rule_without_words_leaves_no_half_sentence() -> None:
    hours = "Mo-Fr 09:00-17:00; Dec 24 off"
    assert project_templates(Language.EN).hours(hours) == hours


def test_every_day_has_its_word_in_both_languages() -> None:
    for language in Language:
        words = project_templates(language).words["hours"]
        assert len({words[day] for day in DAYS}) == 7
        assert hours_in_words("24/7", language, words) == words["always"]
