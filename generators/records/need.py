"""What families say, and what helps."""

from typing import ClassVar, Literal

from pydantic import Field

from generators.records.base import Record
from generators.records.facets import Sourced, Tagged
from generators.records.values import Reference, Text


class Need(Tagged, Sourced, Record):
    """An everyday situation in a family's own words, with what to do now."""

    folder: ClassVar[str] = "needs"

    banner: Literal["red", "amber", "none"] = Field(
        description="red: call now; amber: tell a professional today"
    )
    door: Text | None = Field(
        None, description="its words on the home page, when it is one of the doors there"
    )
    see: tuple[Text, ...] = Field(min_length=1, description="what you may be seeing")
    do: tuple[Text, ...] = Field(min_length=2, max_length=4, description="what to do now, step by step")
    avoid: tuple[Text, ...] = Field(min_length=1, description="what does not help")
    speak: tuple[Text, ...] = Field(min_length=1, description="words to say aloud")
    urgent: Text = Field(description="the sign that turns this into a call today or now")
    record: Text | None = Field(None, description="what to write down for the doctor")
    cards: tuple[Reference, ...] = Field((), description="cards to try this week")
    help: tuple[Reference, ...] = Field((), description="hotlines and services, the first to call first")
    related_policies: tuple[Reference, ...] = Field((), description="money and rights that fit")
