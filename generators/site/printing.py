"""All sheets become files, on all processors: every text is laid out once, and what is ready moves on."""

import gc
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from multiprocessing import get_context
from typing import cast

from generators.outputs.artifact import Artifact, Sheet
from generators.outputs.sheets import Book, Deck, Leaves, Part
from generators.site.engines.paper.binding.books import joined, pages_in
from generators.site.engines.paper.binding.leaves import Leaf, bound
from generators.site.engines.paper.fit import SheetOverflowError
from generators.site.engines.paper.pdf import corners, laid_out, part, pdf, written
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


def _jobs(workers: ProcessPoolExecutor, sheets: Iterable[Sheet]) -> Iterator[Job]:
    """All that is to be done; what is made of finished sheets begins when they are there."""
    waiting = list(sheets)
    wanted = frozenset[str]().union(*(sheet.needs for sheet in waiting))
    ready: dict[str, bytes] = {}
    under_way: dict[Job, Sheet] = {}
    pictured: list[Job] = []
    while True:
        now = [sheet for sheet in waiting if sheet.needs <= ready.keys()]
        waiting = [sheet for sheet in waiting if sheet not in now]
        under_way |= {workers.submit(_made, s, {n: ready[n] for n in sorted(s.needs)}): s for s in now}
        if not under_way:
            break
        done, _ = wait(under_way, return_when=FIRST_COMPLETED)
        for job in done:
            sheet = under_way.pop(job)
            yield job
            if sheet.path in wanted and not job.exception():
                ready[sheet.path] = cast("bytes", job.result()[0].content)
            if isinstance(sheet, Deck) and not job.exception():
                some = cast("bytes", job.result()[0].content)
                pictured += [workers.submit(_pictured, some, parts) for parts in _handfuls(sheet)]
    yield from pictured


def _handfuls(deck: Deck) -> Iterator[Sequence[Part]]:
    """The parts of a deck, some at a time."""
    for start in range(0, len(deck.parts), HANDFUL):
        yield deck.parts[start : start + HANDFUL]


def _made(sheet: Sheet, parts: Mapping[str, bytes]) -> list[Artifact]:
    """The sheet and its pictures; a deck and its parts; what is made of finished parts, without pictures."""
    gc.collect()  # the document before this one
    match sheet:
        case Leaves():
            document = laid_out(sheet)
            leaf = Leaf(written(document), corners(document))
            return [Artifact(sheet.path, bound(leaf, parts, sheet.pages))]
        case Book():
            return [Artifact(sheet.path, _book(sheet, parts))]
        case Deck():
            document = laid_out(sheet)
            cut = [Artifact(p.path, written(part(document, p.pages, p.title))) for p in sheet.parts]
            return [Artifact(sheet.path, written(document)), *cut]
        case _:
            data = pdf(sheet)
            return [Artifact(sheet.path, data), *_named(sheet.path, pictures(data))]


def _book(sheet: Book, parts: Mapping[str, bytes]) -> bytes:
    """The front, laid out a second time when its own length is known, and the chapters behind it."""
    chapters = [(chapter.title, parts[chapter.path]) for chapter in sheet.chapters]
    lengths = [pages_in(data) for _, data in chapters]
    front = len(laid_out(sheet.numbered(0, lengths)).pages)
    return joined(pdf(sheet.numbered(front, lengths)), chapters)


def _pictured(deck: bytes, parts: Sequence[Part]) -> list[Artifact]:
    """The pictures of some parts of a deck."""
    return [picture for part in parts for picture in _named(part.path, pictures(deck, part.pages))]


def _named(path: str, found: Iterable[bytes]) -> list[Artifact]:
    stem = path.removesuffix(".pdf")
    return [Artifact(f"{stem}-{number}.png", png) for number, png in enumerate(found, start=1)]
