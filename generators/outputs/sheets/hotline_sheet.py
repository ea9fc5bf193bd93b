"""The hotline sheet of a city: every number that answers there, on A4."""

from collections.abc import Iterator

from generators.catalog.catalog import Catalog
from generators.language import Language
from generators.outputs.artifact import Sheet
from generators.outputs.nearby import emergency
from generators.outputs.sheets.choose import first_calls, other_hotlines
from generators.outputs.sheets.press import Press, checks, filled
from generators.outputs.sheets.qr import qr
from generators.records import Hotline
from generators.records.area import Area
from generators.records.term import Term


def hotline_sheets(press: Press) -> Iterator[Sheet]:
    """One sheet for every city."""
    for city in press.catalog.cities():
        yield hotline_sheet(press, city)


def hotline_sheet(press: Press, city: Area) -> Sheet:
    """The sheet of one city, in both languages."""
    catalog = press.catalog
    hotlines = other_hotlines(catalog, city.id)
    words = catalog.words["print"]["hotlines"]["document"]
    title = filled(words, area=city.name["zh"], place=city.name["en"])["zh"]
    address = press.address(city.path)
    html = press.render(
        "sheet_hotlines.html",
        Language.ZH,
        title=title,
        area=city,
        first_calls=first_calls(catalog),
        groups=by_role(catalog, hotlines),
        checks=checks([*emergency(catalog), *hotlines]),
        address=address,
        qr=qr(address),
    )
    return Sheet(f"print/hotlines-{city.id}.pdf", title, Language.ZH, html)


def by_role(catalog: Catalog, hotlines: list[Hotline]) -> list[tuple[Term, list[Hotline]]]:
    """The hotlines under what they are for, in the order of that vocabulary."""
    roles = catalog.vocabulary["hotline_roles"].values()
    groups = ((role, [h for h in hotlines if h.role == role.id]) for role in roles)
    return [(role, group) for role, group in groups if group]
