"""The fields that every record has, and what a kind must say about itself."""

from typing import ClassVar, Literal

from pydantic import Field

from generators.language import Language
from generators.records.values import Model, SameAs, Slug, Text

Status = Literal["open", "unconfirmed", "planned", "closed"]


class Record(Model):
    """One YAML file. Its id is its file name; its address on the site is `folder/id/`."""

    folder: ClassVar[str]
    """The folder under `data/` and the first part of the address, for example `services`."""

    id: Slug = Field(description="the file name without .yaml")
    name: Text = Field(description="what people call it")
    summary: Text = Field(description="what it is, in one or two plain sentences")
    status: Status = Field("open", description="unconfirmed: last seen years ago or by one weak source")
    caveat: Text | None = Field(None, description="what a reader must know before relying on it")
    same_as: tuple[SameAs, ...] = Field((), description="records that share a name or number on purpose")
    untranslated: tuple[Language, ...] = Field((), description="languages still to be written")

    @property
    def reference(self) -> str:
        """`folder/id`: how other records name this one, and its address unless it has a shorter one."""
        return f"{self.folder}/{self.id}"

    @property
    def page_path(self) -> str:
        """Where its page is, from the site's root."""
        return self.reference
