"""A record to fill in: every field of a kind with what it is for."""

from collections.abc import Iterator, Mapping
from typing import get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generators.catalog.catalog import Catalog
from generators.catalog.explain.examples import example, inner_model
from generators.catalog.explain.sentence import listed
from generators.catalog.style.fields import choices, field_help, field_title, schema_line
from generators.catalog.style.order import field_order
from generators.records import Record
from generators.records.values import Text

INTRODUCTION = (
    "## 新记录：在冒号后面填写；删掉这些说明和不知道的行；要用选填项，去掉前面的“# ”。写完运行 make check。",
    "## A new record: write behind the colons; delete these notes and every line that is unknown;",
    "## to use an optional field, take away its “# ”. Then run make check.",
)


def skeleton(kind: type[Record], given: Mapping[str, str], catalog: Catalog) -> str:
    """The required fields to fill in, with the given values; the others commented out."""
    lines = [schema_line(kind), *INTRODUCTION]
    for name in field_order(kind):
        field = kind.model_fields[name]
        lines += _note(kind, name, catalog)
        shown = field.is_required() or name in given
        lines += [line if shown else f"# {line}" for line in _block(name, field, given)]
    return "".join(f"{line}\n" for line in lines)


def _note(kind: type[Record], name: str, catalog: Catalog) -> Iterator[str]:
    field = kind.model_fields[name]
    need = "必填 required" if field.is_required() else "选填 optional"
    yield f"## {field_title(name, catalog) or name}（{need}）：{field_help(kind, name, '。')}"
    if allowed := choices(name, field, catalog):
        yield f"##   {listed(allowed)}"


def _block(name: str, field: FieldInfo, given: Mapping[str, str]) -> list[str]:
    """The lines of one field; one that may be left out shows an example."""
    inner = inner_model(field.annotation)
    if get_origin(field.annotation) is tuple:
        least = next((m.min_length for m in field.metadata if hasattr(m, "min_length")), 1)
        return [f"{name}:", *(_item(inner, name, field) * least)]
    if inner is not None:
        return [f"{name}:", *(f"  {line}" for line in _below(inner))]
    value = given.get(name) or ("" if field.is_required() else example(name, field))
    return [f"{name}: {value}".rstrip()]


def _item(inner: type[BaseModel] | None, name: str, field: FieldInfo) -> list[str]:
    if inner is None:
        return ["-" if field.is_required() else f"- {example(name, field).removeprefix('- ')}"]
    first, *others = _below(inner)
    return [f"- {first}", *(f"  {line}" for line in others)]


def _below(model: type[BaseModel]) -> list[str]:
    """The lines of a text, a phone, a source: what it needs, and what it may have, commented out."""
    if model is Text:
        return ["zh:", "en:"]
    lines: list[str] = []
    for name, field in model.model_fields.items():
        lines += [line if field.is_required() else f"# {line}" for line in _block(name, field, {})]
    return lines
