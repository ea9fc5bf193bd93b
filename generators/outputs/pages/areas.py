"""Pages of places: everything that serves a city or a district, the nearest first."""

from collections.abc import Iterator

from generators.outputs.artifact import Page
from generators.outputs.nearby import circles, hotlines_for
from generators.outputs.ticks import TICK_MODULES, TICK_STYLES
from generators.records.area import Area
from generators.text.templates import Templates

SHORTCUT = "assets/place/shortcut.js"
REMEMBER = "assets/place/remember.js"
PLACE_STYLES = ("assets/place/place.css",)


def area_pages(templates: Templates) -> Iterator[Page]:
    """The page that lists all areas, one for each city, one for each district."""
    words = templates.words.areas
    body = templates.render("areas/index.html")
    yield Page(
        "areas",
        templates.language,
        words.title,
        words.lead,
        body,
        modules=(SHORTCUT,),
        styles=PLACE_STYLES,
    )
    for city in templates.catalog.cities():
        yield area_page(city, templates)
        for district in templates.catalog.children(city.id, "district"):
            yield area_page(district, templates)


def area_page(area: Area, templates: Templates) -> Page:
    """What serves this area: its own places first, then its city, province and the nation."""
    catalog, words = templates.catalog, templates.words.areas
    name = templates.area_name(area.id)
    rings, city = circles(catalog, area.id), catalog.city_of(area.id)
    body = templates.render(
        "areas/page.html",
        area=area,
        name=name,
        rings=rings,
        lines=[h for h in hotlines_for(catalog, area.id) if h.role != "emergency"],
        districts=catalog.children(area.id, "district"),
        city=city,
    )
    description = words.description.format(name=name)
    title = words.page_title.format(name=name)
    search: dict[str, str | list[str]] = {"kind": [words.one], "type": words.one, "area": name}
    search["city"] = [city.name[templates.language]] if city else []
    return Page(
        area.path,
        templates.language,
        title,
        description,
        body,
        search=search,
        modules=(*TICK_MODULES, REMEMBER),
        styles=(*TICK_STYLES, *PLACE_STYLES),
    )
