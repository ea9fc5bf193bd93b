"""What the search page loads: the vocabulary of each language, pinyin, and the phrases that call for help."""

from collections.abc import Iterator

from generators.catalog.catalog import Catalog
from generators.language import Language
from generators.outputs.artifact import Artifact
from generators.outputs.search.alarms import alarm_rules
from generators.outputs.search.pinyin import readings
from generators.outputs.search.vocabulary import vocabulary
from generators.outputs.search.writing import compact_json, script_module
from generators.text.templates import Templates

FOLDER = "assets/search"


def search_files(catalog: Catalog) -> Iterator[Artifact]:
    """`words-zh.json`, `words-en.json`, `pinyin.json`, and `alarms.js`, which must load with the scripts."""
    for language in Language:
        words = vocabulary(Templates(catalog, language))
        yield Artifact(f"{FOLDER}/words-{language}.json", compact_json(words))
        if language is Language.ZH:
            yield Artifact(f"{FOLDER}/pinyin.json", compact_json(readings(_fields(words))))
    yield Artifact(f"{FOLDER}/alarms.js", script_module(alarm_rules(catalog)))


def _fields(words: dict[str, list[str]]) -> list[str]:
    """The titles and everyday words that pinyin may be typed for."""
    return [*words["title"], *(word for many in words["words"] for word in many.split("|"))]
