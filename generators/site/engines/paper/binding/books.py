"""Whole PDFs one after the other, as the chapters of one."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from pikepdf import Name, OutlineItem, Pdf, String

from generators.site.engines.paper.binding.sides import saved


def joined(front: bytes, chapters: Sequence[tuple[str, bytes]]) -> bytes:
    """The pages of the front and then of every chapter, each of its own size, title and language.

    Each chapter is a part of the tag tree and has its line in the table of contents.
    """
    with Pdf.open(BytesIO(front)) as book:
        for title, pdf in chapters:
            first = len(book.pages)
            with Pdf.open(BytesIO(pdf)) as source:
                book.pages.extend(source.pages)
                _hang(book, source, first, title)
            with book.open_outline() as outline:
                outline.root.append(OutlineItem(title, first))
        return saved(book)


def pages_in(pdf: bytes) -> int:
    """How many pages a PDF has."""
    with Pdf.open(BytesIO(pdf)) as found:
        return len(found.pages)


def _hang(book: Pdf, source: Pdf, first: int, title: str) -> None:
    """The tags of the source, whose pages the book already has from `first` on, as a part of the book's."""
    tree: Any = book.Root.StructTreeRoot
    foreign: Any = book.copy_foreign(source.make_indirect(source.Root.StructTreeRoot))
    gone = _next(tree)
    for page in book.pages[first:]:
        page.obj.StructParents += gone
        for note in page.obj.get("/Annots", []):
            if "/StructParent" in note:
                note.StructParent += gone
    numbers = list(foreign.ParentTree.Nums)
    tree.ParentTree.Nums.extend([n + gone if not i % 2 else n for i, n in enumerate(numbers)])
    [part] = foreign.K
    part.S, part.T, part.Lang, part.P = Name.Part, String(title), source.Root.Lang, tree.K[0]
    tree.K[0].K.append(part)


def _next(tree: Any) -> int:
    """The first number that the tree of parents does not use yet."""
    return max([int(n) for n in list(tree.ParentTree.Nums)[::2]], default=-1) + 1
