"""How well the search answers what families type, with `site_tests.search_quality`."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generators.language import Language
from site_tests.search_quality.engines import as_found, ask_ours
from site_tests.search_quality.measure import measure
from site_tests.search_quality.queries import PARTS, QUERIES, Outcome, Query, read_queries
from site_tests.search_quality.report import report

GOAL = 0.95


def test_nearly_every_query_is_answered_and_none_is_left_empty(site: Path, browser: Browser) -> None:
    page = browser.new_page()
    outcomes = measure(ask_ours, page, site, read_queries(QUERIES), site)
    page.close()
    answered = [outcome for outcome in outcomes if outcome.success(3)]
    lines = "\n".join(report({"Kangtu": outcomes}))
    assert len(answered) >= GOAL * len(outcomes), lines
    assert all(outcome.found for outcome in outcomes), lines
    assert [o.query.text for o in outcomes if o.help_first != o.query.crisis] == []


def test_queries_come_in_two_parts_and_none_twice() -> None:
    queries = read_queries(QUERIES)
    assert {query.part for query in queries} == set(PARTS)
    assert sum(query.part == PARTS[0] for query in queries) == 72
    assert len({(query.text, query.language) for query in queries}) == len(queries)


def test_every_accepted_page_exists(site: Path) -> None:
    for query in read_queries(QUERIES):
        for accepted in query.accepted:
            assert accepted.startswith("~") or (site / accepted / "index.html").exists(), (query, accepted)


def test_a_page_counts_once_however_an_engine_names_it() -> None:
    rows = [("http://x/en/needs/a/#one", "One"), ("http://x/en/needs/a/", "A"), ("http://x/en/b/", " B ")]
    assert as_found(rows, {"needs/a": "Ours"}, Language.EN) == (("needs/a", "Ours"), ("b", "B"))


@pytest.mark.parametrize(("first", "expected"), [(1, False), (2, True)])
def test_success_looks_at_the_first_results_only(first: int, expected: bool) -> None:
    query = Query("q", Language.ZH, ("needs/a", "~药盒"), crisis=False, part="collected")
    outcome = Outcome(query, (("b", "b"), ("c", "一周药盒")))
    assert outcome.success(first) is expected


def test_the_report_tells_parts_languages_and_engines_apart() -> None:
    query = Query("q", Language.ZH, ("needs/a",), crisis=True, part="collected")
    lines = list(report({"ours": [Outcome(query, (("needs/a", "a"),), True)], "peer": [Outcome(query, ())]}))
    assert lines == [
        "\ncollected, zh: 1 queries",
        "  ours       success@1 100%  success@3 100%  empty 0",
        "  peer       success@1   0%  success@3   0%  empty 1",
    ]
