"""A YAML file becomes plain data: every scalar stays text, every path knows its line, nothing raises."""

from pathlib import Path

import pytest

from generators.catalog.reading.compose import compose, read_source
from generators.catalog.reading.source import Source, code_point, forbidden_characters


def source(text: str) -> Source:
    found = Source("x.yaml")
    compose(text, found)
    return found


@pytest.mark.parametrize(
    "written", ["020", "12:30", "no", "1e3", "0x10", "2024-07-16", "12_000", "on", "=", ".5"]
)
def test_a_scalar_stays_the_text_that_was_written(written: str) -> None:
    assert source(f"a: {written}").data == {"a": written}


def test_every_path_knows_its_line() -> None:
    found = source("# top\na:\n  b:\n  - c: x\n  - y\n\nd: z\n")
    assert found.problems == []
    assert found.data == {"a": {"b": [{"c": "x"}, "y"]}, "d": "z"}
    assert {path: found.line(path) for path in [("a",), ("a", "b", 0, "c"), ("a", "b", 1), ("d",)]} == {
        ("a",): 2,
        ("a", "b", 0, "c"): 4,
        ("a", "b", 1): 5,
        ("d",): 7,
    }


def test_a_field_that_is_not_written_has_the_line_of_the_nearest_around_it() -> None:
    found = source("a:\n  b:\n  - c: x\n")
    assert found.line(("a", "b", 0, "missing", "zh")) == 3
    assert found.line(("missing",)) == 1


def test_the_first_of_two_equal_keys_is_kept() -> None:
    found = source("a: x\na: y\n")
    assert found.data == {"a": "x"}
    assert [problem.code for problem in found.problems] == ["duplicate-key"]


def test_all_slips_of_a_file_are_told_at_once() -> None:
    found = source('a:\nb: ""\nb: x\nc: "\\u200b"\n? [d]\n: e\n')
    assert [problem.code for problem in found.problems] == [
        "empty",
        "empty",
        "duplicate-key",
        "hidden-character",
        "field-name",
    ]


@pytest.mark.parametrize(
    "character",
    [
        "\x00",
        "\x07",
        "\x0b",
        "\x1b",
        "\x7f",
        "\x85",
        "\xad",
        "\u061c",
        "\u200b",
        "\u200e",
        "\u202a",
        "\u2066",
        "\ufeff",
        "�",
        "️",
        "ㅤ",
        "\ue000",
        "\U000e0041",
        "\u2028",
    ],
)
def test_what_a_reader_cannot_see_is_found_in_the_file(character: str) -> None:
    (problem,) = forbidden_characters(f"a: x\nb: {character}y\n", "x.yaml")
    assert (problem.line, problem.values["character"]) == (2, code_point(character))


@pytest.mark.parametrize(
    "text", ["中文，。：；“”（）《》", "é ü ñ", "😀 ✗ → —", "tab\tbetween", "〔2022〕104号", "㎡ ℃"]
)
def test_what_a_reader_sees_is_left_alone(text: str) -> None:
    assert list(forbidden_characters(text, "x.yaml")) == []


def test_only_the_first_hidden_character_of_a_line_is_told() -> None:
    assert len(list(forbidden_characters("\x00\x00\n\x00", "x.yaml"))) == 2


def test_a_file_that_cannot_be_opened_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(path: Path) -> bytes:
        raise PermissionError(path)

    path = tmp_path / "x.yaml"
    path.touch()
    monkeypatch.setattr(Path, "read_bytes", closed)
    assert [problem.code for problem in read_source(path, "x.yaml").problems] == ["unreadable"]


def test_a_large_file_is_not_even_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.yaml"
    with path.open("wb") as file:
        file.truncate(5_000_000_000)
    monkeypatch.delattr(Path, "read_bytes")
    (problem,) = read_source(path, "x.yaml").problems
    assert (problem.code, problem.values["size"]) == ("file-too-large", "4882813")


@pytest.mark.parametrize("text", ["[" * 60_000, "{" * 60_000, "- " * 30_000, "? " * 30_000, "{a: " * 15_000])
def test_a_file_nested_without_end_is_refused_at_once(text: str) -> None:
    assert [problem.code for problem in source(text).problems] == ["yaml-deep"]
