"""OpenStreetMap opening_hours in the words of a reader."""

import re

from generators.language import Language
from generators.text.words import Words

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_RULE = re.compile(
    r"^(?:(?P<days>(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)(?:[-,](?:Mo|Tu|We|Th|Fr|Sa|Su|PH))*) )?(?P<times>[\d:,+-]+)$"
)


def hours_in_words(hours: str, language: Language, words: Words) -> str:
    """`Mo-Fr 09:00-17:00` as 周一至周五 9:00–17:00 or Monday to Friday 9:00–17:00.

    `words` holds the day names by their opening_hours abbreviation and the words always, every_day, to,
    join, PH and holidays_off. A rule outside the plain subset is shown as it stands: unclear beats wrong.
    """
    if hours == "24/7":
        return str(words.always)
    parts = [_rule_in_words(part.strip(), language, words) for part in hours.split(";")]
    return str(words.join).join(parts) if all(parts) else hours


def _rule_in_words(rule: str, language: Language, words: Words) -> str:
    if rule in {"PH off", "PH closed"}:
        return str(words.holidays_off)
    found = _RULE.match(rule)
    if not found:
        return ""
    times = ", ".join(_span(span) for span in found["times"].split(","))
    times = times.replace(", ", "、") if language is Language.ZH else times
    days = _days(found["days"] or "Mo-Su", words)
    return f"{days} {times}"


def _days(days: str, words: Words) -> str:
    if days == "Mo-Su":
        return str(words.every_day)
    named = [str(words.to).join(words[day] for day in part.split("-")) for part in days.split(",")]
    return str(words.comma).join(named)


def _span(span: str) -> str:
    return "–".join(re.sub(r"^0(\d)", r"\1", time) for time in span.split("-"))
