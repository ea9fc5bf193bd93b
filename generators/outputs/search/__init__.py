"""What the search page loads: vocabularies, other spellings, and the phrases that call for help."""

from collections.abc import Iterator

from generators.catalog.catalog import Catalog
from generators.language import Language
from generators.outputs.artifact import Artifact
from generators.outputs.search.alarms import alarm_rules
from generators.outputs.search.spellings import spellings
from generators.outputs.search.vocabulary import vocabulary
from generators.outputs.search.writing import compact_json, script_module
from generators.text.templates import Templates

FOLDER = "assets/search"


def search_files(catalog: Catalog) -> Iterator[Artifact]:
    """`words-zh.json`, `words-en.json`, `spellings.json`; `alarms.js`, without which no script runs."""
    vocabularies = {language: vocabulary(Templates(catalog, language)) for language in Language}
    for language, words in vocabularies.items():
        yield Artifact(f"{FOLDER}/words-{language}.json", compact_json(words))
    yield Artifact(f"{FOLDER}/spellings.json", compact_json(spellings(catalog, vocabularies[Language.ZH])))
    yield Artifact(f"{FOLDER}/alarms.js", script_module(alarm_rules(catalog)))
