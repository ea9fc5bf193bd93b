"""The deck on paper: what stands on every card, how faces lie on pages, what each file holds."""

import re
from datetime import date

import pytest

from generators.language import Language
from generators.outputs.artifact import Sheet
from generators.outputs.sheets import Deck, Leaves, Press
from generators.outputs.sheets.deck import FORMS, Face, card_sheets
from generators.outputs.sheets.deck.faces import deck
from generators.outputs.sheets.deck.imposition import fold_over, four_up, one_each, side_by_side
from generators.records import Card
from generators.text.templates import Templates


@pytest.fixture(scope="module")
def sheets(press: Press) -> list[Sheet]:
    return list(card_sheets(press))


@pytest.fixture(scope="module")
def decks(press: Press, cards: list[Card]) -> dict[Language, Deck]:
    """All cards as one deck."""
    return {language: deck(press, language, "", cards) for language in Language}


@pytest.fixture(scope="module")
def by_domain(sheets: list[Sheet]) -> dict[str, Deck]:
    return {sheet.path: sheet for sheet in sheets if isinstance(sheet, Deck)}


@pytest.fixture(scope="module")
def bound(sheets: list[Sheet]) -> dict[str, Leaves]:
    return {sheet.path: sheet for sheet in sheets if isinstance(sheet, Leaves)}


@pytest.fixture(scope="module")
def cards(press: Press) -> list[Card]:
    return sorted(press.catalog.of(Card), key=lambda card: card.number)


def pairs(number: int, language: str = "") -> list[tuple[str, str]]:
    """Cards A, B, C …: fronts in capitals, backs in small letters."""
    return [(language + chr(65 + n), language + chr(97 + n)) for n in range(number)]


def drawn(pages: list[tuple[str | None, ...]]) -> str:
    """Pages as words; a point is an empty place."""
    return " ".join("".join(face or "." for face in page) for page in pages)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, "A... .a.."),
        (2, "AB.. ba.."),
        (3, "ABC. ba.c"),
        (4, "ABCD badc"),
        (5, "ABCD badc E... .e.."),
        (6, "ABCD badc EF.. fe.."),
        (7, "ABCD badc EFG. fe.g"),
        (8, "ABCD badc EFGH fehg"),
        (9, "ABCD badc EFGH fehg I... .i.."),
    ],
)
def test_four_up_backs_lie_behind_their_fronts(number: int, expected: str) -> None:
    assert drawn(four_up(pairs(number))) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, "Aa.."), (2, "AaBb"), (3, "AaBb Cc.."), (4, "AaBb CcDd"), (9, "AaBb CcDd EeFf GgHh Ii..")],
)
def test_a_folded_page_has_two_cards_front_beside_back(number: int, expected: str) -> None:
    assert drawn(fold_over(pairs(number))) == expected


def test_one_each_is_front_then_back() -> None:
    assert drawn(one_each(pairs(3))) == "A a B b C c"


def test_two_languages_stand_side_by_side_fronts_then_backs() -> None:
    pages = side_by_side([("1", "2"), ("3", "4")], [("A", "a"), ("B", "b")])
    assert drawn(pages) == "1A 2a 3B 4b"
    with pytest.raises(ValueError, match="zip"):
        side_by_side(pairs(2), pairs(1))


@pytest.mark.parametrize("impose", FORMS.values())
def test_no_cards_need_no_pages(impose: object) -> None:
    assert impose([]) == []  # type: ignore[operator]  # one of our functions


def test_every_back_carries_the_crisis_strip_its_address_and_the_edition(
    press: Press, decks: dict[Language, Deck], cards: list[Card]
) -> None:
    for language, whole in decks.items():
        words = press.templates[language].words
        backs = re.findall(r'<section class="face back.*?</section>', whole.html, re.DOTALL)
        assert len(backs) == len(cards)
        for card, back in zip(cards, backs, strict=True):
            assert words["crisis"]["strip"] in back
            assert press.address(card.reference, language) in back
    assert "版本2" in decks[Language.ZH].html
    assert "edition 2" in decks[Language.EN].html


def test_the_edition_is_that_of_the_templates(press: Press, cards: list[Card]) -> None:
    dated = {language: Templates(press.catalog, language, edition=date(2031, 5, 7)) for language in Language}
    for language in Language:
        html = deck(Press(dated, press.site_url), language, "", cards[:2]).html
        assert html.count("2031-05-07") == 2


