"""The whole build, stage by stage, into a temporary folder that is then swapped in."""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from generators.language import Language
from generators.outputs.artifact import Artifact
from generators.outputs.data import FILES
from generators.outputs.map.tiles import tile_services
from generators.outputs.search import search_files
from generators.site.disk import replace_folder, write_artifacts
from generators.site.engines.leaflet_map import map_script
from generators.site.engines.mkdocs_site import build_language, site_settings
from generators.site.engines.pagefind import PROGRAM, index_site
from generators.site.engines.vendor import vendor_files
from generators.site.project import ROOT, ProjectError, commit_time, project_catalog, project_templates
from generators.text.templates import Templates

Stage = tuple[str, Callable[[Path], int]]


def build_site(target: Path, sheets: str | None = "") -> None:
    """Build everything into `target`. When a stage fails, the old site stays as it was.

    `sheets` is a pattern of the paths of PDFs: with one, or with None for no PDFs and pictures at all, it is
    a quick look and not a site to publish.
    """
    if not PROGRAM.exists():
        raise ProjectError(
            "请先运行 make site，它会装好所需的程序 · Run `make site` first: it installs what the build needs"
        )
    os.environ.setdefault("SOURCE_DATE_EPOCH", commit_time())
    new = target.with_name(f".{target.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    try:
        for name, run in STAGES:
            if run is sheets_stage and sheets is None:
                continue
            with timed(name) as done:
                done(run(new) if run is not sheets_stage else sheets_stage(new, sheets or ""))
        replace_folder(new, target)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def check_stage(site: Path) -> int:
    """Read and check the data before anything else is made of it."""
    return len(project_catalog().records)


def pages_stage(site: Path) -> int:
    """Both languages at once, English inside the Chinese site's folder."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        jobs = [pool.submit(build_language, language, site / ".pages" / language) for language in Language]
        for job in jobs:
            job.result()
    for language in Language:
        shutil.copytree(site / ".pages" / language, site, dirs_exist_ok=True)
    shutil.rmtree(site / "en" / "assets")  # the same as assets/, which pages of both languages use
    shutil.rmtree(site / ".pages")
    return sum(1 for _ in site.rglob("*.html"))


def sheets_stage(site: Path, pattern: str = "") -> int:
    """Every printed sheet as PDF and pictures, or those whose path has the pattern in it."""
    # Late, because WeasyPrint loads system libraries that a preview without sheets does not need.
    from generators.outputs.sheets import Press, all_sheets  # noqa: PLC0415  # as said above
    from generators.site.printing import render_sheets  # noqa: PLC0415  # as said above

    settings = site_settings()
    press = Press(
        {language: project_templates(language, settings.paper) for language in Language}, settings.url
    )
    return write_artifacts(render_sheets(all_sheets(press, pattern)), site)


def files_stage(site: Path) -> int:
    """Open data, the map's script and the browser libraries that we serve ourselves."""
    return write_artifacts(_files(), site)


def search_stage(site: Path) -> int:
    """The search index over the finished pages."""
    return index_site(site)


STAGES: tuple[Stage, ...] = (
    ("data", check_stage),
    ("pages", pages_stage),
    ("files", files_stage),
    ("sheets", sheets_stage),
    ("search", search_stage),
)
"""Name and work of each stage; the work returns how many things it made."""


@contextmanager
def timed(name: str) -> Iterator[Callable[[int], None]]:
    """Say that a stage begins, and when it is done how many things it made in what time."""
    print(f"[build] {name} …", end="", flush=True)
    start = time.perf_counter()
    made: list[int] = []
    yield made.append
    print(f" {made[0]} in {time.perf_counter() - start:.1f} s", flush=True)


def _files() -> Iterator[Artifact]:
    catalog = project_catalog()
    for output in FILES:
        yield from output(catalog)
    yield from search_files(catalog)
    for language in Language:
        templates = Templates(catalog, language, root="../" if language is Language.ZH else "../../")
        yield map_script(catalog, templates, tile_services(site_settings().extra))
    yield from vendor_files(ROOT)
