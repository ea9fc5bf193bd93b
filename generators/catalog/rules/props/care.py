"""What can hurt is named, and each risk has a line of care that says what to do."""

import re
from collections.abc import Iterator

from generators.catalog.problem import Problem
from generators.catalog.reading.result import Entry
from generators.catalog.rules.context import Context
from generators.language import Language
from generators.records import Prop, Record
from generators.records.prop import Risk

CARE: dict[Risk, tuple[str, str]] = {
    "small": ("孩|宠物", r"\bchild"),
    "sharp": ("刀|剪|针|刺|尖", r"\b(?:kni|scissors|needle|splinter|sharp)"),
    "cord": ("绳|线|带子", r"\b(?:cord|string|wool|ribbon)"),
    "latex": ("乳胶", r"\blatex"),
    "hot": ("火|烫|热水", r"\b(?:fire|hot|burn)"),
    "dizzy": ("头晕", r"\bdizz"),
}
"""What a line of care must speak of in Chinese and in English, by the risk."""
EXAMPLES: dict[Risk, tuple[str, str]] = {
    "small": ("家里有小孩：收到高处", "Small children at home: keep it up high"),
    "sharp": ("剪刀用完数一遍收好", "Count the scissors back into the box"),
    "cord": ("绳子剪短", "Keep the string short"),
    "latex": ("乳胶起疹：改用袜子", "A rash from latex: use a sock"),
    "hot": ("碰到热水的那步有人在旁边", "Have someone nearby for hot water"),
    "dizzy": ("头晕：停下坐好", "Dizzy: stop and sit"),
}
DEATH = re.compile(
    r"不想活|自杀|伤人|伤害自己|not (?:wanting to live|living)|suicid|hurting (?:someone|oneself)",
    re.IGNORECASE,
)
RESCUE = re.compile("110|120")


def named_risks(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """For each of its risks a prop says in both languages what to do about it."""
    prop = entry.record
    if not isinstance(prop, Prop):
        return
    for index, risk in enumerate(prop.risks):
        for language, words in zip(Language, CARE[risk], strict=True):
            lines = [getattr(text, language) or "" for text in prop.care]
            if any(lines) and not any(re.search(words, line, re.IGNORECASE) for line in lines):
                values = {"risk": risk, "language": language.value, "example": EXAMPLES[risk]}
                yield entry.problem("prop-risk", "risks", index, **values)


def thoughts_of_death(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """A line on not wanting to live, or on harm, says whom to call, in that line."""
    if not isinstance(entry.record, Prop):
        return
    for path, text in entry.texts:
        for language in Language:
            line = getattr(text, language) or ""
            if DEATH.search(line) and not RESCUE.search(line):
                yield entry.problem("prop-despair", *path, language.value)
