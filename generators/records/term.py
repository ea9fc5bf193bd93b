"""Terms of the vocabularies, and the register of evidence."""

from typing import Literal

from pydantic import Field

from generators.records.values import Model, PartialDate, Reference, Slug, Text, Url


class Term(Model):
    """One word that records may use: an id, what readers see, and what it means."""

    id: Slug
    label: Text
    description: Text | None = None


class NeedTerm(Term):
    """An everyday need, and the theme under which the list of needs shows it."""

    theme: Slug = Field(description="an id of data/vocabulary/need_themes.yaml")


class StageTerm(Term):
    """A stage of the road, and the training cards to begin it with."""

    cards: tuple[Reference, ...] = Field((), description="to begin with, easiest first: the starter cards")


class Evidence(Model):
    """A publication that training cards rest on."""

    id: Slug
    label: Text
    title: str
    publisher: str | None = None
    published: PartialDate | None = None
    url: Url | None = None
    grade: Literal["A", "B", "C", "D"]
