"""By what results can be narrowed down: kind, city, district, services, stages; each value by its id."""

from generators.catalog.catalog import Catalog
from generators.outputs.artifact import Page
from generators.records import KINDS
from generators.records.area import Area
from generators.records.facets import Tagged
from generators.text.templates import Templates

FACETS = ("kind", "city", "district", "services", "stage")
AREAS = "areas"
OTHER = "pages"
"""The kinds of pages that are not a record."""


def facets(page: Page, catalog: Catalog) -> dict[str, str]:
    """The ids that this page has of each facet, with a space between."""
    record = catalog.records.get(page.path)
    area = getattr(record, "area", None) or _area_of_page(page, catalog)
    chain = {a.level: a.id for a in catalog.area_chain(area)} if area else {}
    tagged = record if isinstance(record, Tagged) else None
    return {
        "kind": record.folder if record else (AREAS if area else OTHER),
        "city": " ".join(_cities(area, catalog)) if area else "",
        "district": chain.get("district", ""),
        "services": " ".join(tagged.services) if tagged else "",
        "stage": " ".join(tagged.stages) if tagged else "",
    }


def facet_labels(templates: Templates) -> dict[str, dict[str, str]]:
    """What readers see for each id of each facet, in the order in which it is offered."""
    catalog, words, language = templates.catalog, templates.words, templates.language
    kinds: dict[str, str] = {kind.folder: words.kinds[kind.folder].one for kind in KINDS}
    districts = [d for city in catalog.cities() for d in catalog.children(city.id, "district")]
    return {
        "kind": kinds | {AREAS: words.areas.one, OTHER: words.kinds.pages.one},
        "city": {a.id: a.name[language] for a in (*catalog.cities(), *regions(catalog))},
        "district": {a.id: a.name[language] for a in districts},
        "services": _labels(templates, "services"),
        "stage": _labels(templates, "stages"),
    }


def regions(catalog: Catalog) -> list[Area]:
    """Areas that some numbers answer in but the site does not serve."""
    return [area for area in catalog.areas.values() if area.level == "region"]


def _labels(templates: Templates, vocabulary: str) -> dict[str, str]:
    return {term: templates.label(vocabulary, term) for term in templates.catalog.vocabulary[vocabulary]}


def _cities(area: str, catalog: Catalog) -> list[str]:
    """The city that the area lies in, or all that lie in it: a province's number serves its cities."""
    around = {a.id for a in catalog.area_chain(area)}
    if outside := [a.id for a in regions(catalog) if a.id in around]:
        return outside
    own = catalog.city_of(area)
    return (
        [own.id]
        if own
        else [c.id for c in catalog.cities() if catalog.areas[area] in catalog.area_chain(c.id)]
    )


def _area_of_page(page: Page, catalog: Catalog) -> str | None:
    return next((area.id for area in catalog.areas.values() if area.path == page.path), None)
