"""The words of the interface: keys that nest down to `zh:` and `en:`."""

import string
from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Any

from generators.catalog.problem import Path, Problem
from generators.catalog.reading.compose import read_source
from generators.catalog.reading.files import Files
from generators.catalog.reading.source import Source
from generators.language import Language


def read_words(files: Files, problems: list[Problem]) -> dict[str, dict[str, Any]]:
    """Every file of `data/words/` by its name without .yaml."""
    return {path.stem: _tree(path, files.name(path), problems) for path in files.folders["words"]}


def _tree(path: FilePath, file: str, problems: list[Problem]) -> dict[str, Any]:
    source = read_source(path, file)
    problems.extend(source.problems)
    if isinstance(source.data, dict):
        problems.extend(_incomplete(source.data, (), source))
        return source.data
    if source.data is not None:
        problems.append(source.problem("word-tree"))
    return {}


def _incomplete(tree: dict[str, Any], path: Path, source: Source) -> Iterator[Problem]:
    if tree.keys().isdisjoint(Language):
        for key, value in tree.items():
            yield from _below(value, (*path, key), source)
        return
    if others := tree.keys() - set(Language):
        yield source.problem("words-mixed", *path, min(others))
    missing = [language for language in Language if not isinstance(tree.get(language), str)]
    if missing:
        yield source.problem("words-pair", *path, missing=", ".join(missing))
    else:
        yield from _blanks_differ(tree, path, source)


def _below(value: Any, path: Path, source: Source) -> Iterator[Problem]:
    if isinstance(value, dict):
        yield from _incomplete(value, path, source)
    else:
        yield source.problem("words-pair", *path, missing="zh, en")


def _blanks_differ(pair: dict[str, str], path: Path, source: Source) -> Iterator[Problem]:
    """A blank such as {name} is filled in both languages."""
    try:
        zh, en = (", ".join(sorted(_blanks(pair[language]))) for language in Language)
    except ValueError:
        yield source.problem("words-bracket", *path)
        return
    if zh != en:
        yield source.problem("words-blanks", *path, zh=zh or "–", en=en or "–")


def _blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
