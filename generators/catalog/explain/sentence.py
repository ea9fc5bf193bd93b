"""From a problem to one line for a contributor."""

import difflib
import re
from collections.abc import Iterable

from generators.catalog.explain.messages_contact import CONTACT
from generators.catalog.explain.messages_file import FILE
from generators.catalog.explain.messages_forms import FORMS
from generators.catalog.explain.messages_props import PROPS
from generators.catalog.explain.messages_shape import SHAPE
from generators.catalog.explain.messages_sharing import SHARING
from generators.catalog.explain.messages_writing import WRITING
from generators.catalog.problem import Problem, Value
from generators.language import Language

MESSAGES: dict[str, tuple[str, str]] = FILE | SHAPE | SHARING | CONTACT | WRITING | PROPS | FORMS
"""By code: the sentence in Chinese and in English. `{…}` are filled from the problem's values."""
GUESS = ("是不是 {}？", "Did you mean {}? ")
UNSHOWABLE = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060-\u2069\ud800-\udfff\ufeff]+")
LONGEST = 80
"""Characters of somebody's text that a message repeats."""
MOST = 40
"""Allowed values that a message lists."""


def explain(problem: Problem, language: Language) -> str:
    """The problem as one line: `file:line: field → field: what to do`."""
    where = f"{visible(problem.where)}: " if problem.path else ""
    return f"{visible(problem.file, 300)}:{problem.line}: {where}{sentence(problem, language)}"


def sentence(problem: Problem, language: Language) -> str:
    """What to do, without the place."""
    column = 0 if language is Language.ZH else 1
    values = {name: _said(value, column) for name, value in problem.values.items()}
    if "guess" in values:
        values["guess"] = values["guess"] and GUESS[column].format(values["guess"])
    return MESSAGES[problem.code][column].format_map(values).strip()


def closest(value: str, allowed: Iterable[str]) -> str:
    """The allowed value that was probably meant, or nothing."""
    return next(iter(difflib.get_close_matches(value[:LONGEST], list(allowed), n=1, cutoff=0.6)), "")


def listed(allowed: Iterable[str]) -> str:
    """Allowed values one after the other; a long list is cut."""
    names = list(allowed)
    return ", ".join(names[:MOST]) + (" …" if len(names) > MOST else "")


def visible(text: str, longest: int = LONGEST) -> str:
    """Somebody's text made safe to print on one line: no control characters, no great length."""
    line = UNSHOWABLE.sub(" ", text)
    return line if len(line) <= longest else f"{line[:longest]}…"


def _said(value: Value, column: int) -> str:
    text = value if isinstance(value, str) else value[column]
    return visible(text, 2000)
