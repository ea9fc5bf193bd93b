"""Where the project is on disk, and its catalog read once."""

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


@cache
def project_catalog() -> Catalog:
    """The checked catalog of this project; raises DataError with every problem."""
    return read_catalog(ROOT, today())


@cache
def project_templates(language: Language) -> Templates:
    """The templates of one language over that catalog."""
    return Templates(project_catalog(), language)
