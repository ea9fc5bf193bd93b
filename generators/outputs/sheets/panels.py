"""The places of a district, parted into the panels of a small sheet."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generators.catalog.catalog import Catalog
from generators.language import Language
from generators.outputs.nearby import circles
from generators.outputs.sheets.choose import city_places, into_columns, local_places, whom_to_ask
from generators.records import Record, Service
from generators.records.area import Area

NOTHING_KNOWN = 30.0
"""Millimetres that the words take which say that no place of a district is known."""
BLANKS_TITLE, BLANK = 12.0, 9.0
"""Millimetres of the words above lines to write on, and of such a line."""


@dataclass(frozen=True)
class Entry:
    """A place, and whom to ask while it has no number."""

    record: Service
    ask: Record | None
    away: Area | None = None
    """Its district, when that is not where the reader lives."""

    def name(self, language: Language) -> str:
        """Its name with what the sheet prints beside it; for measuring."""
        return self.record.name[language] + (f", {self.away.name[language]}" if self.away else "")

    @property
    def asking(self) -> str:
        """The name to print with the number to ask; a hotline's number says enough."""
        return f"{self.ask.name.zh} {self.ask.name.en}" if self.ask and self.ask.folder != "hotlines" else ""


@dataclass(frozen=True)
class Panel:
    """Places of an area under its name; `blanks` are lines to write on."""

    area: Area
    entries: tuple[Entry, ...]
    blanks: int
    nothing_known: bool = False
    """Whether to say that no place of this area is known."""


def columns_of_places(
    catalog: Catalog, district: Area, height: Callable[[Entry], float], room: float, number: int
) -> list[Panel]:
    """That many panels of equal room: the district's own places on all but one at most, then its city's."""
    local, wide = _entries(catalog, district)
    own = [column for column in into_columns(local, height, [room] * (number - 1)) if column] or [[]]
    rest = into_columns(wide, height, [room] * (number - len(own)))
    city = _city(catalog, district)
    return [
        *(_panel(district, column, height, room, not local) for column in own),
        *(_panel(city, column, height, room, not wide) for column in rest),
    ]


def list_of_places(
    catalog: Catalog, district: Area, height: Callable[[Entry], float], room: float, heading: float
) -> list[Panel]:
    """Two panels that share one room: the district's own places on two thirds at most, then its city's."""
    local, wide = _entries(catalog, district)
    own = into_columns(local, height, [room * 2 / 3])[0]
    left = room - heading - (sum(map(height, own)) or NOTHING_KNOWN)
    rest = into_columns(wide, height, [left])[0]
    blanks = blank_lines(left - sum(map(height, rest)))
    return [
        Panel(district, tuple(own), 0, not local),
        Panel(_city(catalog, district), tuple(rest), blanks, not wide),
    ]


def left_out(catalog: Catalog, district: Area, panels: Iterable[Panel]) -> int:
    """How many places the district's page shows that the sheet does not."""
    shown = {entry.record.id for panel in panels for entry in panel.entries}
    known = [s for circle in circles(catalog, district.id) for s in circle.services if s.status != "closed"]
    return sum(service.id not in shown for service in known)


def blank_lines(left: float) -> int:
    """How many lines to write on fit under the places: two to four, or none."""
    possible = int((left - BLANKS_TITLE) // BLANK)
    return min(4, possible) if possible >= 2 else 0


def _panel(
    area: Area, column: Sequence[Entry], height: Callable[[Entry], float], room: float, nothing_known: bool
) -> Panel:
    left = room - sum(map(height, column)) - NOTHING_KNOWN * nothing_known
    return Panel(area, tuple(column), blank_lines(left), nothing_known)


def _entries(catalog: Catalog, district: Area) -> tuple[list[Entry], list[Entry]]:
    local = local_places(catalog, district)
    wide = city_places(catalog, district, _city(catalog, district))
    near = (district.id, district.parent)
    away = {s.id: None if s.area in near else catalog.areas[s.area] for s in wide}
    return (
        [Entry(s, whom_to_ask(catalog, s)) for s in local],
        [Entry(s, whom_to_ask(catalog, s), away[s.id]) for s in wide],
    )


def _city(catalog: Catalog, district: Area) -> Area:
    return catalog.areas[district.parent or district.id]
