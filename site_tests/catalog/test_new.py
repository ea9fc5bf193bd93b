"""A new record is a file to fill in: every field named and explained, nothing overwritten."""

import re
from typing import Any

import pytest

from generators.catalog.check import check_data
from generators.catalog.explain.sentence import explain
from generators.catalog.new import KIND_NAMES, Refusal, needed, new_record
from generators.catalog.style.chinese import HELP
from generators.catalog.style.skeleton import skeleton
from generators.language import Language
from generators.records import KINDS, Card, Hotline, Record, Service
from generators.records.values import Checked, Phone, Place, SameAs, SourceNote
from site_tests.catalog.sample import TODAY, Sample

GIVEN = {"id": "nanjing-new-place", "area": "nanjing-qixia", "domain": "mind"}


def given(kind: type[Record], **other: str) -> dict[str, str]:
    return {name: value for name, value in (GIVEN | other).items() if name in needed(kind)}


def new(sample: Sample, kind: type[Record], **other: str) -> str:
    return new_record(sample.root, kind, given(kind, **other), sample.catalog())


def refusal(sample: Sample, kind: type[Record], **other: str) -> Any:
    with pytest.raises(Refusal) as raised:
        new(sample, kind, **other)
    return raised.value.problem


@pytest.mark.parametrize("kind", KINDS)
def test_the_skeleton_names_every_field_in_both_languages(sample: Sample, kind: type[Record]) -> None:
    text = skeleton(kind, given(kind), sample.catalog())
    for name, field in kind.model_fields.items():
        assert re.search(rf"^{'' if field.is_required() else '# '}{name}:", text, re.MULTILINE), name
    notes = [line for line in text.split("\n") if line.startswith("## ") and "（" in line]
    assert len(notes) == len(kind.model_fields)
    assert all(re.search("[\u4e00-\u9fff]{2}.*[a-z]{3}", note) for note in notes)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_still_empty_is_all_that_the_check_finds(sample: Sample, kind: type[Record]) -> None:
    file = new(sample, kind)
    problems = [problem for problem in sample.problems() if problem.file == file]
    assert {problem.code for problem in problems} == {"empty"}
    _, all_problems = check_data(sample.root, TODAY)
    assert problems == all_problems


def test_a_skeleton_filled_in_is_a_record(sample: Sample) -> None:
    file = new(sample, Hotline)
    text = (sample.root / file).read_text("utf-8")
    answers = {
        "role:": "role: support",
        "zh:": "zh: 新热线",
        "en:": "en: New line",
        "- number:": "- number: '12320'",
    }
    answers |= {"- title:": "- title: 网页", "on:": "on: 2026-11-20", "how:": "how: web"}
    for empty, full in answers.items():
        text = re.sub(rf"^( *){re.escape(empty)}$", rf"\g<1>{full}", text, flags=re.MULTILINE)
    sample.write(file, text)
    assert sample.report(Language.EN) == []


def test_each_kind_has_its_folder(sample: Sample) -> None:
    assert new(sample, Service) == "data/services/nanjing-new-place.yaml"
    assert new(sample, Card) == "data/cards/mind/nanjing-new-place.yaml"
    assert KIND_NAMES["card"] is Card


def test_nothing_is_overwritten(sample: Sample) -> None:
    before = (sample.root / "data/cards/body/pill-box.yaml").read_bytes()
    problem = refusal(sample, Card, id="pill-box", domain="body")
    assert explain(problem, Language.EN) == (
        "data/cards/body/pill-box.yaml:1: data/cards/body/pill-box.yaml is there already "
        "and was left as it is: change it, or choose another id"
    )
    assert refusal(sample, Card, id="pill-box", domain="mind").code == "new-exists"
    assert (sample.root / "data/cards/body/pill-box.yaml").read_bytes() == before
    assert not (sample.root / "data/cards/mind/pill-box.yaml").exists()


@pytest.mark.parametrize(
    "id_", ["../x", "Nanjing", "南京", "a_b", "a--b", "-a", "a b", "x" * 65, "a/b", "a\n"]
)
def test_an_id_that_cannot_be_an_address_is_refused(sample: Sample, id_: str) -> None:
    files = sorted(sample.root.rglob("*"))
    problem = refusal(sample, Service, id=id_)
    assert problem.code == "new-id"
    assert "nanjing-naoke-hospital" in explain(problem, Language.ZH)
    assert sorted(sample.root.rglob("*")) == files


def test_an_area_or_domain_that_there_is_not_is_refused(sample: Sample) -> None:
    assert explain(refusal(sample, Service, area="nanjing-quixia"), Language.EN) == (
        "data/services/nanjing-new-place.yaml:1: area cannot be nanjing-quixia. Did you mean nanjing-qixia? "
        "Allowed: china, jiangsu, hongkong, nanjing, nanjing-qixia, nanjing-new"
    )
    assert refusal(sample, Card, domain="../..").code == "new-choice"


@pytest.mark.parametrize("model", [*KINDS, Phone, Place, SourceNote, Checked, SameAs])
def test_every_field_has_help_in_chinese(model: type[Record]) -> None:
    missing = [
        name for name in model.model_fields if name not in HELP and f"{model.__name__}.{name}" not in HELP
    ]
    assert missing == []
