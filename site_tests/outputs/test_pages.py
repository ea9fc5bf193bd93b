"""Pages say what the records say, escaped, in both languages."""

import json
import re
from datetime import date

import pytest

from generators.language import Language
from generators.outputs.pages import all_pages
from generators.outputs.pages.areas import area_page
from generators.outputs.pages.layout import Layout
from generators.outputs.pages.lists import GROUPS
from generators.outputs.pages.records import record_page, related_cards
from generators.records import Card, Hotline, Policy, Record, Service
from generators.records.values import Review, Text
from generators.site.project import project_catalog, project_templates

HOSTILE = "<script>alert('x')</script>\" onmouseover=alert(1) {{ 7*7 }} &amp;"


@pytest.fixture(params=list(Language), ids=str)
def language(request: pytest.FixtureRequest) -> Language:
    return Language(request.param)


@pytest.mark.parametrize("kind", [Service, Hotline, Policy])
def test_hostile_text_stays_text(kind: type[Record], language: Language) -> None:
    text = Text(zh=HOSTILE, en=HOSTILE)
    record = (
        project_catalog()
        .of(kind)[0]
        .model_copy(update={"name": text, "summary": text, "say": text, "caveat": text})
    )
    body = record_page(record, project_templates(language)).body
    assert "<script>alert" not in body
    assert "&lt;script&gt;alert" in body
    assert "{{ 7*7 }}" in body
    assert not re.search(r'<[^>]*" onmouseover=', body)


def test_no_page_shares_its_address_with_another(language: Language) -> None:
    paths = [page.path for page in all_pages(project_templates(language))]
    assert len(paths) > 200
    assert len(paths) == len(set(paths))


def test_every_page_has_a_title_and_most_a_description(language: Language) -> None:
    pages = all_pages(project_templates(language))
    assert all(page.title for page in pages)
    assert all(page.description for page in pages)
    assert all(page.body.lstrip().startswith("<h1") for page in pages)


def test_lists_leave_nothing_out(language: Language) -> None:
    for kind, groups in GROUPS.items():
        listed = [r.id for group in groups(project_templates(language)) for r in group.records]
        assert sorted(listed) == sorted(r.id for r in project_catalog().of(kind))


def test_a_district_without_a_place_of_its_own_says_so_and_whom_to_ask(language: Language) -> None:
    templates = project_templates(language)
    page = area_page(project_catalog().areas["guangzhou-conghua"], templates)
    assert templates.words.areas.nothing.format(name=page.search["area"]) in page.body
    assert 'href="tel:12345"' in page.body


def test_a_district_page_leads_to_its_printed_card(language: Language) -> None:
    page = area_page(project_catalog().areas["nanjing-qixia"], project_templates(language))
    assert "/print/resource-card-nanjing-qixia.pdf" in page.body


def test_cards_that_share_more_services_come_first(language: Language) -> None:
    service = next(s for s in project_catalog().of(Service) if len(s.services) >= 3)
    cards = related_cards(service, project_templates(language))
    shared = [len(set(card.services) & set(service.services)) for card in cards]
    assert shared == sorted(shared, reverse=True)
    assert all(shared)


def test_a_closed_place_keeps_its_page_and_says_that_it_is_closed(language: Language) -> None:
    record = project_catalog().of(Service)[0].model_copy(update={"status": "closed"})
    body = record_page(record, project_templates(language)).body
    assert project_templates(language).words.status.title.closed in body


def test_a_record_that_is_not_translated_says_so() -> None:
    text = Text(zh="只有中文")
    update = {"summary": text, "untranslated": (Language.EN,)}
    record = project_catalog().of(Service)[0].model_copy(update=update)
    english, chinese = (record_page(record, project_templates(x)).body for x in (Language.EN, Language.ZH))
    assert "只有中文" in english
    assert project_templates(Language.EN).words.site.untranslated in english
    assert project_templates(Language.ZH).words.site.untranslated not in chinese


def test_a_signed_card_names_who_signed_it(language: Language) -> None:
    templates = project_templates(language)
    card = project_catalog().of(Card)[0]
    assert templates.words.cards.not_reviewed in record_page(card, templates).body
    review = Review(who="李敏", role="精神科护士", on=date(2026, 12, 1))
    body = record_page(card.model_copy(update={"reviewed": review}), templates).body
    assert "李敏" in body
    assert "2026-12-01" in body
    assert templates.words.cards.not_reviewed not in body


def test_a_page_has_a_clock_only_where_hours_want_one(language: Language) -> None:
    templates = project_templates(language)
    line = next(h for h in project_catalog().of(Hotline) if h.id == "cn-12338")
    sources = tuple(source.model_copy(update={"supports": ("hours",)}) for source in line.sources)
    timed = line.model_copy(
        update={"status": "open", "hours": "Mo-Fr 09:00-17:00", "hours_note": None, "sources": sources}
    )
    layout = Layout(templates)
    pages = [record_page(line, templates), record_page(timed, templates)]
    assert ["data-open=" in page.body for page in pages] == [False, True]
    assert layout.clock(pages[0]) == ""
    clock = layout.clock(pages[1])
    assert '"2026-10-10"' in clock
    assert (
        templates.words.hours.now.first["try"]
        in json.loads(clock.split(">")[1].split("<")[0])["first"]["try"]
    )
    unsure = record_page(timed.model_copy(update={"status": "unconfirmed"}), templates)
    assert "data-open=" not in unsure.body
    said = templates.words.hours.now
    assert said.unsure.format(first=said.first["try"]) in unsure.body
