"""The page of a family's sheet: what it is for, the blank paper, fields to type into, the paper itself."""

from typing import Any

from generators.catalog.catalog import Catalog
from generators.outputs.pages.deck.on_page import kept_to, one_step_down
from generators.outputs.sheets.forms import form_path
from generators.outputs.sheets.forms.paper import PAPERS, forms, paper_values
from generators.outputs.sheets.toolkit import folded_path, on_a5
from generators.records import Card, Form, Need, Record
from generators.text.templates import Templates

PAPER = "#kt-paper"
SHEET_STYLES = ("sheet_base.css", "sheet_form.css")
FORM_MODULES = ("assets/forms/page.js",)
FORM_STYLES = ("assets/paper/paper.css", "assets/forms/forms.css")


def form_values(form: Form, templates: Templates) -> dict[str, Any]:
    """What `forms/page.html` asks for."""
    values, stem = paper_values(form, templates), form_path(form, templates.language)
    found = [templates.catalog.records.get(reference) for reference in form.cards]
    return values | {
        "file_stem": stem,
        "file_fold": folded_path(f"{stem}.pdf") if on_a5(form) else "",
        "paper": one_step_down(templates.render("forms/paper.html", **values)),
        "style": "\n".join(kept_to(PAPER, templates.render(sheet)) for sheet in SHEET_STYLES),
        "page_sizes": page_sizes(),
        "cards": [card for card in found if isinstance(card, Card)],
    }


def page_sizes() -> str:
    """The papers that the browser prints on, by the names that the sheets' style gives them."""
    return "\n".join(f"@page {name} {{ size: {w}mm {h}mm; margin: 0 }}" for name, (w, h) in PAPERS.items())


def forms_for(record: Record, catalog: Catalog) -> list[Form]:
    """The sheets that name a card, or that help with a situation."""
    match record:
        case Card():
            return [form for form in forms(catalog) if record.reference in form.cards]
        case Need():
            return [form for form in forms(catalog) if record.id in form.needs]
        case _:
            return []
