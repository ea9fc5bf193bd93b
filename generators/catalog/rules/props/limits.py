"""Each text of a prop is short enough for its A6 slip."""

from collections.abc import Iterator

from generators.catalog.problem import Problem
from generators.catalog.reading.result import Entry
from generators.catalog.rules.context import Context
from generators.language import Language
from generators.records import Prop, Record

LIMITS: dict[str, tuple[int, int]] = {
    "name": (8, 28),
    "summary": (46, 150),
    "materials": (12, 36),
    "make": (26, 84),
    "care": (68, 170),
    "not_when": (56, 160),
}
"""Characters a text may have in Chinese (spaces not counted) and in English."""


def prop_limits(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """Each text of a prop is short enough for its A6 slip; whether all fit together, the build measures."""
    if not isinstance(entry.record, Prop):
        return
    for path, text in entry.texts:
        for language, limit in zip(Language, LIMITS.get(str(path[0]), ()), strict=False):
            written = getattr(text, language) or ""
            found = len(written.replace(" ", "")) if language is Language.ZH else len(written)
            if found > limit:
                values = {"language": language.value, "limit": str(limit), "found": str(found)}
                yield entry.problem("say-too-long", *path, language.value, **values)
