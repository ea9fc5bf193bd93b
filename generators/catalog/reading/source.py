"""A file that was read: its text, its data, and the line of every field."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Any

from generators.catalog.problem import Path, Problem, Value

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\ue000-\uf8ff\U000e0000-\U0010ffff]"
)
"""Control, zero-width, bidirectional and private characters: they can hide or reverse what a reader sees."""


@dataclass
class Source:
    """A file that was read: its data, the line of each path, and what was wrong with it."""

    file: str
    data: Any = None
    lines: dict[Path, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, path: Path) -> int:
        """The line of that path, or of the nearest field around it that is written in the file."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def problem(self, code: str, *path: str | int, **values: Value) -> Problem:
        """A problem at that path of this file."""
        return Problem(self.file, self.line(path), path, code, values)

    def report(self, code: str, line: int, path: Path = (), **values: Value) -> None:
        """Remember a problem of the file itself."""
        self.problems.append(Problem(self.file, line, path, code, values))


def read_text(path: FilePath, source: Source, limit: int) -> str | None:
    """The text of a file of at most `limit` KiB; None, with a problem, when there is none to be had."""
    try:
        size = path.stat().st_size
        if size <= limit * 1024:
            return _decoded(path.read_bytes(), source)
        source.report("file-too-large", 1, size=str(-(-size // 1024)), limit=str(limit))
    except FileNotFoundError:
        source.report("file-missing", 1)
    except OSError:
        source.report("unreadable", 1)
    return None


def _decoded(raw: bytes, source: Source) -> str | None:
    """UTF-8 as text, without the byte-order mark that Windows editors put in front."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        source.report("not-utf8", raw[: error.start].count(b"\n") + 1)
        return None


def forbidden_characters(text: str, file: str) -> Iterator[Problem]:
    """Characters that a reader cannot see have no place in a record."""
    for number, line in enumerate(text.split("\n"), 1):
        if found := FORBIDDEN.search(line.removesuffix("\r")):
            yield Problem(file, number, (), "hidden-character", {"character": code_point(found.group())})


def code_point(character: str) -> str:
    """The name by which a character can be looked up: U+200B."""
    return f"U+{ord(character):04X}"
