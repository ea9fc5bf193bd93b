"""The browser of the tests: Debian's Chromium, and first of all the one that has no windows at all."""

import shutil

PROGRAMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first opens a page in a fifth of the time; not every Debian or Ubuntu has it."""


def chromium() -> str | None:
    """Where the browser is installed; None when there is none."""
    return next(filter(None, map(shutil.which, PROGRAMS)), None)
