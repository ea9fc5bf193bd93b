"""Sheets become PDF pages; the only module that knows WeasyPrint."""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from functools import cache, partial
from typing import Any

from weasyprint import CSS, HTML, Document
from weasyprint.formatting_structure import boxes
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from generators.outputs.artifact import Sheet
from generators.site.engines.paper.fit import Overflow, refuse, refuse_more_pages, shrink
from generators.site.engines.paper.fonts import FAMILY, WEIGHTS

MM_PER_PX, POINTS_PER_PX = 25.4 / 96, 72 / 96
TOLERANCE = 0.2
"""Millimetres by which rounding may put text outside its place."""
VARIANT = "pdf/ua-1"
UPRIGHT = boxes.BlockLevelBox | boxes.LineBox
"""Boxes whose height is the room that their content takes."""
Fonts = tuple[bytes, ...]
"""The font of the sheets in each of its weights; without them the installed one makes heavy files."""


def pdf(sheet: Sheet, fonts: Fonts = ()) -> bytes:
    """The sheet as a tagged PDF with language and title; the same bytes every time."""
    return written(laid_out(sheet, fonts))


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


def laid_out(sheet: Sheet, fonts: Fonts = (), family: str = "") -> Document:
    """The sheet's pages, each face with `data-sizes` at the first of its type sizes at which it fits.

    What meets in one file later needs fonts of different `family`. Raises SheetOverflowError.
    """
    html = HTML(string=sheet.html, url_fetcher=_sealed())
    config, style = _type(fonts, family or sheet.language)
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
    """Every place of class `fits` on these pages that its content leaves, measured on the rendered boxes."""
    for number in numbers:
        for box in _boxes(document, number):
            if "fits" in _classes(box) and (over := _outside(box)) > TOLERANCE:
                yield Overflow(number, box.element, over)


def corners(document: Document) -> list[tuple[float, float]]:
    """The lower left corner of each place of class `place` on the first page, in points."""
    height = document.pages[0].height
    places = [box for box in _boxes(document, 0) if "place" in _classes(box)]
    return [
        (box.position_x * POINTS_PER_PX, (height - box.position_y - box.height) * POINTS_PER_PX)
        for box in places
    ]


@cache
def _type(fonts: Fonts, family: str) -> tuple[FontConfiguration, list[CSS]]:
    """The font of the sheets under a name of its own, so that different subsets keep different names."""
    config = FontConfiguration()
    if not (fonts and all(fonts)):
        return config, []
    name = f"{FAMILY} {family}"
    faces = [
        f'@font-face {{ font-family: "{name}"; font-weight: {weight};'
        f" src: url(data:font/otf;base64,{b64encode(font).decode()}) }}"
        for font, weight in zip(fonts, WEIGHTS.values(), strict=True)
    ]
    rules = [*faces, f'html {{ font-family: "{name}" !important }}']
    return config, [CSS(string="\n".join(rules), font_config=config, url_fetcher=_sealed())]


def _sealed() -> URLFetcher:
    """A sheet holds all its pictures: any other address is an error."""
    return URLFetcher(allowed_protocols=["data"], fail_on_errors=True)


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
