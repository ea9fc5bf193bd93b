"""`/pathway/` for both cities, and for each its own page: what to do this week, the picture, every step."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from generators.outputs.artifact import Page
from generators.outputs.nearby import services_in
from generators.outputs.pages.pathway.picture import on, pictures
from generators.outputs.pages.pathway.timing import local_to, second_line, short_name, time_of
from generators.records import Service
from generators.records.area import Area
from generators.records.pathway import Duty
from generators.text.spans import in_words
from generators.text.templates import Templates

FILES = ("steps", "turns", "road", "duties")
"""The lists in `data/pathway/`, those first that change most often."""


def pathway_pages(templates: Templates) -> Iterator[Page]:
    """The way for all cities, then for each."""
    cities = templates.catalog.cities()
    yield pathway_page(templates, cities, "")
    for city in cities:
        yield pathway_page(templates, [city], city.id)


def pathway_page(templates: Templates, cities: Sequence[Area], chosen: str) -> Page:
    """The way as it is in these cities; `chosen` is the one that the page is for.

    Only the page for all cities is in the search: the others say the same again.
    """
    words, language = templates.words.pathway, templates.language
    title = words.city_title.format(city=short_name(cities[0], templates)) if chosen else words.title
    body = templates.render(
        "pathway/page.html", title=title, cities=cities, chosen=chosen, **_values(templates, cities)
    )
    return Page(
        path=f"pathway/{chosen}" if chosen else "pathway",
        language=language,
        title=title,
        description=words.description,
        body=body,
        file=f"data/pathway/{FILES[0]}.yaml",
        search={} if chosen else {"kind": [templates.words.kinds.pages.one], "words": words.aliases},
        modules=("assets/pathway/pathway.js",),
        styles=("assets/pathway/pathway.css",),
    )


def offices(templates: Templates, city: Area) -> list[tuple[Area, list[Service]]]:
    """The districts of a city, each with the offices where a family can begin."""
    catalog = templates.catalog
    districts = catalog.children(city.id, "district")
    return [(d, [s for s in services_in(catalog, d.id) if s.kind == "government-office"]) for d in districts]


def duties(templates: Templates, area: str) -> list[Duty]:
    """The rows of the duty table for an area, in the order of the file."""
    return [duty for duty in templates.catalog.duties.values() if duty.area == area]


def see_of(duty: Duty) -> list[str]:
    """What to read about an office: those that cannot be called have a page at least."""
    return [*duty.ask, *duty.see]


def _values(templates: Templates, cities: Sequence[Area]) -> dict[str, Any]:
    catalog, words = templates.catalog, templates.words.pathway.duties
    return {
        "pictures": pictures(templates, cities),
        "steps": list(catalog.steps.values()),
        "turns": list(catalog.turns.values()),
        "number_of": {id_: number for number, id_ in enumerate(catalog.steps, 1)},
        "week": [step for step in catalog.steps.values() if step.week],
        "road": [(stretch, *on(stretch, templates)) for stretch in catalog.road.values()],
        "files": FILES,
        "time_of": partial(time_of, cities=cities, templates=templates),
        "in_words": partial(in_words, templates=templates),
        "second_line": partial(second_line, cities=cities, templates=templates),
        "short_name": partial(short_name, templates=templates),
        "local_to": local_to,
        "offices": partial(offices, templates),
        "duties": partial(duties, templates),
        "see_of": see_of,
        "areas": [("china", words.everywhere), *((c.id, c.name[templates.language]) for c in cities)],
    }
