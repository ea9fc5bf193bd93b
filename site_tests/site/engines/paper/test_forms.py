"""The family's sheets as paper: every side on its page, nothing too full, large enough."""

import re
from functools import cache
from html import unescape
from io import BytesIO
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from generators.language import Language
from generators.outputs.artifact import Sheet
from generators.outputs.sheets import Press
from generators.outputs.sheets.forms import (
    BILINGUAL,
    LARGE,
    LETTER,
    blank_parts,
    form_path,
    form_sheet,
    form_sheets,
    forms,
    sides_of,
)
from generators.outputs.sheets.forms.papers import PAPERS
from generators.records import Form
from generators.site.engines.paper.fit import SheetOverflowError
from generators.site.engines.paper.pdf import Document, laid_out, pdf, written
from generators.site.engines.paper.picture import pictures
from generators.site.project import project_catalog, project_templates

FORMS = forms(project_catalog())
MM = 25.4 / 96
POINT = 72 / 96
HAND = 8
"""Millimetres that a hand needs for a row."""
WALLET, DOOR = 9, 18
"""Points of the smallest type on a card for the wallet, and of what is read across a room."""


@cache
def laid(sheet: Sheet) -> Document:
    """The sheet laid out, once for all tests of it."""
    return laid_out(sheet)


def boxes(press: Press, form: Form, language: Language, kind: str = "", paper: str = "") -> list[Any]:
    """What is laid out, of the sides on one sort of paper."""
    sides = tuple(side for side in form.sides if not paper or side.paper == paper)
    sheet = form_sheet(press, form.model_copy(update={"sides": sides}), language, kind)
    return [box for page in pages(sheet) for box in page]


def pages(sheet: Sheet) -> list[list[Any]]:
    """The boxes of every page."""
    found = laid(sheet).pages
    return [list(page._page_box.descendants(placeholders=True)) for page in found]


@pytest.fixture(scope="module")
def letter() -> Press:
    """The press of a site whose paper is US Letter."""
    return Press({one: project_templates(one, "letter") for one in Language}, "https://kangtu.example/")


def named(box: Any, name: str) -> bool:
    """Whether it is the box of an element of that class, not of text in it."""
    return (
        box.element is not None and not hasattr(box, "text") and name in str(box.element.get("class")).split()
    )


def papers(form: Form, kind: str) -> set[str]:
    return {side.paper for side in sides_of(form, kind=kind)}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
@pytest.mark.parametrize("language", list(Language))
def test_each_side_is_a_page_of_its_paper(press: Press, form: Form, language: Language) -> None:
    reader = PdfReader(BytesIO(written(laid(form_sheet(press, form, language)))))
    sizes = [
        (round(float(p.mediabox.width) / 72 * 25.4), round(float(p.mediabox.height) / 72 * 25.4))
        for p in reader.pages
    ]
    assert sizes == [PAPERS[side.paper] for side in form.sides]
    assert reader.metadata is not None
    assert reader.metadata.title == form.name[language]
    assert reader.trailer["/Root"]["/Lang"] == language.tag
    assert "/StructTreeRoot" in reader.trailer["/Root"]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(("kind", "least"), [("", 11), (LARGE, 16)])
def test_type_is_large_enough_and_numbers_stand_out(
    press: Press, form: Form, language: Language, kind: str, least: int
) -> None:
    for paper in papers(form, kind):
        found = boxes(press, form, language, kind, paper)
        cards = [] if kind else [box for box in found if named(box, "as-card")]
        on_cards = {id(box) for card in cards for box in card.descendants(placeholders=True)}
        for box in found:
            if getattr(box, "text", "").strip():
                size = box.style["font_size"] * POINT
                if box.element.get("class") == "address":
                    assert size >= 8
                    continue
                small = paper == "wallet" or id(box) in on_cards
                assert size >= (WALLET if small else least) - 0.01, box.text
                if box.element.get("class") == "number":
                    assert size >= 13.99
                    assert box.style["font_weight"] >= 700


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_a_hand_finds_room(press: Press, form: Form) -> None:
    places = [
        b
        for b in boxes(press, form, Language.ZH)
        if b.element is not None and "value" in str(b.element.get("class")).split()
    ]
    assert places
    for box in places:
        if isinstance(box.height, (int, float)) and not {"gap"} & set(box.element.get("class").split()):
            assert box.border_height() * MM >= HAND - 0.1, box.element.get("data-field")


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
@pytest.mark.parametrize("language", list(Language))
def test_every_place_to_fill_in_is_on_the_paper(press: Press, form: Form, language: Language) -> None:
    html = form_sheet(press, form, language).html
    on_paper = set(re.findall(r'data-(?:field|width|height|off)="([^"]+)"', html))
    assert on_paper == {place.id for place in form.fields()}


