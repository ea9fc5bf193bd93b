"""Other spellings of our words, loaded when a query needs them: traditional characters and pinyin."""

from collections.abc import Iterator
from typing import Any

from generators.catalog.catalog import Catalog
from generators.language import Language
from generators.outputs.search.pinyin import readings
from generators.outputs.search.traditional import traditional_pairs
from generators.outputs.search.vocabulary import texts
from generators.records.values import Text


def spellings(catalog: Catalog, words: dict[str, Any]) -> dict[str, Any]:
    """Traditional characters for all that the pages say, and pinyin for what they are called."""
    written = [text for record in catalog.records.values() for text in _chinese(dict(record))]
    return {"traditional": traditional_pairs([*texts(words), *written]), "pinyin": readings(texts(words))}


def _chinese(value: Any) -> Iterator[str]:
    """Every Chinese text inside a value."""
    if isinstance(value, Text):
        yield value[Language.ZH]
    elif isinstance(value, dict):
        yield from (text for part in value.values() for text in _chinese(part))
    elif isinstance(value, tuple):
        yield from (text for part in value for text in _chinese(part))
