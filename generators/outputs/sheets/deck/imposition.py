"""How the faces of cards lie on pages: each page is a list of places, left to right and down."""

from collections.abc import Sequence
from typing import TypeVar

F = TypeVar("F")
Card = tuple[F, F]
"""Front and back."""
Page = tuple[F | None, ...]


def one_each(cards: Sequence[Card[F]]) -> list[Page[F]]:
    """Each front followed by its back."""
    return [(face,) for card in cards for face in card]


def four_up(cards: Sequence[Card[F]]) -> list[Page[F]]:
    """Four fronts on a page, on the next their backs, for printing on both sides.

    A sheet turned on its long edge shows its left as its right, so backs change places within each row.
    """
    pages: list[Page[F]] = []
    for four in _groups(cards, 4):
        (a, b, c, d), (e, f, g, h) = zip(*four, strict=True)
        pages += [(a, b, c, d), (f, e, h, g)]
    return pages


def fold_over(cards: Sequence[Card[F]]) -> list[Page[F]]:
    """Two cards on a page, each front on the left beside its back: folded behind, they lie back to back."""
    return [tuple(face for card in two for face in card) for two in _groups(cards, 2)]


def side_by_side(left: Sequence[Card[F]], right: Sequence[Card[F]]) -> list[Page[F]]:
    """The same cards in two languages: both fronts on a page, on the next both backs."""
    return [pair for cards in zip(left, right, strict=True) for pair in zip(*cards, strict=True)]


def _groups(cards: Sequence[Card[F]], size: int) -> list[list[tuple[F | None, F | None]]]:
    """The cards in groups of that size, the last filled up with nothing."""
    nothing: list[tuple[F | None, F | None]] = [(None, None)] * size
    return [[*cards[start : start + size], *nothing][:size] for start in range(0, len(cards), size)]
