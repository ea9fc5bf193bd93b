"""What building and visiting the site costs, measured on whole commands beside a named peer."""

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from generators.language import Language
from generators.outputs.artifact import Sheet
from generators.outputs.pages import all_pages
from generators.outputs.sheets import Deck, Press
from generators.outputs.sheets.deck import BILINGUAL, card_sheets
from generators.outputs.sheets.deck.faces import path
from generators.outputs.sheets.qr import qr
from generators.site.engines.mkdocs_site import site_settings
from generators.site.printing import render_sheets
from generators.site.project import ROOT, project_templates
from generators.site.weight import first_visit_bytes

STAGE_LINE = re.compile(r"\[build\] (?P<name>\w+) … (?P<count>\d+) in (?P<seconds>[\d.]+) s")
TEMPLATES = {
    "home": "index.html",
    "service": "services/nanjing-naoke-hospital/index.html",
    "hotline": "hotlines/cn-12356/index.html",
    "policy": "policies/law-28-danger/index.html",
    "need": "needs/cannot-go-on/index.html",
    "card": "cards/missed-dose-plan/index.html",
    "district": "areas/nanjing/gulou/index.html",
    "list": "services/index.html",
    "search": "search/index.html",
    "map": "map/index.html",
}
PLAIN_CONFIG = "site_name: plain\ntheme: {name: material, font: false}\nplugins: []\nnav: [index.md]\n"


def bench_site(runs: int) -> None:
    """Build `runs` times and print medians: stages, pages a second beside the peer, deck, page weights."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        stages = [stage_seconds(site) for _ in range(runs)]
        print(f"\nBuild, median of {runs} runs ({os.cpu_count()} processors)")
        for name in stages[0]:
            made = stages[0][name][0]
            print(f"  {name:8} {median(stages, name):7.2f} s   {made} made")
        _print_pace(stages, runs, Path(folder))
        _print_deck(runs)
        print("\nFirst visit, gzip")
        for name, page in TEMPLATES.items():
            print(f"  {name:8} {first_visit_bytes(site, page) / 1000:7.1f} kB")


def stage_seconds(site: Path) -> dict[str, tuple[int, float]]:
    """One whole build: stage name to how many things it made in how many seconds."""
    command = [sys.executable, "-m", "generators", "build", "--site", str(site)]
    output = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout  # noqa: S603  # our own words
    return {m["name"]: (int(m["count"]), float(m["seconds"])) for m in STAGE_LINE.finditer(output)}


def median(stages: list[dict[str, tuple[int, float]]], name: str) -> float:
    """The median seconds of a stage over all runs."""
    return statistics.median(run[name][1] for run in stages)


def plain_project(folder: Path) -> int:
    """The same pages for plain mkdocs-material, as HTML in Markdown files; returns how many."""
    pages = [page for language in Language for page in all_pages(project_templates(language))]
    for page in pages:
        path = folder / "docs" / page.language.prefix / f"{page.path or 'index'}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(re.sub(r"\s*\n\s*", "\n", page.body), "utf-8")
    (folder / "mkdocs.yml").write_text(PLAIN_CONFIG, "utf-8")
    return len(pages)


def seconds(work: Callable[[], object]) -> float:
    """How long a piece of work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _print_pace(stages: list[dict[str, tuple[int, float]]], runs: int, folder: Path) -> None:
    count = plain_project(folder)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder / "plain")]
    build = lambda: subprocess.run(command, cwd=folder, check=True, capture_output=True)  # noqa: E731, S603  # said once
    plain = statistics.median(seconds(build) for _ in range(runs))
    ours = median(stages, "pages")
    print("\nPages a second (same pages, same run)")
    print(f"  Kangtu   {count / ours:7.0f}")
    print(f"  peer     {count / plain:7.0f}   plain mkdocs-material")
    print(f"  ratio    {plain / ours:7.2f}")


def deck_sheets(every_form: bool = True) -> Iterator[Sheet]:
    """The deck in both languages and the bilingual file of all cards, or also every other form of it."""
    press = Press({language: project_templates(language) for language in Language}, site_settings().url)
    for sheet in card_sheets(press):
        if isinstance(sheet, Deck):
            yield replace(sheet, parts=())  # no cards alone, no pictures
        elif every_form or sheet.path == path(Language.ZH, "", BILINGUAL):
            yield sheet


def _print_deck(runs: int) -> None:
    print("\nThe deck of training cards as PDF, from the data to the files")
    for name, every_form in (("bilingual", False), ("every form", True)):
        found, made = [], []
        for _ in range(runs):
            qr.cache_clear()  # as in every build
            start = time.perf_counter()
            made = list(render_sheets(deck_sheets(every_form)))
            found.append(time.perf_counter() - start)
        weight = sum(len(artifact.content) for artifact in made) / 1e6
        print(f"  {name:<10} {statistics.median(found):7.2f} s   {len(made)} files, {weight:.1f} MB")
