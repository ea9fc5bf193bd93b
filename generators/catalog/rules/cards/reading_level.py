"""A tired parent who finished middle school reads a card: short sentences, common words and characters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generators.catalog.problem import Problem
from generators.catalog.reading.result import Entry
from generators.catalog.rules.context import Context
from generators.language import Language
from generators.records import Card, Record

LONGEST = {Language.ZH: 26, Language.EN: 16}
"""Characters, or words, of one sentence."""
LONGEST_TOLD = {Language.ZH: 31, Language.EN: 19}
"""The same for what is read before one begins: the scene and the aim."""
TOLD = frozenset({"summary", "goal"})
MEAN = {Language.ZH: 16.0, Language.EN: 10.0}
GRADE = 5.0
"""Flesch–Kincaid grade of the whole English card."""
RARE = 0.01
"""The share of Chinese characters that may stand outside level one of GB 2312, the 3,755 most used."""
LABELS = frozenset({"name", "need"})
"""Fields that are names of things, not sentences."""
END = {
    Language.ZH: re.compile("[。！？；：…]+[”》]?|”$"),
    Language.EN: re.compile(r"[.!?;:]+[\"”]?(?:\s|$)"),
}
HAN = re.compile("[\u4e00-\u9fff]")
WORD = re.compile(r"[A-Za-z0-9]+(?:['’-][A-Za-z0-9]+)*")


@dataclass(frozen=True)
class Sentences:
    """The sentences of one card in one language, with their lengths in characters or words."""

    texts: tuple[str, ...]
    lengths: tuple[int, ...]

    @property
    def mean(self) -> float:
        """Their mean length."""
        return sum(self.lengths) / max(len(self.lengths), 1)


def short_sentences(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """No sentence of a card is long, and most are shorter still."""
    if not isinstance(entry.record, Card):
        return
    for path, text in entry.texts:
        for language in Language:
            limit = (LONGEST_TOLD if path[0] in TOLD else LONGEST)[language]
            for line in sentences(getattr(text, language) or "", language):
                if (found := length(line, language)) > limit:
                    values = {"limit": str(limit), "found": str(found)}
                    yield entry.problem(f"card-long-{language}", *path, language.value, **values)
    for language in Language:
        if (mean := card_sentences(entry, language).mean) > MEAN[language]:
            values = {"limit": f"{MEAN[language]:g}", "found": f"{mean:.1f}"}
            yield entry.problem(f"card-mean-{language}", **values)


def easy_words(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """English of a fifth grader; Chinese in the characters that school teaches first."""
    if not isinstance(entry.record, Card):
        return
    if (grade := flesch_kincaid(card_sentences(entry, Language.EN).texts)) > GRADE:
        yield entry.problem("card-grade", limit=f"{GRADE:g}", found=f"{grade:.1f}")
    characters = HAN.findall("".join(text.zh or "" for _, text in entry.texts))
    rare = [c for c in characters if not _common(c)]
    if len(rare) > RARE * len(characters):
        yield entry.problem("card-rare", found="、".join(dict.fromkeys(rare)))


def card_sentences(entry: Entry[Record], language: Language) -> Sentences:
    """All sentences of a card but the names of things."""
    texts = [getattr(text, language) or "" for path, text in entry.texts if path[0] not in LABELS]
    found = tuple(line for text in texts for line in sentences(text, language))
    return Sentences(found, tuple(length(line, language) for line in found))


def sentences(text: str, language: Language) -> list[str]:
    """The sentences of a text; the two halves of “sign: what to do” count as two."""
    return [line for part in END[language].split(text) if (line := part.strip(" “”\"'"))]


def length(line: str, language: Language) -> int:
    """Characters of a Chinese sentence without spaces, words of an English one."""
    return len(line.replace(" ", "")) if language is Language.ZH else len(WORD.findall(line))


def flesch_kincaid(lines: tuple[str, ...]) -> float:
    """The American school grade in which these sentences can be read (Kincaid et al., 1975)."""
    words = [word for line in lines for word in WORD.findall(line)]
    if not words:
        return 0.0
    return 0.39 * len(words) / len(lines) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def syllables(word: str) -> int:
    """The syllables of an English word, counted as groups of vowels: near enough for a mean."""
    letters = re.sub("[^a-z]", "", word.lower())
    found = len(re.findall("[aeiouy]+", letters))
    silent_e = letters.endswith("e") and not letters.endswith(("le", "ee"))
    silent_ed = letters.endswith("ed") and not letters.endswith(("ted", "ded"))
    return max(found - (silent_e or silent_ed), 1)


def _common(character: str) -> bool:
    """Whether GB 2312 lists it in its first level, rows 16 to 55 (B0 to D7)."""
    try:
        code = character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return len(code) == 2 and 0xB0 <= code[0] <= 0xD7
