"""The one font of all sheets, cut down to the characters in use; the only module that knows HarfBuzz.

A PDF of the whole font's 65 000 glyphs carries 280 kB for those that it does not show.
"""

import string
import subprocess

import uharfbuzz as hb

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
    face = hb.Face(hb.Blob.from_file_path(path), index)
    wanted = hb.SubsetInput()
    wanted.unicode_set.update(map(ord, text + string.printable))
    wanted.layout_feature_tag_set.clear()
    wanted.layout_feature_tag_set.update(map(_tag, FEATURES))
    wanted.drop_table_tag_set.update(map(_tag, DROPPED))
    wanted.flags = hb.SubsetFlags.NOTDEF_OUTLINE
    if face.axis_infos:  # a variable font holds all weights
        wanted.pin_axis_location(face, "wght", WEIGHTS[weight])
    return bytes(hb.subset(face, wanted).blob.data)


def installed(weight: str) -> tuple[str, int]:
    """File of the font in that weight and its number in the file; an empty path when it is not installed."""
    command = ["fc-match", "--format", "%{file}\n%{index}\n%{family}", f"{FAMILY}:{weight}"]
    found = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603  # our own words
    path, index, families = found.split("\n")
    return (path if FAMILY in families.split(",") else "", int(index) & 0xFFFF)


def _tag(name: str) -> int:
    """Four letters as HarfBuzz counts them."""
    return int.from_bytes(name.encode(), "big")
