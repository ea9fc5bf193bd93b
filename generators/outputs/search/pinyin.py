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


def strangers(pinyin: dict[str, str], texts: Iterable[str]) -> dict[str, str]:
    """Common characters that stand in none of these texts but sound like some that do: slips of keys."""
    ours = set("".join(texts))
    found = readings(_common() - ours)
    return {syllable: found[syllable] for syllable in found if syllable in pinyin}


def _common() -> set[str]:
    """The 3755 characters of the first level of GB 2312."""
    rows = (bytes([row, cell]) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return {code.decode("gb2312", "ignore") for code in rows} - {""}


def _read(text: str) -> list[tuple[str, str]]:
    """The characters of a text that have a reading, each with its reading in this text."""
    each = list  # what has no reading stays one item for each character
    spelled = lazy_pinyin(text, style=Style.NORMAL, errors=each)  # type: ignore[arg-type]  # a list is flattened
    pairs = zip(text, spelled, strict=True)
    return [
        (character, syllable) for character, syllable in pairs if syllable.isascii() and syllable.isalpha()
    ]
