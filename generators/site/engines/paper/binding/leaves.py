"""Pages of finished PDFs on the places of empty leaves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pikepdf import Array, Dictionary, OutlineItem, Page, Pdf

from generators.outputs.sheets.deck import Face
from generators.site.engines.paper.binding.content import moved, pictures, untagged
from generators.site.engines.paper.binding.sides import Side, saved, sides
from generators.site.engines.paper.binding.tags import hang

PICTURES = "/XObject"
Corner = tuple[float, float]
"""Lower left, in points from the lower left of the page."""


@dataclass(frozen=True)
class Leaf:
    """A PDF of one page, with marks and no faces yet, and where its places are."""

    pdf: bytes
    corners: Sequence[Corner]


def bound(leaf: Leaf, decks: Mapping[str, bytes], pages: Sequence[Sequence[Face | None]]) -> bytes:
    """A PDF with these faces on copies of the leaf; title and language are those of the leaf.

    A face lies on one place at most.
    """
    with Pdf.open(BytesIO(leaf.pdf)) as book:
        ready: dict[Face, Side] = {}
        for number, (path, deck) in enumerate(decks.items()):
            wanted = [face for page in pages for face in page if face and face.deck == path]
            numbers = [face.page for face in wanted]
            with Pdf.open(BytesIO(deck)) as source:
                ready |= zip(wanted, sides(book, source, f"d{number}", numbers), strict=True)
        _fill(book, leaf, [[face and ready[face] for face in page] for page in pages])
        return saved(book)


def _fill(book: Pdf, leaf: Leaf, pages: Sequence[Sequence[Side | None]]) -> None:
    """Put the sides on copies of the book's one page, which then goes."""
    [blank] = book.pages
    tree = book.Root.StructTreeRoot
    tree.K[0].K, tree.ParentTree.Nums = Array(), Array()
    marks = untagged(blank.Contents.read_bytes())
    resources = book.make_indirect(_together(blank.Resources, marks, [s for p in pages for s in p if s]))
    for number, faces in enumerate(pages):
        lying = [(side, corner) for side, corner in zip(faces, leaf.corners, strict=True) if side]
        page = book.make_indirect(
            Dictionary({**blank.obj, "/StructParents": number, "/Resources": resources})
        )
        page.Contents = book.make_stream(_drawn(marks, lying))
        book.pages.append(Page(page))
        hang(tree, page, [(side.elements, side.marked) for side, _ in lying])
    del book.pages[0]
    with book.open_outline() as outline:
        for number, faces in enumerate(pages):
            titles = [title for side in faces if side for title in side.titles]
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
