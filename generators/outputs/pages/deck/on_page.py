"""A printed sheet as a part of a web page: its rules kept to that part, its headings one step down."""

import re

_RULE = re.compile(r"(?P<selectors>[^{}]+)\{(?P<declarations>[^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_HEADING = re.compile(r"\bh([12])\b")
_HEADING_TAG = re.compile(r"(</?h)([12])\b")


def kept_to(part: str, css: str) -> str:
    """The rules of a sheet, for what stands inside `part`.

    `@page` is left out, for the browser's script sets the paper; ValueError at any other at-rule.
    """
    rules = []
    for rule in _RULE.finditer(_COMMENT.sub("", css)):
        selectors = rule["selectors"].strip()
        if selectors.startswith("@page"):
            continue
        if selectors.startswith("@"):
            raise ValueError(f"a rule that cannot be kept to a part of a page: {selectors}")
        kept = ", ".join(_kept(part, selector.strip()) for selector in selectors.split(","))
        rules.append(f"{kept} {{{rule['declarations'].strip()}}}")
    return "\n".join(rules)


def one_step_down(html: str) -> str:
    """Headings of a sheet below the page's own h1."""
    return _HEADING_TAG.sub(_next, html)


def _kept(part: str, selector: str) -> str:
    if selector in {"html", "body"}:
        return part
    return f"{part} {_HEADING.sub(lambda m: f'h{int(m[1]) + 1}', selector)}"


def _next(tag: re.Match[str]) -> str:
    return f"{tag[1]}{int(tag[2]) + 1}"
