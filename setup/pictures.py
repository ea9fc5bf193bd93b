"""The pictures of the README, taken from the built site: `make pictures` writes them into docs/pictures/."""

import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
SITE = ROOT / "site"
PICTURES = ROOT / "docs" / "pictures"
CARD = "print/fridge-sheet-nanjing-qixia-1.png"
PRINTED = {"card": CARD, "plan": "print/form-crisis-plan-1.png"}
"""Printed pages, by the name of their picture."""
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
HEAVIEST = 120_000
"""Bytes of one picture at most: a README should open on a slow network too."""
QUALITIES = (88, 78, 68, 55, 40)


@dataclass(frozen=True)
class Shot:
    """A page as a reader sees it; `ready` is what must be there before the picture is taken."""

    name: str
    path: str
    width: int
    height: int
    ready: str = "main"
    scale: float = 1


SHOTS = (
    Shot("home", "", 360, 740, ".kt-doors", 2),
    Shot("district", "areas/nanjing/qixia/", 360, 740, ".kt-rows", 2),
    Shot("toolkit", "toolkit/", 360, 740, ".kt-rows", 2),
    Shot("search", "search/?q=不肯吃药", 1280, 800, "[data-search-result]"),
    Shot("map", "map/#nanjing-qixia-maigaoqiao-ningkang-home", 1280, 800, ".leaflet-popup"),
)


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a line per request."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main() -> int:
    """Take every picture; 1 when the site is not built."""
    if not (SITE / CARD).exists():
        print("请先运行 make site · Run `make site` first", file=sys.stderr)
        return 1
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name, picture in pictures():
        target = PICTURES / f"{name}.webp"
        target.write_bytes(webp(picture))
        print(f"{target.relative_to(ROOT)}  {target.stat().st_size // 1000} kB")
    return 0


def pictures() -> Iterator[tuple[str, Image.Image]]:
    """Name and picture of every shot, and some sheets as they are printed."""
    with served(SITE) as address, browser() as chromium:
        for shot in SHOTS:
            yield shot.name, screenshot(shot, address, chromium)
    for name, path in PRINTED.items():
        sheet = Image.open(SITE / path)
        sheet.thumbnail((720, 1100))
        yield name, sheet


def screenshot(shot: Shot, address: str, chromium: Browser) -> Image.Image:
    """What stands on the screen when the page has come to rest."""
    size = ViewportSize(width=shot.width, height=shot.height)
    page = chromium.new_page(viewport=size, device_scale_factor=shot.scale)
    page.goto(address + shot.path)
    page.locator(shot.ready).first.wait_for(timeout=20_000)
    rest(page)
    data = page.screenshot()
    page.close()
    return Image.open(BytesIO(data))


def rest(page: Page) -> None:
    """Wait until nothing is loading or moving any more."""
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(800)


def webp(picture: Image.Image) -> bytes:
    """The picture as WebP, as good as the weight allows."""
    lighter: Callable[[int], bytes] = partial(encoded, picture.convert("RGB"))
    return next(data for data in map(lighter, QUALITIES) if len(data) <= HEAVIEST)


def encoded(picture: Image.Image, quality: int) -> bytes:
    """The picture as WebP of that quality."""
    data = BytesIO()
    picture.save(data, "WEBP", quality=quality, method=6)
    return data.getvalue()


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which the folder is served, to this machine only."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@contextmanager
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    program = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield chromium
        chromium.close()


if __name__ == "__main__":
    sys.exit(main())
