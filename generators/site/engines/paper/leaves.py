"""Pages of finished PDFs on the places of empty leaves, tags and all; the only module that knows pikepdf.

To lay out a deck again for every form takes minutes; to move its finished pages takes half a second.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pikepdf import Array, Dictionary, ObjectStreamMode, OutlineItem, Page, Pdf

from generators.outputs.sheets.deck import Face
from generators.site.engines.paper.content import moved, pictures, untagged

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
        for path, deck in decks.items():
            wanted = [face for page in pages for face in page if face and face.deck == path]
            with Pdf.open(BytesIO(deck)) as source:
                sides |= zip(wanted, _sides(book, source, [face.page for face in wanted]), strict=True)
        _fill(book, leaf, [[face and sides[face] for face in page] for page in pages])
        data = BytesIO()
        book.save(data, object_stream_mode=ObjectStreamMode.generate, deterministic_id=True)
    return data.getvalue()


def _sides(book: Pdf, source: Pdf, numbers: Sequence[int]) -> Iterator[Side]:
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
        content = page.Contents.read_bytes()
        yield Side(content, list(elements), list(numbered), resources, titles.get(page.objgen, []))


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
    for number, sides in enumerate(pages):
        lying = [(side, corner) for side, corner in zip(sides, leaf.corners, strict=True) if side]
        page = book.make_indirect(Dictionary({**blank.obj, "/StructParents": number}))
        book.pages.append(Page(page))
        _draw(book, page, lying)
        _tag(tree, page, [side for side, _ in lying])
    del book.pages[0]
    with book.open_outline() as outline:
        for number, sides in enumerate(pages):
            titles = [title for side in sides if side for title in side.titles]
            outline.root.extend(OutlineItem(title, number) for title in titles)


def _draw(book: Pdf, page: Any, lying: Sequence[tuple[Side, Corner]]) -> None:
    """The marks of the leaf and each side on its place."""
    content, count = untagged(page.Contents.read_bytes()), 0
    for side, corner in lying:
        content += moved(side.content, corner, count)
        count += len(side.marked)
    page.Contents = book.make_stream(content)
    page.Resources = _together([page.Resources, *(side.resources for side, _ in lying)], pictures(content))


def _together(resources: Sequence[Any], drawn: Collection[str]) -> Dictionary:
    """What all of them name, but of the pictures only those that are drawn."""
    merged: dict[str, dict[str, Any]] = {}
    for category, named in (entry for one in resources for entry in one.items()):
        merged.setdefault(category, {}).update(named.items())
    merged["/XObject"] = {name: x for name, x in merged.get("/XObject", {}).items() if name in drawn}
    return Dictionary({category: Dictionary(named) for category, named in merged.items()})


def _tag(tree: Any, page: Any, sides: Sequence[Side]) -> None:
    """Hang the tags of the sides into the tree, with the numbers that their content now has."""
    marked: list[Any] = []
    for side in sides:
        for element in side.elements:
            _move(element, page, len(marked))
            element.P = tree.K[0]
            tree.K[0].K.append(element)
        marked += side.marked
    tree.ParentTree.Nums.extend([page.StructParents, Array(marked)])


def _move(element: Any, page: Any, count: int) -> None:
    element.Pg = page
    for index, child in enumerate(element.K):
        if isinstance(child, int):
            element.K[index] = child + count
        else:
            _move(child, page, count)
