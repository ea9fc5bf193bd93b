"""When and how the numbers on a sheet were checked."""

from collections.abc import Iterable
from dataclasses import dataclass

from generators.records.facets import Sourced


@dataclass(frozen=True)
class Checks:
    """The day or the days of checking everything on a sheet; `how` names the words that say how."""

    days: str
    how: str


def checks(records: Iterable[Sourced]) -> Checks:
    """What a sheet may honestly say about the checking of these records."""
    found = [record.checked for record in records]
    days = sorted({check.on.isoformat() for check in found})
    called = {check.how != "web" for check in found}
    how = "some" if len(called) > 1 else "phone" if True in called else "web"
    return Checks(" – ".join(dict.fromkeys((days[0], days[-1]))), how)
