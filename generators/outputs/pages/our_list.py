"""Our list: the places and hotlines that a family has ticked, on its own device, to print, send and keep.

The page carries the facts of every place and hotline, so that nothing has to be asked for that would tell
the host which ones are ticked.
"""

import json
from collections.abc import Iterator
from typing import Any

from generators.outputs.artifact import Page
from generators.outputs.nearby import emergency, hotlines
from generators.outputs.pages.lists import service_groups
from generators.outputs.pages.search_terms import first_phone, record_type
from generators.outputs.ticks import TICK_STYLES
from generators.records import Hotline, Service
from generators.records.values import Phone
from generators.text.templates import Templates, tel

Listed = Service | Hotline


def our_list_pages(templates: Templates) -> Iterator[Page]:
    """`/list/`."""
    words = templates.words.list
    facts = [entry(record, templates) for record in listed(templates)]
    body = templates.render(
        "list/page.html",
        facts=_in_script(facts),
        first=[line for line in emergency(templates.catalog) if line.phones],
    )
    yield Page(
        "list",
        templates.language,
        words.title,
        words.description,
        body,
        search={"kind": [templates.words.kinds.pages.one]},
        modules=("assets/list/page.js",),
        styles=(*TICK_STYLES, "assets/list/list.css"),
    )


def listed(templates: Templates) -> list[Listed]:
    """All that can be ticked, in the order in which a list shows it: numbers to call, then places by area."""
    places = [record for group in service_groups(templates) for record in group.records]
    return [*hotlines(templates.catalog), *(place for place in places if isinstance(place, Service))]


def entry(record: Listed, templates: Templates) -> dict[str, Any]:
    """What the list says of a record, in the words of one language; empty facts are left out.

    `closed`, `planned` and `unconfirmed` are in `status`; `ask` names the records to ask while its own number
    is unknown.
    """
    facts = {
        "ref": record.reference,
        "name": templates.text(record.name),
        "type": record_type(record, templates),
        "area": _area(record, templates),
        "phones": [_phone(phone, record, templates) for phone in record.phones],
        "hours": templates.hours(record.hours) if record.hours else "",
        "open": found.packed if (found := templates.opening(record, first_phone(record))) else "",
        "hoursNote": templates.text(record.hours_note),
        "address": templates.text(getattr(record, "address", None)),
        "say": templates.text(record.say),
        "status": "" if record.status == "open" else record.status,
        "caveat": templates.text(record.caveat),
        "how": record.checked.how,
        "on": str(record.checked.on),
        "seen": record.last_seen,
        "ask": [] if record.phones else list(getattr(record, "ask", ())),
    }
    return {key: value for key, value in facts.items() if value}


def _area(record: Listed, templates: Templates) -> str:
    nation = templates.catalog.areas[record.area].level == "country"
    return str(templates.words.search.everywhere) if nation else templates.area_name(record.area)


def _phone(phone: Phone, record: Listed, templates: Templates) -> dict[str, str]:
    """The number as people know it, and as any phone can dial it."""
    dialled = {"number": phone.number, "tel": tel(phone.number, record.area).removeprefix("tel:")}
    more = {
        "label": templates.text(phone.label),
        "hours": templates.hours(phone.hours) if phone.hours else "",
    }
    return dialled | {key: value for key, value in more.items() if value}


def _in_script(data: Any) -> str:
    """JSON that cannot end the script element that it stands in."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