@pytest.mark.parametrize("language", list(Language))
def test_words_for_danger_stand_on_every_side(press: Press, language: Language) -> None:
    strip = press.catalog.words["crisis"]["strip"][language]
    for form in FORMS:
        for kind in ("", LARGE):
            reader = PdfReader(BytesIO(written(laid(form_sheet(press, form, language, kind)))))
            for page in reader.pages:
                assert re.sub(r"\s", "", strip)[:12] in re.sub(r"\s", "", page.extract_text()), form.id


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
@pytest.mark.parametrize(("language", "kind"), [(Language.ZH, LARGE), (Language.EN, "")])
def test_the_code_of_every_page_leads_to_the_page_of_the_sheet(
    press: Press, form: Form, language: Language, kind: str
) -> None:
    address = press.address(form.page_path, language)
    data = written(laid(form_sheet(press, form, language, kind)))
    for picture in pictures(data):
        found = zxingcpp.read_barcodes(Image.open(BytesIO(picture)).convert("L"))
        assert [code.text for code in found] == [address]
    for page in PdfReader(BytesIO(data)).pages:
        assert address in page.extract_text()


def lowest(page: list[Any]) -> float:
    """How far down the page there is text or a picture, in mm."""
    return MM * max(
        box.position_y + box.height for box in page if getattr(box, "text", "") or hasattr(box, "replacement")
    )


def test_the_foot_of_a_page_over_which_a_side_runs_stays_on_it(press: Press, letter: Press) -> None:
    for form in FORMS:
        sheets = [form_sheet(press, form, language, LARGE) for language in Language]
        sheets += [form_sheet(letter, form, language, LETTER) for language in Language]
        sheets += [form_sheet(press, form, Language.ZH, BILINGUAL)] if form.bilingual else []
        for sheet in sheets:
            for page in laid(sheet).pages:
                inside = list(page._page_box.descendants(placeholders=True))
                assert lowest(inside) <= page.height * MM - 3.5, sheet.path


BOTH = [form for form in FORMS if form.bilingual]


@pytest.mark.parametrize("form", BOTH, ids=lambda form: form.id)
def test_a_sheet_in_both_languages_marks_them_and_says_everything_twice(press: Press, form: Form) -> None:
    sheet = form_sheet(press, form, Language.ZH, BILINGUAL)
    zh, en = (re.sub(r"\s", "", text) for text in spoken(sheet.html))
    assert not re.search(r"[\u4e00-\u9fff]", en)
    for block in form.blocks:
        for text in (
            block.label,
            *block.text,
            *(c.label for c in (*block.choices, *block.rows, *block.columns)),
        ):
            if text:
                assert re.sub(r"\s", "", text.zh) in zh
                assert re.sub(r"\s", "", text.en) in en
    for page in pages(sheet):
        for box in page:
            if getattr(box, "text", "").strip() and box.element.get("class") != "address":
                size = box.style["font_size"] * POINT
                english = box.style["lang"] == "en"
                assert size >= (8.49 if english else 10.99), box.text


def spoken(html: str) -> tuple[str, str]:
    """The Chinese and the English text of a sheet, as its marks have it."""
    body = html[html.index("<body") :]
    found = {"zh-Hans": "", "en": ""}
    for one in found:
        for tag in ("span", "p"):
            for inside in re.findall(rf'<{tag}[^>]* lang="{one}"[^>]*>(.*?)</{tag}>', body, re.DOTALL):
                found[one] += unescape(re.sub(r"<[^>]+>", "", inside))
    return found["zh-Hans"], found["en"]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_where_the_paper_is_letter_every_page_is(letter: Press, form: Form) -> None:
    reader = PdfReader(BytesIO(written(laid(form_sheet(letter, form, Language.EN, LETTER)))))
    sizes = {
        tuple(sorted((float(page.mediabox.width), float(page.mediabox.height)))) for page in reader.pages
    }
    assert {(round(w), round(h)) for w, h in sizes} == {(612, 792)}
    for page in pages(form_sheet(letter, form, Language.EN, LETTER)):
        for box in page:
            if getattr(box, "text", "").strip():
                small = {"address": 8, None: 9 if form.id == "schedule" else 11}
                least = small.get(box.element.get("class"), 11 if form.id != "schedule" else 9)
                assert box.style["font_size"] * POINT >= least - 0.01, box.text


