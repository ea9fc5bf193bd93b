"""The build is all or nothing, and the same commit gives the same bytes."""

import filecmp
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generators.outputs.artifact import Artifact
from generators.site import build
from generators.site.disk import replace_folder, write_artifacts
from generators.site.project import ROOT


def test_a_failing_stage_leaves_the_old_site_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("old")

    def half(folder: Path) -> int:
        (folder / "index.html").write_text("half")
        raise RuntimeError("no more paper")

    monkeypatch.setattr(build, "STAGES", (("half", half),))
    with pytest.raises(RuntimeError, match="no more paper"):
        build.build_site(site)
    assert (site / "index.html").read_text() == "old"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["site"]


def test_a_new_folder_takes_the_place_of_the_old(tmp_path: Path) -> None:
    for name in ("new", "site"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_text(name)
    replace_folder(tmp_path / "new", tmp_path / "site")
    assert (tmp_path / "site" / "file").read_text() == "new"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["site"]


def test_no_artifact_is_written_outside_the_site(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="outside"):
        write_artifacts([Artifact("../escaped.txt", "x")], tmp_path / "site")
    assert not (tmp_path / "escaped.txt").exists()


SOME_SHEETS = "cards-body|nanjing-qixia|hotlines-nanjing|props-a6"
"""One of each kind, in decks, on leaves, bilingual and alone: to print all of them again takes minutes."""


def test_built_twice_in_two_folders_and_time_zones_nothing_differs(site: Path, tmp_path: Path) -> None:
    again = tmp_path / "elsewhere" / "again"
    environment = os.environ | {"TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    command = [sys.executable, "-m", "generators", "build", "--site", str(again), "--sheets", SOME_SHEETS]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    first, second = files(site), files(again)
    assert [file for file in first if "print/" not in file] == [f for f in second if "print/" not in f]
    assert set(second) <= set(first)
    assert len(second) > 1000
    assert sum(file.endswith(".pdf") for file in second) > 60
    differing = filecmp.cmpfiles(site, again, second, shallow=False)[1:]
    assert differing == ([], [])


def files(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
