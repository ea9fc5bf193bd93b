"""Other spellings of our words, loaded when a query needs them: traditional characters, pinyin, English."""

from collections.abc import Iterator
from typing import Any

from generators.catalog.catalog import Catalog
from generators.language import Language
from generators.outputs.search.pinyin import readings, strangers
from generators.outputs.search.traditional import traditional_pairs
from generators.outputs.search.vocabulary import texts
from generators.records.values import Text


def spellings(catalog: Catalog, words: dict[str, Any]) -> dict[str, Any]:
    """Traditional characters for all that the pages say; what they are called by its sound and in English."""
    written = [text for record in catalog.records.values() for text in _chinese(dict(record))]
    pinyin = readings(texts(words))
    return {
        "traditional": traditional_pairs([*texts(words), *written]),
        "pinyin": pinyin,
        "strangers": strangers(pinyin, texts(words)),
        "english": _english(catalog),
    }


def _english(catalog: Catalog) -> dict[str, str]:
    """Everyday words in English, each with the Chinese word that stands for its entry."""
    entries = [entry for entry in catalog.everyday.values() if entry.zh and not entry.empty]
    return {word: entry.zh[0] for entry in entries for word in entry.en}


def _chinese(value: Any) -> Iterator[str]:
    """Every Chinese text inside a value."""
    if isinstance(value, Text):
        yield value[Language.ZH]
    elif isinstance(value, dict):
        yield from (text for part in value.values() for text in _chinese(part))
    elif isinstance(value, tuple):
        yield from (text for part in value for text in _chinese(part))
