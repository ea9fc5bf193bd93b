"""Asking every query, in one browser, on sites that are served on this machine."""

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from generators.language import Language
from site_tests.chromium import chromium
from site_tests.search_quality.engines import Engine, as_found, page_titles
from site_tests.search_quality.queries import Outcome, Query


def measure(
    engine: Engine, page: Page, site: Path, queries: Iterable[Query], named_by: Path
) -> list[Outcome]:
    """What an engine finds on the site in a folder; titles are those of our site, `named_by`."""
    titles = {language: page_titles(named_by, language) for language in Language}
    with served(site) as base:
        return [_outcome(engine, page, base, query, titles[query.language]) for query in queries]


def _outcome(engine: Engine, page: Page, base: str, query: Query, titles: dict[str, str]) -> Outcome:
    found = as_found(engine(page, base, query), titles, query.language)
    return Outcome(query, found, page.locator("[data-crisis]:visible").count() > 0)


@contextmanager
def browser_page() -> Iterator[Page]:
    """A page in Debian's Chromium, without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser.new_page()
        browser.close()


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
