"""The real data has no problem, and its lists agree with the models."""

from typing import get_args

import pytest

from generators.catalog.check import check_data, report_text
from generators.catalog.reading.lists import Avoided
from generators.catalog.reading.reader import read_data
from generators.catalog.rules.identity import VOCABULARY_OF
from generators.catalog.rules.respect import lexicons
from generators.language import Language
from generators.records import KINDS, Hotline, Record
from generators.site.project import ROOT, today

CATALOG, PROBLEMS = check_data(ROOT, today())


def test_the_data_has_no_problem() -> None:
    assert report_text(PROBLEMS, Language.EN) == ""


@pytest.mark.parametrize("kind", KINDS)
def test_there_are_records_of_every_kind(kind: type[Record]) -> None:
    assert CATALOG.of(kind)


def test_the_roles_of_hotlines_are_those_that_readers_see() -> None:
    assert set(get_args(Hotline.model_fields["role"].annotation)) == set(CATALOG.vocabulary["hotline_roles"])


def test_every_vocabulary_that_rules_use_has_terms() -> None:
    for vocabulary in VOCABULARY_OF.values():
        assert CATALOG.vocabulary.get(vocabulary) or (vocabulary == "evidence" and CATALOG.evidence)


def test_every_city_has_districts_with_outlines() -> None:
    assert CATALOG.cities()
    for city in CATALOG.cities():
        assert CATALOG.children(city.id, "district")
        assert city.id in CATALOG.outlines


def words_to_avoid() -> list[Avoided]:
    entries = read_data(ROOT).listings["avoid"].entries.values()
    return [entry.record for entry in entries if isinstance(entry.record, Avoided)]


def test_every_word_to_avoid_is_found_and_every_innocent_one_is_not() -> None:
    groups = words_to_avoid()
    assert len(groups) > 30
    for group in groups:
        search = lexicons(groups)["cards"][group.language]
        for phrase in group.avoid:
            assert search.found(f"x {phrase} y").lower() in phrase.lower()
            assert search.found(f"x {phrase} y")
        for phrase in group.unless:
            assert search.found(f"x {phrase} y") == ""


def test_no_word_is_both_avoided_and_preferred() -> None:
    groups = words_to_avoid()
    for group in groups:
        search = lexicons([g for g in groups if g.only is None])["services"].get(group.language)
        assert search is not None
        assert [phrase for phrase in group.prefer if search.found(phrase)] == []


def test_names_of_medicines_are_kept_out_of_cards_only() -> None:
    searches = lexicons(words_to_avoid())
    assert searches["cards"][Language.ZH].found("吃氯氮平") == "氯氮平"
    assert searches["policies"][Language.ZH].found("吃氯氮平") == ""
