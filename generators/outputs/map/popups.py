"""What a marker says: its small window, as HTML that a template has escaped, its name and its face."""

from generators.outputs.map.kinds import kind_label, kind_mark, kind_of
from generators.outputs.map.spots import Spot
from generators.text.templates import Templates


def popup(spot: Spot, templates: Templates) -> str:
    """What opens at a marker: one record, or the list of all that a whole city has."""
    records = [templates.catalog.records[reference] for reference in spot.references]
    common = {
        "area": spot.area,
        "precision": spot.precision,
        "link": lambda path: nearby_url(templates, path),
    }
    if spot.precision == "city":
        return templates.render("map-city.html", records=records, **common)
    kind = kind_label(kind_of(records[0]), templates)
    return templates.render("map-popup.html", record=records[0], kind=kind, **common)


def nearby_url(templates: Templates, path: str) -> str:
    """A page's address as seen from the map page, so that scripts work when the site lies in a folder."""
    return "../" + templates.url(path).removeprefix(templates.url(""))


def spot_name(spot: Spot, templates: Templates) -> str:
    """A marker's name for hovering and for a screen reader: name, kind, how exact; plain text."""
    words = templates.words["map"]
    if spot.precision == "city":
        return str(words["whole_count"].format(city=templates.text(spot.area.name), n=len(spot.references)))
    record = templates.catalog.records[spot.references[0]]
    kind = kind_label(kind_of(record), templates)
    return " · ".join([record.name[templates.language], kind, words["precision"][spot.precision]])


def spot_face(spot: Spot, templates: Templates) -> str:
    """What is drawn inside a marker: the letter of its kind, or the count of a whole city."""
    if spot.precision == "city":
        return templates.render(
            "map-face.html", face=templates.words["map"]["whole"], count=len(spot.references)
        )
    kind = kind_of(templates.catalog.records[spot.references[0]])
    return templates.render("map-face.html", face=kind_mark(kind, templates), count=None).strip()
