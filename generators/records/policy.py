"""Money, rights and rules: who may have it, how much, how."""

from typing import ClassVar

from pydantic import Field

from generators.records.base import Record
from generators.records.facets import Sourced, Tagged
from generators.records.values import Reference, Slug, Text


class Policy(Tagged, Sourced, Record):
    """One right, benefit or rule that a family can use or should know."""

    folder: ClassVar[str] = "policies"

    area: Slug = Field(description="an id of data/areas.yaml: where it holds")
    theme: Slug = Field(description="an id of data/vocabulary/policy_themes.yaml")
    who: Text | None = Field(None, description="who it is for")
    amount: Text | None = Field(None, description="how much, with its year; leave out when unknown")
    how: Text | None = Field(None, description="how to use it: where to go, what to bring, how long")
    say: Text | None = Field(None, description="what to say when you ask; at most 120 characters zh")
    ask: tuple[Reference, ...] = Field((), description="whom to ask")
    document: str | None = Field(None, description="its number, for example 民发〔2022〕104号")
    valid: Text | None = Field(None, description="since when or until when, as the source says")
    when: tuple[Slug, ...] = Field(
        (),
        description="ids of data/vocabulary/policy_conditions.yaml that all have to hold, "
        "as this record's own text states them; leave out when it is for everyone",
    )
