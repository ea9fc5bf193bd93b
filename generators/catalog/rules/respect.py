"""Respectful words: what our own text does not say, from `data/vocabulary/avoid.yaml`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generators.catalog.problem import Problem
from generators.catalog.reading.lists import Avoided
from generators.catalog.reading.result import Entry
from generators.catalog.rules.context import Context
from generators.language import Language
from generators.records import KINDS, Record

NAMED = ("services", "hotlines", "policies")
"""Kinds whose name is that of an institution or a document, and stays as it is."""
TITLE = re.compile("《[^》]*》")


@dataclass(frozen=True)
class Lexicon:
    """The words to avoid in one language and on one kind of record, as a single search."""

    pattern: re.Pattern[str]
    prefer: dict[str, str]
    """What to write instead, by the word in lower case."""

    def found(self, line: str) -> str:
        """The first word to avoid, or nothing; a longer innocent word that holds its letters wins."""
        return next((match["avoid"] for match in self.pattern.finditer(line) if match["avoid"]), "")


def lexicon(words: list[Avoided], language: Language) -> Lexicon:
    """One search for all these words: whole words in English, anywhere in Chinese, which has no spaces."""
    edge = r"\b" if language is Language.EN else ""
    innocent = _either(phrase for group in words for phrase in group.unless)
    avoid = _either(phrase for group in words for phrase in group.avoid)
    comma = ", " if language is Language.EN else "、"
    prefer = {phrase.lower(): comma.join(group.prefer) for group in words for phrase in group.avoid}
    return Lexicon(re.compile(f"{edge}(?:{innocent}|(?P<avoid>{avoid})){edge}", re.IGNORECASE), prefer)


def lexicons(words: list[Avoided]) -> dict[str, dict[Language, Lexicon]]:
    """By folder and language, for every kind of record."""
    return {
        kind.folder: {
            language: lexicon(chosen, language)
            for language in Language
            if (chosen := [w for w in words if w.language is language and w.only in (None, kind.folder)])
        }
        for kind in KINDS
    }


def respectful_words(context: Context) -> Iterator[Problem]:
    """Our own text says nothing that hurts. Names of places and titles of documents stay as they are."""
    entries = context.listings["avoid"].entries.values()
    searches = lexicons([entry.record for entry in entries if isinstance(entry.record, Avoided)])
    for entry in context.records:
        for language, search in searches[entry.record.folder].items():
            yield from _hurtful(entry, language, search)


def _hurtful(entry: Entry[Record], language: Language, search: Lexicon) -> Iterator[Problem]:
    for path, text in entry.texts:
        named = path[0] == "name" and entry.record.folder in NAMED
        line = "" if named else TITLE.sub("", getattr(text, language) or "")
        if found := search.found(line):
            prefer = search.prefer[found.lower()]
            yield entry.problem("avoid-word", *path, language.value, found=found, prefer=prefer)


def _either(phrases: Iterable[str]) -> str:
    """A pattern for any of these, the longest first; for none, a pattern that never matches."""
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True)) or "(?!)"
