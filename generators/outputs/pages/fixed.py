"""Pages that stand once: home, danger now, search, the toolkit, sources, open data."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generators.outputs.artifact import Page
from generators.outputs.pages.areas import PLACE_STYLES, SHORTCUT
from generators.outputs.sheets.forms import forms
from generators.outputs.starters import starters
from generators.outputs.ticks import TICK_STYLES
from generators.records import KINDS, Need, Policy
from generators.records.facets import Sourced
from generators.records.values import SourceNote
from generators.text.templates import Templates

DOORS = ("just-discharged", "where-to-go", "not-going-out", "wants-work", "cannot-go-on", "refuses-medicine")
"""The needs that have a door on the home page, in the order of the doors."""

SEARCH_STYLES = ("assets/search.css", *PLACE_STYLES, *TICK_STYLES)


@dataclass(frozen=True)
class Fixed:
    """A page that stands once: its path, its template, its scripts."""

    path: str
    template: str
    modules: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    indexed: bool = True


FIXED = (
    Fixed("", "home.html", (SHORTCUT,), PLACE_STYLES, indexed=False),
    Fixed("crisis", "crisis.html"),
    Fixed("search", "search.html", ("assets/search.js",), SEARCH_STYLES, indexed=False),
    Fixed("toolkit", "toolkit.html"),
    Fixed("sources", "sources.html", indexed=False),
    Fixed("data", "data.html"),
)


def fixed_pages(templates: Templates) -> Iterator[Page]:
    """Each page of `FIXED` in one language."""
    values = _values(templates)
    for fixed in FIXED:
        words = templates.words.pages[fixed.path or "home"]
        search: dict[str, str | list[str]] = (
            {"kind": [templates.words.kinds.pages.one]} if fixed.indexed else {}
        )
        yield Page(
            path=fixed.path,
            language=templates.language,
            title=words.title,
            description=words.description,
            body=templates.render(fixed.template, words=words, **values),
            search=search,
            modules=fixed.modules,
            styles=fixed.styles,
        )


def cited_sources(templates: Templates) -> list[tuple[SourceNote, list[Any]]]:
    """Every source with the records that cite it, by publisher and title."""
    cited: dict[tuple[str, str, str], tuple[SourceNote, list[Any]]] = {}
    for record in templates.catalog.of(Sourced):
        for source in record.sources:
            key = (source.publisher or "", source.title, source.url or "")
            cited.setdefault(key, (source, []))[1].append(record)
    return [cited[key] for key in sorted(cited)]


def _values(templates: Templates) -> dict[str, Any]:
    catalog = templates.catalog
    needs = {n.id: n for n in catalog.of(Need)}
    return {
        "themes": catalog.vocabulary["need_themes"].values(),
        "doors": [needs[i] for i in DOORS if i in needs],
        "cited": cited_sources(templates),
        "forms": forms(catalog),
        "starters": max((len(starters(catalog, stage)) for stage in catalog.vocabulary["stages"]), default=0),
        "counts": {kind.folder: len(catalog.of(kind)) for kind in KINDS},
        "law": [p for p in catalog.of(Policy) if p.theme == "rights"],
    }
