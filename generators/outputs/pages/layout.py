"""What stands around every page: help strip, footer, search terms, the way to correct it."""

from collections.abc import Mapping
from typing import Any

from generators.outputs.artifact import Page
from generators.outputs.nearby import emergency
from generators.records.holiday import Holidays
from generators.text.templates import Templates

ADDING = ("list", "search")
"""Pages on which scripts add places and numbers."""


class Layout:
    """The fragments that the theme's layout asks for, each rendered and escaped by our own templates."""

    def __init__(self, templates: Templates) -> None:
        self._templates = templates
        self.w = templates.words
        self.url = templates.url
        self.language = templates.language
        self.help_strip = templates.render("parts/help_strip.html", lines=emergency(templates.catalog))
        self.footer = templates.render("parts/footer.html")
        self.not_found = templates.render("parts/not_found.html")

    def search_terms(self, page: Page) -> str:
        """The hidden filters, facts and words of this page for the search index."""
        return self._templates.render("parts/search_terms.html", page=page)

    def clock(self, page: Page) -> str:
        """What a page needs to say “open now”; nothing for a page on which no hours want it."""
        if "data-open=" not in page.body and page.path not in ADDING:
            return ""
        notices = [_notice(notice) for notice in self._templates.catalog.holidays.values()]
        return self._templates.render("parts/clock.html", notices=notices)

    def page_foot(self, page: Page, extra: Mapping[str, str]) -> str:
        """The link to edit what this page was made from; nothing for pages that are made of many files."""
        repository, branch = extra["repository"], extra["branch"]
        return self._templates.render("parts/page_foot.html", page=page, repository=repository, branch=branch)


def _notice(notice: Holidays) -> dict[str, Any]:
    """The days of one notice for a script, each as YYYY-MM-DD."""
    return {
        "first": str(notice.first),
        "until": str(notice.until),
        "off": [[str(off.first), str(off.last)] for off in notice.off],
        "work": [str(day) for day in notice.work],
    }
