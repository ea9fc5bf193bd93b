"""An example for every field, so that a message can show what it asks for."""

from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generators.records.values import Text

EXAMPLES = {
    "id": "nanjing-naoke-hospital",
    "kind": "station",
    "theme": "money",
    "tier": "ningkang-home",
    "area": "nanjing-qixia",
    "parent": "nanjing",
    "within": "- nanjing-pukou",
    "lat": "32.0415",
    "lon": "118.7778",
    "number": "'025-85337203'",
    "url": "https://www.nanjing.gov.cn/",
    "web": "https://www.nanjing.gov.cn/",
    "published": "'2024-07'",
    "last_seen": "'2024-07'",
    "on": "'2026-11-22'",
    "hours": "Mo-Fr 09:00-17:00",
    "minutes": "15",
    "cell_width": "22",
    "cell_height": "16",
    "timer": "120",
    "order": "30",
    "stage": "home",
    "page": "my-card",
    "count": "5",
    "title": "南京市民政局网页",
    "publisher": "南京市民政局",
    "document": "民发〔2022〕104号",
    "adcode": "'320113'",
    "dial": "'025'",
    "outlines": "nanjing.geojson",
    "reason": "同一个总机",
    "aliases": "- 心理热线",
    "services": "- medication",
    "stages": "- home",
    "needs": "- refuses-medicine",
    "ask": "- hotlines/cn-12345",
    "help": "- hotlines/cn-12356",
    "cards": "- cards/weekly-pill-box",
    "related": "- weekly-pill-box",
    "related_policies": "- policies/nanjing-nursing-allowance",
    "evidence": "- sst-2006",
    "when": "- certificate",
    "any": "- certificate/none",
    "choices": "- id: none",
    "either": "- grade-1-2",
    "to": "- filed",
    "sides": "- id: front",
    "supports": "- phones",
    "phones": "- number: '025-85337203'",
    "sources": "- title: 南京市民政局网页",
    "same_as": "- id: services/nanjing-naoke-hospital",
    "checked": "on: '2026-11-22'",
    "place": "lat: 32.0415",
    "reviewed": "who: 王医生",
    "untranslated": "- en",
    "tags": "- medicine",
    "risks": "- small",
    "purpose": "calm",
    "cost": "free",
    "avoid": "- 疯子",
    "prefer": "- 家人",
    "zh": "中文",
    "en": "English text",
}
"""By field name: what stands behind `field:`, or on the line below it."""
NUMBERS = {"number": "12", "level": "1"}
"""Examples of fields that are a number here and a text elsewhere."""


def example(name: str, field: FieldInfo | None) -> str:
    """What could stand in that field, without its name."""
    if field is None:
        return EXAMPLES.get(name, "…")
    kind = field.annotation
    if _holds_text(kind):
        return "zh: 中文" if get_origin(kind) is not tuple else "- zh: 中文"
    if choices := [c for c in get_args(kind) if get_origin(kind) is Literal]:
        return str(choices[0])
    if kind is bool:
        return "true"
    if kind is int and name in NUMBERS:
        return NUMBERS[name]
    return EXAMPLES.get(name, "…")


def field_at(model: Any, loc: tuple[str | int, ...]) -> FieldInfo | None:
    """The field that a location of a validation error ends in; None inside a free mapping."""
    names = [part for part in loc if isinstance(part, str)]
    for name in names[:-1]:
        model = inner_model(model.model_fields[name].annotation)
        if model is None:
            return None
    fields: dict[str, FieldInfo] = model.model_fields
    return fields.get(names[-1]) if names else None


def inner_model(annotation: Any) -> Any:
    """The model inside an annotation, through lists and optionals."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for arg in get_args(annotation) if (found := inner_model(arg))), None)


def _holds_text(kind: Any) -> bool:
    return kind is Text or Text in get_args(kind)
