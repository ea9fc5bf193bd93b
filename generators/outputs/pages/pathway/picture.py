"""The picture of the way: where everything stands, on a phone and on paper. Lengths are in pixels."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generators.outputs.pages.pathway.timing import second_line
from generators.records.area import Area
from generators.records.pathway import Step, Stretch
from generators.text.templates import Templates

HEAD, ROW, TURN, GATE, PAD = 40, 42, 50, 38, 10
"""Heights: the name of a stretch, a step, a turn, the words at its gate; and the air around them."""
GAP = 24
"""Room for an arrow between two stretches."""
TALL, WIDE = 320, 224
"""Widths of a stretch where they stand one below the other, and side by side."""


@dataclass(frozen=True)
class Sign:
    """A step or turn in the picture: `y` is where its first line stands inside its stretch."""

    step: Step
    number: int
    second: str
    y: int


@dataclass(frozen=True)
class Panel:
    """A stretch of the way with its steps, its turns and its gate."""

    stretch: Stretch
    steps: tuple[Sign, ...]
    turns: tuple[Sign, ...]
    x: int
    y: int
    width: int
    height: int
    down: bool
    """Whether the next stretch stands below, not beside."""

    @property
    def gate_y(self) -> int:
        """Where the words at the gate begin."""
        return self.height - GATE - PAD


@dataclass(frozen=True)
class Picture:
    """A drawing of the whole way."""

    name: str
    width: int
    height: int
    panels: tuple[Panel, ...]


def pictures(templates: Templates, cities: Sequence[Area]) -> list[Picture]:
    """The same way twice: stretches one below the other for phones, side by side for screens and paper."""
    return [tall(templates, cities), wide(templates, cities)]


def tall(templates: Templates, cities: Sequence[Area]) -> Picture:
    """Stretches one below the other."""
    panels: list[Panel] = []
    y = 2
    for stretch in templates.catalog.road.values():
        height = needed(stretch, templates)
        panels.append(Panel(stretch, *signs(stretch, templates, cities), 2, y, TALL, height, True))
        y += height + GAP
    return Picture("tall", TALL + 4, y - GAP + 2, tuple(panels))


def wide(templates: Templates, cities: Sequence[Area]) -> Picture:
    """Stretches side by side, all of one height."""
    road = list(templates.catalog.road.values())
    height = max(needed(stretch, templates) for stretch in road)
    panels = [
        Panel(stretch, *signs(stretch, templates, cities), 2 + i * (WIDE + GAP), 2, WIDE, height, False)
        for i, stretch in enumerate(road)
    ]
    return Picture("wide", len(road) * (WIDE + GAP) - GAP + 4, height + 4, tuple(panels))


def needed(stretch: Stretch, templates: Templates) -> int:
    """The height that a stretch takes."""
    steps, turns = on(stretch, templates)
    return HEAD + len(steps) * ROW + len(turns) * TURN + PAD + (GATE + PAD if stretch.gate else 0)


def on(stretch: Stretch, templates: Templates) -> tuple[list[Step], list[Step]]:
    """The steps and the turns of a stretch."""
    catalog = templates.catalog
    steps, turns = (
        [s for s in some.values() if s.stage == stretch.id] for some in (catalog.steps, catalog.turns)
    )
    return steps, turns


def signs(
    stretch: Stretch, templates: Templates, cities: Sequence[Area]
) -> tuple[tuple[Sign, ...], tuple[Sign, ...]]:
    """Steps and turns of a stretch at their places, numbered along the whole way."""
    steps, turns = on(stretch, templates)
    numbers = {id_: number for number, id_ in enumerate(templates.catalog.steps, 1)}

    def placed(some: list[Step], top: int, height: int) -> Iterator[Sign]:
        for i, step in enumerate(some):
            second = second_line(step, cities, templates)
            yield Sign(step, numbers.get(step.id, 0), second, top + i * height)

    below = HEAD + len(steps) * ROW
    return tuple(placed(steps, HEAD, ROW)), tuple(placed(turns, below, TURN))
