"""Chinese punctuation: full width next to Chinese characters, as in print."""

import re

WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
CHINESE = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff《》「」『』“”‘’（）、。，；：？！…—"
BETWEEN = re.compile(rf"(?<=[{CHINESE}])([,;:?!]) ?|([,;:?!]) ?(?=[{CHINESE}])")
BRACKETS = re.compile(
    rf"(?:(?<=[{CHINESE}])\([^()]*\)|\([^()]*\)(?=[{CHINESE}])|\([^()]*[{CHINESE}][^()]*\))(?! ?[0-9])"
)
"""A pair with Chinese before, behind or inside it; not that of a dialling code, as in (852) 1868."""


def full_width(text: str) -> str:
    """Commas, colons, brackets and the like beside Chinese characters in full width: 你好,世界 → 你好，世界.

    Between digits or Latin letters they stay, as in 12:30, 1,000 and https://.
    """
    while (changed := _once(text)) != text:
        text = changed
    return text


def _once(text: str) -> str:
    text = BRACKETS.sub(lambda found: f"（{found.group()[1:-1]}）", text)
    return BETWEEN.sub(lambda found: WIDE[found.group().strip()], text)
