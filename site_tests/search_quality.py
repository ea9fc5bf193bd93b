"""How good the search is over a built site: `python -m site_tests.search_quality [SITE [QUERIES]]`.

Prints for each language how many queries have an accepted answer first or among the first three, and how many
find nothing: over all queries, and over those that the data can answer. Then what went wrong.
"""

import re
import shutil
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

import yaml
from playwright.sync_api import Page, sync_playwright

from generators.language import Language

ROOT = Path(__file__).resolve().parents[1]
QUERIES = ROOT / "site_tests" / "data" / "queries.yaml"
SETTLED = "#kt-results[data-done]"


@dataclass(frozen=True)
class Query:
    """What somebody typed, and what they should have found."""

    text: str
    language: Language
    accepted: tuple[str, ...]
    crisis: bool

    def accepts(self, path: str, title: str) -> bool:
        """Whether this page answers it: its path is listed or its title fits a `~pattern`."""
        return any(re.search(a[1:], title) if a.startswith("~") else a == path for a in self.accepted)


@dataclass(frozen=True)
class Outcome:
    """What the search page showed."""

    query: Query
    found: tuple[tuple[str, str], ...]
    help_first: bool
    answerable: bool

    def success(self, first: int) -> bool:
        """Whether an accepted answer is among the first results."""
        return any(self.query.accepts(path, title) for path, title in self.found[:first])


def read_queries(file: Path) -> list[Query]:
    """The queries to measure with."""
    rows = yaml.safe_load(file.read_text("utf-8"))
    return [Query(str(r["q"]), Language(r["lang"]), tuple(r["any"]), r.get("crisis", False)) for r in rows]


def measure(site: Path, queries: Iterable[Query]) -> Iterator[Outcome]:
    """Ask each query on the search page of the built site, in a real browser."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with served(site) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        titles = {language: page_titles(site, language) for language in Language}
        for query in queries:
            page.goto(f"{base}/{query.language.prefix}search/?q={quote(query.text)}")
            page.locator(SETTLED).wait_for(state="attached")
            known = any(query.accepts(path, title) for path, title in titles[query.language].items())
            yield Outcome(query, tuple(results(page, query.language)), shows_help(page), known)


def results(page: Page, language: Language) -> list[tuple[str, str]]:
    """Path and title of each result that is listed."""
    links = page.locator("[data-search-result] h3 a")
    rows = links.evaluate_all("links => links.map(a => [new URL(a.href).pathname, a.textContent])")
    return [(path.strip("/").removeprefix(language.prefix), title) for path, title in rows]


def shows_help(page: Page) -> bool:
    """Whether the help panel stands on the page."""
    return page.locator("[data-crisis]:visible").count() > 0


def page_titles(site: Path, language: Language) -> dict[str, str]:
    """The title of every page that the search knows."""
    words = yaml.safe_load((site / "assets" / "search" / f"words-{language}.json").read_text("utf-8"))
    return dict(zip(words["path"], words["title"], strict=True))


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of the site while it is served on this machine."""
    handler = partial(Quiet, directory=str(site))
    with Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class Server(ThreadingHTTPServer):
    """A server that does not mind when the browser has left."""

    def handle_error(self, *_: object) -> None:
        """Nothing: a page that was left in the middle of loading is no fault."""


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and keeps its peace."""

    def log_message(self, *_: object) -> None:
        """No line per request."""


def report(outcomes: list[Outcome]) -> Iterator[str]:
    """The measures by language, then each query that failed although the data holds an answer."""
    for language in Language:
        ours = [o for o in outcomes if o.query.language is language]
        yield f"{language} all        {rates(ours)}"
        yield f"{language} answerable {rates([o for o in ours if o.answerable])}"
    for outcome in outcomes:
        if outcome.answerable and not outcome.success(3):
            yield f"  missed: {outcome.query.text} → {' | '.join(title for _, title in outcome.found[:3])}"
        if outcome.help_first != outcome.query.crisis:
            yield f"  help {'shown' if outcome.help_first else 'not shown'}: {outcome.query.text}"


def rates(outcomes: list[Outcome]) -> str:
    """One line of measures."""
    n = len(outcomes)
    if not n:
        return "no queries"
    first, three = (sum(o.success(k) for o in outcomes) for k in (1, 3))
    empty = sum(not o.found for o in outcomes)
    return f"{n:3} queries  success@1 {first / n:4.0%}  success@3 {three / n:4.0%}  empty {empty}"


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site"
    file = Path(sys.argv[2]) if len(sys.argv) > 2 else QUERIES
    print("\n".join(report(list(measure(folder, read_queries(file))))))
