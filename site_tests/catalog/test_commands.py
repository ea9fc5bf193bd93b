"""The commands: what they print, where, and their exit codes."""

import argparse
import io
import json
import sys

import pytest

from generators.catalog.commands import add_commands
from generators.language import Language
from site_tests.catalog.sample import SERVICE, TODAY, Sample


def run(sample: Sample, *words: str) -> int:
    parser = argparse.ArgumentParser()
    add_commands(parser.add_subparsers(), sample.root, lambda: TODAY, Language.EN)
    options = parser.parse_args(words)
    return int(options.run(options))


@pytest.fixture
def wrong(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> Sample:
    sample.change(SERVICE, "lat: 32.1", "lat: x")
    monkeypatch.chdir(sample.root)
    return sample


def test_a_valid_project_passes_with_a_word_of_comfort(
    sample: Sample, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(sample, "check") == 0
    assert capsys.readouterr() == ("", "8 records, no problem found\n")
    assert run(sample, "check", "--language", "zh") == 0
    assert capsys.readouterr() == ("", "8 条记录，没有发现问题\n")
    assert run(sample, "check", "--format", "json") == 0
    assert capsys.readouterr() == ("[]\n", "")


def test_a_problem_is_printed_and_fails(wrong: Sample, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(wrong, "check") == 1
    assert capsys.readouterr() == (f"{SERVICE}:9: place → lat: write a number such as 32.0415\n", "")
    assert run(wrong, "check", "--language", "zh") == 1
    assert capsys.readouterr().out == f"{SERVICE}:9: place → lat: 请写数字，例如 32.0415\n"
    assert run(wrong, "check", "--format", "json") == 1
    assert json.loads(capsys.readouterr().out)[0]["code"] == "number"


def test_paths_choose_what_is_told(wrong: Sample, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(wrong, "check", "data/services") == 1
    assert run(wrong, "check", "data/hotlines") == 0
    capsys.readouterr()
    assert run(wrong, "check", "data/hotline") == 1
    assert capsys.readouterr().out.startswith("data/hotline:1: there is no such file or folder")


def test_a_terminal_without_chinese_gets_escapes_and_no_traceback(
    wrong: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", out)
    assert run(wrong, "check", "--language", "zh") == 1
    out.seek(0)
    assert out.read().endswith(r"\uff0c\u4f8b\u5982 32.0415" + "\n")


def test_schemas_are_written_once(sample: Sample, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(sample, "schema") == 0
    assert capsys.readouterr().out.split("\n")[0] == "data/schema/service.json"
    assert run(sample, "schema") == 0
    assert capsys.readouterr().out == ""


def test_schemas_are_not_made_of_broken_vocabularies(
    sample: Sample, capsys: pytest.CaptureFixture[str]
) -> None:
    sample.write("data/vocabulary/stages.yaml", "")
    assert run(sample, "schema") == 1
    assert "data/vocabulary/stages.yaml:1: the file is empty" in capsys.readouterr().out
    assert not (sample.root / "data/schema").exists()


def test_tidy_says_what_it_changed_and_what_it_left(
    sample: Sample, capsys: pytest.CaptureFixture[str]
) -> None:
    sample.change(SERVICE, "id: nanjing-station\nkind: station\n", "kind: station\nid: nanjing-station\n")
    sample.change("data/policies/allowance.yaml", "theme: money", "theme: money # why?")
    assert run(sample, "tidy", "--dry-run") == 0
    assert run(sample, "tidy") == 0
    printed = capsys.readouterr()
    assert printed.err == "1 files changed, 1 left alone\n" * 2
    assert printed.out.count(f"{SERVICE}\n") == 2
    assert "a comment inside the record would be lost" in printed.out
    assert sample.report(Language.EN) == []


def test_new_takes_its_answers_from_the_command_line(
    sample: Sample, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("new", "service", "--id", "nanjing-x", "--city", "nanjing")
    assert run(sample, *words) == 0
    assert capsys.readouterr().out == "data/services/nanjing-x.yaml\n"
    assert run(sample, *words) == 1
    assert "is there already" in capsys.readouterr().out


def test_new_asks_for_what_it_was_not_told(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["", "servise", "service", "nanjing-y", "", "nanjing-qixia"])
    monkeypatch.setattr("builtins.input", lambda question: next(answers))
    assert run(sample, "new") == 0
    assert "area: nanjing-qixia\n" in (sample.root / "data/services/nanjing-y.yaml").read_text("utf-8")


def test_new_without_anybody_to_ask_shows_the_whole_command(
    sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    with pytest.raises(SystemExit, match="make new ARGS="):
        run(sample, "new", "card", "--id", "x")


def test_audit_counts_from_any_day_and_never_fails(wrong: Sample, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(wrong, "audit", "--day", "2028-01-01") == 0
    assert capsys.readouterr().out.startswith("checked more than 12 months ago: 4\n")
    assert run(wrong, "audit") == 0
    assert capsys.readouterr().out.startswith("checked more than 12 months ago: 0\n")
