"""The peer: the same pages as a plain mkdocs-material site, its search set up for Chinese by its manual."""

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

from generators.language import Language
from generators.outputs.pages import all_pages
from generators.site.project import project_templates

DEBIAN = Path("/usr/lib/python3/dist-packages/jieba")
"""Where `python3-jieba` puts it; on PyPI it is only source, which our lock does not allow."""
SEPARATOR = r"[\s\u200b\-]"
"""From https://squidfunk.github.io/mkdocs-material/blog/2022/05/05/chinese-search-support/"""
CONFIG = """site_name: plain
theme: {{name: material, font: false, language: {language}}}
plugins: [search: {{lang: [zh, en], separator: '{separator}'}}]
"""


def build_plain(folder: Path) -> str:
    """Build the peer into `folder`/site/<language>; returns how it cuts Chinese."""
    path, cutting = _cutter(folder)
    for language in Language:
        _write(folder / str(language), language)
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
        command += ["--site-dir", str(folder / "site" / str(language))]
        subprocess.run(command, cwd=folder / str(language), check=True, capture_output=True, env=path)
    return cutting


def _write(folder: Path, language: Language) -> None:
    """The pages that our own index holds too, as HTML in Markdown files; an empty page to ask from."""
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text("", "utf-8")
    for page in all_pages(project_templates(language)):
        if page.search:
            file = folder / "docs" / f"{page.path}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(re.sub(r"\s*\n\s*", "\n", page.body), "utf-8")
    config = CONFIG.format(language=language, separator=SEPARATOR)
    (folder / "mkdocs.yml").write_text(config, "utf-8")


def _cutter(folder: Path) -> tuple[dict[str, str], str]:
    if importlib.util.find_spec("jieba"):
        return dict(os.environ), "with jieba"
    if not DEBIAN.exists():
        return dict(os.environ), "without jieba: apt install python3-jieba"
    (folder / "python").mkdir()
    (folder / "python" / "jieba").symlink_to(DEBIAN)
    return {**os.environ, "PYTHONPATH": str(folder / "python")}, "with jieba"
