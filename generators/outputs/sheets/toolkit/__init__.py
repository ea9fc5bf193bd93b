"""The whole toolkit on paper: for every city and language one file, with its contents before it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from generators.language import Language
from generators.outputs.artifact import Sheet
from generators.outputs.sheets.forms import form_path, forms
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
        pairs = {form.id: pair(press, form, language) for form in forms(press.catalog) if on_a5(form)}
        yield from starters
        yield from pairs.values()
        for city in press.catalog.cities():
            lines = [*_numbers(press, city, language), *_cards(press, starters, language)]
            yield toolkit(press, city, language, [*lines, *_sheets(press, pairs, language)])


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


def pair(press: Press, form: Form, language: Language) -> Sheet:
    """The sides of an A5 sheet on A4."""
    path, title = f"{form_path(form, language)}.pdf", form.name[language] or ""
    return folded(press, path, title, language, len(form.sides))


def on_a5(form: Form) -> bool:
    """Whether all sides are A5, so that two of them make an A4 page."""
    return all(side.paper == A5 for side in form.sides)


def _numbers(press: Press, city: Area, language: Language) -> Iterator[Line]:
    words = press.templates[language].words.toolkit
    name = words.hotlines.format(city=city.name[language])
    yield Line(Chapter(name, f"print/hotlines-{city.id}.pdf"), "numbers", words.hotlines_for)


def _cards(press: Press, starters: Sequence[Sheet], language: Language) -> Iterator[Line]:
    words = press.templates[language].words.toolkit
    for sheet in starters:
        yield Line(Chapter(sheet.title, sheet.path), "cards", words.starters_for)


def _sheets(press: Press, pairs: Mapping[str, Sheet], language: Language) -> Iterator[Line]:
    words = press.templates[language].words
    for form in forms(press.catalog):
        path = f"{form_path(form, language)}.pdf"
        chapter = Chapter(form.name[language] or "", folded_path(path) if form.id in pairs else path)
        yield Line(chapter, "sheets", _who(form, words), form.minutes)
    yield Line(
        Chapter(words.props.sheet.a4, f"{language.prefix}print/props-a4.pdf"),
        "props",
        words.toolkit.props_for,
    )


def _who(form: Form, words: Any) -> str:
    """Who fills it in, each once, in the order of its sides."""
    named = dict.fromkeys(who for side in form.sides for who in side.who)
    return str(words.hours.comma.join(words.toolkit.who[who] for who in named))


def _by_part(lines: list[Line]) -> list[tuple[str, list[tuple[int, Line]]]]:
    """The lines with their number, under the part of the toolkit that they belong to."""
    parts: dict[str, list[tuple[int, Line]]] = {}
    for number, line in enumerate(lines):
        parts.setdefault(line.part, []).append((number, line))
    return list(parts.items())


__all__ = ["Book", "folded_path", "on_a5", "toolkit_path", "toolkit_sheets"]
