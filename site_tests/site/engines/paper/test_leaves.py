"""Finished pages on leaves: where each face lies; its tags, language, font and title come with it."""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

import pypdfium2
import pytest
from PIL import Image, ImageChops
from pypdf import PdfReader

from generators.language import Language
from generators.outputs.sheets import Deck, Press
from generators.outputs.sheets.deck import FORMS, Leaves, Selection, leaves
from generators.outputs.sheets.deck.faces import deck, faces
from generators.outputs.sheets.deck.imposition import side_by_side
from generators.records import Card
from generators.site.engines.paper.binding.leaves import Leaf, bound
from generators.site.engines.paper.pdf import corners, laid_out, written

MM = 72 / 25.4
A6 = (105, 148)
TILES = [(0, 148.5), (105, 148.5), (0, 0.5), (105, 0.5)]
"""Lower left corners in millimetres of four A6 faces on A4."""


@pytest.fixture(scope="session")
def books(
    press: Press, decks: dict[Language, Deck], deck_files: dict[str, bytes]
) -> dict[str, tuple[Leaves, bytes]]:
    """Every form of the five cards in English, and the bilingual one."""
    some = Selection("", {language: faces(deck) for language, deck in decks.items()})
    en = some.faces[Language.EN]
    sheets = [leaves(press, some, form, Language.EN, impose(en)) for form, impose in FORMS.items()]
    both = leaves(press, some, "bilingual", Language.ZH, side_by_side(*some.faces.values()))
    return {sheet.path: (sheet, made(sheet, deck_files)) for sheet in [*sheets, both]}


def made(sheet: Leaves, deck_files: dict[str, bytes]) -> bytes:
    document = laid_out(sheet)
    return bound(Leaf(written(document), corners(document)), deck_files, sheet.pages)


def lying(data: bytes, page: int, places: Sequence[tuple[float, float]]) -> list[str]:
    """The text inside each place, given its lower left corner in millimetres."""
    document = pypdfium2.PdfDocument(data)
    try:
        text = document[page].get_textpage()
        return [text.get_text_bounded(x * MM, y * MM, (x + A6[0]) * MM, (y + A6[1]) * MM) for x, y in places]
    finally:
        document.close()


def numbers(texts: Sequence[str]) -> list[tuple[int, bool] | None]:
    """Number of the card, and whether it is its front."""
    found = [re.search(r"No\. (\d+)", text) for text in texts]
    return [
        (int(number[1]), "Step by step" in text) if number else None
        for number, text in zip(found, texts, strict=True)
    ]


def test_four_up_has_each_back_behind_its_front_when_turned_on_the_long_edge(
    books: dict[str, tuple[Leaves, bytes]], cards: list[Card]
) -> None:
    _, data = books["en/print/cards-a4.pdf"]
    a, b, c, d, e = (card.number for card in cards)
    assert [numbers(lying(data, page, TILES)) for page in range(4)] == [
        [(a, True), (b, True), (c, True), (d, True)],
        [(b, False), (a, False), (d, False), (c, False)],
        [(e, True), None, None, None],
        [None, (e, False), None, None],
    ]


def test_a_folded_sheet_has_front_and_back_beside_each_other(
    books: dict[str, tuple[Leaves, bytes]], cards: list[Card]
) -> None:
    _, data = books["en/print/cards-fold.pdf"]
    a, b, c, d, e = (card.number for card in cards)
    assert [numbers(lying(data, page, TILES)) for page in range(3)] == [
        [(a, True), (a, False), (b, True), (b, False)],
        [(c, True), (c, False), (d, True), (d, False)],
        [(e, True), (e, False), None, None],
    ]


def test_a_bilingual_sheet_has_chinese_on_the_left_and_english_on_the_right(
    books: dict[str, tuple[Leaves, bytes]], cards: list[Card]
) -> None:
    _, data = books["print/cards-bilingual.pdf"]
    for number, card in enumerate(cards):
        for page in (2 * number, 2 * number + 1):
            zh, en = lying(data, page, [(0, 0), (105, 0)])
            assert f"第{card.number}张" in zh
            assert f"No. {card.number}" in en


