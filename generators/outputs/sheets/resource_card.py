"""The resource card of a district: a sheet that folds to pocket size, and an A5 sheet for the fridge."""

from collections.abc import Iterator, Sequence
from itertools import chain

from generators.catalog.catalog import Catalog
from generators.language import Language
from generators.outputs.artifact import Sheet
from generators.outputs.nearby import emergency
from generators.outputs.sheets.choose import by_use, first_calls, most_useful, other_hotlines, speeches
from generators.outputs.sheets.measure import ems, lines
from generators.outputs.sheets.panels import Entry, Panel, columns_of_places, left_out, list_of_places
from generators.outputs.sheets.press import Press, checks, filled, without_number
from generators.outputs.sheets.qr import qr
from generators.records import Hotline
from generators.records.area import Area

NAMES = {"pocket": "resource-card", "fridge": "fridge-sheet"}
POCKET_PANEL = 87.0
"""Millimetres below the heading of a folded panel."""
FRIDGE_LINES, FRIDGE_PLACES = 38.0, 141.0
"""Millimetres for hotlines on the front and for places on the back of the A5 sheet."""


def resource_cards(press: Press) -> Iterator[Sheet]:
    """Both sheets of every district of every city."""
    for city in press.catalog.cities():
        for district in press.catalog.children(city.id, "district"):
            yield pocket_card(press, district)
            yield fridge_sheet(press, district)


def pocket_card(press: Press, district: Area) -> Sheet:
    """The A4 sheet that folds to pocket size."""
    panels = columns_of_places(press.catalog, district, _pocket_place, POCKET_PANEL, 3)
    hotlines = most_useful(_ranked(press.catalog, district, panels), _pocket_hotline, [POCKET_PANEL])
    return _sheet(press, "pocket", district, panels, hotlines)


def fridge_sheet(press: Press, district: Area) -> Sheet:
    """The A5 sheet for the fridge: numbers and people on its front, places on its back."""
    panels = list_of_places(press.catalog, district, _fridge_place, FRIDGE_PLACES, 11.5)
    hotlines = most_useful(_ranked(press.catalog, district, panels), _fridge_hotline, [FRIDGE_LINES] * 2)
    return _sheet(press, "fridge", district, panels, hotlines)


def _sheet(
    press: Press, form: str, district: Area, panels: Sequence[Panel], hotlines: list[list[Hotline]]
) -> Sheet:
    catalog = press.catalog
    places = [entry.record for panel in panels for entry in panel.entries]
    document = catalog.words["print"][form]["document"]
    title = filled(document, area=district.name["zh"], place=district.name["en"])["zh"]
    address = press.address(district.path)
    html = press.render(
        f"sheet_{form}.html",
        Language.ZH,
        title=title,
        area=district,
        first_calls=first_calls(catalog),
        speeches=speeches(catalog),
        hotlines=hotlines,
        panels=panels,
        more=left_out(catalog, district, panels),
        checks=checks([*emergency(catalog), *chain(*hotlines), *places]),
        address=address,
        qr=qr(address),
    )
    return Sheet(f"print/{NAMES[form]}-{district.id}.pdf", title, Language.ZH, html)


def _ranked(catalog: Catalog, district: Area, panels: Sequence[Panel]) -> list[Hotline]:
    asked = [entry.ask.id for panel in panels for entry in panel.entries if entry.ask]
    return by_use(catalog, district.id, other_hotlines(catalog, district.id), asked)


def _pocket_hotline(hotline: Hotline) -> float:
    name = without_number(hotline)
    own_line = 2.9 * len(hotline.phones[0].number) + 8 + 3.4 * ems(name["zh"]) > 65
    return 5.8 + 4.4 * own_line + 4.05 * lines(name["en"], 9, 65) + 1.9


def _pocket_place(entry: Entry) -> float:
    zh, en = map(entry.name, Language)
    call = 6.2 + 4.0 * lines(entry.asking, 9, 40) + 6.2 * (entry.record.status == "planned")
    return 4.5 * lines(zh, 10, 65) + 4.05 * lines(en, 9, 65) + call + 2.4


def _fridge_hotline(hotline: Hotline) -> float:
    name = without_number(hotline)
    own_line = 3.1 * len(hotline.phones[0].number) + 8 + 3.8 * ems(name["zh"]) > 63
    return 6.6 + 5.0 * own_line + 4.8 * lines(name["en"], 10.5, 63) + 1.8


def _fridge_place(entry: Entry) -> float:
    zh, en = map(entry.name, Language)
    call = 11.2 + 4.9 * lines(entry.asking, 10.5, 45) + 4.9 * (entry.record.status == "planned")
    return max(call, 4.85 * lines(zh, 10.5, 84) + 4.75 * lines(en, 10.5, 84)) + 2.4
