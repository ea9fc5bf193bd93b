"""The page of a family's sheet: what it is for, the blank paper, fields to type into, the paper itself."""

from typing import Any

from generators.catalog.catalog import Catalog
from generators.language import Language
from generators.outputs.pages.deck.on_page import kept_to, one_step_down
from generators.outputs.sheets.forms import BILINGUAL, LETTER, blank_parts, form_path, kinds, sides_of
from generators.outputs.sheets.forms.paper import forms, paper_values
from generators.outputs.sheets.forms.papers import sizes_of
from generators.outputs.sheets.forms.places import place_values
from generators.outputs.sheets.toolkit import folded_path, on_a5
from generators.records import Card, Form, Need, Record
from generators.text.templates import Templates

PAPER = "#kt-paper"
SHEET_STYLES = {
    "a4": ("sheet_base.css", "sheet_form.css", "sheet_form_places.css"),
    "letter": ("sheet_base.css", "sheet_form.css", "sheet_form_places.css", "sheet_form_letter.css"),
}
MARGIN = {"a4": 0, "letter": 10}
"""Millimetres around a page that the browser prints: none where a side is laid out for its paper."""
FORM_MODULES = ("assets/forms/page.js",)
FORM_STYLES = ("assets/paper/paper.css", "assets/forms/forms.css")


def form_values(form: Form, templates: Templates) -> dict[str, Any]:
    """What `forms/page.html` asks for."""
    values = paper_values(form, templates) | place_values(form, templates)
    names = paper_names(templates)
    found = [templates.catalog.records.get(reference) for reference in form.cards]
    return values | {
        "files": [blank_file(form, part, templates) for part in blank_parts(form)],
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


def blank_file(form: Form, part: str, templates: Templates) -> dict[str, Any]:
    """One of its blank PDFs: its sides, and the paths of its kinds by the name of their words."""
    language = templates.language
    paths = {
        kind: form_path(form, Language.ZH if kind == BILINGUAL else language, kind, part)
        for kind in kinds(form, part, Language.ZH, templates.paper == LETTER)
    }
    found = {"pdf": paths.pop(""), **paths}
    if on_a5(form, part):
        found["fold"] = folded_path(f"{found['pdf']}.pdf").removesuffix(".pdf")
    return {"part": part, "stem": found["pdf"], "paths": found, "sides": sides_of(form, part)}


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
