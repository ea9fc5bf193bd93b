"""The commands of people who write data: check, schema, tidy, new, audit."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from generators.catalog.audit import audit_text
from generators.catalog.check import check_data, problems_of, report_json, report_text
from generators.catalog.new import KIND_NAMES, Refusal, needed, new_record
from generators.catalog.problem import Problem
from generators.catalog.schema import write_schemas
from generators.catalog.tidy import tidy_files
from generators.language import Language

QUESTIONS = {
    "kind": "哪一种记录 · Which kind",
    "id": "编号（也是文件名） · Id (also the file name), nanjing-naoke-hospital",
    "area": "区域 · Area, nanjing-qixia",
    "domain": "领域 · Domain: body, living, social, mind",
}
SCHEMA_SOURCES = ("areas.yaml", "vocabulary", "words/fields.yaml")
"""Below `data/`: what the schemas are made of besides the models."""


@dataclass(frozen=True)
class Commands:
    """What each command does to the project below `root`; each returns its exit code."""

    root: Path
    today: Callable[[], date]

    def check(self, options: argparse.Namespace) -> int:
        """Validate data/ and print every problem; with PATHs, only the problems of those files."""
        catalog, problems = check_data(self.root, self.today())
        problems = problems_of(problems, options.paths, self.root)
        if options.format == "json":
            _say(report_json(problems, options.language))
        elif problems:
            _say(report_text(problems, options.language))
        else:
            words = ("{} 条记录，没有发现问题", "{} records, no problem found")
            print(_choose(words, options).format(len(catalog.records)), file=sys.stderr)
        return 1 if problems else 0

    def schema(self, options: argparse.Namespace) -> int:
        """Write data/schema/ anew from the record models and the vocabularies."""
        catalog, problems = check_data(self.root, self.today())
        broken = problems_of(problems, [self.root / "data" / name for name in SCHEMA_SOURCES], self.root)
        if broken:
            return _refuse(broken, options)
        _say("\n".join(write_schemas(catalog, self.root)))
        return 0

    def tidy(self, options: argparse.Namespace) -> int:
        """Put records in order: fields, quotes, punctuation. Files with a problem are left alone."""
        tidying = tidy_files(self.root, options.paths, options.dry_run)
        _say("\n".join(tidying.changed))
        words = ("改动 {} 个文件，{} 个没有动", "{} files changed, {} left alone")
        left = {problem.file for problem in tidying.problems}
        print(_choose(words, options).format(len(tidying.changed), len(left)), file=sys.stderr)
        _refuse(tidying.problems, options)
        return 0

    def new(self, options: argparse.Namespace) -> int:
        """Start a record: a file that names every field. Asks for what is not given."""
        catalog, _ = check_data(self.root, self.today())
        kind = KIND_NAMES[_asked("kind", options.kind, list(KIND_NAMES))]
        given = {name: _asked(name, getattr(options, name)) for name in needed(kind)}
        try:
            _say(new_record(self.root, kind, given, catalog))
        except Refusal as refusal:
            return _refuse([refusal.problem], options)
        return 0

    def audit(self, options: argparse.Namespace) -> int:
        """List what is stale, unconfirmed, untranslated or without a number; never fails."""
        catalog, _ = check_data(self.root, self.today())
        _say(audit_text(catalog, options.day or self.today(), options.language))
        return 0


def add_commands(parsers: Any, root: Path, today: Callable[[], date], language: Language) -> None:
    """Add these commands to a command line (the result of `add_subparsers`)."""
    commands = Commands(root, today)
    added = {}
    for name in ("check", "schema", "tidy", "new", "audit"):
        run = getattr(commands, name)
        added[name] = parsers.add_parser(name, help=run.__doc__, description=run.__doc__)
        added[name].add_argument("--language", type=Language, choices=list(Language), default=language)
        added[name].set_defaults(run=run)
    added["check"].add_argument("--format", choices=("text", "json"), default="text")
    added["tidy"].add_argument("--dry-run", action="store_true", help="only say which files would change")
    for name in ("check", "tidy"):
        added[name].add_argument("paths", nargs="*", type=Path, metavar="PATH")
    added["new"].add_argument("kind", nargs="?", choices=list(KIND_NAMES))
    added["new"].add_argument("--id")
    added["new"].add_argument("--area", "--city", help="an id of data/areas.yaml")
    added["new"].add_argument("--domain", help="for a card: body, living, social or mind")
    added["audit"].add_argument(
        "--day", type=date.fromisoformat, help="count from this day, for example 2027-06-01"
    )


def _say(text: str) -> None:
    """Print whatever the terminal can show; what it cannot is written as an escape."""
    if text:
        encoding = sys.stdout.encoding or "utf-8"
        print(text.encode(encoding, "backslashreplace").decode(encoding))


def _refuse(problems: list[Problem], options: argparse.Namespace) -> int:
    _say(report_text(problems, options.language))
    return 1


def _asked(name: str, given: str | None, allowed: list[str] | None = None) -> str:
    """The given value, or the answer to a question; the question comes again until the answer fits."""
    question = f"{QUESTIONS[name]}{': ' + ', '.join(allowed) if allowed else ''}? "
    while not given or (allowed and given not in allowed):
        try:
            given = input(question).strip()
        except EOFError:
            sys.exit(f"\nmake new ARGS='service --id nanjing-naoke-hospital --area nanjing-gulou'  ({name}?)")
    return given


def _choose(words: tuple[str, str], options: argparse.Namespace) -> str:
    return words[0] if options.language is Language.ZH else words[1]
