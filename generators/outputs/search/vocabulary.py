"""The search's own list of pages: what each is called, in everyday words too, and how it can be narrowed down.

Columns, not rows: the same data is a third smaller when like stands next to like.
"""

from typing import Any

from generators.language import Language
from generators.outputs.artifact import Page
from generators.outputs.pages import all_pages
from generators.outputs.search.facets import FACETS, facet_labels, facets
from generators.outputs.search.traditional import traditional_pairs
from generators.text.templates import Templates

FACTS = ("words", "type", "area", "phone", "tel", "status")
"""What `search_terms` says of a page: its everyday words, and what is shown with a result."""


class Outline(Templates):
    """Templates that leave the bodies of pages out: enough to know which pages there are."""

    def render(self, template: str, **values: Any) -> str:
        """Something instead of a body."""
        return "…"


def vocabulary(templates: Templates) -> dict[str, Any]:
    """All searchable pages of one language in the order of their paths, and the words that mean the same."""
    catalog, language = templates.catalog, templates.language
    pages = searchable_pages(templates)
    narrow = [facets(page, catalog) for page in pages]
    columns = {"path": [page.path for page in pages], "title": [page.title for page in pages]}
    columns |= {name: [str(page.search.get(name, "")) for page in pages] for name in FACTS}
    columns |= {name: [row[name] for row in narrow] for name in FACETS}
    texts = [*columns["title"], *columns["words"], *(page.description for page in pages)]
    same = [entry.words(language) for entry in catalog.everyday.values()]
    return columns | {
        "labels": facet_labels(templates),
        "same": [words for words in same if len(words) > 1],
        "traditional": traditional_pairs(texts) if language is Language.ZH else ["", ""],
    }


def searchable_pages(templates: Templates) -> list[Page]:
    """The pages that the index will hold, without their bodies; written pages of `content/` are not among them."""
    outline = Outline(templates.catalog, templates.language)
    return sorted((page for page in all_pages(outline) if page.search), key=lambda page: page.path)
