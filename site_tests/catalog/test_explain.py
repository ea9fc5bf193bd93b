"""A problem becomes one printable line in the reader's language, with an example and a guess."""

import re

import pytest
from pydantic_core import ErrorDetails

from generators.catalog.explain.examples import EXAMPLES, example
from generators.catalog.explain.messages_contact import CONTACT
from generators.catalog.explain.messages_file import FILE
from generators.catalog.explain.messages_forms import FORMS
from generators.catalog.explain.messages_props import PROPS
from generators.catalog.explain.messages_shape import SHAPE
from generators.catalog.explain.messages_sharing import SHARING
from generators.catalog.explain.messages_writing import WRITING
from generators.catalog.explain.sentence import MESSAGES, closest, explain, listed, visible
from generators.catalog.explain.shape import shape_problem
from generators.catalog.problem import Problem
from generators.catalog.reading.source import Source
from generators.language import Language
from generators.records import KINDS, Service
from generators.records.values import Checked, Model, Phone, Place, SameAs, SourceNote

MODELS: tuple[type[Model], ...] = (*KINDS, Phone, Place, SourceNote, Checked, SameAs)


def blanks(sentence: str) -> set[str]:
    return set(re.findall(r"(?<!\{)\{(\w+)\}(?!\})", sentence))


@pytest.mark.parametrize("code", MESSAGES)
def test_both_languages_say_the_same(code: str) -> None:
    zh, en = MESSAGES[code]
    assert re.search("[\u4e00-\u9fff]", zh)
    assert not re.search("[\u4e00-\u9fff]", re.sub("zh: 中文|reason: 同一个总机|reason: 两个院区", "", en))
    assert blanks(zh) == blanks(en)


def test_codes_of_two_topics_do_not_collide() -> None:
    topics = (FILE, SHAPE, SHARING, CONTACT, WRITING, PROPS, FORMS)
    assert sum(len(topic) for topic in topics) == len(MESSAGES)


@pytest.mark.parametrize(
    ("name", "field"), [(n, f) for model in MODELS for n, f in model.model_fields.items()]
)
def test_every_field_has_an_example(name: str, field: object) -> None:
    assert example(name, field) != "…"  # type: ignore[arg-type]


def test_no_example_is_for_a_field_that_is_gone() -> None:
    known = {name for model in MODELS for name in model.model_fields} | {
        *("zh", "en", "adcode", "dial", "outlines", "parent", "within", "prefer"),
        *("see", "call", "about", "grade", "who", "role"),
        *("any", "choices", "either", "stage", "count"),
        *("cell_width", "cell_height"),
    }
    assert EXAMPLES.keys() <= known


@pytest.mark.parametrize("text", ["{0.__class__}", "{", "%s", "{allowed}", "\\", "'"])
def test_signs_of_a_template_in_somebody_s_text_stay_text(text: str) -> None:
    problem = Problem(text, 1, (text,), "number", {"example": text})
    assert explain(problem, Language.EN) == f"{text}:1: {text}: write a number such as {text}"


def test_what_could_forge_a_line_or_command_a_terminal_is_taken_out() -> None:
    problem = Problem("a\n::error::b", 1, ("k\x1b[31m", 0), "number", {"example": "\u202e1\n2\ud800"})
    assert explain(problem, Language.EN) == "a ::error::b:1: k [31m → 1: write a number such as  1 2"


def test_long_texts_are_cut() -> None:
    assert visible("x" * 100) == "x" * 80 + "…"
    assert len(explain(Problem("f", 1, ("k" * 9999,), "number", {"example": "1"}), Language.ZH)) < 200


@pytest.mark.parametrize(
    ("written", "meant"), [("phone", "phones"), ("sumary", "summary"), ("zzz", ""), ("x" * 60_000, "")]
)
def test_the_closest_name_is_guessed(written: str, meant: str) -> None:
    assert closest(written, Service.model_fields) == meant


def test_a_guess_is_put_in_the_reader_s_language() -> None:
    problem = Problem("f", 1, (), "unknown-record", {"value": "a/b", "guess": "a/c"})
    assert "是不是 a/c？" in explain(problem, Language.ZH)
    assert "Did you mean a/c? " in explain(problem, Language.EN)


def test_a_value_may_differ_by_language() -> None:
    problem = Problem("f", 1, (), "outside-district", {"area": ("栖霞区", "Qixia")})
    assert "栖霞区" in explain(problem, Language.ZH)
    assert "Qixia" in explain(problem, Language.EN)


def test_a_long_list_is_cut() -> None:
    assert listed(["a", "b"]) == "a, b"
    assert listed([str(n) for n in range(99)]).endswith("38, 39 …")


def test_an_error_that_pydantic_may_invent_still_gets_a_sentence() -> None:
    error: ErrorDetails = {"type": "recursion_loop", "loc": ("name",), "msg": "", "input": ""}
    problem = shape_problem(Source("f"), Service, (), error)
    assert explain(problem, Language.EN) == (
        "f:1: name: this value does not fit: compare data/schema/ or a record next to it"
    )
