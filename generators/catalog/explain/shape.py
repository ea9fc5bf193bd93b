"""From a model's own validation errors to problems."""

import re
import unicodedata
from typing import Any, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generators.catalog.explain.examples import example, field_at, inner_model
from generators.catalog.explain.sentence import closest, listed
from generators.catalog.problem import Path, Problem, Value
from generators.catalog.reading.source import Source
from generators.catalog.style.order import field_order
from generators.records import Record
from generators.records.values import Text

CODES = {
    "missing": "missing",
    "extra_forbidden": "unknown-field",
    "literal_error": "choice",
    "enum": "choice",
    "string_pattern_mismatch": "pattern",
    "string_too_long": "too-long",
    "string_too_short": "empty",
    "string_type": "text",
    "tuple_type": "list",
    "dict_type": "mapping",
    "model_type": "mapping",
    "too_short": "too-few",
    "too_long": "too-many",
    "greater_than_equal": "too-low",
    "less_than_equal": "too-high",
    "multiple_of": "step",
    "partial_date": "partial-day",
}
FAMILIES = {"float": "number", "int": "number", "finite": "number", "date": "day"}
"""First word of an error type to a code, where a whole family says the same."""
LIMITS = ("ge", "le", "min_length", "max_length", "multiple_of")
LINKS = {"url", "web"}
FIRST_LINE = "id: nanjing-naoke-hospital"


def shape_problem(source: Source, model: type[BaseModel], base: Path, error: ErrorDetails) -> Problem:
    """One validation error of a model as a problem at its line."""
    loc = error["loc"]
    field = field_at(model, loc)
    code = _code(error, field, loc, base)
    values = _values(code, error, field, model)
    path = base + loc
    return Problem(source.file, source.line(path), path, code, values)


def _code(error: ErrorDetails, field: FieldInfo | None, loc: Path, base: Path) -> str:
    kind = error["type"]
    code = CODES.get(kind) or FAMILIES.get(kind.split("_")[0], "other")
    if code == "mapping" and not loc:
        return "mapping" if base else "record"
    if code == "mapping" and field and inner_model(field.annotation) is Text:
        return "bilingual"
    if code == "missing" and field and _stands_below(field):
        return "missing-lines"
    if code == "pattern" and _name(loc) in LINKS:
        return "unsafe-link"
    return code


def _values(
    code: str, error: ErrorDetails, field: FieldInfo | None, model: type[BaseModel]
) -> dict[str, Value]:
    name = _name(error["loc"])
    context = error.get("ctx", {})
    if code == "unknown-field":
        allowed = _fields_beside(model, error["loc"])
        return {"guess": closest(name, allowed), "allowed": listed(allowed)}
    if code == "choice":
        choices = re.findall(r"'([^']+)'", str(context["expected"]))
        return {"guess": closest(str(error["input"]), choices), "allowed": listed(choices)}
    if code in {"missing", "missing-lines"}:
        return {"name": name, "example": example(name, field)}
    values: dict[str, Value] = {"example": example(name, field).removeprefix("- ") if name else FIRST_LINE}
    if code == "pattern":
        values["guess"] = _plain_width(str(error["input"]), str(context["pattern"]))
    limit = next((f"{context[key]:g}" for key in LIMITS if key in context), "")
    return values | {"limit": limit}


def _stands_below(field: FieldInfo) -> bool:
    """Whether the field is written on lines of its own below its name: texts, lists, places."""
    return inner_model(field.annotation) is not None or get_origin(field.annotation) is tuple


def _name(loc: Path) -> str:
    return next((str(part) for part in reversed(loc) if isinstance(part, str)), "")


def _fields_beside(model: Any, loc: Path) -> list[str]:
    """The fields that are allowed where an unknown one was written."""
    for part in loc[:-1]:
        if isinstance(part, str):
            model = inner_model(model.model_fields[part].annotation)
    return list(field_order(model) if issubclass(model, Record) else model.model_fields)


def _plain_width(written: str, pattern: str) -> str:
    """The same text in ordinary instead of full-width characters, when that would be right."""
    plain = unicodedata.normalize("NFKC", written).strip()
    return plain if plain != written and re.fullmatch(pattern, plain) else ""
