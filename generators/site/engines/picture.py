"""PDF pages as pictures, because Android WeChat cannot open a PDF; the only module that knows pypdfium2."""

from collections.abc import Iterator
from io import BytesIO

import pypdfium2
from PIL import Image

DPI = 150
WIDTH = 1080
"""Pixels: a small page gets more than 150 dpi, so that a phone shows it sharp."""


def pictures(pdf: bytes) -> Iterator[bytes]:
    """Each page as PNG, at 150 dpi or more; the same bytes every time."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            scale = max(DPI / 72, WIDTH / page.get_width())
            yield _png(page.render(scale=scale).to_pil())
    finally:
        document.close()


def _png(picture: Image.Image) -> bytes:
    """Print uses few colours: a palette makes the file a third as heavy and looks the same."""
    few = picture.convert("RGB").quantize(32, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    data = BytesIO()
    few.save(data, "PNG", compress_level=9)
    return data.getvalue()
