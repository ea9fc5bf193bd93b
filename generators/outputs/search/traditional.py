"""Traditional characters and their simplified forms, only those that our own words need."""

from collections.abc import Iterable
from functools import cache

from opencc import OpenCC  # type: ignore[import-untyped]  # ships no types

HAN = (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))


def traditional_pairs(texts: Iterable[str]) -> list[str]:
    """Two strings of equal length: traditional characters, and what each is in these simplified texts."""
    ours = {character for text in texts for character in text}
    pairs = [(old, new) for old, new in _simplified().items() if new in ours and old not in ours]
    return ["".join(old for old, _ in pairs), "".join(new for _, new in pairs)]


@cache
def _simplified() -> dict[str, str]:
    """Every Han character that has another simplified form, in Taiwan's or Hong Kong's spelling."""
    every = [chr(code) for code in HAN]
    lines = "\n".join(every)
    mainland, hongkong = (OpenCC(way).convert(lines).split("\n") for way in ("t2s", "hk2s"))
    forms = zip(every, mainland, hongkong, strict=True)
    return {
        old: (new if new != old else other)
        for old, new, other in forms
        if old not in (new, other) or new != other
    }
