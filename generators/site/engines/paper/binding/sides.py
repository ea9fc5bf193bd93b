"""Pages of a finished PDF on their way into another: drawing, tags, resources, titles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pikepdf import Array, Dictionary, ObjectStreamMode, Pdf

from generators.site.engines.paper.binding.content import renamed


@dataclass(frozen=True)
class Side:
    """A page that has left its PDF."""

    deck: str
    """What the names of its pictures begin with, because every PDF counts its own from nought."""
    content: bytes
    elements: Sequence[Any]
    """The tops of its part of the tag tree."""
    marked: Sequence[Any]
    """The elements of its marked content, by number."""
    resources: Any
    titles: Sequence[str]
    """Its entries in the table of contents."""


def sides(book: Pdf, source: Pdf, deck: str, numbers: Sequence[int]) -> Iterator[Side]:
    """Pages of another PDF as objects of the book; they name their language where it is not the book's.

    Takes the source's tag tree apart: what is wanted of one source is asked for at once.
    """
    tree: Any = source.Root.StructTreeRoot
    titles = _titles(source)
    pages = [source.pages[number] for number in numbers]
    tops: dict[Any, list[Any]] = {page.objgen: [] for page in pages}
    for element in tree.K[0].K:
        if element.Pg.objgen in tops:
            del element.P  # which leads to the rest of the tree
            tops[element.Pg.objgen].append(element)
            if source.Root.Lang != book.Root.Lang:
                element.Lang = source.Root.Lang
    marked = dict(zip(*[iter(tree.ParentTree.Nums)] * 2, strict=True))
    luggage = Dictionary(
        Elements=Array([Array(tops[page.objgen]) for page in pages]),
        Marked=Array([marked[page.StructParents] for page in pages]),
        Resources=Array([page.Resources for page in pages]),
    )
    here = book.copy_foreign(source.make_indirect(luggage))
    for page, elements, numbered, resources in zip(
        pages, here.Elements, here.Marked, here.Resources, strict=True
    ):
        content = renamed(page.Contents.read_bytes(), deck)
        yield Side(deck, content, list(elements), list(numbered), resources, titles.get(page.objgen, []))


def saved(book: Pdf) -> bytes:
    """The same bytes every time."""
    data = BytesIO()
    book.save(data, object_stream_mode=ObjectStreamMode.generate, deterministic_id=True)
    return data.getvalue()


def _titles(source: Pdf) -> dict[Any, list[str]]:
    """The entries of the table of contents, by the page that they lead to."""
    titles: dict[Any, list[str]] = {}
    with source.open_outline() as outline:
        for item in outline.root:
            page: Any = item.destination
            titles.setdefault(page[0].objgen, []).append(item.title)
    return titles
