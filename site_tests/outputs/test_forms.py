"""The page of a family's sheet: which blank files it offers, and on which paper the browser prints."""

import pytest

from generators.language import Language
from generators.outputs.pages.records import record_page
from generators.outputs.sheets.forms import blank_parts, form_path, forms, sides_of
from generators.outputs.sheets.toolkit import on_a5
from generators.records import Form
from generators.site.engines.mkdocs_site import Settings
from generators.site.project import ProjectError, project_catalog, project_templates

FORMS = forms(project_catalog())
LETTER = "size: 215.9mm 279.4mm"


def body(form: Form, language: Language, paper: str) -> str:
    return record_page(form, project_templates(language, paper)).body


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
@pytest.mark.parametrize("language", list(Language))
def test_a_page_offers_every_blank_of_its_sheet(form: Form, language: Language) -> None:
    html = body(form, language, "a4")
    for part in blank_parts(form):
        stem = f"/{form_path(form, language, part=part)}"
        assert f'href="{stem}.pdf"' in html
        assert (f'href="{stem}-large.pdf"' in html) == bool(sides_of(form, part, "large"))
        assert (f'href="{stem}-fold.pdf"' in html) == on_a5(form, part)
    assert (f'href="/print/form-{form.id}-bilingual.pdf"' in html) == form.bilingual
    assert "-letter.pdf" not in html
    assert LETTER not in html


@pytest.mark.parametrize("language", list(Language))
def test_where_the_paper_is_letter_the_browser_prints_on_it(language: Language) -> None:
    html = body(FORMS[0], language, "letter")
    assert f'href="/{language.prefix}print/form-{FORMS[0].id}-letter.pdf"' in html
    assert LETTER in html
    assert project_templates(language).words.forms.print.how_letter in html


@pytest.mark.parametrize(("extra", "paper"), [({}, "a4"), ({"paper": "letter"}, "letter")])
def test_the_paper_is_a_setting(extra: dict[str, str], paper: str) -> None:
    assert Settings("", extra).paper == paper


def test_a_paper_that_there_is_not_is_refused() -> None:
    with pytest.raises(ProjectError, match="a3"):
        _ = Settings("", {"paper": "a3"}).paper
