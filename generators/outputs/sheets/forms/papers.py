"""The papers of a family's sheet: each side on one page, or running over pages of A4 or US Letter."""

from collections.abc import Mapping
from dataclasses import dataclass

from generators.records import Form
from generators.records.form import Side

Sizes = Mapping[str, tuple[float, float]]
PAPERS: Sizes = {
    "a5": (148, 210),
    "a4": (210, 297),
    "a4-landscape": (297, 210),
    "wallet": (210, 297),
    "door": (210, 297),
}
"""Width and height in mm of what a side is laid out for; cards for the wallet lie on A4."""
ONE_SIZE = ("wallet", "door")
"""Papers on which nothing runs over pages: a wallet is no larger, and the door is large already."""
UPRIGHT, LYING = (215.9, 279.4), (279.4, 215.9)
LETTER_SIZES: Sizes = {name: LYING if name == "a4-landscape" else UPRIGHT for name in PAPERS}
"""What it is printed on where the site's paper is Letter."""


def sizes_of(paper: str) -> Sizes:
    """What a browser prints each side on, by the site's paper."""
    return LETTER_SIZES if paper == "letter" else PAPERS


@dataclass(frozen=True)
class Flow:
    """Pages over which a side runs; below each, mm for the words for danger, upright and lying."""

    sizes: Sizes
    foot: tuple[int, int]


FLOWS = {
    "large": Flow({**PAPERS, "a5": PAPERS["a4"]}, (34, 28)),
    "bilingual": Flow({**PAPERS, "a5": PAPERS["a4"]}, (32, 26)),
    "letter": Flow(LETTER_SIZES, (21, 20)),
}
"""By kind of sheet."""


def blank_parts(form: Form) -> list[str]:
    """The names of the blank PDFs that it comes in; one without a name when its sides stay together."""
    return list(dict.fromkeys(side.sheet or "" for side in form.sides))


def sides_of(form: Form, part: str = "", kind: str = "") -> list[Side]:
    """The sides in one of its blank PDFs, all when it has no name; those that run over pages when it does."""
    sides = [side for side in form.sides if not part or side.sheet == part]
    return [side for side in sides if not (kind in FLOWS and side.paper in ONE_SIZE)]
