"""Every rule has a wrong sample with its exact report, and samples at its edge that have nothing wrong."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from generators.catalog.explain.sentence import MESSAGES, explain
from generators.language import Language
from site_tests.catalog.sample import HERE, Sample

TOLD_ELSEWHERE = {
    "no-such-path": "test_check",
    "unreadable": "reading/test_files",
    "other": "test_explain",
    "tidy-comment": "test_tidy",
    "tidy-loss": "test_tidy",
    "new-id": "test_new",
    "new-choice": "test_new",
    "new-exists": "test_new",
}
"""Messages of the commands, with the module that sees them."""


def cases(path: Path) -> list[Any]:
    found: list[dict[str, Any]] = yaml.safe_load(path.read_text("utf-8"))
    return [pytest.param(case, id=case["name"]) for case in found]


WRONG = [case for path in sorted((HERE / "wrong").glob("*.yaml")) for case in cases(path)]


def test_the_sample_has_nothing_wrong(sample: Sample) -> None:
    assert sample.report(Language.EN) == []
    assert len(sample.catalog().records) == 8


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_sample_gets_its_report(sample: Sample, case: dict[str, Any]) -> None:
    sample.apply(case)
    problems = sample.problems()
    assert [explain(problem, Language.ZH) for problem in problems] == case["zh"]
    assert [explain(problem, Language.EN) for problem in problems] == case["en"]


@pytest.mark.parametrize("case", cases(HERE / "right.yaml"))
def test_a_right_sample_gets_none(sample: Sample, case: dict[str, Any]) -> None:
    sample.apply(case)
    assert sample.report(Language.EN) == []


@pytest.mark.parametrize("code", sorted(MESSAGES.keys() - TOLD_ELSEWHERE.keys()))
def test_every_message_is_seen_in_a_wrong_sample(code: str) -> None:
    words = re.split(r"\{\w+\}", MESSAGES[code][1].replace("{{", "{").replace("}}", "}"))
    sentence = re.compile(".*: " + ".*".join(re.escape(part) for part in words).strip() + ".*")
    assert any(sentence.fullmatch(line) for case in WRONG for line in case.values[0]["en"])
