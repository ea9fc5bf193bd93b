"""Props: on their pages, on the cards that use them, and on paper."""

import pytest

from generators.language import Language
from generators.outputs.pages.lists import list_pages
from generators.outputs.pages.records import record_page
from generators.outputs.props import cards_of, props_by_purpose, props_for
from generators.outputs.sheets import Deck, Press
from generators.outputs.sheets.props import prop_list, prop_slips
from generators.records import Card, Prop
from generators.site.project import project_catalog, project_templates

PROPS = project_catalog().of(Prop)


@pytest.fixture(params=list(Language), ids=str)
def language(request: pytest.FixtureRequest) -> Language:
    return Language(request.param)


def test_each_prop_stands_once_in_the_list() -> None:
    listed = [prop.id for _, props in props_by_purpose(project_catalog()) for prop in props]
    assert sorted(listed) == [prop.id for prop in PROPS]
    assert len(listed) >= 20


def test_prop_and_card_lead_to_each_other(language: Language) -> None:
    templates = project_templates(language)
    for prop in PROPS:
        page = record_page(prop, templates).body
        assert len(cards_of(prop, templates.catalog)) >= 2, prop.id
        for card in cards_of(prop, templates.catalog):
            assert f'href="{templates.url(card.reference)}"' in page
            assert f'href="{templates.url(prop.reference)}"' in record_page(card, templates).body


def test_a_card_that_needs_no_prop_offers_none(language: Language) -> None:
    templates = project_templates(language)
    without = next(c for c in project_catalog().of(Card) if not props_for(c, project_catalog()))
    assert templates.words.props.on_card not in record_page(without, templates).body


def test_a_page_says_that_no_study_tested_the_prop(language: Language) -> None:
    templates = project_templates(language)
    for prop in PROPS:
        body = record_page(prop, templates).body
        assert templates.words.props.design in body
        assert (templates.words.props.rests_on in body) == bool(prop.evidence), prop.id
        assert templates.words.props.not_reviewed in body


def test_what_is_cited_is_cited_by_a_card_that_uses_the_prop_or_names_props_itself() -> None:
    names_props = {"cn-nansha-2025"}
    for prop in PROPS:
        of_cards = {id_ for card in cards_of(prop, project_catalog()) for id_ in card.evidence}
        assert set(prop.evidence) <= of_cards | names_props, prop.id


def test_every_step_and_line_of_care_is_on_page_list_and_slip(press: Press, language: Language) -> None:
    on_list, on_slips = prop_list(press, language).html, prop_slips(press, language).html
    for prop in PROPS:
        page = record_page(prop, project_templates(language)).body
        for text in (*prop.make, *prop.care, prop.not_when):
            said = _escaped(text[language])
            assert said in page, prop.id
            assert said in on_list, prop.id
            assert said in on_slips, prop.id


def test_what_to_put_away_is_told_to_the_caregiver_alone(press: Press, language: Language) -> None:
    risk = press.templates[language].words.props.risk
    lists = {page.path: page.body for page in list_pages(project_templates(language))}
    assert risk in lists["props"]
    assert risk in prop_list(press, language).html
    assert risk not in prop_slips(press, language).html
    assert not any(risk in record_page(prop, project_templates(language)).body for prop in PROPS)


def test_every_slip_ends_with_the_strip_and_is_a_file_of_its_own(press: Press, language: Language) -> None:
    slips, strip = prop_slips(press, language), press.templates[language].words.crisis.strip
    assert isinstance(slips, Deck)
    pages = slips.html.split('<div class="page">')[1:]
    assert len(pages) == len(PROPS) == len(slips.parts)
    for page, part in zip(pages, slips.parts, strict=True):
        prop = next(p for p in PROPS if part.path == f"{language.prefix}print/prop-{p.id}.pdf")
        assert strip in page.partition('class="strip"')[2]
        assert _escaped(prop.name[language]) in page.partition("</h1>")[0]
        assert page.count("□") == 2
    assert prop_list(press, language).html.count("□") == 2 * len(PROPS)
    assert 'class="strip"' in prop_list(press, language).html


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("'", "&#39;").replace('"', "&#34;")
