"""The search's own list of pages: what each is called, also in everyday words, and what narrows it down.

Columns, not rows: the same data is a third smaller when like stands next to like.
"""

from typing import Any

from generators.outputs.artifact import Page
from generators.outputs.pages import all_pages
from generators.outputs.search.facets import FACETS, facet_labels, facets, regions
from generators.text.templates import Templates

FACTS = ("words", "type", "area", "phone", "tel", "status", "checked", "open")
"""What `search_terms` says of a page: its everyday words, and what is shown with a result."""


class Outline(Templates):
    """Templates that leave the bodies of pages out: enough to know which pages there are."""

    def render(self, template: str, **values: Any) -> str:
        """Something instead of a body."""
        return "…"


def vocabulary(templates: Templates) -> dict[str, Any]:
    """All searchable pages of one language in the order of their paths, and the words that mean the same."""
    catalog = templates.catalog
    pages = searchable_pages(templates)
    narrow = [facets(page, catalog) for page in pages]
    columns = {"path": [page.path for page in pages], "title": [page.title for page in pages]}
    columns |= {name: [str(page.search.get(name, "")) for page in pages] for name in FACTS}
    columns |= {name: [row[name] for row in narrow] for name in FACETS}
    elsewhere = [area.id for area in regions(catalog)]
    return columns | {"labels": facet_labels(templates), "elsewhere": elsewhere} | _everyday(templates)


def searchable_pages(templates: Templates) -> list[Page]:
    """The pages that the index will hold, without their bodies; not the written pages of `content/`."""
    outline = Outline(templates.catalog, templates.language)
    return sorted((page for page in all_pages(outline) if page.search), key=lambda page: page.path)


def texts(words: dict[str, Any]) -> list[str]:
    """The titles, everyday words and labels of a vocabulary: what a query can be spelled after."""
    everyday = (word for many in words["words"] for word in many.split("|"))
    return [*words["title"], *everyday, *words["labels"]["services"].values()]


def _everyday(templates: Templates) -> dict[str, list[Any]]:
    """Words that mean the same, the first standing for all; and words that mean nothing here."""
    entries = [(entry, entry.words(templates.language)) for entry in templates.catalog.everyday.values()]
    return {
        "same": [words for entry, words in entries if len(words) > 1 and not entry.empty],
        "empty": [word for entry, words in entries if entry.empty for word in words],
    }
