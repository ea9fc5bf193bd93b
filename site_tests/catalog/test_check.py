"""The one way in: a catalog or all problems at once, in order, as text or JSON, for all files or for some."""

import json
import random
from pathlib import Path

import pytest

from generators.catalog.check import DataError, problems_of, read_catalog, report_json, report_text
from generators.language import Language
from site_tests.catalog.sample import FILES, SERVICE, TODAY, Sample

HOTLINE = "data/hotlines/cn-12345.yaml"


def test_a_valid_project_is_a_catalog(sample: Sample) -> None:
    assert "services/nanjing-station" in read_catalog(sample.root, TODAY).records


def test_a_project_with_problems_is_none(sample: Sample) -> None:
    sample.change(SERVICE, "lat: 32.1", "lat: x")
    sample.change(HOTLINE, "role: information", "role: x")
    with pytest.raises(DataError, match="2 problems") as raised:
        read_catalog(sample.root, TODAY)
    assert [problem.file for problem in raised.value.problems] == [HOTLINE, SERVICE]


def test_all_problems_come_at_once_by_file_and_line(sample: Sample) -> None:
    sample.change(SERVICE, "id: nanjing-station", "id: Nanjing")
    sample.change(SERVICE, "how: web", "how: post")
    sample.change(SERVICE, "lat: 32.1", "lat: x")
    sample.change(HOTLINE, "order: 4", "order: 0")
    assert [(p.file, p.line) for p in sample.problems()] == [
        (HOTLINE, 8),
        (SERVICE, 2),
        (SERVICE, 9),
        (SERVICE, 31),
    ]


def test_the_report_is_that_of_the_design(sample: Sample) -> None:
    sample.change(SERVICE, "lat: 32.1", "lat: x")
    assert report_text(sample.problems(), Language.EN) == (
        "data/services/nanjing-station.yaml:9: place → lat: write a number such as 32.0415"
    )


def test_the_report_for_programs_says_the_same(sample: Sample) -> None:
    assert json.loads(report_json([], Language.EN)) == []
    sample.change(SERVICE, "- number: '025-85337203'", "- number: '１'")
    (row,) = json.loads(report_json(sample.problems(), Language.ZH))
    assert row == {
        "file": SERVICE,
        "line": 16,
        "path": ["phones", 0, "number"],
        "code": "pattern",
        "message": f"{SERVICE}:16: phones → 1 → number: 写法不对。是不是 1？应当像这样：'025-85337203'",
    }


def test_paths_choose_files_and_folders(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    sample.change(SERVICE, "lat: 32.1", "lat: x")
    sample.change(HOTLINE, "order: 4", "order: 0")
    problems = sample.problems()
    monkeypatch.chdir(sample.root / "data")

    def files(*paths: str) -> list[str]:
        return [problem.file for problem in problems_of(problems, [Path(p) for p in paths], sample.root)]

    assert files() == [HOTLINE, SERVICE]
    assert files("services") == [SERVICE]
    assert files("hotlines/cn-12345.yaml", "services") == [HOTLINE, SERVICE]
    assert files(str(sample.root / "data/hotlines")) == [HOTLINE]
    assert files("needs", "serv") == ["serv"]


def test_a_path_that_leads_nowhere_is_told(sample: Sample) -> None:
    problems = problems_of([], [Path("data/servces")], sample.root)
    assert report_text(problems, Language.EN) == (
        "data/servces:1: there is no such file or folder: check the path, for example data/services/"
    )
    assert "没有这个文件或文件夹" in report_text(problems, Language.ZH)


def test_a_problem_between_two_files_is_shown_for_either(sample: Sample) -> None:
    sample.change(SERVICE, "'025-85337203'", "'12345'")
    (problem,) = sample.problems()
    assert problem.file == HOTLINE
    for file in (HOTLINE, SERVICE):
        assert problems_of([problem], [sample.root / file], sample.root) == [problem]


def mutated(text: bytes, chance: random.Random) -> bytes:
    """A file after a bad day: bytes changed, lines lost, doubled, moved or spliced with nonsense."""
    nonsense = (
        b"\x00",
        b"\xff\xfe",
        b"\t",
        b"{",
        b"[",
        b"&a ",
        b"*a",
        b"!!x ",
        b"? ",
        b": ",
        b"- ",
        b"'",
        b'"',
        b"|\n",
    )
    lines = text.split(b"\n")
    for _ in range(chance.randint(1, 4)):
        where = chance.randrange(len(lines))
        action = chance.randrange(5)
        if action == 0:
            del lines[where]
        elif action == 1:
            lines.insert(where, lines[chance.randrange(len(lines))])
        elif action == 2:
            lines[where] = b" " * chance.randint(0, 4) + lines[where].strip()
        elif action == 3:
            lines[where] += chance.choice(nonsense)
        else:
            at = chance.randrange(len(lines[where]) + 1)
            lines[where] = lines[where][:at] + chance.choice(nonsense) + lines[where][at:]
        lines = lines or [b""]
    return b"\n".join(lines)


@pytest.mark.parametrize("seed", range(12))
def test_whatever_a_file_contains_there_is_a_report_and_no_exception(sample: Sample, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  # repeatable, not secret
    for file in FILES:
        folder, _, name = file.rpartition("/")
        for number in range(4):
            copy = f"{folder}/x{number}-{name}" if folder.count("/") and "outlines" not in folder else file
            sample.write(copy, mutated(FILES[file].encode(), chance))
    problems = sample.problems()
    assert len(problems) > 20
    for language in Language:
        assert report_text(problems, language).encode()
        assert len(report_text(problems, language).split("\n")) == len(problems)
        assert len(json.loads(report_json(problems, language))) == len(problems)
