"""A place or group that helps: stations, hospitals, centres, offices, work, peers, respite."""

from typing import ClassVar

from pydantic import Field

from generators.records.base import Record
from generators.records.facets import Located, Printable, Reachable, Sourced, Tagged
from generators.records.values import Reference, Slug, Text


class Service(Located, Reachable, Tagged, Sourced, Printable, Record):
    """Somewhere to go or someone to ask (a service at a location, in the words of HSDS)."""

    folder: ClassVar[str] = "services"

    kind: Slug = Field(description="an id of data/vocabulary/service_kinds.yaml")
    tier: Slug | None = Field(None, description="an id of data/vocabulary/tiers.yaml")
    audience: Text | None = Field(None, description="who it is for")
    fee: Text | None = Field(None, description="what it costs; leave out when unknown")
    say: Text | None = Field(
        None, description="what to say when you call or walk in; at most 120 characters zh"
    )
    next: Text | None = Field(
        None, description="the next step: who applies, what to bring, how long it takes"
    )
    ask: tuple[Reference, ...] = Field((), description="whom to ask instead while its own number is unknown")
