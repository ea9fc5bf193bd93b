"""The family's own sheets: declared once, they become blank paper and a page to type on."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from generators.records.base import Record
from generators.records.facets import Sourced, Tagged
from generators.records.form_fields import Blank, block_fields
from generators.records.form_places import PlaceGroup
from generators.records.values import Model, Reference, Slug, Text

WordKey = Annotated[str, StringConstraints(pattern=r"^(crisis|forms)(\.[a-z0-9_]+)+$")]
Who = Literal["person", "caregiver", "worker"]
Filled = Literal["line", "text", "date", "tick", "pick", "grid", "blanks", "consent", "labels", "places"]
Printed = Literal["words", "copy", "numbers", "steps"]


class Choice(Model):
    """One thing to tick, or one row of a grid."""

    id: Slug
    label: Text


class Column(Model):
    """A column of a grid; one to pick from becomes a narrow column for each choice, or is stacked."""

    id: Slug
    label: Text
    kind: Literal["line", "phone", "tick", "pick"]
    width: int = Field(ge=8, le=200, description="mm on paper; of each choice, when they stand side by side")
    choices: tuple[Choice, ...] = Field((), description="what a pick is picked from")
    stacked: bool = Field(False, description="its choices stand one under the other in one cell")


class Block(Model):
    """A piece of a sheet. `generators/catalog/rules/forms.py` says which fields each kind needs."""

    kind: Literal[Filled, Printed] = Field(
        description="words: fixed; line, text, date: written; tick: any of; pick: one of; grid: rows by "
        "columns; copy: a grid or a line again, with the same content; blanks: fixed words with ____ to "
        "fill; numbers: to dial; consent: the line that asks the person; labels: cells to cut out, a "
        "strip for each choice; places: of the district that the family chooses; steps: of the way from "
        "home to work, with how long they take"
    )
    id: Slug | None = Field(None, description="what is typed stands under it; never reused in this sheet")
    label: Text | None = None
    words: tuple[WordKey, ...] = Field((), description="keys of data/words/crisis.yaml or forms.yaml")
    text: tuple[Text, ...] = Field((), description="fixed sentences of this sheet alone")
    span: int = Field(12, ge=2, le=12, description="twelfths of the width")
    lines: int = Field(1, ge=1, le=12, description="lines to write on, 8 mm each")
    choices: tuple[Choice, ...] = ()
    listed: bool = Field(False, description="each choice on a line of its own")
    rows: tuple[Choice, ...] = Field((), description="rows of a grid that have a name")
    own: int = Field(0, ge=0, le=12, description="further rows whose name the family writes")
    blank: int = Field(0, ge=0, le=20, description="rows without a name")
    height: int = Field(8, ge=8, le=20, description="mm of each row of a grid to write in")
    columns: tuple[Column, ...] = ()
    of: Slug | None = Field(None, description="the grid whose rows and columns these are, or what is copied")
    only: tuple[Slug, ...] = Field((), description="of a copied grid the columns to show; all when empty")
    which: tuple[Slug, ...] = Field((), description="of a copied grid or list of places the rows to show")
    groups: tuple[PlaceGroup, ...] = Field((), description="what the list of places is ordered by")
    steps: tuple[Slug, ...] = Field((), description="ids of data/pathway/steps.yaml")
    blanks: tuple[Text, ...] = Field((), description="a name for each ____ in the words")
    hotlines: tuple[Reference, ...] = ()
    cell_width: int = Field(22, ge=8, le=60, description="of a label, in mm; the family may change it")
    cell_height: int = Field(16, ge=8, le=60, description="of a label, in mm; the family may change it")
    word: Text | None = Field(None, description="asks the family for a word that then stands on each label")
    until: Slug | None = Field(None, description="printed only while this field is empty")


class Section(Model):
    """Blocks under a heading; a level is told by a word and a shape besides its colour."""

    name: Text | None = None
    level: Literal["green", "amber", "red"] | None = None
    who: Who | None = None
    cut: Literal["label", "card"] | None = Field(
        None, description="framed to be cut out; a card is 85.6 × 108 mm, folded once as large as a bank card"
    )
    times: int = Field(1, ge=1, le=8, description="how often a card stands on the page")
    blocks: tuple[Block, ...] = Field(min_length=1)


class Side(Model):
    """One page of paper, filled in by somebody."""

    id: Slug
    name: Text
    paper: Literal["a5", "a4", "a4-landscape", "wallet", "door"]
    sheet: Slug | None = Field(None, description="the blank PDF of its own that it is part of")
    who: tuple[Who, ...] = Field((), description="who fills it in; nobody, when it is only cut out")
    copies: int = Field(1, ge=1, le=8, description="how many pages of it the large print may take")
    sections: tuple[Section, ...] = Field(min_length=1)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Everything on it, in order."""
        return tuple(block for section in self.sections for block in section.blocks)


class Form(Tagged, Sourced, Record):
    """A sheet that a family fills in by hand, or on the phone before it prints it."""

    folder: ClassVar[str] = "forms"

    order: int = Field(ge=1, le=99, description="its place in the list")
    fills: Text = Field(description="who fills it in, in one sentence")
    minutes: int = Field(ge=1, le=120, description="about how long the first time takes")
    why: Text = Field(description="what it is good for")
    page: Slug | None = Field(None, description="a short address for its page; promised for ever")
    after: Text | None = Field(None, description="what to do with the paper, and when to look at it again")
    cards: tuple[Reference, ...] = Field((), description="cards that lead to it")
    bilingual: bool = Field(False, description="also printed blank in both languages, for a shared reader")
    sides: tuple[Side, ...] = Field(min_length=1, max_length=6)

    @property
    def page_path(self) -> str:
        """Its short address, or the one of every record."""
        return self.page or self.reference

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Everything on all sides, in order."""
        return tuple(block for side in self.sides for block in side.blocks)

    def grid(self, block: Block) -> Block:
        """The grid or list of places that a block names, or the block itself."""
        return next((b for b in self.blocks if b.id and b.id == block.of), block)

    def source(self, block: Block) -> Block:
        """What a copy shows again, or the block itself."""
        return next((b for b in self.blocks if b.kind != "copy" and b.id and b.id == block.of), block)

    def fields(self) -> list[Blank]:
        """All that can be filled in, each once, in the order of the paper."""
        return [field for block in self.blocks for field in block_fields(block, self.grid(block))]
