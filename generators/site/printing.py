"""All sheets become files, on all processors: every text is laid out once, and what is ready moves on."""

import gc
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from typing import cast

from generators.outputs.artifact import Artifact, Sheet
from generators.outputs.sheets import Deck, Leaves, Part
from generators.site.engines.paper.fit import SheetOverflowError
from generators.site.engines.paper.leaves import Leaf, bound
from generators.site.engines.paper.pdf import corners, laid_out, part, written
from generators.site.engines.paper.picture import pictures

Job = Future[list[Artifact]]
HANDFUL = 12
"""Cards whose pictures one job makes."""


def render_sheets(sheets: Iterable[Sheet]) -> Iterator[Artifact]:
    """Every sheet as PDF with its pages as PNG; a deck with its parts and theirs; leaves without pictures.

    Raises SheetOverflowError in the end, naming every text that does not fit.
    """
    complaints = []
    with ProcessPoolExecutor(os.cpu_count(), get_context("spawn"), _begin) as workers:
        workers.map(bool, range(os.cpu_count() or 1))  # they wake while the first sheet is being written
        for job in _jobs(workers, sheets):
            try:
                yield from job.result()
            except SheetOverflowError as error:
                complaints.append(str(error))
    if complaints:
        raise SheetOverflowError("\n".join(complaints))


def _begin() -> None:
    """What a worker lays out is large and then gone at once: looking for garbage meanwhile costs a fifth."""
    gc.freeze()
    gc.disable()


def _jobs(workers: ProcessPoolExecutor, sheets: Iterable[Sheet]) -> list[Job]:
    """All that is to be done, under way; what is made of a deck's pages begins when they are there."""
    laid: dict[Sheet, Job] = {}
    waiting: list[Leaves] = []
    for sheet in sheets:
        if isinstance(sheet, Leaves):
            waiting.append(sheet)
        else:
            laid[sheet] = workers.submit(_laid_out, sheet)
    decks = {job: deck for deck, job in laid.items() if isinstance(deck, Deck)}
    ready: dict[str, bytes] = {}
    more: list[Job] = []
    for job in as_completed(decks):
        if not job.exception():
            ready[decks[job].path] = cast("bytes", job.result()[0].content)
            now = [s for s in waiting if s.decks <= ready.keys()]
            waiting = [s for s in waiting if s not in now]
            more += [workers.submit(_bound, s, {d: ready[d] for d in sorted(s.decks)}) for s in now]
    pictured = [(ready[d.path], some) for d in decks.values() if d.path in ready for some in _handfuls(d)]
    return [*laid.values(), *more, *(workers.submit(_pictured, *one) for one in pictured)]


def _handfuls(deck: Deck) -> Iterator[Sequence[Part]]:
    """The parts of a deck, some at a time."""
    for start in range(0, len(deck.parts), HANDFUL):
        yield deck.parts[start : start + HANDFUL]


def _laid_out(sheet: Sheet) -> list[Artifact]:
    """The sheet and its pictures, or the deck and its parts."""
    gc.collect()  # the document before this one
    document = laid_out(sheet)
    data = written(document)
    if isinstance(sheet, Deck):
        more = [Artifact(p.path, written(part(document, p.pages, p.title))) for p in sheet.parts]
    else:
        more = _named(sheet.path, pictures(data))
    return [Artifact(sheet.path, data), *more]


def _bound(sheet: Leaves, decks: Mapping[str, bytes]) -> list[Artifact]:
    """Leaves with their faces."""
    document = laid_out(sheet)
    leaf = Leaf(written(document), corners(document))
    return [Artifact(sheet.path, bound(leaf, decks, sheet.pages))]


def _pictured(deck: bytes, parts: Sequence[Part]) -> list[Artifact]:
    """The pictures of some parts of a deck."""
    return [picture for part in parts for picture in _named(part.path, pictures(deck, part.pages))]


def _named(path: str, found: Iterable[bytes]) -> list[Artifact]:
    stem = path.removesuffix(".pdf")
    return [Artifact(f"{stem}-{number}.png", png) for number, png in enumerate(found, start=1)]
