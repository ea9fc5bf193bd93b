"""A thing for training, made at home or bought."""

from typing import ClassVar, Literal

from pydantic import Field

from generators.records.base import Record
from generators.records.facets import Printable, Tagged
from generators.records.values import Reference, Review, Slug, Text

Risk = Literal["small", "sharp", "cord", "latex", "hot", "dizzy"]


class Prop(Tagged, Printable, Record):
    """One prop: what for, how to make it, what to mind, which cards use it. Nobody has to use it."""

    folder: ClassVar[str] = "props"

    purpose: Slug = Field(description="an id of data/vocabulary/prop_purposes.yaml: what it is for")
    cost: Slug = Field(description="an id of data/vocabulary/prop_costs.yaml; no prices, they change")
    minutes: int = Field(ge=5, le=60, multiple_of=5, description="to make it, not to use it")
    materials: tuple[Text, ...] = Field(min_length=1, max_length=5, description="things found at home")
    make: tuple[Text, ...] = Field(min_length=3, max_length=6, description="one action each, a verb first")
    care: tuple[Text, ...] = Field(
        min_length=1, max_length=3, description="what to mind, and what to do then"
    )
    not_when: Text = Field(description="when to leave it, and what to do instead")
    risks: tuple[Risk, ...] = Field(
        (), description="what can hurt; the lines of care must say what to do about each"
    )
    cards: tuple[Reference, ...] = Field(min_length=1, description="cards that use it")
    evidence: tuple[Slug, ...] = Field(
        (), description="what the exercise rests on, or where the idea is from; leave out for our own design"
    )
    reviewed: Review | None = Field(None, description="who signed it; left out until a professional has")
