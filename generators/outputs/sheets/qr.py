"""QR codes as pictures inside the sheet."""

import segno


def qr(address: str) -> str:
    """A data: address of an SVG picture of the code; error correction M survives a crease or a stain."""
    code = segno.make(address, error="m", micro=False, boost_error=False)
    return str(code.svg_data_uri(border=2, dark="#000", light="#fff", omitsize=True))
