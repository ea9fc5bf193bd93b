"""The toolkit in one screen: each part with who it is for, how long it takes and why, and the way to it."""

import pytest

from generators.language import Language
from generators.outputs.sheets.forms import forms
from generators.site.project import project_templates
from site_tests.site.conftest import PHONE, Visit

PARTS = "#content nav .kt-row"


@pytest.mark.parametrize("language", Language)
def test_all_parts_stand_on_the_first_screen_of_a_phone(phone_visit: Visit, language: Language) -> None:
    page = phone_visit.go(f"/{language.prefix}toolkit/")
    assert page.locator(PARTS).count() == 6
    names = page.locator(f"{PARTS} a").last.bounding_box()
    assert names
    assert names["y"] < PHONE["height"]
    summaries = page.locator(f"{PARTS} .kt-row__summary").all_inner_texts()
    assert all(len(summary) > 10 for summary in summaries)


@pytest.mark.parametrize("language", Language)
def test_every_part_leads_to_its_place_and_every_sheet_is_told(
    desktop_visit: Visit, language: Language
) -> None:
    page = desktop_visit.go(f"/{language.prefix}toolkit/")
    for link in page.locator(f"{PARTS} a").all():
        href = link.get_attribute("href") or ""
        target = page.locator(f'[id="{href[1:]}"]') if href.startswith("#") else None
        assert target is None or target.is_visible(), href
    text = page.locator("#content").inner_text()
    for form in forms(project_templates(language).catalog):
        for said in (form.name, form.why, form.fills):
            assert said[language] in text, form.id


def test_whole_toolkits_and_starter_cards_can_be_had(desktop_visit: Visit) -> None:
    for language in Language:
        page = desktop_visit.go(f"/{language.prefix}toolkit/")
        catalog = project_templates(language).catalog
        for name in (
            *(f"toolkit-{city.id}" for city in catalog.cities()),
            *(f"starters-{stage}" for stage in catalog.vocabulary["stages"]),
        ):
            assert page.locator(f'a[href$="/{language.prefix}print/{name}.pdf"]').is_visible(), name
