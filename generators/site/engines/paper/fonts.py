"""The one font of all sheets, cut down to the characters in use; the only module that knows fontTools.

A PDF of the whole font's 65 000 glyphs carries 280 kB for those that it does not show.
"""

import string
import subprocess
from io import BytesIO

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FAMILY = "Noto Sans CJK SC"
WEIGHTS = {"regular": 400, "bold": 700}
FEATURES = ["kern", "ccmp", "liga"]
DROPPED = ["BASE", "DSIG", "VORG", "vhea", "vmtx"]
"""Tables that only vertical writing and signatures need."""


def small_font(text: str, weight: str) -> bytes:
    """The installed font in that weight, with the characters of a text; empty when it is not installed."""
    path, index = installed(weight)
    if not path:
        return b""
    data = BytesIO()
    with TTFont(path, fontNumber=index, lazy=True, recalcBBoxes=False, recalcTimestamp=False) as font:
        if "fvar" in font:  # a variable font, which WeasyPrint makes plain by itself
            return b""
        subsetter = Subsetter(Options(layout_features=FEATURES, notdef_outline=True, drop_tables=DROPPED))
        subsetter.populate(text=text + string.printable)
        subsetter.subset(font)
        font.save(data)
    return data.getvalue()


def installed(weight: str) -> tuple[str, int]:
    """File of the font in that weight and its number in the file; an empty path when it is not installed."""
    command = ["fc-match", "--format", "%{file}\n%{index}\n%{family}", f"{FAMILY}:{weight}"]
    found = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603  # our own words
    path, index, families = found.split("\n")
    return (path if FAMILY in families.split(",") else "", int(index) & 0xFFFF)
