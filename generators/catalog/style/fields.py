"""What is known about each field for people who write records: its name, its help, its choices."""

from collections.abc import Mapping
from typing import Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generators.catalog.catalog import Catalog
from generators.catalog.reading.files import NESTED
from generators.catalog.rules.identity import VOCABULARY_OF
from generators.catalog.style.chinese import HELP
from generators.records import Record
from generators.records.area import Area
from generators.records.term import Evidence, Term


def schema_line(kind: type[Record]) -> str:
    """The first line of a record, by which an editor finds its schema."""
    up = "../../" if kind.folder in NESTED else "../"
    return f"# yaml-language-server: $schema={up}schema/{kind.__name__.lower()}.json"


def field_title(name: str, catalog: Catalog) -> str:
    """The field as readers see it, in both languages: 电话 Phone."""
    words = catalog.words.get("fields", {}).get(name)
    return f"{words['zh']} {words['en']}" if words else ""


def field_help(model: type[BaseModel], name: str, between: str) -> str:
    """What a field is for, in Chinese and then in English."""
    chinese = HELP.get(f"{model.__name__}.{name}") or HELP.get(name, "")
    english = model.model_fields[name].description or ""
    return between.join(text for text in (chinese, english) if text)


def choices(name: str, field: FieldInfo, catalog: Catalog) -> dict[str, str]:
    """What a field may hold and what each choice means; nothing when it is free."""
    models: Mapping[str, Area | Term | Evidence] = {}
    if name == "area":
        models = catalog.areas
    elif name == "evidence":
        models = catalog.evidence
    elif name in VOCABULARY_OF:
        models = catalog.vocabulary.get(VOCABULARY_OF[name], {})
    return {id_: _label(model) for id_, model in models.items()} or dict.fromkeys(
        _literals(field.annotation), ""
    )


def _label(model: Area | Term | Evidence) -> str:
    text = model.name if isinstance(model, Area) else model.label
    return f"{text['zh']} {text['en']}"


def _literals(annotation: object) -> list[str]:
    """The choices of a Literal, also of a list of them."""
    found = get_args(annotation) if get_origin(annotation) is Literal else ()
    inner = [choice for arg in get_args(annotation) for choice in _literals(arg)] if not found else []
    return [str(choice) for choice in found] or inner
