"""The small values that records are made of: text in two languages, phones, places, sources."""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from generators.language import Language

Slug = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=64),
    Field(description="kebab-case ASCII, never reused: addresses are printed on posters"),
]
Reference = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z]+/[a-z0-9-]+$"),
    Field(description="another record as folder/id, for example hotlines/cn-12345"),
]
Url = Annotated[
    str,
    StringConstraints(pattern=r"^https?://[^\s<>\"']+$", max_length=600),
    Field(description="a page that is safe to link: https or http"),
]


def _written_as_day(value: object) -> object:
    """Only YYYY-MM-DD: pydantic would also read 1732233600 as a day of 2024."""
    if isinstance(value, str) and not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise PydanticCustomError("date_form", "not YYYY-MM-DD")
    return value


def _in_the_calendar(value: str) -> str:
    """Refuse 2024-13 and 2024-02-31."""
    try:
        date.fromisoformat(f"{value}-01-01"[:10])
    except ValueError:
        raise PydanticCustomError("partial_date", "no such day") from None
    return value


Day = Annotated[date, BeforeValidator(_written_as_day)]
PartialDate = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"),
    AfterValidator(_in_the_calendar),
    Field(description="as exact as the source says: 2024, 2024-07 or 2024-07-16"),
]
Line = Annotated[str, StringConstraints(min_length=1, max_length=600)]


class Model(BaseModel):
    """A frozen value that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Text(Model):
    """One piece of plain text in both languages; never HTML or Markdown."""

    zh: Line | None = Field(None, description="中文")
    en: Line | None = Field(None, description="English, the same meaning")

    def __getitem__(self, language: Language | str) -> str:
        """The text in that language, so that templates write `name[language]`.

        Where a record is still `untranslated` it is the text in the other language.
        """
        first, second = (self.zh, self.en) if language == Language.ZH else (self.en, self.zh)
        return first or second or ""


class Phone(Model):
    """A number as its callers dial it: with its area code, or with +852 when they are across the border."""

    number: Annotated[str, StringConstraints(pattern=r"^\+?[0-9][0-9 +()-]*$", max_length=20)] = Field(
        description="as dialled, with area code, for example 025-85337203 or 12356"
    )
    label: Text | None = Field(None, description="what this number is for, when there are several")
    hours: str | None = Field(
        None, description="OpenStreetMap opening_hours, when they differ from the place"
    )


class Place(Model):
    """A point in WGS-84. Leave it out when only the district is known."""

    lat: float = Field(ge=-90, le=90, description="degrees north, WGS-84, for example 32.0415")
    lon: float = Field(ge=-180, le=180, description="degrees east, WGS-84, for example 118.7778")
    precision: Literal["exact", "street"] = Field(description="exact: the door; street: near it")


class SourceNote(Model):
    """Where a fact was read. Only pages that are safe to open carry a `url`."""

    title: Line = Field(description="title of the page or document, in its own language")
    publisher: Line | None = Field(None, description="who answers for it")
    url: Url | None = Field(None, description="leave out for copies and aggregators")
    published: PartialDate | None = Field(None, description="the page's own date")
    supports: tuple[str, ...] = Field((), description="the fields of this record that it supports")


class Checked(Model):
    """When and how somebody last held the record against the world."""

    on: Day = Field(description="the day, for example 2026-11-22")
    how: Literal["web", "phone", "visit"] = Field(
        description="web: read on a public page; phone: somebody called; visit: somebody went there"
    )
    note: Text | None = Field(None, description="what a reader should know about this check")


class Review(Model):
    """A professional who has read a card and signs for it."""

    who: Line
    role: Line = Field(description="for example psychiatric nurse")
    on: date


class SameAs(Model):
    """A record that shares a name or number with this one, and why both stand."""

    id: Reference
    reason: Line
