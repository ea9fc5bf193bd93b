"""The map as a script file, taken out of the page that folium makes. The only module that knows folium."""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any, TypeVar, cast

import folium
from branca.element import Element, Figure
from folium.plugins import MarkerCluster
from folium.template import Template
from folium.utilities import JsCode

from generators.catalog.catalog import Catalog
from generators.outputs.artifact import Artifact
from generators.outputs.map.outlines import district_features, first_view
from generators.outputs.map.page import CONTAINER, script_path
from generators.outputs.map.popups import popup, spot_face, spot_name
from generators.outputs.map.spots import Spot, spots
from generators.outputs.map.tiles import TileService
from generators.text.templates import Templates

E = TypeVar("E", bound=Element)
HANDLE = "kangtuMap"
"""What `map-controls.js` finds on `window`: the map and its layers."""
MOTION = "matchMedia('(prefers-reduced-motion: no-preference)').matches"
TOUCH = 44
"""Pixels, the smallest comfortable thing to tap."""
SHAPE_FOOT = {"exact": 40, "street": 40, "district": 22, "city": 22}
"""Pixels from a marker's top to its point: a pin stands on it, the others lie around it."""
UNSAFE = "<`${}\u2028\u2029"


class InertPopup(folium.Popup):
    """A popup whose HTML is a plain string. folium's own runs it through jQuery and inline styles."""

    _template = Template(
        "{{ this._parent.get_name() }}.bindPopup({{ this.content }}, {{ this.options|tojavascript }});"
    )

    def __init__(self, html: str) -> None:
        super().__init__(max_width=264, min_width=200, max_height=380)
        self.content = js_string(html)


def map_script(catalog: Catalog, templates: Templates, tiles: Sequence[TileService] = ()) -> Artifact:
    """The script that draws the map into the map page; it needs Leaflet and the cluster plugin before it."""
    chart = _chart(catalog, tiles)
    districts = named(folium.GeoJson(district_features(catalog), style_function=_district_style), "districts")
    places = named(_clusters(), "places")
    wholes = named(folium.FeatureGroup(), "wholes")
    for spot in spots(catalog):
        _marker(spot, templates).add_to(wholes if spot.precision == "city" else places)
    layers = {"districts": districts, "places": places, "wholes": wholes}
    for layer in layers.values():
        layer.add_to(chart)
    return Artifact(script_path(templates.language), _script(chart, layers))


def js_string(text: str) -> str:
    """A JavaScript string in which nothing can end the string, a script element or a Jinja template.

    branca renders every piece of script as a template a second time, so braces are escaped too.
    """
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(f"\\u{ord(c):04x}" if c in UNSAFE else c for c in quoted)


def named(element: E, name: str) -> E:
    """The element with a fixed name in place of folium's random one, so that a build repeats byte by byte."""
    element._id = name.replace("-", "_").replace("/", "_")
    return element


def scripted(element: E, **options: str) -> E:
    """The element with options that are JavaScript, not JSON: strings made safe, wishes of the browser."""
    element.options |= {name: JsCode(code) for name, code in options.items()}  # type: ignore[attr-defined]  # every Leaflet element has them
    return element


def _chart(catalog: Catalog, tiles: Sequence[TileService]) -> folium.Map:
    """An empty map that shows the first city; with no tiles, nothing is fetched from outside."""
    deepest = max([14, *(tile.max_zoom for tile in tiles)])
    chart = folium.Map(
        tiles=None, zoom_control=False, scroll_wheel_zoom=False, zoom_snap=0.25, minZoom=4, maxZoom=deepest
    )
    for number, tile in enumerate(tiles):
        layer = folium.TileLayer(tile.url, attr=tile.attribution, max_zoom=tile.max_zoom, overlay=True)
        named(layer, f"tiles-{number}").add_to(chart)
    west, south, east, north = first_view(catalog)
    chart.fit_bounds([[south, west], [north, east]], padding=(8, 8))
    scripted(chart, zoom_animation=MOTION, fade_animation=MOTION, marker_zoom_animation=MOTION)
    return named(chart, CONTAINER.removeprefix("map_"))


def _district_style(_: dict[str, Any]) -> dict[str, Any]:
    """Colours come from map.css, so that they follow the light and the dark scheme."""
    return {"className": "kt-district", "weight": 1.5}


def _clusters() -> MarkerCluster:
    clusters = MarkerCluster(  # type: ignore[no-untyped-call]  # folium types its plugins only in part
        max_cluster_radius=48, show_coverage_on_hover=False
    )
    return scripted(clusters, animate=MOTION)


def _marker(spot: Spot, templates: Templates) -> folium.Marker:
    """A marker with its name, its popup and the id by which the list finds it."""
    marker = folium.Marker(
        [spot.lat, spot.lon],
        icon=_icon(spot, templates),
        spot=spot.id,
        rise_on_hover=True,
        z_index_offset=1000 if spot.precision == "city" else None,
    )
    named(InertPopup(popup(spot, templates)), spot.id).add_to(marker)
    return named(scripted(marker, title=js_string(spot_name(spot, templates))), spot.id)


def _icon(spot: Spot, templates: Templates) -> folium.DivIcon:
    """The drawing of a marker; its shape says how exact the place is."""
    face = spot_face(spot, templates)
    width, foot = (2 * TOUCH if spot.precision == "city" else TOUCH), SHAPE_FOOT[spot.precision]
    icon = folium.DivIcon(
        icon_size=(width, TOUCH),
        icon_anchor=(width // 2, foot),
        popup_anchor=(0, 8 - foot),
        class_name=f"kt-spot kt-spot--{spot.precision}",
    )
    scripted(icon, html=js_string(face))
    return named(icon, f"{spot.precision}-{sha256(face.encode()).hexdigest()[:8]}")


def _script(chart: folium.Map, layers: Mapping[str, Element]) -> str:
    """folium's script, closed in a function, that leaves one name behind."""
    figure = cast(Figure, chart.get_root())
    figure.render()
    lines = (line.strip() for line in figure.script.render().splitlines())
    body = "\n".join(line for line in lines if line)
    handle = ", ".join(f"{name}: {element.get_name()}" for name, element in {"map": chart, **layers}.items())
    return f"(function () {{\n{body}\nwindow.{HANDLE} = {{{handle}}};\n}})();\n"
