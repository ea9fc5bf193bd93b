"""A list of places on a family's sheet, filled in from the directory once a district is chosen."""

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import Field

from generators.records.values import Model, Slug, Text


class PlaceGroup(Model):
    """Places of some kinds under one name; the first `most` of those that are chosen have a row each."""

    id: Slug
    label: Text
    short: Text | None = Field(None, description="its name on a card for the wallet")
    kinds: tuple[Slug, ...] = Field(min_length=1, description="ids of data/vocabulary/service_kinds.yaml")
    stages: tuple[Slug, ...] = Field((), description="suggested only at these stages; always when empty")
    first: Literal["nearest", "stage"] = Field(
        "nearest", description="what is suggested first: the nearest, or those that name the chosen stage"
    )
    most: int = Field(1, ge=1, le=4, description="how many rows it has")


def place_ids(block: Any) -> Iterator[str]:
    """What the browser fills in for a list of places: each of its rows, then what it says of them all."""
    for group in block.groups:
        for n in range(1, group.most + 1):
            yield f"{block.id}.{group.id}.{n}.name"
            yield f"{block.id}.{group.id}.{n}.phone"
        if group.short:
            yield f"{block.id}.{group.id}.1.own"
    yield from (f"{block.id}.{name}" for name in ("place", "line", "checked"))
