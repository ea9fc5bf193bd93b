"""A tiny valid project on disk, and the ways in which a sample makes it wrong."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from generators.catalog.catalog import Catalog
from generators.catalog.check import check_data
from generators.catalog.explain.sentence import explain
from generators.catalog.problem import Problem
from generators.language import Language

TODAY = date(2026, 11, 22)
HERE = Path(__file__).parent
FILES: dict[str, str] = yaml.safe_load((HERE / "sample.yaml").read_text("utf-8"))
SERVICE = "data/services/nanjing-station.yaml"


@dataclass
class Sample:
    """The project below `root`."""

    root: Path

    def __post_init__(self) -> None:
        for file, text in FILES.items():
            self.write(file, text)

    def write(self, file: str, content: str | bytes) -> Path:
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def change(self, file: str, old: str, new: str) -> None:
        text = (self.root / file).read_text("utf-8")
        assert old in text, f"{file} does not hold {old!r}"
        self.write(file, text.replace(old, new, 1))

    def apply(self, case: dict[str, Any]) -> None:
        """Do what one sample of `wrong/` or `right.yaml` says."""
        file = case.get("file", SERVICE)
        path = self.root / file
        if "also" in case:
            self.apply(case["also"])
        actions: dict[str, Callable[[Any], object]] = {
            "from": lambda old: self.change(file, old, case["to"]),
            "text": lambda text: self.write(file, text),
            "bytes": lambda digits: self.write(file, bytes.fromhex(digits)),
            "kilobytes": lambda size: self.write(file, b"#" * 1000 * size),
            "windows": lambda _: self.write(
                file, b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n")
            ),
            "link": path.symlink_to,
            "folder": lambda _: path.mkdir(),
            "delete": lambda _: path.unlink(),
            "move": lambda old: (self.root / old).rename(path),
            "copy": lambda old: self.write(file, (self.root / old).read_bytes()),
        }
        (action,) = actions.keys() & case.keys()
        actions[action](case[action])

    def problems(self) -> list[Problem]:
        return check_data(self.root, TODAY)[1]

    def catalog(self) -> Catalog:
        return check_data(self.root, TODAY)[0]

    def report(self, language: Language) -> list[str]:
        return [explain(problem, language) for problem in self.problems()]
