"""Which files of `data/` are read as what. A file that nothing reads is a problem, not a silence."""

import os
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from pathlib import PurePosixPath

from generators.catalog.problem import Problem
from generators.records import KINDS

FILE_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
GENERATED = "schema"
LISTS = ("vocabulary", "words", "search", "pathway")
PLACES = {
    "areas.yaml": "data/areas.yaml",
    **{folder: f"data/{folder}/" for folder in LISTS},
    **{kind.folder: f"data/{kind.folder}/" for kind in KINDS},
    "outlines": "data/outlines/",
}
ENDINGS = {"outlines": ".geojson"}
NESTED = {kind.folder for kind in KINDS if "domain" in kind.model_fields}
"""Kinds whose files stand in a folder for each domain."""


@dataclass
class Files:
    """The files of a project's `data/`, by their first folder, and what is wrong with the others."""

    root: FilePath
    folders: dict[str, list[FilePath]] = field(default_factory=lambda: defaultdict(list))
    problems: list[Problem] = field(default_factory=list)

    def name(self, path: FilePath) -> str:
        """The file as messages name it: relative to the project, safe to print."""
        name = path.relative_to(self.root).as_posix()
        return name.encode("utf-8", "backslashreplace").decode("utf-8")


def find_files(root: FilePath) -> Files:
    """Look through `data/` below `root`. Links are not followed."""
    files = Files(root)
    for path in sorted(_everything(root / "data", files), key=lambda path: path.as_posix()):
        inside = PurePosixPath(path.relative_to(root / "data").as_posix())
        code, values = _judge(path, inside)
        if code == "ok":
            files.folders[inside.parts[0]].append(path)
            if not _is_name(inside):
                files.problems.append(Problem(files.name(path), 1, (), "file-name"))
        elif code:
            files.problems.append(Problem(files.name(path), 1, (), code, {**values}))
    return files


def _everything(data: FilePath, files: Files) -> Iterator[FilePath]:
    """Every file, link and folder with a file's name; hidden files belong to editors and systems."""

    def closed(error: OSError) -> None:
        files.problems.append(Problem(files.name(FilePath(error.filename)), 1, (), "unreadable"))

    for folder, subfolders, names in os.walk(data, onerror=closed):
        subfolders[:] = [name for name in subfolders if not name.startswith(".")]
        if FilePath(folder) == data and GENERATED in subfolders:
            subfolders.remove(GENERATED)
        for name in subfolders:
            path = FilePath(folder, name)
            if path.is_symlink() or path.suffix in {".yaml", ".yml"}:
                yield path
        yield from (FilePath(folder, name) for name in names if not name.startswith("."))


def _judge(path: FilePath, inside: PurePosixPath) -> tuple[str, dict[str, str]]:
    """`ok` for a file that is read, nothing for a note beside the data, else the code of a problem."""
    if path.is_symlink():
        return "symlink", {}
    if not path.is_file():
        return "not-a-file", {}
    if inside.suffix == ".md":
        return "", {}
    top = inside.parts[0]
    depth = 1 if top == "areas.yaml" else 3 if top in NESTED else 2
    if top not in PLACES or len(inside.parts) != depth:
        return "stray-file", {"allowed": _homes(top)}
    ending = ENDINGS.get(top, ".yaml")
    if inside.suffix != ending:
        return "file-ending", {"expected": f"{inside.name.split('.')[0]}{ending}"}
    return "ok", {}


def _is_name(inside: PurePosixPath) -> bool:
    stem = inside.stem.replace("_", "-") if inside.parts[0] in LISTS else inside.stem
    return bool(FILE_NAME.fullmatch(stem))


def _homes(top: str) -> str:
    if top in NESTED:
        return f"data/{top}/<domain>/"
    return PLACES.get(top) or ", ".join(f"data/{kind.folder}/" for kind in KINDS)
