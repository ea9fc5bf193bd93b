"""The font cut down to a text: it has the characters, is light, and does not know when it was made."""

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from generators.site.engines.paper import fonts
from generators.site.engines.paper.fonts import WEIGHTS, installed, small_font


@pytest.mark.parametrize("weight", WEIGHTS)
def test_a_small_font_has_every_character_of_the_text_and_all_of_ascii(weight: str) -> None:
    data = small_font("声音来了有办法□①–×", weight)
    assert len(data) < 60_000
    with TTFont(BytesIO(data)) as font:
        assert set(map(ord, "声音来了有办法□①–×AZaz09~")) <= set(font.getBestCmap())
        assert font["OS/2"].usWeightClass == WEIGHTS[weight]


def test_a_small_font_is_as_old_as_the_installed_one() -> None:
    path, index = installed("bold")
    with TTFont(path, fontNumber=index) as whole, TTFont(BytesIO(small_font("心", "bold"))) as small:
        assert small["head"].modified == whole["head"].modified


def test_without_the_font_there_is_no_small_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "FAMILY", "No Such Sans CJK")
    assert installed("bold")[0] == ""
    assert small_font("心", "bold") == b""
