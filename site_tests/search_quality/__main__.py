"""The command line: `python -m site_tests.search_quality [--peers] [SITE [QUERIES]]`."""

import argparse
import tempfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from generators.site.build import build_site
from site_tests.search_quality.engines import ask_material, ask_ours, ask_pagefind
from site_tests.search_quality.measure import browser_page, measure
from site_tests.search_quality.plain import build_plain
from site_tests.search_quality.queries import QUERIES, Outcome, Query, read_queries
from site_tests.search_quality.report import report


def main() -> None:
    """Measure what the arguments name and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", action="store_true", help="also ask Pagefind and Material")
    parser.add_argument("site", nargs="?", type=Path, help="a built site; without it one is built")
    parser.add_argument("queries", nargs="?", type=Path, default=QUERIES)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = arguments.site or _fresh(Path(folder) / "site")
        queries = read_queries(arguments.queries)
        print("\nSearch (same pages, same queries, same run)")
        print("\n".join(report(dict(_engines(site, queries, Path(folder), arguments.peers)))))


def _engines(
    site: Path, queries: list[Query], folder: Path, peers: bool
) -> Iterator[tuple[str, list[Outcome]]]:
    with browser_page() as page:
        yield "Kangtu", measure(ask_ours, page, site, queries, site)
        if peers:
            yield "Pagefind", measure(ask_pagefind, page, site, queries, site)
            cutting = build_plain(folder / "plain")
            print(f"Material is mkdocs-material {version('mkdocs-material')} {cutting}")
            yield "Material", measure(ask_material, page, folder / "plain" / "site", queries, site)


def _fresh(site: Path) -> Path:
    build_site(site, sheets=None)
    return site


main()