@pytest.mark.parametrize(
    ("path", "pages", "size"),
    [
        ("en/print/cards-a6.pdf", 10, (105, 148)),
        ("en/print/cards-a4.pdf", 4, (210, 297)),
        ("en/print/cards-fold.pdf", 3, (210, 297)),
        ("print/cards-bilingual.pdf", 10, (210, 148)),
    ],
)
def test_pages_and_their_size_in_mm(
    books: dict[str, tuple[Leaves, bytes]], path: str, pages: int, size: tuple[int, int]
) -> None:
    found = PdfReader(BytesIO(books[path][1])).pages
    assert len(found) == pages
    for page in found:
        assert (round(float(page.mediabox.width) / MM), round(float(page.mediabox.height) / MM)) == size


def test_nothing_is_printed_where_home_printers_cannot_print(books: dict[str, tuple[Leaves, bytes]]) -> None:
    for path in ("en/print/cards-a4.pdf", "en/print/cards-fold.pdf"):
        document = pypdfium2.PdfDocument(books[path][1])
        for page in document:
            text = page.get_textpage()
            for number in range(text.count_chars()):
                left, bottom, right, top = (edge / MM for edge in text.get_charbox(number))
                if right > left:
                    assert left > 4 and bottom > 4 and right < 206 and top < 293, path  # noqa: PT018  # one box
        document.close()


def test_a_file_says_its_language_and_title(books: dict[str, tuple[Leaves, bytes]]) -> None:
    for sheet, data in books.values():
        reader = PdfReader(BytesIO(data))
        root: Any = reader.trailer["/Root"]
        assert root["/Lang"] == sheet.language.tag
        assert root["/MarkInfo"]["/Marked"]
        assert root["/ViewerPreferences"]["/DisplayDocTitle"]
        assert reader.metadata
        assert reader.metadata.title == sheet.title
        assert sheet.title in root["/Metadata"].get_data().decode()


def test_the_table_of_contents_leads_to_the_front_of_every_card(
    books: dict[str, tuple[Leaves, bytes]], cards: list[Card]
) -> None:
    reader = PdfReader(BytesIO(books["en/print/cards-a4.pdf"][1]))
    found = [(item.title, reader.get_destination_page_number(item)) for item in reader.outline]  # type: ignore[arg-type,union-attr]  # a flat list
    assert found == [(card.name.en, page) for card, page in zip(cards, (0, 0, 0, 0, 2), strict=True)]
    both = PdfReader(BytesIO(books["print/cards-bilingual.pdf"][1])).outline
    assert [item.title for item in both[:2]] == [cards[0].name.zh, cards[0].name.en]  # type: ignore[union-attr]  # a flat list


def elements(element: Any) -> Iterator[Any]:
    """An element of the tag tree and all below it."""
    yield element
    for child in element["/K"]:
        if not isinstance(child, int):
            yield from elements(child.get_object())


def test_tags_lead_to_their_content_and_back(books: dict[str, tuple[Leaves, bytes]]) -> None:
    for path, (_, data) in books.items():
        reader = PdfReader(BytesIO(data))
        tree: Any = reader.trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]  # a dictionary
        nums = tree["/ParentTree"]["/Nums"]
        parents = dict(zip(nums[::2], nums[1::2], strict=True))
        tagged = {}
        [document] = tree["/K"]
        for element in elements(document.get_object()):
            for child in element["/K"]:
                if isinstance(child, int):
                    tagged[element["/Pg"].indirect_reference.idnum, child] = element.indirect_reference
                else:
                    assert child.get_object()["/P"].indirect_reference == element.indirect_reference, path
        drawn = 0
        for page in reader.pages:
            assert page.indirect_reference
            content = page.get_contents()
            assert content is not None
            marks = [int(number) for number in re.findall(rb"/MCID (\d+)", content.get_data())]
            assert marks == sorted(set(marks)), path
            for mark in marks:
                element = tagged[page.indirect_reference.idnum, mark]
                assert parents[page["/StructParents"]][mark].indirect_reference == element, path
            drawn += len(marks)
        assert drawn == len(tagged) > 300


def test_only_a_language_that_is_not_the_files_own_is_named(books: dict[str, tuple[Leaves, bytes]]) -> None:
    for path, named in (("en/print/cards-a4.pdf", []), ("print/cards-bilingual.pdf", ["en"] * 10)):
        tree: Any = PdfReader(BytesIO(books[path][1])).trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]  # a dictionary
        found = [element["/Lang"] for element in elements(tree["/K"][0]) if "/Lang" in element]
        assert found == named


