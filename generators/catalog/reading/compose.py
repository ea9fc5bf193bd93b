"""One YAML file as plain data in which every scalar is still text, with the line of every field.

PyYAML would read `020` as 16, `12:30` as 750 and `no` as false, and keep the last of two equal keys.
These are phone numbers, so nothing is guessed here: a type asks for a number later, or it stays text.
"""

import re
from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Any

import yaml

from generators.catalog.problem import Path
from generators.catalog.reading.source import FORBIDDEN, Source, code_point, forbidden_characters, read_text

MAX_KIB = 64
MAX_DEPTH = 16
"""Levels of mappings and lists: records have five. Deeper files only exhaust the machine."""
NULLS = {"", "~", "null", "Null", "NULL"}
COLON = re.compile(r":(?:\s|$)")
LINE_CAUSES = (
    (re.compile(r"[ -]*\t"), "yaml-tab"),
    (re.compile(r"(?:\s|- )*[a-z_]+："), "yaml-wide-colon"),
    (re.compile(r"(?:\s|- )*[a-z_]+:[^\s/]"), "yaml-space"),
    (re.compile(r"""(?:.*?[:-]\s+)(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")\s*[^\s#]"""), "yaml-quote"),
)
"""What the line itself shows, at or just before the place where the parser gave up."""
PARSER_CAUSES = (
    ("mapping values are not allowed", "yaml-colon"),
    ("cannot start any token", "yaml-start"),
    ("expected alphabetic or numeric", "yaml-start"),
    ("mapping keys are not allowed", "yaml-start"),
    ("unexpected end of stream", "yaml-quote"),
    ("escape", "yaml-escape"),
    ("',' or", "yaml-flow"),
    ("expected key", "yaml-indent"),
    ("expected '-'", "yaml-indent"),
    ("expected ':'", "yaml-field"),
    ("block sequence entries", "yaml-indent"),
    ("expected <document start>", "yaml-indent"),
)
"""Words of libyaml's own message."""


def read_source(path: FilePath, file: str) -> Source:
    """Read one YAML file; `file` is its name in messages. Bad content becomes problems and never raises."""
    source = Source(file)
    text = read_text(path, source, MAX_KIB)
    if text is not None:
        compose(text, source)
    return source


def compose(text: str, source: Source) -> None:
    """Fill `data` and `lines` of a source from its text, or its problems."""
    source.problems.extend(forbidden_characters(text, source.file))
    if not source.problems:
        _compose(text, source)


def _compose(text: str, source: Source) -> None:
    try:
        for code, line in _unwanted(text):
            source.report(code, line, limit=str(MAX_DEPTH))
        if not source.problems:
            _fill(yaml.compose(text, Loader=yaml.CSafeLoader), source)
    except yaml.MarkedYAMLError as error:
        code, line = _cause(error, text.split("\n"))
        source.report(code, line)


def _unwanted(text: str) -> Iterator[tuple[str, int]]:
    """What YAML allows and a record does not: anchors, tags, several documents, endless nesting."""
    depth = documents = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        line = event.start_mark.line + 1  # type: ignore[union-attr]  # the C parser always sets it
        documents += isinstance(event, yaml.DocumentStartEvent)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH or documents > 1:
            yield ("yaml-deep" if depth > MAX_DEPTH else "yaml-documents"), line
            return
        if getattr(event, "anchor", None) is not None or getattr(event, "tag", None) is not None:
            yield "yaml-clever", line


def _cause(error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[str, int]:
    """The kind of slip and its line."""
    mark = error.problem_mark or error.context_mark
    last = min(mark.line if mark else 0, len(lines) - 1)
    for pattern, code in LINE_CAUSES:
        for number in range(last, max(last - 2, -1), -1):
            if pattern.match(lines[number]):
                return code, number + 1
    code = next((code for words, code in PARSER_CAUSES if words in str(error.problem)), "yaml")
    if code in {"yaml-quote", "yaml-field"} and error.context_mark:
        return code, error.context_mark.line + 1
    if code == "yaml-colon" and len(COLON.findall(lines[last])) < 2:
        code = "yaml-indent"
    return code, last + 1


def _fill(node: yaml.Node | None, source: Source) -> None:
    if node is None or (isinstance(node, yaml.ScalarNode) and node.value.strip() in NULLS):
        source.report("file-empty", 1)
    else:
        source.data = _plain(node, (), source)


def _plain(node: yaml.Node, path: Path, source: Source) -> Any:
    line = node.start_mark.line + 1
    source.lines.setdefault(path, line)
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node, path, source)
    if not node.value:
        source.report("empty", source.line(path), path)
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, source)
    return [_plain(item, (*path, index), source) for index, item in enumerate(node.value)]


def _mapping(node: yaml.MappingNode, path: Path, source: Source) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key, line = key_node.value, key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode) or not key.strip() or FORBIDDEN.search(key):
            source.report("field-name", line, path)
        elif key in data:
            source.report("duplicate-key", line, (*path, key), first=str(source.lines[(*path, key)]))
        else:
            source.lines[(*path, key)] = line
            data[key] = _plain(value_node, (*path, key), source)
    return data


def _scalar(node: yaml.ScalarNode, path: Path, source: Source) -> str:
    """Text as it stands; escapes such as \\u202e may still smuggle in what the file does not show."""
    value = str(node.value)
    if not value.strip() or (not node.style and value in NULLS):
        source.report("empty", source.line(path), path)
    elif "\n" in value.strip():
        source.report("line-break", source.line(path), path)
    elif found := re.search("\t", value.strip()) or FORBIDDEN.search(value):
        source.report("hidden-character", source.line(path), path, character=code_point(found.group()))
    return value
