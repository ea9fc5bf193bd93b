"""The command line: parses and delegates."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from generators.catalog.check import DataError, report_text
from generators.catalog.commands import add_commands
from generators.language import Language
from generators.site.project import ROOT, ProjectError, today


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 1 when the data, a sheet or the set-up has a problem."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options) or 0)
    except DataError as error:
        print(report_text(error.problems, _locale_language()), file=sys.stderr)
    except ProjectError as error:
        print(error, file=sys.stderr)
    return 1


def build(options: argparse.Namespace) -> None:
    """Build the whole site, all or nothing."""
    from generators.site.build import build_site  # noqa: PLC0415  # other commands need no mkdocs

    build_site(options.site, sheets=None if options.without_sheets else options.sheets)


def serve(options: argparse.Namespace) -> None:
    """Live preview that follows data/, content/ and theme/."""
    from generators.site.serve import serve as serve_site  # noqa: PLC0415  # only here

    serve_site(options.port)


def bench(options: argparse.Namespace) -> None:
    """Print what building and visiting the site costs."""
    from generators.site.bench import bench_site  # noqa: PLC0415  # only here

    bench_site(options.runs)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m generators", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    add_commands(commands, ROOT, today, _locale_language())
    command = commands.add_parser("build", help=build.__doc__)
    command.add_argument("--site", type=Path, default=ROOT / "site")
    command.add_argument(
        "--without-sheets", action="store_true", help="leave out PDFs and pictures (quick look)"
    )
    command.add_argument(
        "--sheets", default="", metavar="PATTERN", help="only PDFs whose path has this in it: cards-body"
    )
    command.set_defaults(run=build)
    command = commands.add_parser("serve", help=serve.__doc__)
    command.add_argument("--port", type=int, default=8000)
    command.set_defaults(run=serve)
    command = commands.add_parser("bench", help=bench.__doc__)
    command.add_argument("--runs", type=int, default=3)
    command.set_defaults(run=bench)
    return parser


def _locale_language() -> Language:
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return Language.ZH if locale.startswith("zh") else Language.EN


if __name__ == "__main__":
    sys.exit(main())
