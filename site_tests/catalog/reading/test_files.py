"""Every file of `data/` is read, is a note, or is a problem."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generators.catalog.explain.sentence import explain
from generators.catalog.reading.files import find_files
from generators.language import Language
from site_tests.catalog.sample import FILES, Sample


def test_every_file_of_the_sample_is_read(sample: Sample) -> None:
    files = find_files(sample.root)
    assert files.problems == []
    assert {files.name(path) for paths in files.folders.values() for path in paths} == FILES.keys()


def test_generated_schemas_and_hidden_files_are_passed_over(sample: Sample) -> None:
    sample.write("data/schema/service.json", "{}")
    sample.write("data/schema/old.yaml", "{}")
    sample.write("data/.cache/x.yaml", "x")
    assert find_files(sample.root).problems == []


def test_a_pipe_with_the_name_of_a_record_does_not_stop_the_check(sample: Sample) -> None:
    os.mkfifo(sample.root / "data/services/pipe.yaml")
    assert [p.code for p in sample.problems()] == ["not-a-file"]


def test_a_name_that_is_no_text_can_still_be_printed(sample: Sample) -> None:
    (Path(os.fsdecode(os.fsencode(sample.root) + b"/data/services/\xff\n::error::.yaml"))).touch()
    codes = {problem.code for problem in sample.problems()}
    lines = [explain(problem, Language.EN) for problem in sample.problems()]
    assert codes == {"file-name", "file-empty"}
    assert all("\n" not in line for line in lines)
    assert "\n".join(lines).encode()


def test_a_folder_that_cannot_be_opened_is_a_problem(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    walk = os.walk

    def closed(top: Path, onerror: Callable[[OSError], None]) -> Iterator[object]:
        onerror(PermissionError(13, "closed", str(top / "services")))
        yield from walk(top)

    monkeypatch.setattr(os, "walk", closed)
    assert [(p.file, p.code) for p in find_files(sample.root).problems] == [("data/services", "unreadable")]


def test_a_project_without_data_says_what_is_missing(tmp_path: Path) -> None:
    sample = Sample(tmp_path / "full")
    empty = Sample(tmp_path / "empty")
    for file in FILES:
        (empty.root / file).unlink()
    listed = {
        file for file in FILES if file.split("/")[1] in {"areas.yaml", "vocabulary", "search", "pathway"}
    }
    assert {p.file for p in empty.problems() if p.code == "file-missing"} == listed
    assert sample.problems() == []
