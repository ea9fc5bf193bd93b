"""The search index over the built pages; the only module that runs Pagefind."""

import json
import subprocess
from pathlib import Path

from generators.site.project import ROOT

PROGRAM = ROOT / "node_modules" / ".bin" / "pagefind"
FOLDER = "pagefind"
UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.*")
"""Files of Pagefind's own interface; ours is `theme/site/assets/search.js`."""


class SearchIndexError(Exception):
    """Pagefind did not finish; its own words are the message."""


def index_site(site: Path) -> int:
    """Index the pages below `site` into its folder `pagefind/`; returns how many pages it took in."""
    command = [str(PROGRAM), "--site", str(site), "--output-subdir", FOLDER, "--silent"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # our own words
    if result.returncode:
        raise SearchIndexError(result.stdout + result.stderr)
    for pattern in UNUSED:
        for path in (site / FOLDER).glob(pattern):
            path.unlink()
    entry = json.loads((site / FOLDER / "pagefind-entry.json").read_text("utf-8"))
    return sum(language["page_count"] for language in entry["languages"].values())
