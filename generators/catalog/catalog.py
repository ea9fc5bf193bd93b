"""Everything that outputs may ask about: the checked records and what they refer to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from generators.records import Record
from generators.records.area import Area
from generators.records.holiday import Holidays
from generators.records.pathway import Duty, Step, Stretch
from generators.records.search import Alarm, Everyday
from generators.records.term import Evidence, Term

T = TypeVar("T")


@dataclass(frozen=True)
class Catalog:
    """The whole of `data/`, valid and frozen. Iteration is by id, so every build has the same order."""

    records: Mapping[str, Record]
    """By reference: `services/nanjing-naoke-hospital`."""
    files: Mapping[str, str]
    """Reference to the file it was read from, relative to the project."""
    areas: Mapping[str, Area]
    vocabulary: Mapping[str, Mapping[str, Term]]
    """File name of `data/vocabulary/` without .yaml, then id."""
    evidence: Mapping[str, Evidence]
    words: Mapping[str, Mapping[str, Any]]
    """Topic (file name of `data/words/`), then nested keys down to the text in each language."""
    outlines: Mapping[str, dict[str, Any]]
    """City id to a GeoJSON FeatureCollection of its districts, WGS-84."""
    everyday: Mapping[str, Everyday] = field(default_factory=dict)
    """Words that mean the same to the search, by id."""
    alarms: Mapping[str, Alarm] = field(default_factory=dict)
    """Phrases of a query that call for help first, by id."""
    road: Mapping[str, Stretch] = field(default_factory=dict)
    """The stretches from home to work, by stage, the first first."""
    steps: Mapping[str, Step] = field(default_factory=dict)
    """The steps of that way, by id, in their order."""
    turns: Mapping[str, Step] = field(default_factory=dict)
    """What to do where it does not go straight on, by id."""
    duties: Mapping[str, Duty] = field(default_factory=dict)
    """Who answers for what, by id."""
    holidays: Mapping[str, Holidays] = field(default_factory=dict)
    """Days off and make-up working days, by the year of the notice."""

    def of(self, kind: type[T]) -> list[T]:
        """All records of a kind, or all that have a facet."""
        return [record for record in self.records.values() if isinstance(record, kind)]

    def get(self, reference: str) -> Record:
        """The record at `folder/id`; KeyError when there is none."""
        return self.records[reference]

    def area_chain(self, area: str) -> list[Area]:
        """The area and everything around it, the smallest first: district, city, province, nation."""
        chain = [self.areas[area]]
        while parent := chain[-1].parent:
            chain.append(self.areas[parent])
        return chain

    def children(self, area: str, level: str | None = None) -> list[Area]:
        """The areas directly inside, in the order of `data/areas.yaml`."""
        return [a for a in self.areas.values() if a.parent == area and level in (None, a.level)]

    def cities(self) -> list[Area]:
        """The cities that the site serves."""
        return [area for area in self.areas.values() if area.level == "city"]

    def city_of(self, area: str) -> Area | None:
        """The city that an area is or lies in; None for a province, the nation or a region."""
        return next((a for a in self.area_chain(area) if a.level == "city"), None)
