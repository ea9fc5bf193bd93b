"""The one way in: read everything, apply every rule, hand back a catalog or the whole list of problems."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from generators.catalog.catalog import Catalog
from generators.catalog.explain.sentence import explain, visible
from generators.catalog.problem import Problem
from generators.catalog.reading.reader import read_data
from generators.catalog.rules import rule_problems
from generators.language import Language


class DataError(Exception):
    """The data has problems; `problems` lists them all."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems in data/")
        self.problems = problems


def check_data(root: Path, today: date) -> tuple[Catalog, list[Problem]]:
    """The catalog below `root` as far as it is valid, and every problem by file and line."""
    reading = read_data(root)
    problems = {*reading.problems, *rule_problems(reading, today)}
    return reading.catalog, sorted(problems, key=lambda p: (p.file, p.line, p.where, p.code, str(p.values)))


def read_catalog(root: Path, today: date) -> Catalog:
    """The catalog below `root`; raises DataError with all problems when there is any."""
    catalog, problems = check_data(root, today)
    if problems:
        raise DataError(problems)
    return catalog


def problems_of(problems: Iterable[Problem], paths: Sequence[Path], root: Path) -> list[Problem]:
    """The problems of these files and folders, also where the other of two files is one of them.

    A path that leads nowhere is itself a problem: a typing slip must not look like good news.
    """
    if not paths:
        return list(problems)
    wanted = [path.resolve() for path in paths]
    missing = [Problem(str(path), 1, (), "no-such-path") for path in paths if not path.exists()]
    return missing + [p for p in problems if any(_within(root / file, wanted) for file in p.files)]


def report_text(problems: Iterable[Problem], language: Language) -> str:
    """One line per problem, as `file:line: field: what to do`."""
    return "\n".join(explain(problem, language) for problem in problems)


def report_json(problems: Iterable[Problem], language: Language) -> str:
    """The same report for programs: a list of objects."""
    rows = [
        {
            "file": visible(problem.file, 300),
            "line": problem.line,
            "path": [part if isinstance(part, int) else visible(part) for part in problem.path],
            "code": problem.code,
            "message": explain(problem, language),
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _within(file: Path, wanted: list[Path]) -> bool:
    return any(file.is_relative_to(path) for path in wanted)
