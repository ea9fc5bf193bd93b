"""What a deck of cards becomes on paper: its faces once, and the files that are made of them."""

from dataclasses import dataclass
from typing import NamedTuple

from generators.outputs.artifact import Sheet


class Face(NamedTuple):
    """One side of a card: a page of a deck, counted from 0."""

    deck: str
    """The path of the deck."""
    page: int


@dataclass(frozen=True)
class Part:
    """Pages of a deck that are also a file of their own, with pictures: one card."""

    path: str
    title: str
    pages: tuple[int, ...]


@dataclass(frozen=True)
class Deck(Sheet):
    """The faces of some cards in one language, one a page; laid out once, for every file there is."""

    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Leaves(Sheet):
    """A file of leaves with faces on them; `html` is the empty leaf, and its places are of class `place`."""

    pages: tuple[tuple[Face | None, ...], ...]
    """For each page what lies on each place, in the order of the leaf."""

    @property
    def needs(self) -> frozenset[str]:
        """The decks that the faces come from."""
        return frozenset(face.deck for page in self.pages for face in page if face)
