"""Files that are a list of things with ids: areas, vocabularies, the register of evidence, words to avoid."""

from collections.abc import Iterator
from pathlib import Path as FilePath
from pathlib import PurePosixPath
from typing import Any, Literal

from pydantic import Field

from generators.catalog.problem import Problem
from generators.catalog.reading.compose import read_source
from generators.catalog.reading.files import Files
from generators.catalog.reading.result import Entry, Listing, validated
from generators.catalog.reading.source import Source
from generators.language import Language
from generators.records.area import Area
from generators.records.entitlement import Condition, Question
from generators.records.holiday import Holidays
from generators.records.pathway import Duty, Step, Stretch
from generators.records.search import Alarm, Everyday
from generators.records.term import Evidence, NeedTerm, StageTerm, Term
from generators.records.values import Line, Model


class Avoided(Model):
    """Words that our own text does not use, and what to write instead."""

    language: Language
    avoid: tuple[Line, ...] = Field(min_length=1, description="words or whole phrases")
    prefer: tuple[Line, ...] = Field(min_length=1, description="what to write instead")
    unless: tuple[Line, ...] = Field((), description="longer words in which the same letters are innocent")
    only: Literal["cards"] | None = Field(None, description="cards: only training cards avoid them")


class Verbs(Model):
    """Verbs with which a step of a training card may begin."""

    language: Language
    verbs: tuple[Line, ...] = Field(min_length=1, description="as they stand first in a step, in lower case")


MODELS: dict[str, type[Model]] = {
    "areas.yaml": Area,
    "vocabulary/services.yaml": Term,
    "vocabulary/stages.yaml": StageTerm,
    "vocabulary/needs.yaml": NeedTerm,
    "vocabulary/need_themes.yaml": Term,
    "vocabulary/tiers.yaml": Term,
    "vocabulary/service_kinds.yaml": Term,
    "vocabulary/policy_themes.yaml": Term,
    "vocabulary/policy_questions.yaml": Question,
    "vocabulary/policy_conditions.yaml": Condition,
    "vocabulary/hotline_roles.yaml": Term,
    "vocabulary/prop_purposes.yaml": Term,
    "vocabulary/prop_costs.yaml": Term,
    "vocabulary/evidence.yaml": Evidence,
    "vocabulary/holidays.yaml": Holidays,
    "vocabulary/avoid.yaml": Avoided,
    "vocabulary/step_verbs.yaml": Verbs,
    "search/everyday.yaml": Everyday,
    "search/crisis.yaml": Alarm,
    "pathway/road.yaml": Stretch,
    "pathway/steps.yaml": Step,
    "pathway/turns.yaml": Step,
    "pathway/duties.yaml": Duty,
}
"""The list files that have to be there. Other files of `data/vocabulary/` hold terms too."""
FOLDERS = ("vocabulary", "search", "pathway")


def read_lists(files: Files, problems: list[Problem]) -> dict[str, Listing]:
    """Every list file by its name without folder and .yaml: `areas`, `services`, `evidence` …"""
    data = files.root / "data"
    found = [path.relative_to(data).as_posix() for folder in FOLDERS for path in files.folders[folder]]
    names = sorted({*found, *MODELS})
    return {
        PurePosixPath(name).stem: read_list(data / name, MODELS.get(name, Term), files, problems)
        for name in names
    }


def read_list(path: FilePath, model: type[Model], files: Files, problems: list[Problem]) -> Listing:
    """The valid entries of one file; what is wrong with the others is added to `problems`."""
    source = read_source(path, files.name(path))
    problems.extend(source.problems)
    if source.data is not None and not isinstance(source.data, list):
        problems.append(source.problem("entries"))
    items = source.data if isinstance(source.data, list) else []
    listing = Listing(source.file, model, {}, frozenset(_written_ids(items)))
    for index, item in enumerate(items):
        for result in validated(model, source, item, (index,)):
            problems.extend(_kept(result, index, source, listing))
    return listing


def _kept(result: Model | Problem, index: int, source: Source, listing: Listing) -> Iterator[Problem]:
    """Put a valid entry into the listing; yield what is wrong with another."""
    if isinstance(result, Problem):
        yield result
    elif (key := getattr(result, "id", str(index))) in listing.entries:
        yield source.problem("id-twice", index, "id", id=key)
    else:
        listing.entries[key] = Entry(result, source, (index,))


def _written_ids(items: list[Any]) -> list[str]:
    return [item["id"] for item in items if isinstance(item, dict) and isinstance(item.get("id"), str)]
