"""The page that holds the map, its filters and the full list."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, get_args

from generators.catalog.catalog import Catalog
from generators.language import Language
from generators.outputs.artifact import Page
from generators.outputs.directions import MapLink, map_links
from generators.outputs.map.kinds import kind_label, kind_mark, kind_order
from generators.outputs.map.listing import Entry, sections
from generators.outputs.map.popups import nearby_url
from generators.outputs.map.spots import Precision
from generators.outputs.map.tiles import TileService
from generators.outputs.ticks import TICK_MODULES, TICK_STYLES
from generators.records import Record, Service
from generators.text.templates import Templates

PATH = "map"
CONTAINER = "map_kangtu"
"""The id of the element that the map is drawn into; the map script has it built in."""
SCRIPTS = ("assets/vendor/leaflet/leaflet.js", "assets/vendor/leaflet.markercluster/leaflet.markercluster.js")
CONTROLS = "assets/map-controls.js"
STYLES = (
    "assets/vendor/leaflet/leaflet.css",
    "assets/vendor/leaflet.markercluster/MarkerCluster.css",
    "assets/map.css",
)
BROWSER_WORDS = (
    "found",
    "cluster",
    "zoom_in",
    "zoom_out",
    "close",
    "area_page",
    "locating",
    "here",
    "not_here",
)


def map_page(catalog: Catalog, templates: Templates, tiles: Sequence[TileService] = ()) -> Page:
    """The map page; `tiles` only changes what the note under the map says about outside pictures."""
    words = templates.words["map"]
    body = templates.render("map-page.html", container=CONTAINER, tiles=tiles, **_values(catalog, templates))
    return Page(
        path=PATH,
        language=templates.language,
        title=words["title"],
        description=words["description"].format(cities=_city_names(catalog, templates)),
        body=body,
        scripts=(*SCRIPTS, script_path(templates.language), CONTROLS),
        modules=TICK_MODULES,
        styles=(*STYLES, *TICK_STYLES),
        wide=True,
    )


def script_path(language: Language) -> str:
    """The generated map script of a language, from the site's root."""
    return f"assets/map/map-{language}.js"


def _values(catalog: Catalog, templates: Templates) -> dict[str, Any]:
    found = sections(catalog)
    entries = [entry for section in found for group in section.groups for entry in group.entries]
    return {
        "sections": found,
        "total": len(entries),
        "cities": _city_choices(catalog, entries),
        "kinds": _kind_choices(catalog, templates, entries),
        "city_names": _city_names(catalog, templates),
        "shapes": [*_precisions(entries), "cluster"],
        "joint_areas": [area for area in catalog.areas.values() if area.within],
        "browser": _browser_values(catalog, templates),
        "kind_label": lambda kind: kind_label(kind, templates),
        "map_links": lambda record: _map_links(record, catalog),
        "any_links": any(_map_links(entry.record, catalog) for entry in entries),
    }


def _map_links(record: Record, catalog: Catalog) -> list[MapLink]:
    return map_links(record, catalog) if isinstance(record, Service) else []


def _precisions(entries: Iterable[Entry]) -> list[Precision]:
    """Only the shapes that are on the map belong in its legend."""
    present = {entry.precision for entry in entries}
    return [precision for precision in get_args(Precision) if precision in present]


def _city_names(catalog: Catalog, templates: Templates) -> str:
    return str(templates.words["map"]["comma"]).join(templates.text(city.name) for city in catalog.cities())


def _city_choices(catalog: Catalog, entries: Iterable[Entry]) -> list[dict[str, Any]]:
    counts = Counter(city for entry in entries for city in entry.cities)
    return [{"area": city, "count": counts[city.id]} for city in catalog.cities()]


def _kind_choices(catalog: Catalog, templates: Templates, entries: Iterable[Entry]) -> list[dict[str, Any]]:
    counts = Counter(entry.kind for entry in entries)
    return [
        {
            "id": kind,
            "label": kind_label(kind, templates),
            "mark": kind_mark(kind, templates),
            "count": counts[kind],
        }
        for kind in kind_order(catalog)
    ]


def _browser_values(catalog: Catalog, templates: Templates) -> dict[str, Any]:
    """What the browser code has to say, and the name and page of each district it draws."""
    words = {key: templates.words["map"]["browser"][key] for key in BROWSER_WORDS}
    districts = {
        area.id: {"name": area.name[templates.language], "url": nearby_url(templates, area.path)}
        for area in catalog.areas.values()
        if area.level == "district"
    }
    return {"words": words, "districts": districts}
