"""The family's sheets: every block has what its kind needs, and every name leads somewhere."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from generators.catalog.explain.sentence import closest, listed
from generators.catalog.problem import Path, Problem
from generators.catalog.reading.result import Entry
from generators.catalog.rules.context import Context
from generators.language import Language
from generators.records import Form, Record
from generators.records.form import Block, Column, Section
from generators.records.values import Model

BLANK = "____"
NEEDS = {
    "words": (("words", "text"),),
    "line": (("id",), ("label",)),
    "text": (("id",), ("label",)),
    "date": (("id",), ("label",)),
    "tick": (("id",), ("choices",)),
    "pick": (("id",), ("label",), ("choices",)),
    "grid": (("id",), ("columns", "of"), ("rows", "own", "blank", "of")),
    "copy": (("of",),),
    "blanks": (("id",), ("words",), ("blanks",)),
    "numbers": (("hotlines",),),
    "consent": (("id",),),
    "labels": (("id",), ("label",), ("rows",)),
    "places": (("id",), ("groups",)),
    "steps": (("steps",),),
}
"""By kind: fields that must be there; of several in one group, one."""
IN_USE: tuple[tuple[type[Model], str, str, Callable[[Any], bool]], ...] = (
    (Section, "times", "cut: card", lambda section: section.cut == "card"),
    (Column, "stacked", "kind: pick", lambda column: column.kind == "pick"),
    (Block, "listed", "kind: tick", lambda block: block.kind in {"tick", "pick"}),
    (Block, "word", "kind: labels", lambda block: block.kind == "labels"),
)
"""Fields that mean something only where this holds."""


def whole_blocks(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """A block has the fields that its kind needs, and a column to pick from has choices."""
    for path, block in blocks(entry):
        for group in NEEDS[block.kind]:
            if not any(getattr(block, name) for name in group):
                yield entry.problem("block-incomplete", *path, kind=block.kind, fields=" / ".join(group))
        for n, column in enumerate(block.columns):
            if (column.kind == "pick") != bool(column.choices):
                yield entry.problem("column-choices", *path, "columns", n)


def own_ids(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """What is typed stands under an id of its own: no two places of a sheet share one."""
    if not isinstance(entry.record, Form):
        return
    seen = Counter(block.id for _, block in blocks(entry) if block.id)
    for path, block in blocks(entry):
        if block.id and seen[block.id] > 1:
            seen[block.id] = 0
            yield entry.problem("field-twice", *path, "id", id=block.id)
    sides = Counter(side.id for side in entry.record.sides)
    for n, side in enumerate(entry.record.sides):
        if sides[side.id] > 1:
            sides[side.id] = 0
            yield entry.problem("field-twice", "sides", n, "id", id=side.id)


def known_blocks(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """`of` names a grid or list of places, `only` its columns, `until` a place of the same sheet."""
    form = entry.record
    if not isinstance(form, Form):
        return
    grids = {block.id: block for block in form.blocks if block.columns or block.groups}
    lines = {block.id: block for block in form.blocks if block.kind == "line"}
    places = [place.id for place in form.fields() if place.kind != "given"]
    for path, block in blocks(entry):
        known = {**grids, **lines} if block.kind == "copy" else grids
        if block.of and block.of not in known:
            yield entry.problem("unknown-place", *path, "of", **told(block.of, known))
        if block.until and block.until not in places:
            yield entry.problem("unknown-place", *path, "until", **told(block.until, places))
        columns = [column.id for column in form.grid(block).columns]
        for n, name in enumerate(block.only if columns else ()):
            if name not in columns:
                yield entry.problem("unknown-place", *path, "only", n, **told(name, columns))


def labels_last(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """Strips of labels stand at the end of their side: what does not fit there moves on to another page."""
    for n, side in enumerate(entry.record.sides if isinstance(entry.record, Form) else ()):
        kinds = [block.kind for block in side.blocks]
        first = kinds.index("labels") if "labels" in kinds else len(kinds)
        if any(kind != "labels" for kind in kinds[first:]):
            yield entry.problem("labels-last", "sides", n)


def fields_in_use(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """A field that changes nothing where it stands is taken for a mistake."""
    for path, value in entry.values:
        for model, name, needed, holds in IN_USE:
            if isinstance(value, model) and name in value.model_fields_set and not holds(value):
                yield entry.problem("field-idle", *path, name, field=name, needed=needed)


def known_words(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """Fixed words exist, and words with blanks have a name for each of them."""
    for path, block in blocks(entry):
        for n, key in enumerate(block.words):
            pair = _word(context.catalog.words, key)
            if pair is None:
                yield entry.problem("unknown-word", *path, "words", n, value=key)
            elif block.kind == "blanks" and any(
                pair[language].count(BLANK) != len(block.blanks) for language in Language
            ):
                found = str(pair[Language.ZH].count(BLANK))
                yield entry.problem("blanks-named", *path, "blanks", found=found)


def known_numbers(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """Numbers to dial come from records of hotlines, never from a sheet."""
    for path, block in blocks(entry):
        for n, reference in enumerate(block.hotlines):
            if reference not in context.known:
                guess = closest(reference, sorted(context.known))
                yield entry.problem("unknown-record", *path, "hotlines", n, value=reference, guess=guess)


def blocks(entry: Entry[Record]) -> Iterator[tuple[Path, Block]]:
    """Every block of a sheet, with where it stands in the file."""
    for path, value in entry.values:
        if isinstance(value, Block):
            yield path, value


def _word(words: Any, key: str) -> Any:
    for part in key.split("."):
        words = words.get(part) if isinstance(words, dict) else None
    return words if isinstance(words, dict) and set(Language) <= words.keys() else None


def told(value: str, allowed: Any) -> dict[str, str]:
    """What a problem says of a name that is not among those allowed."""
    return {"value": value, "guess": closest(value, allowed), "allowed": listed(allowed)}


FORM_RULES = (whole_blocks, own_ids, known_blocks, labels_last, fields_in_use, known_words, known_numbers)
"""Held against every sheet of the family."""
