"""What a record can offer. A facet owns its field names, so `phones:` is spelled the same in every file."""

from pydantic import Field

from generators.records.values import Checked, Model, PartialDate, Phone, Place, Slug, SourceNote, Text, Url


class Located(Model):
    """It is somewhere: it goes on the map and on the page of its district."""

    area: Slug = Field(description="an id of data/areas.yaml: the smallest area that the sources support")
    address: Text | None = Field(None, description="street address as published; leave out when unknown")
    place: Place | None = Field(None, description="WGS-84; leave out when only the district is known")


class Reachable(Model):
    """A reader can call it, open it or go there, and knows when."""

    phones: tuple[Phone, ...] = Field((), description="none when no publishable number is known")
    hours: str | None = Field(None, description="OpenStreetMap opening_hours, for example Mo-Fr 09:00-17:00")
    hours_note: Text | None = Field(None, description="what the reader must know about the hours")
    web: Url | None = Field(None, description="its own page")


class Tagged(Model):
    """It takes part in matching: services, stages and everyday needs."""

    services: tuple[Slug, ...] = Field((), description="ids of data/vocabulary/services.yaml")
    stages: tuple[Slug, ...] = Field((), description="ids of data/vocabulary/stages.yaml")
    needs: tuple[Slug, ...] = Field((), description="ids of data/vocabulary/needs.yaml")
    aliases: tuple[str, ...] = Field(
        (), description="everyday words that should find it; searched, never shown"
    )


class Sourced(Model):
    """It says where each fact was read and when it was checked."""

    sources: tuple[SourceNote, ...] = Field(min_length=1, description="at least one")
    checked: Checked
    last_seen: PartialDate | None = Field(
        None, description="the newest date at which a source shows it at work"
    )


class Printable(Model):
    """It goes on a printed sheet, and so has texts short enough for paper."""
