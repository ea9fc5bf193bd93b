"""The drawing instructions of a PDF page, as bytes: numbers of tagged pieces, names of pictures."""

import re
from functools import partial

TAGGED = re.compile(rb"/\w+\s*<<\s*/MCID \d+\s*>>\s*BDC")
NUMBER = re.compile(rb"/MCID (\d+)")
PICTURE = re.compile(rb"/(\S+)\s+Do\b")


def untagged(content: bytes) -> bytes:
    """The same drawing for the eye alone: whoever reads by tags passes it over."""
    return b"q\n%b\nQ\n" % TAGGED.sub(b"/Artifact BMC", content)


def moved(content: bytes, corner: tuple[float, float], count: int) -> bytes:
    """The same drawing with its lower left at that corner, in points; its tagged pieces count on."""
    return b"q 1 0 0 1 %.3f %.3f cm\n%b\nQ\n" % (*corner, NUMBER.sub(partial(_counted_on, count), content))


def pictures(content: bytes) -> set[str]:
    """The names of the pictures that are drawn."""
    return {f"/{name.decode()}" for name in PICTURE.findall(content)}


def renamed(content: bytes, prefix: str) -> bytes:
    """The same drawing, where the names of the pictures begin with a prefix."""
    return PICTURE.sub(rb"/%b\1 Do" % prefix.encode(), content)


def _counted_on(count: int, found: re.Match[bytes]) -> bytes:
    return b"/MCID %d" % (count + int(found[1]))