def test_fonts_are_embedded_and_two_subsets_never_share_a_name(
    books: dict[str, tuple[Leaves, bytes]],
) -> None:
    for path, (_, data) in books.items():
        names = []
        for page in PdfReader(BytesIO(data)).pages[:1]:
            for font in page["/Resources"]["/Font"].values():  # type: ignore[index]  # a dictionary
                [inner] = font["/DescendantFonts"]
                assert {"/FontFile2", "/FontFile3"} & set(inner["/FontDescriptor"]), path
                names.append(str(inner["/BaseFont"]))
        assert all("Noto-Sans-CJK-SC" in name for name in names)
        assert len(names) == len(set(names)) >= (4 if "bilingual" in path else 2)


def test_a_file_carries_the_pictures_of_its_own_cards_only(
    decks: dict[Language, Deck], deck_files: dict[str, bytes], press: Press
) -> None:
    some = Selection("", {language: faces(deck)[:1] for language, deck in decks.items()})
    sheet = leaves(press, some, "a6", Language.ZH, FORMS["a6"](some.faces[Language.ZH]))
    data = made(sheet, deck_files)
    pictures = re.findall(rb"/Subtype\s*/Image", data)
    assert len(pictures) == 1
    assert len(data) < len(made_of_all(decks, deck_files, press))


def made_of_all(decks: dict[Language, Deck], deck_files: dict[str, bytes], press: Press) -> bytes:
    some = Selection("", {language: faces(deck) for language, deck in decks.items()})
    return made(leaves(press, some, "a6", Language.ZH, FORMS["a6"](some.faces[Language.ZH])), deck_files)


def test_the_same_faces_make_the_same_bytes(
    books: dict[str, tuple[Leaves, bytes]], deck_files: dict[str, bytes]
) -> None:
    sheet, data = books["print/cards-bilingual.pdf"]
    assert made(sheet, deck_files) == data


def test_faces_keep_the_text_of_their_deck(
    books: dict[str, tuple[Leaves, bytes]], deck_files: dict[str, bytes]
) -> None:
    deck = pypdfium2.PdfDocument(deck_files["en/print/cards-a6.pdf"])
    alone = [deck[page].get_textpage().get_text_range() for page in range(2)]
    deck.close()
    laid = lying(books["en/print/cards-fold.pdf"][1], 0, TILES)[:2]
    for text, there in zip(alone, laid, strict=True):
        assert len(set(text.split())) > 60
        assert set(text.split()) <= set(there.split())


def test_a_face_looks_on_its_leaf_as_in_its_deck(press: Press, cards: list[Card]) -> None:
    """Decks name their pictures alike, and two of them meet on one leaf."""
    decks = {d.path: d for d in (deck(press, Language.EN, card.domain, [card]) for card in cards[:3])}
    files = {path: written(laid_out(one)) for path, one in decks.items()}
    some = Selection("", {Language.EN: [pair for one in decks.values() for pair in faces(one)]})
    sheet = leaves(press, some, "a4", Language.EN, FORMS["a4"](some.faces[Language.EN]))
    leaf = made(sheet, files)
    assert len({card.domain for card in cards[:3]}) == 3
    for number, page in enumerate(sheet.pages):
        drawn = picture(leaf, number)
        for face, (x, y) in zip(page, TILES, strict=True):
            if face:
                place = drawn.crop([round(mm * DOTS) for mm in (x, 297 - y - 148, x + 105, 297 - y)])
                alone = picture(files[face.deck], face.page).resize(place.size)
                assert blurred_difference(place, alone) < 40, (number, face)


def test_the_wrong_shape_of_a_domain_would_be_seen(press: Press, cards: list[Card]) -> None:
    pictures = []
    for card in cards[:2]:
        [front, _] = pictures_of(written(laid_out(deck(press, Language.EN, "", [card]))))
        pictures.append(front.crop([0, 0, 21 * DOTS, 20 * DOTS]))  # number and shape, and no words
    assert blurred_difference(*pictures) > 100


DOTS = 4
"""Pixels a millimetre."""


def pictures_of(pdf: bytes) -> list[Image.Image]:
    return [picture(pdf, number) for number in range(len(PdfReader(BytesIO(pdf)).pages))]


def picture(pdf: bytes, number: int) -> Image.Image:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return document[number].render(scale=DOTS / MM).to_pil().convert("RGB")
    finally:
        document.close()


def blurred_difference(one: Image.Image, other: Image.Image) -> int:
    """The greatest difference of a colour, 0 to 255, seen from so far that edges do not count."""
    far = [each.resize((each.width // 16, each.height // 16), Image.Resampling.BOX) for each in (one, other)]
    return max(high for _, high in ImageChops.difference(*far).getextrema())
