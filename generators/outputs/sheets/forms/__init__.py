"""The family's own sheets, blank: in each language, and in large print."""

from collections.abc import Iterator

from generators.language import Language
from generators.outputs.artifact import Sheet
from generators.outputs.sheets.forms.paper import forms, paper_values
from generators.outputs.sheets.press import Press
from generators.outputs.sheets.qr import qr
from generators.records import Form

LARGE = "-large"


def form_sheets(press: Press) -> Iterator[Sheet]:
    """Every sheet of `data/forms/`, twice in each language."""
    for language in Language:
        for form in forms(press.catalog):
            yield form_sheet(press, form, language)
            yield form_sheet(press, form, language, large=True)


def form_sheet(press: Press, form: Form, language: Language, large: bool = False) -> Sheet:
    """One sheet; in large print its sides run over as many pages as their `copies` allow."""
    templates = press.templates[language]
    title = form.name[language]
    address = press.address(form.reference, language)
    values = paper_values(form, templates) | {"code": qr(address), "address": address}
    html = press.render("sheet_form.html", language, title=title, large=large, **values)
    return Sheet(f"{form_path(form, language, large)}.pdf", title, language, html)


def form_path(form: Form, language: Language, large: bool = False) -> str:
    """Where its files are, from the site's root and without their ending: printed paper leads there."""
    return f"{language.prefix}print/form-{form.id}{LARGE if large else ''}"


__all__ = ["form_path", "form_sheets", "forms"]
