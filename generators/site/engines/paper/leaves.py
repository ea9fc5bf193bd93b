"""Pages of finished PDFs on the places of empty leaves, tags and all; the only module that knows pikepdf.

To lay out a deck again for every form takes minutes; to move its finished pages takes half a second.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pikepdf import Array, Dictionary, ObjectStreamMode, OutlineItem, Page, Pdf

from generators.outputs.sheets.deck import Face
from generators.site.engines.paper.content import moved, pictures, renamed, untagged
from generators.site.engines.paper.tags import hang

PICTURES = "/XObject"
Corner = tuple[float, float]
"""Lower left, in points from the lower left of the page."""


@dataclass(frozen=True)
class Leaf:
    """A PDF of one page, with marks and no faces yet, and where its places are."""

    pdf: bytes
    corners: Sequence[Corner]


@dataclass(frozen=True)
class Side:
    """A page of a deck, on its way to a leaf."""

    deck: str
    """What the names of its pictures begin with, because every deck counts its own from nought."""
    content: bytes
    elements: Sequence[Any]
    """The tops of its part of the tag tree."""
    marked: Sequence[Any]
    """The elements of its marked content, by number."""
    resources: Any
    titles: Sequence[str]
    """Its entries in the table of contents."""


def bound(leaf: Leaf, decks: Mapping[str, bytes], pages: Sequence[Sequence[Face | None]]) -> bytes:
    """A PDF with these faces on copies of the leaf; title and language are those of the leaf.

    A face lies on one place at most.
    """
    with Pdf.open(BytesIO(leaf.pdf)) as book:
        sides: dict[Face, Side] = {}
        for number, (path, deck) in enumerate(decks.items()):
            wanted = [face for page in pages for face in page if face and face.deck == path]
            numbers = [face.page for face in wanted]
            with Pdf.open(BytesIO(deck)) as source:
                sides |= zip(wanted, _sides(book, source, f"d{number}", numbers), strict=True)
        _fill(book, leaf, [[face and sides[face] for face in page] for page in pages])
        data = BytesIO()
        book.save(data, object_stream_mode=ObjectStreamMode.generate, deterministic_id=True)
    return data.getvalue()


def _sides(book: Pdf, source: Pdf, deck: str, numbers: Sequence[int]) -> Iterator[Side]:
    """Pages of another PDF as objects of the book; they name their language where it is not the book's."""
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


def _titles(source: Pdf) -> dict[Any, list[str]]:
    """The entries of the table of contents, by the page that they lead to."""
    titles: dict[Any, list[str]] = {}
    with source.open_outline() as outline:
        for item in outline.root:
            page: Any = item.destination
            titles.setdefault(page[0].objgen, []).append(item.title)
    return titles


def _fill(book: Pdf, leaf: Leaf, pages: Sequence[Sequence[Side | None]]) -> None:
    """Put the sides on copies of the book's one page, which then goes."""
    [blank] = book.pages
    tree = book.Root.StructTreeRoot
    tree.K[0].K, tree.ParentTree.Nums = Array(), Array()
    marks = untagged(blank.Contents.read_bytes())
    resources = book.make_indirect(_together(blank.Resources, marks, [s for p in pages for s in p if s]))
    for number, sides in enumerate(pages):
        lying = [(side, corner) for side, corner in zip(sides, leaf.corners, strict=True) if side]
        page = book.make_indirect(
            Dictionary({**blank.obj, "/StructParents": number, "/Resources": resources})
        )
        page.Contents = book.make_stream(_drawn(marks, lying))
        book.pages.append(Page(page))
        hang(tree, page, [(side.elements, side.marked) for side, _ in lying])
    del book.pages[0]
    with book.open_outline() as outline:
        for number, sides in enumerate(pages):
            titles = [title for side in sides if side for title in side.titles]
            outline.root.extend(OutlineItem(title, number) for title in titles)


def _drawn(marks: bytes, lying: Sequence[tuple[Side, Corner]]) -> bytes:
    """The marks of the leaf and each side on its place."""
    content, count = marks, 0
    for side, corner in lying:
        content += moved(side.content, corner, count)
        count += len(side.marked)
    return content


def _together(blank: Any, marks: bytes, sides: Sequence[Side]) -> Dictionary:
    """What the leaf and the sides name, for all pages; but of the pictures only those that are drawn.

    Names of fonts are those of their sheets, names of states and colours say what they are.
    """
    merged: dict[str, dict[str, Any]] = {}
    for side in [None, *{side.deck: side for side in sides}.values()]:
        for category, named in (side.resources if side else blank).items():
            prefix = f"/{side.deck}" if side and category == PICTURES else "/"
            merged.setdefault(category, {}).update((prefix + name[1:], x) for name, x in named.items())
    drawn = pictures(marks).union(*(pictures(side.content) for side in sides))
    merged[PICTURES] = {name: x for name, x in merged.get(PICTURES, {}).items() if name in drawn}
    return Dictionary({category: Dictionary(named) for category, named in merged.items()})
