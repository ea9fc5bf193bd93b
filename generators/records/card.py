"""A training card: one small thing to practise at home."""

from typing import ClassVar, Literal

from pydantic import Field

from generators.records.base import Record
from generators.records.facets import Printable, Tagged
from generators.records.values import Review, Slug, Text

Domain = Literal["body", "living", "social", "mind"]


class Card(Tagged, Printable, Record):
    """One of the 108 cards. Text limits are in `generators/catalog/rules/cards/limits.py`."""

    folder: ClassVar[str] = "cards"

    number: int = Field(ge=1, le=108, description="its number in the deck")
    domain: Domain = Field(description="body, living, social or mind")
    level: int = Field(ge=1, le=3, description="1 together, 2 someone nearby, 3 on your own")
    to: Literal["caregiver", "person"] = Field(description="whom the card speaks to")
    minutes: int = Field(ge=5, le=45, multiple_of=5)
    timer: int | None = Field(
        None, ge=10, le=2700, description="seconds, where a step is done for a time: the page has a clock"
    )
    tags: tuple[Literal["medicine", "outdoors", "kitchen", "phone", "money", "night"], ...] = ()
    goal: Text = Field(description="one thing that can be seen")
    need: tuple[Text, ...] = Field(min_length=1, max_length=3, description="things to get ready")
    steps: tuple[Text, ...] = Field(min_length=3, max_length=6, description="one action each, a verb first")
    done: Text = Field(description="the smallest thing that counts as done")
    say: tuple[Text, ...] = Field(min_length=2, max_length=3, description="words to say aloud")
    avoid: Text = Field(description="one line not to say")
    hint: Text = Field(description="where people get stuck, and the smallest help")
    easier: Text = Field(description="for a bad day")
    harder: Text = Field(description="the next small step")
    stop: tuple[Text, ...] = Field(min_length=2, max_length=3, description="sign: what to do")
    evidence: tuple[Slug, ...] = Field(min_length=1, description="ids of data/vocabulary/evidence.yaml")
    related: tuple[Slug, ...] = Field((), description="ids of other cards")
    reviewed: Review | None = Field(None, description="who signed it; left out until a professional has")
