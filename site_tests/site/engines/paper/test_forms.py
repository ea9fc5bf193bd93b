"""The family's sheets as paper: every side on its page, nothing too full, large enough."""

import re
from io import BytesIO
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from generators.language import Language
from generators.outputs.sheets import Press
from generators.outputs.sheets.forms import form_sheet, forms
from generators.outputs.sheets.forms.paper import PAPERS
from generators.records import Form
from generators.site.engines.paper.fit import SheetOverflowError
from generators.site.engines.paper.pdf import laid_out, pdf
from generators.site.engines.paper.picture import pictures
from generators.site.project import project_catalog

FORMS = forms(project_catalog())
MM = 25.4 / 96
POINT = 72 / 96
HAND = 8
"""Millimetres that a hand needs for a row."""


def boxes(press: Press, form: Form, language: Language, large: bool) -> Any:
    document = laid_out(form_sheet(press, form, language, large))
    return [box for page in document.pages for box in page._page_box.descendants(placeholders=True)]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
@pytest.mark.parametrize("language", list(Language))
def test_each_side_is_a_page_of_its_paper(press: Press, form: Form, language: Language) -> None:
    reader = PdfReader(BytesIO(pdf(form_sheet(press, form, language))))
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
@pytest.mark.parametrize(("large", "least"), [(False, 11), (True, 16)])
def test_type_is_large_enough_and_numbers_stand_out(
    press: Press, form: Form, language: Language, large: bool, least: int
) -> None:
    found = boxes(press, form, language, large)
    cards = (
        []
        if large
        else [box for box in found if box.element is not None and "as-card" in str(box.element.get("class"))]
    )
    on_cards = {id(box) for card in cards for box in card.descendants(placeholders=True)}
    for box in found:
        if getattr(box, "text", "").strip():
            size = box.style["font_size"] * POINT
            if box.element.get("class") == "address":
                assert size >= 8
                continue
            assert size >= (9 if id(box) in on_cards else least) - 0.01, box.text
            if box.element.get("class") == "number":
                assert size >= 13.99
                assert box.style["font_weight"] >= 700


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_a_hand_finds_room(press: Press, form: Form) -> None:
    places = [
        b
        for b in boxes(press, form, Language.ZH, False)
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
        for large in (False, True):
            reader = PdfReader(BytesIO(pdf(form_sheet(press, form, language, large))))
            for page in reader.pages:
                assert re.sub(r"\s", "", strip)[:12] in re.sub(r"\s", "", page.extract_text()), form.id


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
@pytest.mark.parametrize(("language", "large"), [(Language.ZH, True), (Language.EN, False)])
def test_the_code_of_every_page_leads_to_the_page_of_the_sheet(
    press: Press, form: Form, language: Language, large: bool
) -> None:
    address = press.address(f"forms/{form.id}", language)
    data = pdf(form_sheet(press, form, language, large))
    for picture in pictures(data):
        found = zxingcpp.read_barcodes(Image.open(BytesIO(picture)).convert("L"))
        assert [code.text for code in found] == [address]
    for page in PdfReader(BytesIO(data)).pages:
        assert address in page.extract_text()


def test_a_sheet_that_is_too_full_fails(press: Press) -> None:
    form = FORMS[0]
    side = form.sides[0]
    much = side.model_copy(update={"sections": side.sections * 2})
    with pytest.raises(SheetOverflowError):
        pdf(form_sheet(press, form.model_copy(update={"sides": (much,)}), Language.ZH))
