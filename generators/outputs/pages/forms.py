"""The page of a family's sheet: what it is for, the blank paper, fields to type into, the paper itself."""

from collections.abc import Iterator
from typing import Any

from generators.catalog.catalog import Catalog
from generators.language import Language
from generators.outputs.pages.deck.on_page import kept_to, one_step_down
from generators.outputs.sheets.forms import BILINGUAL, LARGE, LETTER, form_path
from generators.outputs.sheets.forms.paper import forms, paper_values
from generators.outputs.sheets.forms.papers import sizes_of
from generators.outputs.sheets.toolkit import folded_path, on_a5
from generators.records import Card, Form, Need, Record
from generators.text.templates import Templates

PAPER = "#kt-paper"
SHEET_STYLES = {
    "a4": ("sheet_base.css", "sheet_form.css"),
    "letter": ("sheet_base.css", "sheet_form.css", "sheet_form_letter.css"),
}
MARGIN = {"a4": 0, "letter": 10}
"""Millimetres around a page that the browser prints: none where a side is laid out for its paper."""
FORM_MODULES = ("assets/forms/page.js",)
FORM_STYLES = ("assets/paper/paper.css", "assets/forms/forms.css")


def form_values(form: Form, templates: Templates) -> dict[str, Any]:
    """What `forms/page.html` asks for."""
    values = paper_values(form, templates)
    names = paper_names(templates)
    found = [templates.catalog.records.get(reference) for reference in form.cards]
    return values | {
        "file_stem": form_path(form, templates.language),
        "blanks": dict(blanks(form, templates)),
        "paper": one_step_down(templates.render("forms/paper.html", **values)),
        "style": "\n".join(
            kept_to(PAPER, templates.render(sheet)) for sheet in SHEET_STYLES[templates.paper]
        ),
        "page_sizes": page_sizes(templates.paper),
        "paper_names": names,
        "papers_used": list(dict.fromkeys(names[side.paper] for side in form.sides)),
        "kind_of_paper": templates.paper,
        "cards": [card for card in found if isinstance(card, Card)],
    }


def blanks(form: Form, templates: Templates) -> Iterator[tuple[str, str]]:
    """The files to print blank, by the name of their words."""
    language = templates.language
    yield "pdf", form_path(form, language)
    yield "large", form_path(form, language, LARGE)
    if on_a5(form):
        yield "fold", folded_path(f"{form_path(form, language)}.pdf").removesuffix(".pdf")
    if form.bilingual:
        yield "both", form_path(form, Language.ZH, BILINGUAL)
    if templates.paper == "letter":
        yield "letter", form_path(form, language, LETTER)


def page_sizes(paper: str) -> str:
    """The papers that the browser prints on, by the names that the sheets' style gives them."""
    margin = MARGIN[paper]
    return "\n".join(
        f"@page {name} {{ size: {w}mm {h}mm; margin: {margin}mm }}"
        for name, (w, h) in sizes_of(paper).items()
    )


def paper_names(templates: Templates) -> dict[str, str]:
    """What readers call the papers of the sides."""
    names = templates.words.forms.papers
    letter = templates.paper == "letter"
    return {name: names["letter" if letter else name] for name in sizes_of(templates.paper)}


def forms_for(record: Record, catalog: Catalog) -> list[Form]:
    """The sheets that name a card, or that help with a situation."""
    match record:
        case Card():
            return [form for form in forms(catalog) if record.reference in form.cards]
        case Need():
            return [form for form in forms(catalog) if record.id in form.needs]
        case _:
            return []
