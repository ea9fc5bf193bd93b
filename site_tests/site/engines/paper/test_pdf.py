"""The printed sheets as files: size, fonts, language, tags, text, QR codes; what does not fit is refused."""

import logging
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader
from weasyprint.formatting_structure import boxes
from weasyprint.urls import FatalURLFetchingError

from generators.language import Language
from generators.outputs.artifact import Sheet
from generators.outputs.sheets import Deck, Press
from generators.outputs.sheets.deck.faces import deck
from generators.records import Card
from generators.site.engines.paper.fit import SheetOverflowError
from generators.site.engines.paper.pdf import Document, laid_out, overflows, part, pdf, written
from generators.site.engines.paper.picture import pictures
from site_tests.site.engines.paper.conftest import SITE

POCKET = "print/resource-card-nanjing-gulou.pdf"
FRIDGE = "print/fridge-sheet-guangzhou-nansha.pdf"
HOTLINES = "print/hotlines-nanjing.pdf"
CARD_ZH = "print/card-coping-with-voices.pdf"
CARD_EN = "en/print/card-coping-with-voices.pdf"
FACE = """<!DOCTYPE html><html lang="en"><head><title>t</title><style>
@page { size: 60mm 40mm; margin: 0 } body { margin: 0 } .page { font-size: 0 }
.fits { display: inline-block; width: 60mm; height: 40mm; font: 10.5pt/1.5 "Noto Sans CJK SC" }
</style></head><body><div class="page"><p class="fits" id="face" SIZES>TEXT</p></div></body></html>"""


@pytest.fixture(scope="module")
def files(
    sheets: dict[str, Sheet],
    decks: dict[Language, Deck],
    documents: dict[Language, Document],
) -> dict[str, bytes]:
    """Three sheets, and a card as pages of a deck."""
    made = {path: pdf(sheets[path]) for path in (POCKET, FRIDGE, HOTLINES)}
    for language, whole in decks.items():
        card = whole.parts[0]
        made[card.path] = written(part(documents[language], card.pages, card.title))
    return made


@pytest.fixture(scope="module")
def named(sheets: dict[str, Sheet], decks: dict[Language, Deck]) -> dict[str, tuple[Language, str]]:
    """Language and title of those files."""
    whole = {path: (sheets[path].language, sheets[path].title) for path in (POCKET, FRIDGE, HOTLINES)}
    return whole | {d.parts[0].path: (language, d.parts[0].title) for language, d in decks.items()}


def face(text: str, sizes: str = "") -> Sheet:
    html = FACE.replace("TEXT", text).replace("SIZES", f'data-sizes="{sizes}"' if sizes else "")
    return Sheet("print/face.pdf", "t", Language.EN, html)


@pytest.mark.parametrize(
    ("path", "pages", "size"),
    [
        (POCKET, 1, (297, 210)),
        (FRIDGE, 2, (148, 210)),
        (HOTLINES, 2, (210, 297)),
        (CARD_ZH, 2, (105, 148)),
        (CARD_EN, 2, (105, 148)),
    ],
)
def test_pages_and_their_size_in_mm(
    files: dict[str, bytes], path: str, pages: int, size: tuple[int, int]
) -> None:
    found = PdfReader(BytesIO(files[path])).pages
    assert len(found) == pages
    for page in found:
        box = page.mediabox
        assert (round(float(box.width) * 25.4 / 72), round(float(box.height) * 25.4 / 72)) == size


def test_a_pdf_says_its_language_and_title_and_is_tagged(
    files: dict[str, bytes], named: dict[str, tuple[Language, str]]
) -> None:
    for path, data in files.items():
        language, title = named[path]
        reader = PdfReader(BytesIO(data))
        root: Any = reader.trailer["/Root"]
        assert root["/Lang"] == language.tag
        assert root["/MarkInfo"]["/Marked"]
        assert "/StructTreeRoot" in root
        assert root["/ViewerPreferences"]["/DisplayDocTitle"]
        assert reader.metadata
        assert reader.metadata.title == title


