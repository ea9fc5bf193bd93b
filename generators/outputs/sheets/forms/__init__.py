"""The family's own sheets, blank: in each language, in large print, some in both languages."""

from collections.abc import Iterator
from typing import Any

from generators.language import Language
from generators.outputs.artifact import Sheet
from generators.outputs.sheets.forms.paper import forms, paper_values
from generators.outputs.sheets.forms.papers import FLOWS, blank_parts, sides_of
from generators.outputs.sheets.press import Press
from generators.outputs.sheets.qr import qr
from generators.records import Form

LARGE, BILINGUAL, LETTER = "large", "bilingual", "letter"


def form_sheets(press: Press) -> Iterator[Sheet]:
    """Every sheet of `data/forms/`, in each language and kind that it comes in."""
    for form in forms(press.catalog):
        for part in blank_parts(form):
            for language in Language:
                for kind in kinds(form, part, language, press.letter):
                    yield form_sheet(press, form, language, kind, part)


def kinds(form: Form, part: str, language: Language, letter: bool) -> list[str]:
    """What a blank PDF of it comes as: as laid out, in large print, on Letter where that is the paper.

    One with English below Chinese stands among the Chinese ones.
    """
    found = [""]
    if sides_of(form, part, LARGE):
        found += [LARGE, *([LETTER] if letter else [])]
    return [*found, BILINGUAL] if form.bilingual and language is Language.ZH else found


def form_sheet(press: Press, form: Form, language: Language, kind: str = "", part: str = "") -> Sheet:
    """One blank PDF; of a kind in `FLOWS` its sides run over pages, in large print as `copies` allow."""
    templates = press.templates[language]
    both = kind == BILINGUAL
    title = " · ".join(form_title(press, form, one, part) for one in (Language if both else [language]))
    address = press.address(form.page_path, language)
    values: dict[str, Any] = paper_values(form, templates) | {
        "sides_here": sides_of(form, part, kind),
        "code": qr(address),
        "address": address,
        "both": both,
        "kind": kind,
        "flow": FLOWS.get(kind),
    }
    html = press.render("sheet_form.html", language, title=title, **values)
    return Sheet(f"{form_path(form, language, kind, part)}.pdf", title, language, html)


def form_title(press: Press, form: Form, language: Language, part: str = "") -> str:
    """What a sheet is called, with the name of its part where it comes in several."""
    words = press.templates[language].words
    return (
        f"{form.name[language]}{words.site.colon}{words.forms.parts[part]}"
        if part
        else f"{form.name[language]}"
    )


def form_path(form: Form, language: Language, kind: str = "", part: str = "") -> str:
    """Where its files are, from the site's root and without their ending: printed paper leads there."""
    stem = f"{form.id}-{part}" if part else f"form-{form.id}"
    return f"{language.prefix}print/{stem}{kind and '-' + kind}"


__all__ = [
    "blank_parts",
    "form_path",
    "form_sheet",
    "form_sheets",
    "form_title",
    "forms",
    "kinds",
    "sides_of",
]
