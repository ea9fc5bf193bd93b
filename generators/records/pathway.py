"""The way from home through the community to work: its stretches, its steps, who answers for what."""

from typing import Literal

from pydantic import Field

from generators.records.facets import Sourced
from generators.records.values import Model, Reference, Slug, SourceNote, Text


class Span(Model):
    """How long a step takes, or how often it comes back. The page and the picture put it into words."""

    kind: Literal["within-working-days", "within-months", "every-months", "times-a-year"] = Field(
        description="within: done by then; every: again and again; times-a-year: at least so often"
    )
    count: int = Field(ge=1, le=99, description="how many days, months or times")
    of: Text | None = Field(None, description="what is counted, in one or two words, when it is not the step")


class Stuck(Model):
    """Where a family may stand still, and how to get on."""

    when: Text = Field(description="what happened, in a family's words")
    do: Text | None = Field(None, description="what to do, before or instead of the call")
    ask: tuple[Reference, ...] = Field(
        min_length=1, description="whom to call, the first first; one of them has a number"
    )
    say: Text = Field(description="what to say; at most 120 characters zh")


class Local(Model):
    """How a city does it."""

    area: Slug = Field(description="a city of data/areas.yaml")
    standing: Literal["stated", "planned", "example", "unknown"] = Field(
        description="stated: said to be so; planned: was to come when it was written; "
        "example: somebody's proposal, not a rule; unknown: looked for and not found"
    )
    text: Text
    time: Span | None = Field(None, description="its days, where the nation has none")
    see: tuple[Reference, ...] = Field((), description="records to read on")
    sources: tuple[SourceNote, ...] = Field((), description="none only where it says what was not found")


class Stretch(Sourced):
    """One of the three stretches of the way; its id is a stage."""

    id: Slug = Field(description="an id of data/vocabulary/stages.yaml")
    who: Text = Field(description="who is on this stretch")
    gate: Text | None = Field(None, description="when to go on, for the picture; none at the end")
    ready: tuple[Text, ...] = Field(min_length=1, description="what shows that it is time to go on")
    back: Text = Field(description="what coming back to it means")
    local: tuple[Local, ...] = ()


class Step(Sourced):
    """One step of the way, in the order of the file; or a turn, where it does not go straight on."""

    id: Slug = Field(description="part of its address, never reused: /pathway/#step-apply")
    stage: Slug = Field(description="an id of data/vocabulary/stages.yaml: the stretch it belongs to")
    name: Text
    short: Text = Field(description="its name in the picture: at most 8 characters zh, 20 en")
    note: Text | None = Field(
        None, description="the second line in the picture, where no time is expected: at most 12 zh, 26 en"
    )
    time: Span | None = Field(None, description="as the source says it; left out when unknown")
    danger: bool = Field(False, description="whether the words for danger stand first")
    week: tuple[Text, ...] = Field((), description="what of it a family does in the first week")
    what: Text = Field(description="what happens")
    you: tuple[Text, ...] = Field(min_length=1, description="what a family does")
    bring: tuple[Text, ...] = Field((), description="papers to have at hand")
    duty: Text = Field(description="who is responsible")
    say: Text | None = Field(None, description="what to say; at most 120 characters zh")
    ask: tuple[Reference, ...] = Field((), description="whom to call with it")
    stuck: tuple[Stuck, ...] = Field(min_length=1, description="what to do when stuck")
    unknown: tuple[Text, ...] = Field((), description="what was looked for and not found")
    local: tuple[Local, ...] = Field((), description="how each city does it")
    see: tuple[Reference, ...] = Field((), description="records to read on")


class Duty(Sourced):
    """Who answers for what, in a city or everywhere."""

    id: Slug
    area: Slug = Field(description="a city of data/areas.yaml, or china for every city")
    office: Text = Field(description="the department or body, as people call it")
    answers: Text = Field(description="what it answers for")
    door: Text = Field(description="where a family begins")
    ask: tuple[Reference, ...] = Field((), description="whom to call or visit")
    see: tuple[Reference, ...] = Field((), description="records to read on")