def test_a_domain_is_told_by_shape_and_letter_and_not_only_by_colour(
    press: Press, decks: dict[Language, Deck], cards: list[Card]
) -> None:
    for language, whole in decks.items():
        words = press.templates[language].words
        letters = {d: words["print"]["card"]["letter"][d] for d in ("body", "living", "social", "mind")}
        assert len(set(letters.values())) == 4
        fronts = re.findall(
            r'<section class="face front (\w+).*?<span class="shape">(.)</span>', whole.html, re.DOTALL
        )
        assert fronts == [(card.domain, letters[card.domain]) for card in cards]
        shapes = re.findall(r"\.(\w+) \.shape \{[^}]*<(circle|rect|path)([^>]*)>", whole.html)
        assert len({(shape, outline.split("fill")[0]) for _, shape, outline in shapes}) == len(letters)


def test_no_type_is_smaller_than_9_points(decks: dict[Language, Deck]) -> None:
    for whole in decks.values():
        sizes = {
            float(size) for found in re.findall(r'data-sizes="([^"]+)"', whole.html) for size in found.split()
        }
        sizes |= {float(size) for size in re.findall(r"font-size: ([\d.]+)pt", whole.html) if float(size)}
        assert min(sizes) == 9


def test_a_card_is_two_pages_of_the_deck_and_a_file_of_its_own(
    decks: dict[Language, Deck], cards: list[Card]
) -> None:
    for language, whole in decks.items():
        assert [part.pages for part in whole.parts] == [(2 * n, 2 * n + 1) for n in range(len(cards))]
        assert [part.path for part in whole.parts] == [
            f"{language.prefix}print/card-{c.id}.pdf" for c in cards
        ]
        for card, part in zip(cards, whole.parts, strict=True):
            assert str(card.number) in part.title
            assert str(card.name[language]) in part.title


def test_a_file_of_a_domain_holds_both_faces_of_its_cards_and_no_others(
    bound: dict[str, Leaves], by_domain: dict[str, Deck], cards: list[Card]
) -> None:
    for language in Language:
        for domain in ("body", "living", "social", "mind"):
            start = f"{language.prefix}print/cards-{domain}"
            whole = by_domain[f"{start}-a6.pdf"]
            assert [part.path for part in whole.parts] == [
                f"{language.prefix}print/card-{card.id}.pdf" for card in cards if card.domain == domain
            ]
            faces = {Face(whole.path, page) for page in range(2 * len(whole.parts))}
            for form in FORMS.keys() - {"a6"}:
                found = [face for page in bound[f"{start}-{form}.pdf"].pages for face in page if face]
                assert set(found) == faces
                assert len(found) == len(faces)


def test_the_whole_deck_goes_by_the_numbers_of_the_cards(
    bound: dict[str, Leaves], by_domain: dict[str, Deck], cards: list[Card]
) -> None:
    for language in Language:
        pages = bound[f"{language.prefix}print/cards-a6.pdf"].pages
        fronts = [front for (front,) in pages[::2] if front]
        paths = [by_domain[f.deck].parts[f.page // 2].path for f in fronts]
        assert paths == [f"{language.prefix}print/card-{card.id}.pdf" for card in cards]


def test_a_bilingual_file_needs_all_decks_and_its_title_has_both_languages(
    bound: dict[str, Leaves], by_domain: dict[str, Deck], cards: list[Card]
) -> None:
    sheet = bound["print/cards-bilingual.pdf"]
    assert sheet.needs == set(by_domain)
    assert len(sheet.pages) == 2 * len(cards)
    assert sheet.language is Language.ZH
    assert sheet.title.startswith(f"康途训练卡（{len(cards)}张，")
    assert f" · Kangtu training cards ({len(cards)} cards, " in sheet.title


def test_no_two_files_have_the_same_title(bound: dict[str, Leaves], by_domain: dict[str, Deck]) -> None:
    titles = [sheet.title for sheet in (*by_domain.values(), *bound.values())]
    assert len(titles) == len(set(titles)) == 35


def test_each_leaf_has_a_place_for_every_face_of_a_page(bound: dict[str, Leaves]) -> None:
    for sheet in bound.values():
        places = sheet.html.count('class="place"')
        assert {len(page) for page in sheet.pages} == {places}, sheet.path
