"""A number to call."""

from typing import ClassVar, Literal

from pydantic import Field

from generators.records.base import Record
from generators.records.facets import Printable, Reachable, Sourced, Tagged
from generators.records.values import Phone, Slug, Text


class Hotline(Reachable, Tagged, Sourced, Printable, Record):
    """A number that answers for a whole area. It has no place of its own and is not on the map."""

    folder: ClassVar[str] = "hotlines"

    area: Slug = Field(description="an id of data/areas.yaml: where it answers")
    role: Literal["emergency", "crisis", "support", "information"] = Field(
        description="emergency: danger; crisis: despair; support: to talk; information: services, money, law"
    )
    order: int = Field(50, ge=1, le=99, description="place in lists, 1 first; 110 and 120 come before 12356")
    phones: tuple[Phone, ...] = Field(min_length=1, description="the number")
    not_for: Text | None = Field(None, description="what it is not for, and where to turn instead")
    fee: Text | None = Field(None, description="what a call costs; leave out when unknown")
    say: Text | None = Field(None, description="what to say when you call; at most 120 characters zh")
    next: Text | None = Field(None, description="what happens then")
