"""PDF pages as pictures, because Android WeChat cannot open a PDF; the only module that knows pypdfium2."""

from collections.abc import Iterable, Iterator
from io import BytesIO

import pypdfium2
from PIL import Image

DPI = 150
WIDTH = 1080
"""Pixels: a small page gets more than 150 dpi, so that a phone shows it sharp."""


def pictures(pdf: bytes, numbers: Iterable[int] | None = None) -> Iterator[bytes]:
    """These pages, or all, as PNG at 150 dpi or more; the same bytes every time."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in map(document.get_page, range(len(document)) if numbers is None else numbers):
            scale = max(DPI / 72, WIDTH / page.get_width())
            yield _png(page.render(scale=scale).to_pil())
    finally:
        document.close()


def _png(picture: Image.Image) -> bytes:
    """Print uses few colours: a palette makes the file a third as heavy and looks the same.

    Level 9 would take six times as long for files that are a fifteenth smaller.
    """
    few = picture.convert("RGB").quantize(32, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    data = BytesIO()
    few.save(data, "PNG", compress_level=6)
    return data.getvalue()
