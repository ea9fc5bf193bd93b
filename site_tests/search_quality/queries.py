"""The queries of `site_tests/data/queries.yaml`, and whether what was found answers them."""

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from generators.language import Language

ROOT = Path(__file__).resolve().parents[2]
QUERIES = ROOT / "site_tests" / "data" / "queries.yaml"
PARTS = ("collected", "written")
"""The documents of that file: queries that were collected, and more, written before they were run."""

Found = tuple[str, str]
"""Path and title of a result."""


@dataclass(frozen=True)
class Query:
    """What somebody typed, and what they should have found."""

    text: str
    language: Language
    accepted: tuple[str, ...]
    crisis: bool
    part: str

    def accepts(self, path: str, title: str) -> bool:
        """Whether this page answers it: its path is listed or its title fits a `~pattern`."""
        return any(re.search(a[1:], title) if a.startswith("~") else a == path for a in self.accepted)


@dataclass(frozen=True)
class Outcome:
    """What one search engine showed for a query."""

    query: Query
    found: tuple[Found, ...]
    help_first: bool = False

    def success(self, first: int) -> bool:
        """Whether an accepted answer is among the first results."""
        return any(self.query.accepts(path, title) for path, title in self.found[:first])


def read_queries(file: Path) -> list[Query]:
    """The queries to measure with, part after part."""
    parts = list(yaml.safe_load_all(file.read_text("utf-8")))
    names = PARTS if len(parts) == len(PARTS) else tuple(f"part {n + 1}" for n in range(len(parts)))
    return [_query(row, name) for name, rows in zip(names, parts, strict=True) for row in rows]


def _query(row: dict[str, object], part: str) -> Query:
    accepted = row["any"]
    assert isinstance(accepted, list)
    return Query(str(row["q"]), Language(row["lang"]), tuple(accepted), bool(row.get("crisis")), part)
