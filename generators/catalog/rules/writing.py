"""How texts are written: plain, the same in both languages, and short enough to be said."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping

from generators.catalog.problem import Problem
from generators.catalog.reading.result import Entry
from generators.catalog.rules.context import Context
from generators.language import Language
from generators.records import Card, Prop, Record
from generators.records.values import Model, Text

Limits = Mapping[str, tuple[int, int]]
"""Characters that a field may have, in Chinese (spaces not counted) and in English."""
MARKUP = re.compile(
    r"</?[a-zA-Z!][^>]*>?|&#?\w+;|\*\*|\]\(|`|\{[{%]|(?:java|vb)script:|data:[a-z]+/|\bon[a-z]+\s*=",
    re.IGNORECASE,
)
LINKS = {"url", "web"}
WIDE = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+")
"""Digits and Latin letters of the width of a Chinese character: nobody finds them in a search."""
TITLE = re.compile("《[^》]*》")
HAN = re.compile("[\u4e00-\u9fff]")
WORDS = re.compile(r"[A-Za-z]{2,}\W+[A-Za-z]{2,}")
SERVICE_NUMBER = re.compile(
    r"(?<![0-9])(?<![0-9][.,-])(?:1[12][0-9]|12[0-9]{3}|9[56][0-9]{3}|0[0-9]{2,3}-[0-9]{7,8})(?![.,-]?[0-9])"
)
"""Emergency and service numbers and landlines inside a text."""
SAY_LIMIT = {Language.ZH: 120, Language.EN: 360}
"""Characters: what a nervous caller can read out in half a minute."""


def plain_text(entry: Entry[Model], context: Context) -> Iterator[Problem]:
    """Texts are plain: no HTML, no Markdown, no template, no script or data address hiding in them."""
    for path, value in entry.values:
        if isinstance(value, str) and path[-1] not in LINKS and (found := MARKUP.search(value)):
            yield entry.problem("markup", *path, found=found.group()[:20])


def ordinary_width(entry: Entry[Model], context: Context) -> Iterator[Problem]:
    """Digits and Latin letters have their ordinary width."""
    for path, value in entry.values:
        if isinstance(value, str) and (found := WIDE.search(value)):
            yield entry.problem("full-width", *path, expected=unicodedata.normalize("NFKC", found.group()))


def own_language(entry: Entry[Model], context: Context) -> Iterator[Problem]:
    """Each line is written in its own language. Chinese names inside English text are fine."""
    for path, text in entry.texts:
        zh, en = text.zh or "", text.en or ""
        if HAN.search(en) and zh == en:
            yield entry.problem("not-english", *path, "en")
        if WORDS.search(zh) and not HAN.search(zh):
            yield entry.problem("no-chinese", *path, "zh")


def same_numbers(entry: Entry[Model], context: Context) -> Iterator[Problem]:
    """A number to call stands in both languages; on a card or a prop every number does, and as often.

    A title in 《》 keeps its own, and so does the name of a card.
    """
    card = isinstance(entry.record, (Card, Prop))
    number = re.compile("[0-9]+") if card else SERVICE_NUMBER
    for path, text in entry.texts:
        if text.zh and text.en and (path[0] != "name" or not card):
            zh, en, outside_titles = (
                Counter(found) if card else Counter(set(found))
                for found in map(number.findall, (text.zh, text.en, TITLE.sub("", text.zh)))
            )
            if outside_titles - en or en - zh:
                yield entry.problem("numbers-differ", *path, zh=_joined(zh), en=_joined(en))


def short_enough_to_say(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """What to say on the phone fits into one breath or two."""
    say = getattr(entry.record, "say", None)
    if not isinstance(say, Text):
        return
    for language, limit in SAY_LIMIT.items():
        found = len(getattr(say, language) or "")
        if found > limit:
            values = {"language": language.value, "limit": str(limit), "found": str(found)}
            yield entry.problem("say-too-long", "say", language, **values)


def _joined(numbers: Counter[str]) -> str:
    return ", ".join(sorted(numbers.elements())) or "–"


def within_limits(entry: Entry[Record], limits: Limits) -> Iterator[Problem]:
    """A text that stands in a place on paper is short enough for it, by the name of its field."""
    for path, text in entry.texts:
        for language, limit in zip(Language, limits.get(str(path[0]), ()), strict=False):
            written = getattr(text, language) or ""
            found = len(written.replace(" ", "")) if language is Language.ZH else len(written)
            if found > limit:
                values = {"language": language.value, "limit": str(limit), "found": str(found)}
                yield entry.problem("say-too-long", *path, language.value, **values)
