"""What the paper of a sheet is made from; the same for the press and for the page to type on."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from generators.catalog.catalog import Catalog
from generators.language import Language
from generators.outputs.sheets.forms.papers import sizes_of
from generators.outputs.sheets.forms.places import rows_of_places
from generators.records import Form, Hotline
from generators.records.form import Block
from generators.records.form_fields import row_ids
from generators.text.spans import in_words
from generators.text.templates import Templates

BLANK = "____"
Said = list[tuple[bool, str]]
"""A text in pieces, each with whether it is a number to dial."""


@dataclass(frozen=True)
class Row:
    """A row of a grid: its label, or the place where the family writes one, or neither."""

    id: str
    label: Any = None
    name: str = ""


def forms(catalog: Catalog) -> list[Form]:
    """All sheets in the order of their list."""
    return sorted(catalog.of(Form), key=lambda form: (form.order, form.id))


def paper_values(form: Form, templates: Templates) -> dict[str, Any]:
    """What `sheet_form_sides.html` asks for."""
    return {
        "form": form,
        "papers": sizes_of(templates.paper),
        "kind": "",
        "widths_of": partial(widths_of, form),
        "rows_of": partial(rows_of, form),
        "columns_of": partial(columns_of, form),
        "said": templates_said(templates),
        "fixed": partial(fixed, templates),
        "pair": partial(pair, templates.catalog),
        "gaps": lambda words: words.split(BLANK),
        "both": False,
        "code": "",
        "address": "",
        "lines_of": partial(lines_of, templates.catalog),
        "places_of": partial(rows_of_places, form),
        "steps_of": partial(steps_of, templates),
    }


def rows_of(form: Form, block: Block) -> list[Row]:
    """The rows of a grid, also of one that has those of another."""
    grid = form.grid(block)
    labels = {row.id: row.label for row in grid.rows}
    return [
        Row(row, labels.get(row), f"{grid.id}.{row}.name" if row.startswith("own") else "")
        for row in row_ids(grid)
    ]


def columns_of(form: Form, block: Block) -> list[Any]:
    """The columns of a grid, or those that a copy shows."""
    return [c for c in form.grid(block).columns if not block.only or c.id in block.only]


def widths_of(form: Form, block: Block) -> list[str]:
    """The width of each narrow column: in mm beside the names of rows, else its part of the whole."""
    columns = columns_of(form, block)
    widths = [c.width for c in columns for _ in (c.choices if c.choices and not c.stacked else [c])]
    grid = form.grid(block)
    if grid.rows or grid.own:
        return [f"{width}mm" for width in widths]
    return [f"{100 * width / sum(widths):.3f}%" for width in widths]


def fixed(templates: Templates, key: str) -> str:
    """Fixed words by their key, in the language of the page."""
    return pair(templates.catalog, key)[templates.language]


def pair(catalog: Catalog, key: str, **values: Any) -> dict[str, str]:
    """Fixed words in each language, with their {…} filled."""
    words: Any = catalog.words
    for part in key.split("."):
        words = words[part]
    return {
        language: words[language].format(**values) if values else words[language] for language in Language
    }


def steps_of(templates: Templates, block: Block) -> list[tuple[str, str]]:
    """Steps of the way from home to work, each with how long it takes by its record."""
    steps = [templates.catalog.steps[name] for name in block.steps]
    return [(templates.text(s.short), in_words(s.time, templates) if s.time else "") for s in steps]


def lines_of(catalog: Catalog, block: Block) -> list[Hotline]:
    """The numbers of a block in the order of all lists: 110 and 120, then 12356, then others."""
    found = [catalog.get(reference) for reference in block.hotlines]
    return sorted((h for h in found if isinstance(h, Hotline)), key=lambda h: (h.order, h.id))


def templates_said(templates: Templates) -> Callable[[str], Said]:
    """A function that finds the numbers to dial in a text: those that have a record."""
    numbers = {phone.number for h in templates.catalog.of(Hotline) for phone in h.phones}
    short = sorted((n for n in numbers if n.isdigit() and len(n) <= 6), key=len, reverse=True)
    pattern = re.compile(rf"(?<![0-9])({'|'.join(short) or '(?!)'})(?![0-9])")

    def said(text: str) -> Said:
        return [(bool(n % 2), piece) for n, piece in enumerate(pattern.split(text)) if piece]

    return said
