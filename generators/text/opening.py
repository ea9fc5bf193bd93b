"""What a browser needs to say whether a place is open now, as far as that can be known at all."""

from dataclasses import dataclass

from generators.catalog.catalog import Catalog
from generators.records import Hotline, Record
from generators.records.facets import Reachable, Sourced
from generators.records.values import Phone
from generators.text.week import week_table

ALWAYS = "24/7"


@dataclass(frozen=True)
class Opening:
    """The hours of one number or place for the clock of its reader."""

    table: str
    """As `week_table` writes it; empty where the answer is “call first” at any time."""
    good: str
    """The last day on which the hours are believed: a year after the place was last seen at work."""
    first: str
    """How to be sure, a key of `hours.now.first`: call, ask (no number), try (a hotline)."""

    @property
    def packed(self) -> str:
        """All of it in one attribute or column."""
        return f"{self.table}~{self.good}~{self.first}"


def opening_of(record: Record, catalog: Catalog, phone: Phone | None = None) -> Opening | None:
    """What is known of a record's hours, or of those of one of its numbers.

    None where nothing is added to the words: without structured hours, and where it is always open.
    """
    if not isinstance(record, Reachable):
        return None
    hours = (phone.hours if phone else None) or record.hours
    if not hours or hours == ALWAYS:
        return None
    first = "try" if isinstance(record, Hotline) else "call" if record.phones else "ask"
    return Opening(week_table(hours) if _is_sure(record, catalog) else "", _good(record), first)


def answers_always(record: Record) -> bool:
    """Whether lists may say that a number answers day and night.

    Not of emergency lines: beside one that says so, another of which it was not read would seem to sleep.
    """
    if not isinstance(record, Reachable) or record.status != "open" or not record.phones:
        return False
    emergency = isinstance(record, Hotline) and record.role == "emergency"
    return (record.phones[0].hours or record.hours) == ALWAYS and not emergency


def _is_sure(record: Record, catalog: Catalog) -> bool:
    """Whether a source states the hours of an open place where our table of holidays holds.

    A note on the hours says that they are not the whole truth.
    """
    stated = isinstance(record, Sourced) and any("hours" in source.supports for source in record.sources)
    mainland = all(area.level != "region" for area in catalog.area_chain(getattr(record, "area", "china")))
    noted = getattr(record, "hours_note", None) is not None
    return record.status == "open" and stated and mainland and not noted


def _good(record: Record) -> str:
    """A year after somebody called or came, or a source showed it: YYYY-MM-DD, or as much as is known."""
    if not isinstance(record, Sourced):
        return ""
    read = record.last_seen if record.checked.how == "web" else None
    seen = read or record.checked.on.isoformat()
    return f"{int(seen[:4]) + 1}{seen[4:]}"