def test_every_font_is_the_simplified_chinese_one_and_embedded(files: dict[str, bytes]) -> None:
    for path, data in files.items():
        resources: list[Any] = [page["/Resources"] for page in PdfReader(BytesIO(data)).pages]
        fonts = [font for resource in resources for font in resource["/Font"].values()]
        assert fonts
        for font in fonts:
            [inner] = font["/DescendantFonts"]
            name = str(inner["/BaseFont"])
            assert "Noto-Sans-CJK-SC" in name, f"{path}: {name}"
            assert {"/FontFile2", "/FontFile3"} & set(inner["/FontDescriptor"]), path


def test_the_text_can_be_read_back(files: dict[str, bytes], press: Press) -> None:
    pocket = "".join(page.extract_text() for page in PdfReader(BytesIO(files[POCKET])).pages)
    for wanted in ("110", "120", "12356", "12345", "025-84720691", "鼓楼区", "Gulou", "紧急时看这里"):
        assert wanted in pocket
    back = PdfReader(BytesIO(files[CARD_ZH])).pages[1].extract_text().replace("\n", "")
    assert press.templates[Language.ZH].words["crisis"]["strip"].replace(" ", "") in back.replace(" ", "")


@pytest.mark.parametrize(
    ("path", "page", "address"),
    [
        (POCKET, 0, f"{SITE}areas/nanjing/gulou/"),
        (FRIDGE, 1, f"{SITE}areas/guangzhou/nansha/"),
        (HOTLINES, 0, f"{SITE}areas/nanjing/"),
        (CARD_ZH, 1, f"{SITE}cards/coping-with-voices/"),
        (CARD_EN, 1, f"{SITE}en/cards/coping-with-voices/"),
    ],
)
def test_the_qr_code_of_the_picture_leads_to_the_page(
    files: dict[str, bytes], path: str, page: int, address: str
) -> None:
    picture = Image.open(BytesIO(list(pictures(files[path]))[page])).convert("L")
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [address]


def test_pictures_are_sharp_and_small(files: dict[str, bytes]) -> None:
    for path, data in files.items():
        for png in pictures(data):
            assert Image.open(BytesIO(png)).width >= 1080, path
            assert len(png) < 400_000, path


@pytest.mark.parametrize(("path", "least"), [(POCKET, 9), (FRIDGE, 10.5), (HOTLINES, 9)])
def test_no_text_is_too_small_and_numbers_are_large(
    sheets: dict[str, Sheet], path: str, least: float
) -> None:
    assert smallest(laid_out(sheets[path])) >= least - 0.01


def test_no_text_of_a_card_is_smaller_than_9_points(documents: dict[Language, Document]) -> None:
    for document in documents.values():
        assert smallest(document) >= 9 - 0.01


def smallest(document: Document) -> float:
    """The smallest type in points; a mark in its circle may have 9, a telephone number has 14 at least."""
    found = []
    for page in document.pages:
        for box in page._page_box.descendants(placeholders=True):
            if isinstance(box, boxes.TextBox):
                points = box.style["font_size"] * 0.75
                kind = box.element.get("class")
                assert kind != "number" or points >= 13.99, box.text
                found += [points] if kind != "mark" or points < 9 else []
    assert len(found) > 20
    return float(min(found))


def test_weasyprint_has_nothing_to_complain_about(
    sheets: dict[str, Sheet], decks: dict[Language, Deck], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "weasyprint"):
        for sheet in (sheets[POCKET], sheets[FRIDGE], sheets[HOTLINES], decks[Language.EN]):
            written(laid_out(sheet))
    assert [record.getMessage() for record in caplog.records] == []


