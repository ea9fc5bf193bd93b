"""Writing artifacts, and swapping a finished folder in at one stroke."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from generators.outputs.artifact import Artifact


def write_artifacts(artifacts: Iterable[Artifact], folder: Path) -> int:
    """Write each artifact below `folder`; refuses a path that leads out of it. Returns how many."""
    count = 0
    for count, artifact in enumerate(artifacts, 1):  # noqa: B007  # the count is the result
        path = (folder / artifact.path).resolve()
        if not path.is_relative_to(folder.resolve()):
            raise ValueError(f"{artifact.path} lies outside the site")
        path.parent.mkdir(parents=True, exist_ok=True)
        content = artifact.content
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return count


def replace_folder(new: Path, target: Path) -> None:
    """Put `new` where `target` is; the old folder is there until the new one is whole."""
    old = target.with_name(f".{target.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    new.rename(target)
    shutil.rmtree(old, ignore_errors=True)
