"""The phrases of `data/search/crisis.yaml` as the browser matches them: in Chinese, English and pinyin."""

from collections.abc import Iterable, Iterator
from typing import Any

from generators.catalog.catalog import Catalog
from generators.outputs.search.pinyin import letters
from generators.outputs.search.traditional import traditional_pairs
from generators.records.search import Alarm

SHORTEST = 3
"""Characters from which the pinyin of a phrase is clear enough to stand inside a longer query."""


def alarm_rules(catalog: Catalog) -> dict[str, Any]:
    """All alarms, red before amber, and the traditional characters that their phrases may be typed in."""
    alarms = sorted(catalog.alarms.values(), key=lambda a: a.banner != "red")
    return {"alarms": [_rule(a) for a in alarms], "traditional": traditional_pairs(_phrases(alarms))}


def _rule(alarm: Alarm) -> dict[str, Any]:
    return {
        "banner": alarm.banner,
        "about": alarm.about,
        "call": alarm.call,
        "zh": alarm.zh,
        "en": alarm.en,
        "harmless": alarm.harmless,
        "softer": alarm.softer,
        "pinyin": list(_spelled(alarm.zh, SHORTEST)),
        "word": list(_spelled((p for p in alarm.zh if len(p) == 2), 2)),
        "harmless_pinyin": list(_spelled(alarm.harmless, SHORTEST)),
    }


def _spelled(phrases: Iterable[str], shortest: int) -> Iterator[str]:
    """The pinyin of the phrases that are long enough and have no gap."""
    for phrase in phrases:
        if len(phrase) >= shortest and "…" not in phrase and (spelled := letters(phrase)):
            yield spelled


def _phrases(alarms: Iterable[Alarm]) -> Iterator[str]:
    for alarm in alarms:
        yield from (*alarm.zh, *alarm.harmless, *alarm.softer)
