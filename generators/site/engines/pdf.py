"""Sheets become PDF files and pictures; the only module that knows WeasyPrint."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from typing import Any

from weasyprint import CSS, HTML, Document
from weasyprint.formatting_structure import boxes
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from generators.outputs.artifact import Artifact, Sheet
from generators.outputs.sheets import Deck
from generators.site.engines.picture import pictures

Progress = Callable[[int, int], None]
MM_PER_PX = 25.4 / 96
TOLERANCE = 0.2
"""Millimetres by which rounding may put text outside its place."""
VARIANT = "pdf/ua-1"
UPRIGHT = boxes.BlockLevelBox | boxes.LineBox
"""Boxes whose height is the room that their content takes."""


class SheetOverflowError(Exception):
    """Text does not fit its place on a sheet."""


@dataclass(frozen=True)
class Overflow:
    """A place of class `fits` whose content leaves it by that many millimetres."""

    face: str
    sizes: tuple[str, ...]
    millimetres: float


def render_sheets(sheets: Iterable[Sheet], progress: Progress | None = None) -> Iterator[Artifact]:
    """Every sheet as PDF, and its pages as PNG unless it is a deck; in the order of the sheets.

    Uses all processors. Raises SheetOverflowError in the end, naming every text that does not fit.
    """
    todo = list(sheets)
    complaints = []
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as workers:
        for done, (artifacts, complaint) in enumerate(workers.map(_made, todo), start=1):
            yield from artifacts
            complaints += complaint
            if progress:
                progress(done, len(todo))
    if complaints:
        raise SheetOverflowError("\n".join(complaints))


def pdf(sheet: Sheet) -> bytes:
    """The sheet as a tagged PDF with language and title; the same bytes every time."""
    data: bytes = laid_out(sheet).write_pdf(pdf_variant=VARIANT)
    return data


def laid_out(sheet: Sheet) -> Document:
    """The sheet's pages, each face with `data-sizes` at the first of its type sizes at which it fits."""
    html = HTML(string=sheet.html, url_fetcher=_sealed())
    steps: Counter[str] = Counter()
    while True:
        document = _document(html, steps)
        too_full = list(overflows(document))
        if not too_full:
            return _whole(document, html, sheet)
        if stuck := [o for o in too_full if steps[o.face] + 1 >= len(o.sizes)]:
            raise SheetOverflowError("\n".join(_complaint(sheet, overflow) for overflow in stuck))
        steps.update(overflow.face for overflow in too_full)


def overflows(document: Document) -> Iterator[Overflow]:
    """Every place of class `fits` that its content leaves, measured on the rendered boxes."""
    for page in document.pages:
        for box in page._page_box.descendants(placeholders=True):
            if "fits" in _classes(box) and (over := _outside(box)) > TOLERANCE:
                sizes = tuple(box.element.get("data-sizes", "").split())
                yield Overflow(str(box.element.get("id")), sizes, over)


def _made(sheet: Sheet) -> tuple[list[Artifact], list[str]]:
    """What a worker hands back: the sheet's files, or what is wrong with it."""
    try:
        data = pdf(sheet)
    except SheetOverflowError as error:
        return [], [str(error)]
    stem = sheet.path.removesuffix(".pdf")
    page_pictures = [] if isinstance(sheet, Deck) else list(pictures(data))
    named = [Artifact(f"{stem}-{number}.png", png) for number, png in enumerate(page_pictures, start=1)]
    return [Artifact(sheet.path, data), *named], []


@cache
def _fonts() -> FontConfiguration:
    return FontConfiguration()


def _sealed() -> URLFetcher:
    """A sheet holds all its pictures: any other address is an error."""
    return URLFetcher(allowed_protocols=["data"], fail_on_errors=True)


def _document(html: HTML, steps: Counter[str]) -> Document:
    faces = [element for element in html.etree_element.iter() if element.get("data-sizes")]
    sizes = {face.get("id"): face.get("data-sizes").split()[steps[face.get("id")]] for face in faces}
    rules = (f"#{face} {{ font-size: {size}pt !important }}" for face, size in sizes.items())
    return html.render(font_config=_fonts(), stylesheets=[CSS(string="\n".join(rules))], pdf_variant=VARIANT)


def _whole(document: Document, html: HTML, sheet: Sheet) -> Document:
    """The document, when it has no page more than its template allows."""
    body = html.etree_element.find("body")
    pages = [element for element in body.iter() if element.get("class") == "page"]
    allowed = int(body.get("data-pages", len(pages)))
    if len(document.pages) > allowed:
        raise SheetOverflowError(f"{sheet.path}: {len(document.pages)} pages, there is room for {allowed}")
    return document


def _outside(box: Any) -> float:
    """Millimetres by which content leaves the box at its bottom or right."""
    inside = [b for b in box.descendants(placeholders=True) if b is not box]
    bottom = max(
        (b.border_box_y() + b.border_height() for b in inside if isinstance(b, UPRIGHT)), default=0.0
    )
    right = max((b.position_x + b.width for b in inside if isinstance(b, boxes.TextBox)), default=0.0)
    below = bottom - box.content_box_y() - box.height
    beside = right - box.content_box_x() - box.width
    return float(max(below, beside)) * MM_PER_PX


def _classes(box: Any) -> list[str]:
    if box.element is None or isinstance(box, boxes.TextBox):
        return []
    return str(box.element.get("class", "")).split()


def _complaint(sheet: Sheet, overflow: Overflow) -> str:
    size = f" at {overflow.sizes[-1]} pt" if overflow.sizes else ""
    return f"{sheet.path}: {overflow.face} is {overflow.millimetres:.1f} mm too full{size}; shorten its text"