def test_a_small_font_breaks_lines_as_the_whole_font_does_and_makes_light_files(
    sheets: dict[str, Sheet], files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generators.site.engines.paper.pdf.small_font", lambda text, weight: b"")
    whole = pdf(sheets[POCKET])
    texts = [
        [page.extract_text() for page in PdfReader(BytesIO(data)).pages] for data in (whole, files[POCKET])
    ]
    assert texts[0] == texts[1]
    assert len(files[POCKET]) < 150_000 < len(whole)


def test_each_page_that_is_laid_out_again_keeps_its_place() -> None:
    html = face("word " * 30, "14 12 10 9").html
    start, end = html.index('<div class="page">'), html.index("</body>")
    pages = [html[start:end].replace('id="face"', f'id="face-{n}"') for n in range(3)]
    pages[1] = pages[1].replace("word " * 30, "short ")
    document = laid_out(Sheet("print/face.pdf", "t", Language.EN, html[:start] + "".join(pages) + html[end:]))
    assert [text_of_page(document, n)[:4] for n in range(3)] == ["word", "shor", "word"]
    assert [size_of_page(document, n) for n in range(3)] == [12, 14, 12]


def text_of_page(document: Document, number: int) -> str:
    return "".join(box.text for box in texts(document, number))


def size_of_page(document: Document, number: int) -> float:
    return round(texts(document, number)[0].style["font_size"] * 0.75, 2)


def texts(document: Document, number: int) -> list[Any]:
    page = document.pages[number]._page_box
    return [box for box in page.descendants(placeholders=True) if isinstance(box, boxes.TextBox)]


def test_text_that_does_not_fit_is_refused_by_sheet_face_and_millimetres() -> None:
    with pytest.raises(
        SheetOverflowError, match=r"^print/face.pdf: face \(en\) is \d+\.\d mm too full; shorten"
    ):
        pdf(face("word " * 100))


def test_a_long_number_that_sticks_out_is_refused_too() -> None:
    with pytest.raises(SheetOverflowError, match="face "):
        pdf(face("1" * 60))


def test_type_steps_down_until_it_fits_and_no_further() -> None:
    assert size_of_page(laid_out(face("word " * 30, "14 12 10 9")), 0) == 12
    with pytest.raises(SheetOverflowError, match="too full at 9 pt"):
        pdf(face("word " * 200, "14 12 10 9"))


def test_every_face_that_is_too_full_is_named_at_once_with_its_language_and_size() -> None:
    html = face("word " * 200, "14 9").html
    start, end = html.index('<div class="page">'), html.index("</body>")
    other = html[start:end].replace('id="face"', 'id="late"').replace("14 9", "14 12 10 9")
    sheet = Sheet("print/face.pdf", "t", Language.EN, html[:end] + other + html[end:])
    with pytest.raises(SheetOverflowError) as error:
        laid_out(sheet)
    first, second = str(error.value).splitlines()
    assert first.startswith("print/face.pdf: face (en) is ")
    assert second.startswith("print/face.pdf: late (en) is ")
    assert all("mm too full at 9 pt; shorten its text" in line for line in (first, second))


def test_a_card_whose_text_does_not_fit_is_named_by_its_face(press: Press, cards: list[Card]) -> None:
    steps = tuple(step.model_copy(update={"en": "word " * 60}) for step in cards[1].steps)
    too_long = cards[1].model_copy(update={"steps": steps})
    with pytest.raises(SheetOverflowError) as error:
        laid_out(deck(press, Language.EN, "", [cards[0], too_long]))
    [line] = str(error.value).splitlines()
    assert line.startswith(f"en/print/cards-a6.pdf: front-{too_long.id} (en) is ")
    assert line.endswith(" mm too full at 9 pt; shorten its text")


def test_a_sheet_may_not_fetch_anything() -> None:
    with pytest.raises(FatalURLFetchingError):
        pdf(face('<img src="https://kangtu.example/x.png" alt="">'))


def test_a_place_that_goes_on_on_the_next_page_is_refused() -> None:
    place = '<div style="position: relative; width: 60mm; height: 40mm">TEXT</div>'
    text = '<p class="fits" id="first" style="position: absolute; width: 60mm; height: 40mm">%s</p>'
    html = FACE.replace(".fits { display: inline-block;", ".fits {").split("<body>")[0] + "<body>"
    for words in ("word " * 90, "word"):
        html += '<div class="page" style="font-size: 9pt">' + place.replace("TEXT", text % words) + "</div>"
    with pytest.raises(SheetOverflowError, match="first"):
        laid_out(Sheet("print/face.pdf", "t", Language.EN, html + "</body></html>"))


def test_one_page_too_many_is_refused() -> None:
    sheet = face("word")
    longer = replace(sheet, html=sheet.html.replace("</body>", '<p style="break-before: page">x</p></body>'))
    with pytest.raises(SheetOverflowError, match="2 pages, there is room for 1"):
        pdf(longer)


def test_a_deck_has_two_pages_a_card_and_nothing_is_too_full(documents: dict[Language, Document]) -> None:
    for document in documents.values():
        assert len(document.pages) == 10
        assert list(overflows(document, range(10))) == []
