"""QR codes as pictures inside the sheet."""

from functools import cache

import segno


@cache
def qr(address: str) -> str:
    """A data: address of a PNG picture of the code; error correction M survives a crease or a stain.

    A picture of pixels, because SVG takes much longer to put into a PDF: a deck has hundreds of codes. Four
    pixels for each square keep its edges sharp where a viewer smooths pictures.
    """
    code = segno.make(address, error="m", micro=False, boost_error=False)
    return str(code.png_data_uri(border=2, scale=4))


@cache
def qr_drawing(address: str) -> str:
    """The same code as SVG for the browser, where it is sharper and, compressed, half as heavy."""
    code = segno.make(address, error="m", micro=False, boost_error=False)
    return str(code.svg_data_uri(border=2, dark="#000", light="#fff", omitsize=True))
