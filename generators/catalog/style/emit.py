"""A record as YAML: block style, one line a text, and quotes wherever another reader might guess a number."""

import re
from collections.abc import Iterator
from typing import Any, get_args

import yaml
from pydantic import BaseModel

from generators.catalog.explain.examples import inner_model
from generators.catalog.style.order import field_order
from generators.records import Record

SPECIAL = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`]|\.\.\.|---")
"""What a plain text may not begin with."""
NUMERAL = re.compile(r"[-+]?[0-9.][0-9 ()+.:_e-]*|0[xo][0-9a-f]+", re.IGNORECASE)
"""Phones, dates and times: text here, a guess for other readers."""
BARE = {int, float, bool}
"""What is no text for our own reader either."""


def emitted(data: dict[str, Any], kind: type[Record]) -> str:
    """The data of one record in the order of its kind."""
    return "".join(f"{line}\n" for line in _mapping(data, kind))


def scalar(text: str, number: bool = False) -> str:
    """The text as it stands, or in single quotes when YAML would take it for something else."""
    return text if number or _is_plain(text) else "'" + text.replace("'", "''") + "'"


def _mapping(data: dict[str, Any], model: type[BaseModel]) -> Iterator[str]:
    order = field_order(model) if issubclass(model, Record) else tuple(model.model_fields)
    for name in sorted(data, key=order.index):
        annotation = model.model_fields[name].annotation
        value = data[name]
        if isinstance(value, str):
            yield f"{name}: {scalar(value, not BARE.isdisjoint({annotation, *get_args(annotation)}))}"
            continue
        yield f"{name}:"
        inner = inner_model(annotation)
        if isinstance(value, dict):
            yield from (f"  {line}" for line in _mapping(value, inner))
        else:
            yield from _sequence(value, inner)


def _sequence(items: list[Any], model: Any) -> Iterator[str]:
    for item in items:
        lines = [scalar(item)] if isinstance(item, str) else list(_mapping(item, model))
        yield f"- {lines[0]}"
        yield from (f"  {line}" for line in lines[1:])


def _is_plain(text: str) -> bool:
    if SPECIAL.match(text) or ": " in text or " #" in text or text.endswith(":") or NUMERAL.fullmatch(text):
        return False
    resolvers = yaml.SafeLoader.yaml_implicit_resolvers.get(text[:1], ())
    return not any(pattern.match(text) for _, pattern in resolvers)
