"""The papers of a family's sheet: each side on one page, or running over pages of A4 or US Letter."""

from collections.abc import Mapping
from dataclasses import dataclass

Sizes = Mapping[str, tuple[float, float]]
PAPERS: Sizes = {"a5": (148, 210), "a4": (210, 297), "a4-landscape": (297, 210)}
"""Width and height in mm of what a side is laid out for."""
LETTER_SIZES: Sizes = {"a5": (215.9, 279.4), "a4": (215.9, 279.4), "a4-landscape": (279.4, 215.9)}
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
