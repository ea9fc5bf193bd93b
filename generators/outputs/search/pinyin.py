"""Pinyin: how our words are typed on a Latin keyboard."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import chain

from pypinyin import Style, lazy_pinyin


def readings(texts: Iterable[str]) -> dict[str, str]:
    """Each syllable with the characters that are read so somewhere in these texts."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for character, syllable in chain.from_iterable(map(_read, sorted(set(texts)))):
        found[syllable].add(character)
    return {syllable: "".join(sorted(found[syllable])) for syllable in sorted(found)}


def _read(text: str) -> list[tuple[str, str]]:
    """The characters of a text that have a reading, each with its reading in this text."""
    each = list  # what has no reading stays one item for each character
    spelled = lazy_pinyin(text, style=Style.NORMAL, errors=each)  # type: ignore[arg-type]  # a list is flattened
    pairs = zip(text, spelled, strict=True)
    return [
        (character, syllable) for character, syllable in pairs if syllable.isascii() and syllable.isalpha()
    ]
