"""A step of a card or a prop is one action and begins with a verb, so that it is done while it is read."""

import re
from collections.abc import Iterator

from generators.catalog.problem import Problem
from generators.catalog.reading.lists import Verbs
from generators.catalog.reading.result import Entry
from generators.catalog.rules.context import Context
from generators.language import Language
from generators.records import Card, Prop, Record
from generators.records.values import Text

ADVERB = re.compile("^(?:先|再|一起|慢慢|轻声)?")
"""At most one of these may stand before a Chinese verb."""
COMMA = {Language.ZH: "，", Language.EN: ","}
SECOND = {
    Language.ZH: re.compile("然后|并且|同时|接着再"),
    Language.EN: re.compile(r"\b(?:and then|at the same time|after that)\b", re.IGNORECASE),
}
"""Words that join a second action to the first."""
FILE = "data/vocabulary/step_verbs.yaml"


def verb_first(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """Every step begins with a verb of `data/vocabulary/step_verbs.yaml`, in both languages."""
    verbs = [e.record for e in context.listings["step_verbs"].entries.values() if isinstance(e.record, Verbs)]
    known = {v.language: v.verbs for v in verbs}
    name, steps = _steps(entry.record)
    for index, step in enumerate(steps):
        for language in Language:
            line = getattr(step, language) or ""
            if line and not _begins(line, language, known.get(language, ())):
                found = line[:4] if language is Language.ZH else line.split()[0]
                yield entry.problem("card-verb", name, index, language.value, found=found, file=FILE)


def one_action(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """A step has at most one comma, and no “and then”: two actions are two steps."""
    name, steps = _steps(entry.record)
    for index, step in enumerate(steps):
        for language in Language:
            line = getattr(step, language) or ""
            second = SECOND[language].search(line)
            if line.count(COMMA[language]) > 1 or second:
                found = second.group() if second else COMMA[language]
                yield entry.problem("card-two-actions", name, index, language.value, found=found)


def _steps(record: Record) -> tuple[str, tuple[Text, ...]]:
    """The field that holds the steps of a card or a prop, and what it holds; nothing for other kinds."""
    match record:
        case Card():
            return "steps", record.steps
        case Prop():
            return "make", record.make
        case _:
            return "", ()


def _begins(line: str, language: Language, verbs: tuple[str, ...]) -> bool:
    if language is Language.ZH:
        return line.startswith(verbs) or ADVERB.sub("", line).startswith(verbs)
    return re.split(r"[^a-z-]", line.lower(), maxsplit=1)[0] in verbs
