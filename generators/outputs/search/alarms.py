"""The phrases of `data/search/crisis.yaml` for the browser, and other spellings of their characters."""

from collections.abc import Iterable
from typing import Any

from generators.catalog.catalog import Catalog
from generators.outputs.search.pinyin import readings
from generators.outputs.search.traditional import traditional_pairs
from generators.records.search import Alarm

FIELDS = {"banner", "about", "call", "zh", "en", "harmless", "softer"}


def alarm_rules(catalog: Catalog) -> dict[str, Any]:
    """All alarms, and the spellings of the characters in their phrases."""
    alarms = list(catalog.alarms.values())
    phrases = [phrase for alarm in alarms for phrase in chinese_phrases(alarm)]
    return {
        "alarms": [alarm.model_dump(include=FIELDS) for alarm in alarms],
        "traditional": traditional_pairs(phrases),
        "pinyin": readings(phrases),
    }


def chinese_phrases(alarm: Alarm) -> Iterable[str]:
    """Every phrase of an alarm that has Chinese characters in it."""
    phrases = (*alarm.zh, *alarm.harmless, *alarm.softer)
    return (phrase for phrase in phrases if not phrase.isascii())
