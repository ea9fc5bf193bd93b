"""What a need's page begins with when there is danger: whom to call, and which fixed wording."""

from dataclasses import dataclass

from generators.catalog.catalog import Catalog
from generators.outputs.nearby import emergency
from generators.records import Hotline, Need

OF_ITS_OWN = {"violence": "violence", "missing": "missing"}
"""Dangers with a wording of their own, by the `about` of an alarm."""
OF_A_CALL = {"hotlines/cn-110": "red_police", "hotlines/cn-120": "red_medical"}


@dataclass(frozen=True)
class Danger:
    """The panel before everything else on a page with a banner."""

    calls: tuple[Hotline, ...]
    """110, 120 and 12356, the first to call first."""
    lines: tuple[str, ...]
    """Keys of `data/words/crisis.yaml`, in their order."""
    views: bool
    """Whether it speaks to the person and to the relative apart, because somebody may be despairing."""


def danger(need: Need, catalog: Catalog) -> Danger | None:
    """The panel of a need; None without a banner. The need's `help` says whom to call first."""
    if need.banner == "none":
        return None
    about: set[str] = {alarm.about for alarm in catalog.alarms.values() if need.reference in alarm.see}
    own = [line for danger, line in OF_ITS_OWN.items() if danger in about]
    order = {reference: index for index, reference in enumerate(need.help)}
    calls = sorted(emergency(catalog), key=lambda line: order.get(line.reference, len(order)))
    red = need.banner == "red"
    lines = (*own, *_of_calls(calls, about), "red_stay") if red else (*own, "amber")
    return Danger(tuple(calls), (*lines, "red_fallback"), views=red and "despair" in about)


def _of_calls(calls: list[Hotline], about: set[str]) -> list[str]:
    """The lines on 110 and 120; somebody missing has a line that says it all."""
    if about == {"missing"}:
        return []
    return [OF_A_CALL[line.reference] for line in calls if line.reference in OF_A_CALL]
