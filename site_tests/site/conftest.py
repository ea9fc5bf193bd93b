"""A whole built site, served on this machine, and a browser to visit it with."""

import fcntl
import os
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

from generators.site.build import build_site
from site_tests.chromium import chromium

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 800}
LOOKS = (("", "light"), ("/en", "dark"))
"""Both languages and both palettes, each as a prefix and a colour scheme, without every pair."""
NO_STORAGE = """for (const name of ["getItem", "setItem", "removeItem"]) {
  const old = Storage.prototype[name];
  Storage.prototype[name] = function (key, ...rest) {
    if (key.startsWith("kangtu")) throw new DOMException("no");
    return old.call(this, key, ...rest);
  };
}"""
"""A browser in which nothing of ours can be kept."""
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a full build, made once for all test processes.

    `KANGTU_SITE=site pytest …` uses a folder that is already built, for quick work on one test.
    """
    if "KANGTU_SITE" in os.environ:
        return Path(os.environ["KANGTU_SITE"]).resolve()
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    with (shared / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "site").exists():
            build_site(shared / "site")
    return shared / "site"


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and keeps its peace."""

    def log_message(self, *_: object) -> None:
        """No line per request."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Unknown addresses get the site's own page, as on a real host."""
        if code != 404:
            super().send_error(code, message, explain)
            return
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class QuietServer(ThreadingHTTPServer):
    """A server that does not mind when a browser closes a page before it is all there."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Only what is not a closed connection is worth a word."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # as the base class has it


@pytest.fixture(scope="session")
def site_url(site: Path) -> Iterator[str]:
    """The address of the served site, without a slash at its end."""
    with QuietServer(("127.0.0.1", 0), partial(Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    program = chromium()
    assert program, "Chromium is missing: `make test` installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        browser.close()


@dataclass
class Visit:
    """A page that was opened, and everything that went wrong or left this site while it was open."""

    page: Page
    base: str
    foreign: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def go(self, path: str) -> Page:
        """Open a page of the site by its path."""
        self.page.goto(self.base + path)
        return self.page

    def note_request(self, request: Request) -> None:
        """Remember requests that leave the site."""
        if not request.url.startswith((self.base, "data:", "blob:")):
            self.foreign.append(request.url)


@pytest.fixture(params=[PHONE, DESKTOP], ids=["360px", "1280px"])
def visit(request: pytest.FixtureRequest, browser: Browser, site_url: str) -> Iterator[Visit]:
    """A visit at phone and at desktop width that fails on console errors and foreign requests."""
    yield from _visit(browser, site_url, request.param)


@pytest.fixture
def desktop_visit(browser: Browser, site_url: str) -> Iterator[Visit]:
    """The same at desktop width only."""
    yield from _visit(browser, site_url, DESKTOP)


@pytest.fixture
def phone_visit(browser: Browser, site_url: str) -> Iterator[Visit]:
    """The same at phone width only."""
    yield from _visit(browser, site_url, PHONE)


def _visit(browser: Browser, base: str, size: dict[str, int]) -> Iterator[Visit]:
    context = browser.new_context(viewport=size, locale="zh-CN")  # type: ignore[arg-type]  # a plain dict will do
    context.set_default_timeout(8_000)
    visit = Visit(context.new_page(), base)
    visit.page.on("request", visit.note_request)
    visit.page.on("console", lambda m: visit.errors.append(m.text) if m.type == "error" else None)
    visit.page.on("pageerror", lambda e: visit.errors.append(str(e)))
    yield visit
    context.close()
    assert visit.foreign == [], "the page asked another host"
    assert visit.errors == [], "the browser's console has errors"


Axe = Callable[[Page], list[str]]


@pytest.fixture(scope="session")
def axe() -> Axe:
    """Runs axe-core on an open page; returns one line per fault.

    Markers that lie close together on the map may be small: the list beside it has the same links.
    """
    root = Path(__file__).resolve().parents[2]
    source = (root / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

    options = {"runOnly": tags, "resultTypes": ["violations"]}  # what passes need not be described

    def run(page: Page) -> list[str]:
        page.evaluate(source)
        result = page.evaluate("options => axe.run({ exclude: ['.leaflet-marker-pane'] }, options)", options)
        return [f"{v['id']}: {v['nodes'][0]['html'][:160]} ×{len(v['nodes'])}" for v in result["violations"]]

    return run
