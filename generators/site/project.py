"""Where the project is on disk, which edition it is, and its catalog read once."""

import os
import subprocess
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

from generators.catalog.catalog import Catalog
from generators.catalog.check import read_catalog
from generators.language import Language
from generators.text.templates import Templates

ROOT = Path(__file__).resolve().parents[2]


class ProjectError(Exception):
    """Something the person at the keyboard can mend; the message says how."""


def today() -> date:
    """The latest day that it is anywhere on Earth: nobody's “checked today” lies in the future.

    Only the check asks for it; what is built depends on the commit alone.
    """
    return (datetime.now(UTC) + timedelta(hours=14)).date()


def commit_time() -> str:
    """The time of the last commit in seconds since 1970, so that the same commit gives the same bytes."""
    command = ["git", "log", "-1", "--format=%ct"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603  # our own words
    return result.stdout.strip() or "0"


@cache
def edition() -> date:
    """The day of what is built, in UTC: that of the last commit, or of `SOURCE_DATE_EPOCH`."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH") or commit_time()
    return datetime.fromtimestamp(int(seconds), UTC).date()


@cache
def project_catalog() -> Catalog:
    """The checked catalog of this project; raises DataError with every problem."""
    return read_catalog(ROOT, today())


@cache
def project_templates(language: Language, paper: str = "a4") -> Templates:
    """The templates of one language over that catalog; `paper` is a setting of mkdocs.yml."""
    return Templates(project_catalog(), language, edition=edition(), paper=paper)
