"""A preview that follows the files: it builds again when they change, and reloads the page."""

import subprocess
import sys
import tempfile
import threading
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from generators.site.project import ROOT

WATCHED = ("data", "content", "theme", "generators", "mkdocs.yml")
RELOAD_SCRIPT = b"""
let version = null;
setInterval(async () => {
  const now = await (await fetch("/__version")).text().catch(() => version);
  if (version !== null && now !== version) location.reload();
  version = now;
}, 1000);
"""


def serve(port: int) -> None:
    """Build without printed sheets, serve on this machine only, and follow every change until Ctrl-C."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build_quickly(site)
        threading.Thread(target=_follow, args=(site,), daemon=True).start()
        handler = partial(PreviewHandler, directory=str(site))
        with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
            print(f"http://127.0.0.1:{port}/  (Ctrl-C)", flush=True)
            try:
                server.serve_forever()
            except KeyboardInterrupt:
                print()


def build_quickly(site: Path) -> bool:
    """Build everything but the sheets, in a process of its own so that changed code is read too."""
    command = [sys.executable, "-m", "generators", "build", "--without-sheets", "--site", str(site)]
    return subprocess.run(command, cwd=ROOT, check=False).returncode == 0  # noqa: S603  # our own words


def snapshot() -> int:
    """A number that changes when any watched file does."""
    files = [path for name in WATCHED for path in _files(ROOT / name)]
    return hash(tuple((str(path), path.stat().st_mtime_ns) for path in files if path.exists()))


class PreviewHandler(SimpleHTTPRequestHandler):
    """Serves the preview, never from a cache, with a script in each page that reloads it."""

    def do_GET(self) -> None:
        """Answer the version, the reload script, or a file of the site."""
        match self.path:
            case "/__version":
                self._answer(str(Path(self.directory).stat().st_mtime_ns).encode(), "text/plain")
            case "/__reload.js":
                self._answer(RELOAD_SCRIPT, "text/javascript")
            case _:
                self._page()

    def end_headers(self) -> None:
        """Tell the browser to ask again every time."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal shows builds and problems."""

    def _page(self) -> None:
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if path.is_dir() else path
        if (
            page.suffix != ".html"
            or not page.is_file()
            or not self.path.split("?")[0].endswith(("/", ".html"))
        ):
            super().do_GET()
            return
        html = page.read_bytes().replace(b"</body>", b'<script src="/__reload.js"></script></body>')
        self._answer(html, "text/html; charset=utf-8")

    def _answer(self, content: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def _follow(site: Path) -> None:
    seen = snapshot()
    while True:
        time.sleep(0.7)
        now = snapshot()
        if now != seen:
            seen = now
            build_quickly(site)


def _files(path: Path) -> list[Path]:
    return sorted(p for p in path.rglob("*") if p.suffix != ".pyc") if path.is_dir() else [path]
