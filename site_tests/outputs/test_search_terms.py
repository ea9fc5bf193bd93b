"""What the search knows: terms of records, the vocabulary, other spellings, phrases that call for help."""

import gzip
import json
import re

import pytest

from generators.language import Language
from generators.outputs.artifact import Artifact
from generators.outputs.pages.search_terms import everyday_words, is_in, number_forms, search_terms
from generators.outputs.search import search_files
from generators.outputs.search.facets import FACETS
from generators.outputs.search.pinyin import readings
from generators.outputs.search.traditional import traditional_pairs
from generators.outputs.search.vocabulary import FACTS
from generators.outputs.search.writing import script_module
from generators.site.project import project_catalog, project_templates

SHOWN_WITH_A_RESULT = {"path", "title", *FACTS, *FACETS}


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return {file.path: str(file.content) for file in search_files(project_catalog())}


@pytest.fixture(scope="module", params=list(Language))
def words(request: pytest.FixtureRequest, files: dict[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads(files[f"assets/search/words-{request.param}.json"])
    return found


def test_a_place_says_what_a_result_shows() -> None:
    record = project_catalog().get("services/nanjing-qixia-civil-affairs")
    terms = search_terms(record, project_templates(Language.ZH))
    assert terms["area"] == "南京市栖霞区"
    assert (terms["phone"], terms["tel"]) == ("025-85337203", "+86-25-8533-7203")
    assert {"02585337203", "85337203"} <= set(str(terms["hidden"]).split())
    assert terms.get("status", "") == ("" if record.status == "open" else record.status)


def test_a_national_number_serves_everywhere() -> None:
    record = project_catalog().get("hotlines/cn-12356")
    assert search_terms(record, project_templates(Language.EN))["area"] == "Nationwide"


def test_everyday_words_keep_to_their_language_and_do_not_repeat_the_name() -> None:
    record = project_catalog().get("needs/refuses-medicine")
    chinese, english = (everyday_words(record, project_templates(language)) for language in Language)
    assert "不吃药" in chinese
    assert "refuses pills" in english
    assert not set(chinese) & set(english)
    assert all(word not in (record.name.zh or "") for word in chinese)


@pytest.mark.parametrize(
    ("word", "languages"),
    [("喘息", {Language.ZH}), ("respite", {Language.EN}), ("12356", set(Language)), ("B超", {Language.ZH})],
)
def test_the_language_of_a_word(word: str, languages: set[Language]) -> None:
    assert {language for language in Language if is_in(word, language)} == languages


def test_a_number_is_found_with_and_without_its_area_code() -> None:
    assert list(number_forms("025-8533 7203")) == ["02585337203", "85337203"]
    assert list(number_forms("12356")) == ["12356"]


def test_the_vocabulary_is_a_table(words: dict[str, list[str]]) -> None:
    assert {len(words[name]) for name in SHOWN_WITH_A_RESULT} == {len(words["path"])}
    assert words["path"] == sorted(set(words["path"]))
    assert {record.page_path for record in project_catalog().records.values()} <= set(words["path"])
    assert all(words["title"])


def test_every_facet_value_has_a_label(words: dict[str, list[str]]) -> None:
    labels: dict[str, dict[str, str]] = words["labels"]  # type: ignore[assignment]  # the one column that is a tree
    for facet in FACETS:
        values = {value for many in words[facet] for value in many.split()}
        assert values, facet
        assert values <= set(labels[facet])


@pytest.mark.parametrize("name", [f"words-{language}.json" for language in Language])
def test_the_vocabulary_stays_light(files: dict[str, str], name: str) -> None:
    assert len(gzip.compress(files[f"assets/search/{name}"].encode(), 9)) <= 30_000


def test_the_same_data_gives_the_same_bytes(files: dict[str, str]) -> None:
    assert {file.path: str(file.content) for file in search_files(project_catalog())} == files


def test_traditional_characters_lead_to_those_we_use() -> None:
    old, new = traditional_pairs(["药盒", "里面", "卫生"])
    assert len(old) == len(new)
    pairs = dict(zip(old, new, strict=True))
    assert {"藥": "药", "裏": "里", "裡": "里", "衛": "卫", "衞": "卫"}.items() <= pairs.items()
    assert not set(old) & set("药盒里面卫生")
    assert set(new) <= set("药盒里面卫生")


def test_pinyin_is_read_in_its_context() -> None:
    found = readings(["脑科医院", "银行", "不行", "12356 abc"])
    assert found["nao"] == "脑"
    assert "行" in found["hang"]
    assert "行" in found["xing"]
    assert all(syllable.isalpha() for syllable in found)


def test_everyday_words_are_written_as_they_are_compared() -> None:
    seen: dict[str, str] = {}
    for entry in project_catalog().everyday.values():
        for word in (*entry.zh, *entry.en):
            assert word not in seen, f"{word} stands in {entry.id} and in {seen[word]}"
            seen[word] = entry.id
        assert all(re.fullmatch(r"[\u3400-\u9fffA-Z]{2,}", word) for word in entry.zh), entry.id
        assert all(re.fullmatch(r"[a-z0-9]+( [a-z0-9]+)*", word) for word in entry.en), entry.id
        assert all(reference in project_catalog().records for reference in entry.see), entry.id


def test_alarms_call_numbers_that_the_panel_has() -> None:
    numbers = {"hotlines/cn-110", "hotlines/cn-120", "hotlines/cn-12356"}
    assert {alarm.banner for alarm in project_catalog().alarms.values()} == {"red", "amber"}
    for alarm in project_catalog().alarms.values():
        assert set(alarm.call) <= numbers & set(project_catalog().records), alarm.id


def test_alarm_phrases_are_written_as_they_are_compared() -> None:
    for alarm in project_catalog().alarms.values():
        assert all(len(phrase) >= 2 and not phrase.isascii() for phrase in alarm.zh), alarm.id
        assert all(re.fullmatch(r"[a-z0-9 …]+", phrase) for phrase in alarm.en), alarm.id
        every = [*alarm.zh, *alarm.en, *alarm.harmless, *alarm.softer]
        assert len(every) == len(set(every)), alarm.id


def test_a_script_module_holds_any_text() -> None:
    text = "</script>\u2028\u2029\"'\\"
    module = script_module({"a": text})
    assert "\u2028" not in module
    assert json.loads(module.removeprefix("export default ").removesuffix(";\n")) == {"a": text}


def test_files_stand_where_the_scripts_look(files: dict[str, str]) -> None:
    expected = {"words-zh.json", "words-en.json", "spellings.json", "alarms.js"}
    assert set(files) == {f"assets/search/{name}" for name in expected}
    assert isinstance(next(search_files(project_catalog())), Artifact)
