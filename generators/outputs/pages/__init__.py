"""Every page that is made from records. A new page is a function and a line in `PAGES`."""

from collections.abc import Callable, Iterator

from generators.outputs.artifact import Page
from generators.outputs.map.page import map_page
from generators.outputs.pages.areas import area_pages
from generators.outputs.pages.deck.box import box_pages, box_paper_page
from generators.outputs.pages.deck.lists import card_list_pages
from generators.outputs.pages.entitlements.page import entitlement_pages
from generators.outputs.pages.fixed import fixed_pages
from generators.outputs.pages.lists import list_pages
from generators.outputs.pages.our_list import our_list_pages
from generators.outputs.pages.pathway.page import pathway_pages
from generators.outputs.pages.records import record_pages
from generators.text.templates import Templates


def map_pages(templates: Templates) -> Iterator[Page]:
    """The map, with the list that says the same."""
    yield map_page(templates.catalog, templates)


PAGES: tuple[Callable[[Templates], Iterator[Page]], ...] = (
    fixed_pages,
    list_pages,
    record_pages,
    area_pages,
    map_pages,
    card_list_pages,
    entitlement_pages,
    box_pages,
    pathway_pages,
    our_list_pages,
)
"""Each takes the templates of a language, which know the catalog, and yields pages in that language."""


def all_pages(templates: Templates, site_url: str = "/") -> list[Page]:
    """Every generated page of one language; `site_url` is where the codes on a page for paper lead to."""
    return [*(page for pages in PAGES for page in pages(templates)), box_paper_page(templates, site_url)]
