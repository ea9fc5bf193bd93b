"""Type that steps down until it fits its place, and what is said when nothing smaller is left."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from generators.outputs.artifact import Sheet
from generators.site.project import ProjectError


class SheetOverflowError(ProjectError):
    """Text does not fit its place on a sheet; the message names every such place."""


class Overflow(NamedTuple):
    """An element of class `fits`, the number of its page, and by how much its content leaves it."""

    page: int
    element: Any
    millimetres: float

    @property
    def may_shrink(self) -> bool:
        """Whether there is a smaller size of type to try."""
        return bool(self.element.get("data-sizes"))


def shrink(elements: Iterable[Any]) -> None:
    """Give each element the next of the sizes in its `data-sizes`, in points."""
    for element in elements:
        size, *smaller = element.get("data-sizes").split()
        element.set("style", f"font-size: {size}pt")
        element.set("data-size", size)
        element.set("data-sizes", " ".join(smaller))


def refuse(sheet: Sheet, overflows: Iterable[Overflow]) -> None:
    """Raise SheetOverflowError with a line for each place that is too full; not when there is none."""
    lines = [_line(sheet, overflow) for overflow in sorted(overflows, key=lambda o: o.page)]
    if lines:
        raise SheetOverflowError("\n".join(lines))


def refuse_more_pages(sheet: Sheet, body: Any, number: int) -> None:
    """A sheet may have a page for each division of class `page`, or as many as its template allows."""
    divisions = [element for element in body.iter() if element.get("class") == "page"]
    allowed = int(body.get("data-pages", len(divisions)))
    if number > allowed:
        raise SheetOverflowError(f"{sheet.path}: {number} pages, there is room for {allowed}")


def _line(sheet: Sheet, overflow: Overflow) -> str:
    face, size = overflow.element.get("id"), overflow.element.get("data-size")
    at = f" at {size} pt" if size else ""
    by = f"{overflow.millimetres:.1f} mm too full{at}"
    return f"{sheet.path}: {face} ({sheet.language}) is {by}; shorten its text"
