"""How much room a text takes, near enough to choose what fits; the edge measures the finished sheet."""

import re

MM_PER_POINT = 0.3528
NARROW, WIDE = frozenset(" .,:;'!|()[]-/fijlrtI1"), frozenset("mwMW&@%—…")
SLACK = 1.02
"""Lines break a little before they are full."""


def lines(text: str, points: float, width: float) -> int:
    """Lines of a text at that size on a width in mm, broken between words or Chinese characters."""
    room = width / (points * MM_PER_POINT * SLACK)
    count, used = int(bool(text)), 0.0
    for word in re.findall(r"[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+", text):
        if used and used + ems(word.rstrip()) > room:
            count, used = count + 1, 0.0
        used += ems(word)
    return count


def ems(text: str) -> float:
    """Its width in ems of Noto Sans CJK SC, regular."""
    return sum(map(_em, text))


def _em(character: str) -> float:
    if ord(character) > 0x2E7F or character in "“”":
        return 1.0
    if character in NARROW:
        return 0.31
    if character in WIDE:
        return 0.84
    return 0.6 if character.isupper() else 0.54
