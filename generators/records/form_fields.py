"""The single places of a sheet that can be filled in, and the ids under which what is typed is kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generators.records.form_places import place_ids

AGREES = ("yes", "later")
"""What the person may answer to the line that asks them."""


@dataclass(frozen=True)
class Blank:
    """A place to fill in; `choices` are the ids that it may hold, none when it holds text."""

    id: str
    kind: str
    choices: tuple[str, ...] = ()


def block_fields(block: Any, grid: Any) -> Iterator[Blank]:
    """The places of one block; `grid` is the one whose rows and columns it has.

    A copy has none of its own.
    """
    match block.kind:
        case "line" | "text" | "date":
            yield Blank(f"{block.id}", block.kind)
        case "tick":
            yield from (Blank(f"{block.id}.{choice.id}", "tick") for choice in block.choices)
        case "pick" | "consent":
            yield Blank(f"{block.id}", "pick", tuple(choice.id for choice in block.choices) or AGREES)
        case "blanks":
            yield from (Blank(f"{block.id}.{n}", "line") for n, _ in enumerate(block.blanks, start=1))
        case "places":
            yield from (Blank(id_, "given") for id_ in place_ids(block))
        case "grid":
            yield from _grid_fields(block, grid)
        case "labels":
            yield from _label_fields(block)


def row_ids(grid: Any) -> list[str]:
    """The rows of a grid: those with a name, those whose name is written, those without."""
    own = [f"own{n}" for n in range(1, grid.own + 1)]
    blank = [f"{n}" for n in range(1, grid.blank + 1)]
    return [*(row.id for row in grid.rows), *own, *blank]


def _label_fields(block: Any) -> Iterator[Blank]:
    """How large the cells of the family's box are, whether it wants this strip, and its own word."""
    yield Blank(f"{block.id}.width", "size")
    yield Blank(f"{block.id}.height", "size")
    yield Blank(f"{block.id}.off", "tick")
    if block.word:
        yield Blank(f"{block.id}.word", "line")


def _grid_fields(block: Any, grid: Any) -> Iterator[Blank]:
    for row in row_ids(grid):
        if row.startswith("own") and block is grid:
            yield Blank(f"{block.id}.{row}.name", "line")
        for column in grid.columns:
            choices = tuple(choice.id for choice in column.choices)
            yield Blank(f"{block.id}.{row}.{column.id}", column.kind, choices)