def test_letter_is_only_printed_where_it_is_the_paper(press: Press, letter: Press) -> None:
    here, there = ({sheet.path for sheet in form_sheets(one)} for one in (press, letter))
    assert not any("letter" in path for path in here)
    flowing = [(form, part) for form in FORMS for part in blank_parts(form) if sides_of(form, part, LETTER)]
    assert {
        f"{form_path(form, one, LETTER, part)}.pdf" for one in Language for form, part in flowing
    } == there - here


def test_a_sheet_that_is_too_full_fails(press: Press) -> None:
    form = FORMS[0]
    side = form.sides[0]
    much = side.model_copy(update={"sections": side.sections * 2})
    with pytest.raises(SheetOverflowError):
        pdf(form_sheet(press, form.model_copy(update={"sides": (much,)}), Language.ZH))


CARD = next(form for form in FORMS if form.id == "my-card")


@pytest.mark.parametrize("part", blank_parts(CARD))
@pytest.mark.parametrize("language", list(Language))
def test_each_paper_of_the_resource_card_is_a_file(press: Press, part: str, language: Language) -> None:
    sheet = form_sheet(press, CARD, language, part=part)
    reader = PdfReader(BytesIO(written(laid(sheet))))
    sizes = [tuple(round(float(n) / 72 * 25.4) for n in page.mediabox[2:]) for page in reader.pages]
    assert sizes == [PAPERS[side.paper] for side in sides_of(CARD, part)]
    words = press.catalog.words["forms"]["parts"][part][language]
    assert reader.metadata is not None
    assert reader.metadata.title == sheet.title
    assert words in sheet.title
    assert "/StructTreeRoot" in reader.trailer["/Root"]


@pytest.mark.parametrize("language", list(Language))
def test_a_wallet_card_has_four_faces_of_bank_card_size_side_by_side(
    press: Press, language: Language
) -> None:
    faces = [box for box in boxes(press, CARD, language, paper="wallet") if named(box, "face")]
    assert len(faces) == 8
    for card in (faces[:4], faces[4:]):
        sizes = [(box.border_width() * MM, box.border_height() * MM) for box in card]
        assert sizes == [(pytest.approx(85.6, abs=0.1), pytest.approx(54, abs=0.1))] * 4
        left, top = card[0].position_x, card[0].position_y
        at = [((box.position_x - left) * MM, (box.position_y - top) * MM) for box in card]
        expected = [(0, 0), (85.6, 0), (0, 54), (85.6, 54)]
        assert at == [(pytest.approx(x, abs=0.1), pytest.approx(y, abs=0.1)) for x, y in expected]


@pytest.mark.parametrize("language", list(Language))
def test_the_door_is_read_across_a_room_and_says_nothing_of_health(press: Press, language: Language) -> None:
    (side,) = [box for box in boxes(press, CARD, language, paper="door") if named(box, "side")]
    said = ""
    for box in side.descendants(placeholders=True):
        if text := getattr(box, "text", "").strip():
            said += text
            assert box.style["font_size"] * POINT >= DOOR, text
    assert "12356" in said
    for word in ("精神", "病", "药", "障碍", "mental", "ill", "medicine", "disorder", "psych"):
        assert word not in said.lower(), word


def test_the_days_of_the_three_ways_come_from_the_record_of_the_way(press: Press) -> None:
    steps = press.catalog.steps
    assert (steps["check"].time.count, steps["refer"].time.count) == (5, 5)  # type: ignore[union-attr]  # both have one
    sheet = form_sheet(press, CARD, Language.ZH, part="fridge")
    assert "5个工作日以内" in sheet.html
    assert "再5个工作日以内" in sheet.html
