"""Finished sheets bound one after the other, behind pages of their own that tell where each begins."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generators.outputs.artifact import Sheet


@dataclass(frozen=True)
class Chapter:
    """A finished sheet as a part of a book."""

    title: str
    path: str
    """Of the sheet, for example `print/form-log.pdf`."""


@dataclass(frozen=True)
class Book(Sheet):
    """`html` is the front; where a chapter begins and ends stands in it as `pages_of` says."""

    chapters: tuple[Chapter, ...]

    @property
    def needs(self) -> frozenset[str]:
        """The chapters."""
        return frozenset(chapter.path for chapter in self.chapters)

    def numbered(self, front: int, lengths: Sequence[int]) -> "Book":
        """The same with page numbers in its front, which has `front` pages; `lengths` are the chapters'."""
        html, first = self.html, front + 1
        for number, length in enumerate(lengths):
            last = first + length - 1
            html = html.replace(pages_of(number), f"{first}" if first == last else f"{first}–{last}")
            first += length
        return replace(self, html=html.replace(PAGES, f"{first - 1}"))


PAGES = "[[pages]]"
"""Stands in the front for the number of all pages."""


def pages_of(chapter: int) -> str:
    """What stands in the front for the pages of a chapter, counted from 0, until they are known."""
    return f"[[pages-of-{chapter}]]"
