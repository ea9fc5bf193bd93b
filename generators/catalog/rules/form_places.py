"""Lists of places and copies on a family's sheet name what there is."""

from collections.abc import Iterator

from generators.catalog.problem import Problem
from generators.catalog.reading.result import Entry
from generators.catalog.rules.context import Context
from generators.catalog.rules.forms import blocks, told
from generators.records import Form, Record
from generators.records.form import Block
from generators.records.form_fields import row_ids
from generators.records.form_places import PlaceGroup


def known_rows(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """`which` names rows of the grid, or groups of the list of places, that is copied."""
    form = entry.record
    if not isinstance(form, Form):
        return
    for path, block in blocks(entry):
        source = form.grid(block)
        rows = [group.id for group in source.groups] or row_ids(source)
        for n, name in enumerate(block.which if rows else ()):
            if name not in rows:
                yield entry.problem("unknown-place", *path, "which", n, **told(name, rows))


def known_lists(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """Kinds and stages of places are terms of their vocabularies, steps are on the way from home to work."""
    catalog = context.catalog
    known = {
        "kinds": ("data/vocabulary/service_kinds.yaml", catalog.vocabulary["service_kinds"]),
        "stages": ("data/vocabulary/stages.yaml", catalog.vocabulary["stages"]),
        "steps": ("data/pathway/steps.yaml", catalog.steps),
    }
    for path, value in entry.values:
        if isinstance(value, (Block, PlaceGroup)):
            for field, (file, ids) in known.items():
                for n, name in enumerate(getattr(value, field, ())):
                    if ids and name not in ids:  # an empty list has its own problem
                        values = told(name, list(ids))
                        yield entry.problem("not-in-vocabulary", *path, field, n, file=file, **values)


def named_parts(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """Blank PDFs of their own have a name in the words, and every side is in one of them or none is."""
    form = entry.record
    if not isinstance(form, Form) or not any(side.sheet for side in form.sides):
        return
    names = context.catalog.words.get("forms", {}).get("parts", {})
    for n, side in enumerate(form.sides):
        if not side.sheet:
            yield entry.problem("side-without-sheet", "sides", n)
        elif side.sheet not in names:
            yield entry.problem("unknown-word", "sides", n, "sheet", value=f"forms.parts.{side.sheet}")


PLACE_RULES = (known_rows, known_lists, named_parts)
"""Held against every sheet of the family."""
