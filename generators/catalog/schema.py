"""JSON Schemas of the record kinds, so that an editor completes, explains and underlines while one types."""

import json
from pathlib import Path
from typing import Any, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generators.catalog.catalog import Catalog
from generators.catalog.explain.examples import inner_model
from generators.catalog.style.disk import write_text
from generators.catalog.style.fields import choices, field_help, field_title
from generators.catalog.style.order import field_order
from generators.records import KINDS, Record
from generators.records.values import Text

Schema = dict[str, Any]
DRAFT = "https://json-schema.org/draft/2020-12/schema"
PYTHON_ONLY = {"anyOf", "title", "default"}
BOTH = {"$ref": "#/$defs/BothLanguages"}


def schema_files(catalog: Catalog) -> dict[str, str]:
    """By path from the project root, the schema of every kind."""
    schemas = {f"data/schema/{kind.__name__.lower()}.json": record_schema(kind, catalog) for kind in KINDS}
    return {path: f"{json.dumps(schema, ensure_ascii=False, indent=2)}\n" for path, schema in schemas.items()}


def write_schemas(catalog: Catalog, root: Path) -> list[str]:
    """Write the schemas below `root`; the paths of those that changed."""
    return [path for path, text in schema_files(catalog).items() if write_text(root / path, text)]


def record_schema(kind: type[Record], catalog: Catalog) -> Schema:
    """The schema of one kind: fields in file order, vocabularies as choices, both languages required."""
    schema = _plain(kind.model_json_schema())
    _explain(schema["properties"], kind, schema["$defs"])
    fields = schema["properties"]
    properties = {name: _known_to(catalog, kind, name, fields[name]) for name in field_order(kind)}
    return {
        "$schema": DRAFT,
        "title": kind.__name__,
        "description": schema["description"],
        "type": "object",
        "additionalProperties": False,
        "required": [name for name in properties if name in schema["required"]],
        "properties": properties,
        "if": {"not": {"required": ["untranslated"]}},
        "then": _complete(kind),
        "$defs": {**dict(sorted(schema["$defs"].items())), "BothLanguages": {"required": ["zh", "en"]}},
    }


def _plain(schema: Schema) -> Schema:
    """A schema without what only Python needs: automatic titles, and null as another choice."""
    choice: Schema = next((choice for choice in schema.get("anyOf", ()) if choice != {"type": "null"}), {})
    plain = {**choice, **{key: value for key, value in schema.items() if key not in PYTHON_ONLY}}
    if schema.get("default"):
        plain["default"] = schema["default"]
    for key in ("properties", "$defs"):
        if key in plain:
            plain[key] = {name: _plain(value) for name, value in plain[key].items()}
    if "items" in plain:
        plain |= {"items": _plain(plain["items"]), "minItems": plain.get("minItems", 1)}
    return plain


def _explain(properties: Schema, model: type[BaseModel], definitions: Schema) -> None:
    """Give every field of a model, and of the models inside it, its help in both languages."""
    for name, field in model.model_fields.items():
        properties[name]["description"] = field_help(model, name, "\n")
        inner = inner_model(field.annotation)
        if inner is not None and inner is not Text:
            _explain(definitions[inner.__name__]["properties"], inner, definitions)


def _known_to(catalog: Catalog, kind: type[Record], name: str, field: Schema) -> Schema:
    """The schema of a field with its name in both languages and the ids that the catalog lets it hold."""
    if title := field_title(name, catalog):
        field = {"title": title, **field}
    allowed = choices(name, kind.model_fields[name], catalog)
    if any(allowed.values()):
        listed = {"type": "string", "enum": list(allowed), "enumDescriptions": list(allowed.values())}
        many = "items" in field
        field = {**field, "items": listed} if many else {**_without_pattern(field), **listed}
    return field


def _without_pattern(field: Schema) -> Schema:
    return {key: value for key, value in field.items() if key not in {"pattern", "maxLength"}}


def _complete(model: type[BaseModel]) -> Schema:
    """What a record without `untranslated` has to have: both languages in every text."""
    found = {name: _both(field) for name, field in model.model_fields.items()}
    return {"properties": {name: rule for name, rule in found.items() if rule}}


def _both(field: FieldInfo) -> Schema | None:
    inner = inner_model(field.annotation)
    if inner is None:
        return None
    rule = BOTH if inner is Text else _complete(inner)
    if rule == {"properties": {}}:
        return None
    return {"items": rule} if get_origin(field.annotation) is tuple else rule
