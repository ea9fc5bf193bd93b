"""Questions that a family can answer by choosing, and the conditions of policies in terms of the answers."""

from typing import Annotated

from pydantic import Field, StringConstraints

from generators.records.term import Term
from generators.records.values import Model, Reference, Slug, Text

UNSURE = "unsure"
"""The answer that every question has of itself."""
CITY, DISTRICT = "city", "district"
"""Questions that the page makes from `data/areas.yaml`."""
RESERVED = (CITY, DISTRICT, UNSURE)

Answer = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$"),
    Field(description="a question and one of its choices, for example certificate/none"),
]


class Step(Model):
    """Something that can be done, after which the answer is another."""

    do: Text = Field(description="what to do or ask first; it stands behind “first:”")
    to: tuple[Slug, ...] = Field(min_length=1, description="the choices that it can lead to")


class Choice(Model):
    """One answer to a question."""

    id: Slug
    label: Text
    either: tuple[Slug, ...] = Field(
        (), description="for those who know it in part: the choices that it may be; it is none of its own"
    )
    first: Step | None = Field(None, description="where one step can change this answer")


class Question(Term):
    """One plain question about the person or the household; its label is the question itself."""

    choices: tuple[Choice, ...] = Field(min_length=2, description="“not sure” is added to every question")
    ask: tuple[Reference, ...] = Field(min_length=1, description="whom to ask when one is not sure")
    say: Text = Field(description="what to say when one asks")

    @property
    def values(self) -> tuple[str, ...]:
        """The answers that exclude each other: all but those that leave several open."""
        return tuple(choice.id for choice in self.choices if not choice.either)


class Condition(Term):
    """Something that a policy asks of those whom it is for; records name it in `when`."""

    any: tuple[Answer, ...] = Field(min_length=1, description="answers of which one is enough")
