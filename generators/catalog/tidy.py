"""Put records in order: fields, quotes, punctuation. Facts stay, and a doubt leaves a file alone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generators.catalog.problem import Problem
from generators.catalog.reading.compose import MAX_KIB, compose
from generators.catalog.reading.files import find_files
from generators.catalog.reading.result import validated
from generators.catalog.reading.source import Source, read_text
from generators.catalog.style.disk import write_text
from generators.catalog.style.emit import emitted
from generators.catalog.style.fields import schema_line
from generators.catalog.style.punctuation import full_width
from generators.records import KINDS, Record


class Doubt(Exception):
    """The file may hold something that tidying would lose; `problems` say what."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} reasons to leave the file as it is")
        self.problems = problems


@dataclass(frozen=True)
class Tidying:
    """What tidying the project came to: files that changed, and why others were left alone."""

    changed: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def tidied(text: str, kind: type[Record], file: str = "") -> str:
    """The same record in canonical form; raises Doubt when that cannot be done without loss."""
    source = _understood(text, kind, file)
    comments = [line for line in _head(text) if "yaml-language-server" not in line]
    data = _normal(source.data)
    result = "\n".join([schema_line(kind), *comments, emitted(data, kind)])
    again = Source(file)
    compose(result, again)
    if again.problems or again.data != data:
        raise Doubt([source.problem("tidy-loss")])
    return result


def tidy_files(root: Path, paths: Iterable[Path] = (), dry: bool = False) -> Tidying:
    """Tidy the records of a project, or those at these paths; with `dry` only say what would change."""
    tidying = Tidying()
    wanted = [path.resolve() for path in paths] or [root.resolve()]
    files = find_files(root)
    for kind in KINDS:
        for path in files.folders[kind.folder]:
            if any(path.resolve().is_relative_to(place) for place in wanted):
                _tidy_file(path, kind, files.name(path), dry, tidying)
    return tidying


def _tidy_file(path: Path, kind: type[Record], file: str, dry: bool, tidying: Tidying) -> None:
    source = Source(file)
    text = read_text(path, source, MAX_KIB)
    tidying.problems.extend(source.problems)
    if text is None:
        return
    try:
        result = tidied(text, kind, file)
    except Doubt as doubt:
        tidying.problems.extend(doubt.problems)
        return
    if result.encode() != path.read_bytes():
        tidying.changed.append(file)
        if not dry:
            write_text(path, result)


def _understood(text: str, kind: type[Record], file: str) -> Source:
    """The record behind the text, of a valid shape and with no comment that would be lost."""
    source = Source(file)
    compose(text, source)
    if not source.problems:
        source.problems.extend(p for p in validated(kind, source, source.data) if isinstance(p, Problem))
    if not source.problems:
        source.problems.extend(_inner_comments(text, file))
    if source.problems:
        raise Doubt(source.problems)
    return source


def _head(text: str) -> list[str]:
    """The comments at the top of the file."""
    lines = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.rstrip())
    return lines


def _inner_comments(text: str, file: str) -> Iterator[Problem]:
    """Comments below the first field: nobody knows to which field they belong once it moves."""
    spans = [
        (event.start_mark.index, event.end_mark.index)  # type: ignore[union-attr]  # the C parser sets both
        for event in yaml.parse(text, Loader=yaml.CSafeLoader)
        if isinstance(event, yaml.ScalarEvent)
    ]
    start = sum(len(line) + 1 for line in text.split("\n")[: len(_head(text))])
    for index in (i for i, character in enumerate(text) if character == "#" and i >= start):
        if not any(first <= index < last for first, last in spans):
            yield Problem(file, text.count("\n", 0, index) + 1, (), "tidy-comment")


def _normal(value: Any, key: str = "") -> Any:
    """The data as it will be written: no spaces around a text, full-width punctuation in Chinese."""
    if isinstance(value, dict):
        return {name: _normal(item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [_normal(item) for item in value]
    return full_width(value.strip()) if key == "zh" else value.strip()
