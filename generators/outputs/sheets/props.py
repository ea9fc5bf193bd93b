"""The props on paper: a list of all on A4, and an A6 slip for each, to lie in the box with the cards."""

from collections.abc import Iterator, Sequence

from generators.language import Language
from generators.outputs.artifact import Sheet
from generators.outputs.props import cards_of, props_by_purpose
from generators.outputs.sheets.deck import Deck, Part
from generators.outputs.sheets.press import Press
from generators.outputs.sheets.qr import qr
from generators.records import Prop


def prop_sheets(press: Press) -> Iterator[Sheet]:
    """The list and the slips in each language; each slip is a file of its own too."""
    for language in Language:
        yield prop_list(press, language)
        yield prop_slips(press, language)


def prop_list(press: Press, language: Language) -> Sheet:
    """All props on A4, for the caregiver: with the line on what to put away in a risky time."""
    title = str(press.templates[language].words.props.sheet.a4)
    groups = [(purpose, props) for purpose, props in props_by_purpose(press.catalog) if props]
    address = press.address("props", language)
    html = _html(
        press, language, "sheet_props_a4.html", title, groups=groups, qr=qr(address), address=address
    )
    return Sheet(f"{language.prefix}print/props-a4.pdf", title, language, html)


def prop_slips(press: Press, language: Language) -> Deck:
    """One A6 page a prop, for whoever uses it."""
    said = press.templates[language].words.props.sheet
    props = [prop for _, some in props_by_purpose(press.catalog) for prop in some]
    title = said.a6.format(n=len(props))
    codes = {prop.id: qr(press.address(prop.reference, language)) for prop in props}
    addresses = {prop.id: press.address(prop.reference, language) for prop in props}
    html = _html(press, language, "sheet_props_a6.html", title, props=props, codes=codes, addresses=addresses)
    return Deck(f"{language.prefix}print/props-a6.pdf", title, language, html, _parts(press, language, props))


def _parts(press: Press, language: Language, props: Sequence[Prop]) -> tuple[Part, ...]:
    said = press.templates[language].words.props.sheet
    return tuple(
        Part(f"{language.prefix}print/prop-{p.id}.pdf", said.one.format(name=p.name[language]), (page,))
        for page, p in enumerate(props)
    )


def _html(press: Press, language: Language, template: str, title: str, **values: object) -> str:
    numbers = {prop.id: cards_of(prop, press.catalog) for prop in press.catalog.of(Prop)}
    return press.render(template, language, title=title, cards_of=numbers, **values)
