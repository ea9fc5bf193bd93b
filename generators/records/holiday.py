"""The public holidays of one year, as the State Council General Office announces them."""

from pydantic import Field

from generators.records.values import Checked, Day, Model, Slug, SourceNote, Text


class DaysOff(Model):
    """Days off in a row: one holiday with the weekends and swapped days around it."""

    name: Text
    first: Day
    last: Day = Field(description="the last day off; the same as first for a single day")


class Holidays(Model):
    """One notice: from `first` to `until` every day is known to be off, made up for, or ordinary."""

    id: Slug = Field(description="the year of the notice, for example '2026'")
    first: Day
    until: Day = Field(
        description="the last day that is certain: before the last week of the year, whose days the next "
        "notice may move"
    )
    off: tuple[DaysOff, ...] = Field(min_length=1, description="days off, the first first")
    work: tuple[Day, ...] = Field((), description="Saturdays and Sundays that are working days")
    source: SourceNote = Field(description="the notice itself, on a page that can be opened")
    checked: Checked
