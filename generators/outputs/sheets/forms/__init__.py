"""The family's own sheets, blank: in each language, in large print, some in both languages."""

from collections.abc import Iterator
from typing import Any

from generators.language import Language
from generators.outputs.artifact import Sheet
from generators.outputs.sheets.forms.paper import forms, paper_values
from generators.outputs.sheets.forms.papers import FLOWS
from generators.outputs.sheets.press import Press
from generators.outputs.sheets.qr import qr
from generators.records import Form

LARGE, BILINGUAL, LETTER = "large", "bilingual", "letter"


def form_sheets(press: Press) -> Iterator[Sheet]:
    """Every sheet of `data/forms/`, twice in each language, and once in both where it says so.

    Where the site's paper is Letter, once more in each language on that.
    """
    for form in forms(press.catalog):
        for language in Language:
            yield form_sheet(press, form, language)
            yield form_sheet(press, form, language, large=True)
            if press.letter:
                yield letter_sheet(press, form, language)
        if form.bilingual:
            yield bilingual_sheet(press, form)


def form_sheet(press: Press, form: Form, language: Language, large: bool = False) -> Sheet:
    """One sheet; in large print its sides run over as many pages as their `copies` allow."""
    return _sheet(press, form, language, LARGE if large else "")


def letter_sheet(press: Press, form: Form, language: Language) -> Sheet:
    """One sheet on US Letter, its sides running over pages."""
    return _sheet(press, form, language, LETTER)


def bilingual_sheet(press: Press, form: Form) -> Sheet:
    """One sheet with English below Chinese, its sides running over pages."""
    return _sheet(press, form, Language.ZH, BILINGUAL)


def form_path(form: Form, language: Language, kind: str = "") -> str:
    """Where its files are, from the site's root and without their ending: printed paper leads there."""
    return f"{language.prefix}print/form-{form.id}{kind and '-' + kind}"


def _sheet(press: Press, form: Form, language: Language, kind: str) -> Sheet:
    title = " · ".join(form.name[one] for one in Language) if kind == BILINGUAL else form.name[language]
    address = press.address(form.reference, language)
    values: dict[str, Any] = paper_values(form, press.templates[language]) | {
        "code": qr(address),
        "address": address,
        "both": kind == BILINGUAL,
        "kind": kind,
        "flow": FLOWS.get(kind),
    }
    html = press.render("sheet_form.html", language, title=title, **values)
    return Sheet(f"{form_path(form, language, kind)}.pdf", title, language, html)


__all__ = ["bilingual_sheet", "form_path", "form_sheet", "form_sheets", "forms", "letter_sheet"]
