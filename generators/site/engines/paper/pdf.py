"""Sheets become PDF pages; the only module that knows WeasyPrint."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from functools import partial
from types import MappingProxyType
from typing import Any

from weasyprint import CSS, HTML, Document
from weasyprint.formatting_structure import boxes
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from generators.outputs.artifact import Sheet
from generators.site.engines.paper.fit import Overflow, refuse, refuse_more_pages, shrink
from generators.site.engines.paper.fonts import FAMILY, WEIGHTS, small_font

MM_PER_PX, POINTS_PER_PX = 25.4 / 96, 72 / 96
TOLERANCE = 0.2
"""Millimetres by which rounding may put text outside its place."""
VARIANT = "pdf/ua-1"
UPRIGHT = boxes.BlockLevelBox | boxes.LineBox
"""Boxes whose height is the room that their content takes."""


def pdf(sheet: Sheet) -> bytes:
    """The sheet as a tagged PDF with language and title; the same bytes every time."""
    return written(laid_out(sheet))


def written(document: Document) -> bytes:
    """A document as PDF."""
    data: bytes = document.write_pdf(pdf_variant=VARIANT)
    return data


def part(document: Document, pages: Sequence[int], title: str) -> Document:
    """Some pages of a document under a title of their own; they are not laid out again."""
    some = document.copy([document.pages[page] for page in pages])
    some.metadata = copy(document.metadata)
    some.metadata.title = title
    return some


def laid_out(sheet: Sheet) -> Document:
    """The sheet's pages, each face with `data-sizes` at the first of its type sizes at which it fits.

    Raises SheetOverflowError.
    """
    html = HTML(string=sheet.html, url_fetcher=Sealed())
    config, style = _type(sheet)
    render = partial(html.render, font_config=config, stylesheets=style, pdf_variant=VARIANT)
    shrink(element for element in html.etree_element.iter() if element.get("data-sizes"))
    document = render()
    body = html.etree_element.find("body")
    refuse_more_pages(sheet, body, len(document.pages))
    divisions = list(body)
    too_full = list(overflows(document, range(len(document.pages))))
    stuck = {o.element: o for o in too_full if not o.may_shrink}
    while again := sorted({o.page for o in too_full if o.may_shrink}):
        shrink(o.element for o in too_full if o.may_shrink)
        body[:] = [divisions[number] for number in again]
        for number, page in zip(again, render().pages, strict=True):
            document.pages[number] = page
        too_full = list(overflows(document, again))
        stuck |= {o.element: o for o in too_full if not o.may_shrink}
    refuse(sheet, stuck.values())
    return document


def overflows(document: Document, numbers: Iterable[int]) -> Iterator[Overflow]:
    """Every place of class `fits` on these pages that its content leaves, measured on the rendered boxes.

    A place that goes on on the next page is too full too, though each half of it holds its own.
    """
    begun: dict[Any, int] = {}
    for number in numbers:
        for box in (box for box in _boxes(document, number) if "fits" in _classes(box)):
            first = begun.setdefault(box.element, number)
            over = _outside(box) if first == number else float(box.height) * MM_PER_PX
            if over > TOLERANCE:
                yield Overflow(first, box.element, over)


def corners(document: Document) -> list[tuple[float, float]]:
    """The lower left corner of each place of class `place` on the first page, in points."""
    height = document.pages[0].height
    places = [box for box in _boxes(document, 0) if "place" in _classes(box)]
    return [
        (box.position_x * POINTS_PER_PX, (height - box.position_y - box.height) * POINTS_PER_PX)
        for box in places
    ]


class Sealed(URLFetcher):  # type: ignore[misc]  # WeasyPrint ships no types
    """A sheet holds all its pictures, and its fonts are handed over: any other address is an error."""

    def __init__(self, fonts: Mapping[str, bytes] = MappingProxyType({})) -> None:
        """Fonts have addresses of their own: as `data:` they would take longer to read than to use."""
        super().__init__(allowed_protocols=["data"], fail_on_errors=True)
        self._fonts = fonts

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """The font of that address, or what a `data:` address holds."""
        if url in self._fonts:
            return URLFetcherResponse(url, self._fonts[url])
        return super().fetch(url, headers)


def _type(sheet: Sheet) -> tuple[FontConfiguration, list[CSS]]:
    """The font with the characters of the sheet, named after it, because pages move between files."""
    config = FontConfiguration()
    text = "".join(sorted(set(sheet.html)))
    fonts = {f"font:{weight}": small_font(text, weight) for weight in WEIGHTS}
    if not all(fonts.values()):  # not installed: whatever there is makes heavy files
        return config, []
    name = re.sub(r"\W+", " ", f"{FAMILY} {sheet.path}")  # with a slash it is no name in a PDF
    faces = [
        f'@font-face {{ font-family: "{name}"; font-weight: {value}; src: url(font:{weight}) }}'
        for weight, value in WEIGHTS.items()
    ]
    rules = [*faces, f'html {{ font-family: "{name}" !important }}']
    return config, [CSS(string="\n".join(rules), font_config=config, url_fetcher=Sealed(fonts))]


def _boxes(document: Document, number: int) -> Iterator[Any]:
    yield from document.pages[number]._page_box.descendants(placeholders=True)


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
