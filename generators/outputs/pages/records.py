"""One page for every record."""

from collections.abc import Iterator
from typing import Any

from generators.catalog.catalog import Catalog
from generators.outputs.artifact import Page
from generators.outputs.directions import map_links
from generators.outputs.matching import needs_of
from generators.outputs.nearby import circles, hotlines_for
from generators.outputs.pages.forms import FORM_MODULES, FORM_STYLES, form_values, forms_for
from generators.outputs.pages.needs.page import need_values
from generators.outputs.pages.search_terms import search_terms
from generators.outputs.props import cards_of, props_for
from generators.outputs.ticks import TICK_MODULES, TICK_STYLES
from generators.records import Card, Form, Hotline, Need, Prop, Record, Service
from generators.records.facets import Tagged
from generators.text.templates import Templates

CARD_MODULES = ("assets/card/page.js", "assets/box/buttons.js")
MOST_NEEDS = 8
CARD_STYLES = ("assets/card.css", "assets/box/box.css")


def record_pages(templates: Templates) -> Iterator[Page]:
    """The page of each record, at `folder/id`."""
    for record in templates.catalog.records.values():
        yield record_page(record, templates)


def record_page(record: Record, templates: Templates) -> Page:
    """A record with everything a reader needs to act on it, and where it came from."""
    file = templates.catalog.files[record.reference]
    template = f"{record.folder}/page.html"
    around = _around(record, templates) | {"forms": forms_for(record, templates.catalog)}
    body = templates.render(template, record=record, file=file, **around)
    language = templates.language
    modules, styles = _loaded(record, around)
    return Page(
        path=record.page_path,
        language=language,
        title=record.name[language],
        description=record.summary[language],
        body=body,
        file=file,
        search=search_terms(record, templates),
        modules=modules,
        styles=styles,
        private=isinstance(record, Form),
    )


def _loaded(record: Record, around: dict[str, Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The modules and styles of a record's page."""
    match record:
        case Card():
            return CARD_MODULES, CARD_STYLES
        case Need():
            return (*TICK_MODULES, *around["modules"]), (*TICK_STYLES, *around["styles"])
        case Form():
            return FORM_MODULES, FORM_STYLES
        case Service() | Hotline():
            return TICK_MODULES, TICK_STYLES
        case _:
            return (), ()


def _around(record: Record, templates: Templates) -> dict[str, Any]:
    """What else a reader of this page may want: cards that train the same, neighbours of a place."""
    if isinstance(record, Need):
        return need_values(record, templates)
    if isinstance(record, Form):
        return form_values(record, templates)
    around: dict[str, Any] = {"cards": related_cards(record, templates)}
    if isinstance(record, (Card, Service)):
        around["needs"] = needs_of(record, templates.catalog)[:MOST_NEEDS]
    if isinstance(record, Card):
        around["props"] = props_for(record, templates.catalog)
        around["before"], around["after"] = next_cards(record, templates.catalog)
    if isinstance(record, Service):
        around["map_links"] = map_links(record, templates.catalog)
        around["neighbours"] = [
            s for s in circles(templates.catalog, record.area)[0].services if s != record
        ][:5]
        around["city_lines"] = [
            h for h in hotlines_for(templates.catalog, record.area) if h.role != "emergency"
        ]
    return around


def next_cards(card: Card, catalog: Catalog) -> tuple[Card | None, Card | None]:
    """The cards before and after this one in the deck; none at its ends."""
    deck = {other.number: other for other in catalog.of(Card)}
    before = max((number for number in deck if number < card.number), default=0)
    after = min((number for number in deck if number > card.number), default=0)
    return deck.get(before), deck.get(after)


def related_cards(record: Record, templates: Templates, most: int = 3) -> list[Card]:
    """Cards that train what this record is about, the closest first."""
    catalog = templates.catalog
    if isinstance(record, Card):
        return [c for i in record.related if isinstance(c := catalog.get(f"cards/{i}"), Card)]
    if isinstance(record, Prop):
        return cards_of(record, catalog)
    if not isinstance(record, Tagged):
        return []
    shared = {c: len(set(c.services) & set(record.services)) for c in catalog.of(Card)}
    close = [c for c in shared if shared[c] and not set(c.stages).isdisjoint(record.stages or c.stages)]
    return sorted(close, key=lambda c: (-shared[c], c.number))[:most]
