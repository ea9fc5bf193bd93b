"""The whole toolkit of a city: what is in it, for whom, on which pages; cards to begin with."""

import re
from html import unescape

import pytest

from generators.language import Language
from generators.outputs.artifact import Sheet
from generators.outputs.sheets import Book, Press, all_sheets
from generators.outputs.sheets.deck import Leaves
from generators.outputs.sheets.forms import blank_parts, form_path
from generators.outputs.sheets.toolkit import toolkit_path
from generators.outputs.sheets.toolkit.book import Chapter, pages_of
from generators.outputs.sheets.toolkit.starters import starters_path
from generators.outputs.starters import starters
from generators.records import Card, Form


@pytest.fixture(scope="module")
def found(press: Press) -> dict[str, Sheet]:
    return {sheet.path: sheet for sheet in all_sheets(press, r"print/(toolkit|starters)-")}


@pytest.fixture(scope="module")
def books(press: Press, found: dict[str, Sheet]) -> list[Book]:
    paths = [toolkit_path(city, language) for language in Language for city in press.catalog.cities()]
    return [book for path in paths if isinstance(book := found[path], Book)]


def test_there_is_one_for_every_city_and_language(press: Press, books: list[Book]) -> None:
    assert len(books) == len(press.catalog.cities()) * len(Language)
    assert len({book.title for book in books}) == len(books)


def test_a_pattern_brings_everything_that_a_toolkit_is_made_of(
    books: list[Book], found: dict[str, Sheet]
) -> None:
    for book in books:
        assert book.needs <= found.keys()
        for path in book.needs:
            assert found[path].needs <= found.keys()


def test_it_holds_numbers_first_every_family_sheet_and_cards_of_every_stage(
    press: Press, books: list[Book]
) -> None:
    for book in books:
        paths = [chapter.path for chapter in book.chapters]
        assert "/hotlines-" in f"/{paths[0]}"
        for name in (
            *(form_path(f, book.language, part=p) for f in press.catalog.of(Form) for p in blank_parts(f)),
            *(starters_path(s, book.language)[:-4] for s in press.catalog.vocabulary["stages"]),
        ):
            assert {f"{name}.pdf", f"{name}-fold.pdf"} & set(paths), name


def test_its_contents_name_every_chapter_once_with_its_pages(books: list[Book]) -> None:
    for book in books:
        told = unescape(book.numbered(2, [3] * len(book.chapters)).html)
        assert "[[" not in told
        assert told.count('<th scope="row">') >= len(book.chapters)
        assert not re.search(r"<td>[，,]|<td></td><td class", told)
        for number, chapter in enumerate(book.chapters):
            first = 3 + 3 * number
            assert chapter.title in told
            assert f">{first}–{first + 2}<" in told
        assert f"{2 + 3 * len(book.chapters)}" in told.partition('id="shop"')[2]


def test_a_chapter_of_one_page_has_one_number() -> None:
    html = f"<p>{pages_of(0)}</p><p>{pages_of(1)}</p>"
    book = Book("x.pdf", "x", Language.EN, html, (Chapter("a", "a.pdf"), Chapter("b", "b.pdf")))
    assert book.numbered(1, [1, 2]).html == "<p>2</p><p>3–4</p>"


def test_danger_stands_first_and_it_does_not_replace_a_doctor(press: Press, books: list[Book]) -> None:
    for book in books:
        strip = press.templates[book.language].words.crisis.strip
        assert book.html.index(strip) < book.html.index("<h1>")
        assert ("不能代替医生" if book.language is Language.ZH else "does not replace a doctor") in book.html


def test_the_cards_of_a_stage_are_of_all_four_domains_and_easy_first(
    press: Press, found: dict[str, Sheet]
) -> None:
    for stage in press.catalog.vocabulary["stages"]:
        cards = starters(press.catalog, stage)
        assert {card.domain for card in cards} == {card.domain for card in press.catalog.of(Card)}
        assert all(card.level < 3 or stage == "employment" for card in cards), stage
        for language in Language:
            leaves = found[f"{language.prefix}print/starters-{stage}.pdf"]
            assert isinstance(leaves, Leaves)
            faces = [face for page in leaves.pages for face in page if face]
            assert len(faces) == len(set(faces)) == 2 * len(cards)
            for card, front in zip(cards, faces[::2], strict=True):
                domain = sorted(c.number for c in press.catalog.of(Card) if c.domain == card.domain)
                assert front.deck == f"{language.prefix}print/cards-{card.domain}-a6.pdf"
                assert front.page == 2 * domain.index(card.number)


def test_stages_without_cards_to_begin_with_have_none(press: Press) -> None:
    assert starters(press.catalog, "nowhere") == []
