"""The whole toolkit on paper: for every city and language one file, with its contents before it."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from generators.language import Language
from generators.outputs.artifact import Sheet
from generators.outputs.sheets.deck import Leaves
from generators.outputs.sheets.forms import blank_parts, form_path, form_title, forms, sides_of
from generators.outputs.sheets.press import Press
from generators.outputs.sheets.qr import qr
from generators.outputs.sheets.toolkit.book import PAGES, Book, Chapter, pages_of
from generators.outputs.sheets.toolkit.folded import folded, folded_path
from generators.outputs.sheets.toolkit.starters import starter_cards
from generators.records import Form
from generators.records.area import Area

A5 = "a5"


class Line(NamedTuple):
    """A line of the contents: a chapter, who uses it, how long that takes."""

    chapter: Chapter
    part: str
    """The part of the toolkit: a key of `toolkit.parts` in the words."""
    who: str
    minutes: int = 0


def toolkit_sheets(press: Press) -> Iterator[Sheet]:
    """Starter cards of every stage and A5 sheets on A4; then the toolkits, which are made of them."""
    for language in Language:
        starters = [
            leaves
            for stage in press.catalog.vocabulary["stages"].values()
            if (leaves := starter_cards(press, stage, language))
        ]
        yield from starters
        yield from (folded_sheet(press, *one, language) for one in _papers(press) if on_a5(*one))
        for city in press.catalog.cities():
            lines = [*_numbers(press, city, language), *_cards(press, starters, language)]
            yield toolkit(press, city, language, [*lines, *_sheets(press, language)])


def toolkit(press: Press, city: Area, language: Language, lines: list[Line]) -> Book:
    """The toolkit of a city, with the line that says what each part is for."""
    words = press.templates[language].words.toolkit
    title = words.title.format(city=city.name[language])
    address = press.address("toolkit", language)
    html = press.render(
        "sheet_toolkit.html",
        language,
        title=title,
        city=city,
        parts=_by_part(lines),
        pages_of=pages_of,
        all_pages=PAGES,
        address=address,
        qr=qr(address),
    )
    return Book(toolkit_path(city, language), title, language, html, tuple(line.chapter for line in lines))


def toolkit_path(city: Area, language: Language) -> str:
    """Where the toolkit of a city is."""
    return f"{language.prefix}print/toolkit-{city.id}.pdf"


def folded_sheet(press: Press, form: Form, part: str, language: Language) -> Leaves:
    """The sides of an A5 sheet on A4."""
    path, name = f"{form_path(form, language, part=part)}.pdf", form_title(press, form, language, part)
    return folded(press, path, name, language, len(sides_of(form, part)))


def on_a5(form: Form, part: str = "") -> bool:
    """Whether all sides are A5, so that two of them make an A4 page."""
    return all(side.paper == A5 for side in sides_of(form, part))


def _papers(press: Press) -> list[tuple[Form, str]]:
    """Every blank PDF of every sheet: the sheet and the name of its part."""
    return [(form, part) for form in forms(press.catalog) for part in blank_parts(form)]


def _numbers(press: Press, city: Area, language: Language) -> Iterator[Line]:
    words = press.templates[language].words.toolkit
    name = words.hotlines.format(city=city.name[language])
    yield Line(Chapter(name, f"print/hotlines-{city.id}.pdf"), "numbers", words.hotlines_for)
    yield from (_line(press, *one, language) for one in _papers(press) if _lists_places(one[0]))


def _cards(press: Press, starters: Sequence[Sheet], language: Language) -> Iterator[Line]:
    words = press.templates[language].words.toolkit
    for sheet in starters:
        yield Line(Chapter(sheet.title, sheet.path), "cards", words.starters_for)


def _sheets(press: Press, language: Language) -> Iterator[Line]:
    yield from (_line(press, *one, language) for one in _papers(press) if not _lists_places(one[0]))
    words = press.templates[language].words
    path = f"{language.prefix}print/props-a4.pdf"
    yield Line(Chapter(words.props.sheet.a4, path), "props", words.toolkit.props_for)


def _line(press: Press, form: Form, part: str, language: Language) -> Line:
    words = press.templates[language].words
    path = f"{form_path(form, language, part=part)}.pdf"
    chapter = Chapter(
        form_title(press, form, language, part), folded_path(path) if on_a5(form, part) else path
    )
    return Line(chapter, "numbers" if _lists_places(form) else "sheets", _who(form, words), form.minutes)


def _lists_places(form: Form) -> bool:
    """Whether it says where to go and whom to call, as the hotline sheet does."""
    return any(block.groups for block in form.blocks)


def _who(form: Form, words: Any) -> str:
    """Who fills it in, each once, in the order of its sides; person and family where no side says."""
    named = dict.fromkeys(who for side in form.sides for who in side.who) or ("person", "caregiver")
    return str(words.hours.comma.join(words.toolkit.who[who] for who in named))


def _by_part(lines: list[Line]) -> list[tuple[str, list[tuple[int, Line]]]]:
    """The lines with their number, under the part of the toolkit that they belong to."""
    parts: dict[str, list[tuple[int, Line]]] = {}
    for number, line in enumerate(lines):
        parts.setdefault(line.part, []).append((number, line))
    return list(parts.items())


__all__ = ["Book", "folded_path", "on_a5", "toolkit_path", "toolkit_sheets"]
