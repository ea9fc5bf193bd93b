"""The printed sheets as files: size, fonts, language, tags, text, QR codes; what does not fit is refused."""

import hashlib
import logging
import os
import subprocess
import sys
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
from generators.outputs.sheets import Deck, Press, all_sheets
from generators.outputs.sheets.cards import deck_a4, deck_a6
from generators.records import Card
from generators.site.engines.pdf import SheetOverflowError, laid_out, overflows, pdf, render_sheets
from generators.site.engines.picture import pictures
from generators.site.project import ROOT, project_templates

POCKET = "print/resource-card-nanjing-gulou.pdf"
FRIDGE = "print/fridge-sheet-guangzhou-nansha.pdf"
HOTLINES = "print/hotlines-nanjing.pdf"
CARD_ZH = "print/card-coping-with-voices.pdf"
CARD_EN = "en/print/card-coping-with-voices.pdf"
SITE = "https://kangtu.example/"
FACE = """<!DOCTYPE html><html lang="en"><head><title>t</title><style>
@page { size: 60mm 40mm; margin: 0 } body { margin: 0 } .page { font-size: 0 }
.fits { display: inline-block; width: 60mm; height: 40mm; font: 10.5pt/1.5 "Noto Sans CJK SC" }
</style></head><body><div class="page"><p class="fits" id="face" SIZES>TEXT</p></div></body></html>"""


@pytest.fixture(scope="module")
def press() -> Press:
    return Press({language: project_templates(language) for language in Language}, SITE)


@pytest.fixture(scope="module")
def sheets(press: Press) -> dict[str, Sheet]:
    return {sheet.path: sheet for sheet in all_sheets(press)}


@pytest.fixture(scope="module")
def files(sheets: dict[str, Sheet]) -> dict[str, bytes]:
    return {path: pdf(sheets[path]) for path in (POCKET, FRIDGE, HOTLINES, CARD_ZH, CARD_EN)}


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
    files: dict[str, bytes], sheets: dict[str, Sheet]
) -> None:
    for path, data in files.items():
        reader = PdfReader(BytesIO(data))
        root: Any = reader.trailer["/Root"]
        assert root["/Lang"] == sheets[path].language.tag
        assert root["/MarkInfo"]["/Marked"]
        assert "/StructTreeRoot" in root
        assert root["/ViewerPreferences"]["/DisplayDocTitle"]
        assert reader.metadata
        assert reader.metadata.title == sheets[path].title


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


@pytest.mark.parametrize(("path", "least"), [(POCKET, 9), (FRIDGE, 10.5), (HOTLINES, 9), (CARD_EN, 9)])
def test_no_text_is_too_small_and_numbers_are_large(
    sheets: dict[str, Sheet], path: str, least: float
) -> None:
    for page in laid_out(sheets[path]).pages:
        found = [b for b in page._page_box.descendants(placeholders=True) if isinstance(b, boxes.TextBox)]
        assert found
        for box in found:
            points = box.style["font_size"] * 0.75
            kind = box.element.get("class")
            smallest = {"ids": 7, "ids-maker": 7, "number": 14}
            assert points >= smallest.get(kind, 9 if kind == "mark" else least) - 0.01, (
                f"{path}: {box.text} at {points} pt"
            )


def test_weasyprint_has_nothing_to_complain_about(
    sheets: dict[str, Sheet], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "weasyprint"):
        for path in (POCKET, FRIDGE, HOTLINES, CARD_EN):
            laid_out(sheets[path])
    assert [record.getMessage() for record in caplog.records] == []


def test_another_process_makes_the_same_bytes(files: dict[str, bytes]) -> None:
    program = (
        "import hashlib, sys; from site_tests.site.engines.test_pdf import *;"
        "press = Press({x: project_templates(x) for x in Language}, SITE);"
        "data = pdf({s.path: s for s in all_sheets(press)}[CARD_ZH]);"
        "print(hashlib.sha256(data + b''.join(pictures(data))).hexdigest())"
    )
    environment = os.environ | {"PYTHONHASHSEED": "7"}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    here = files[CARD_ZH] + b"".join(pictures(files[CARD_ZH]))
    assert done.stdout.strip() == hashlib.sha256(here).hexdigest()


def test_text_that_does_not_fit_is_refused_by_sheet_face_and_millimetres() -> None:
    with pytest.raises(SheetOverflowError, match=r"^print/face.pdf: face is \d+\.\d mm too full; shorten"):
        pdf(face("word " * 100))


def test_a_long_number_that_sticks_out_is_refused_too() -> None:
    with pytest.raises(SheetOverflowError, match="face is"):
        pdf(face("1" * 60))


def test_type_steps_down_until_it_fits_and_no_further() -> None:
    [page] = laid_out(face("word " * 30, "14 12 10 9")).pages
    text = next(b for b in page._page_box.descendants() if isinstance(b, boxes.TextBox))
    assert text.style["font_size"] * 0.75 == 12
    with pytest.raises(SheetOverflowError, match="too full at 9 pt"):
        pdf(face("word " * 200, "14 12 10 9"))


def test_a_sheet_may_not_fetch_anything() -> None:
    with pytest.raises(FatalURLFetchingError):
        pdf(face('<img src="https://kangtu.example/x.png" alt="">'))


def test_one_page_too_many_is_refused() -> None:
    sheet = face("word")
    longer = replace(sheet, html=sheet.html.replace("</body>", '<p style="break-before: page">x</p></body>'))
    with pytest.raises(SheetOverflowError, match="2 pages, there is room for 1"):
        pdf(longer)


def test_decks_have_two_pages_a_card_or_eight_faces_a_leaf(press: Press) -> None:
    cards = sorted(press.catalog.of(Card), key=lambda card: card.number)[:5]
    for language in Language:
        a6, a4 = laid_out(deck_a6(press, language, cards)), laid_out(deck_a4(press, language, cards))
        assert len(a6.pages) == 10
        assert len(a4.pages) == 4
        assert list(overflows(a6)) == list(overflows(a4)) == []


def test_every_sheet_yields_its_files_in_order_and_tells_its_progress() -> None:
    one, deck = face("one"), Deck("print/deck.pdf", "t", Language.EN, face("two").html)
    seen: list[tuple[int, int]] = []
    made = list(render_sheets([one, deck], lambda done, of: seen.append((done, of))))
    assert [artifact.path for artifact in made] == ["print/face.pdf", "print/face-1.png", "print/deck.pdf"]
    assert seen == [(1, 2), (2, 2)]


def test_all_faults_are_named_at_once() -> None:
    bad = replace(face("word " * 100), path="print/bad.pdf")
    made = render_sheets([bad, face("one"), replace(bad, path="print/worse.pdf")])
    with pytest.raises(SheetOverflowError) as error:
        list(made)
    assert [line.split(":")[0] for line in str(error.value).splitlines()] == [
        "print/bad.pdf",
        "print/worse.pdf",
    ]
