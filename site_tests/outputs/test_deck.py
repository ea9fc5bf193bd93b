"""The list of cards and its choices, our box, and sheets as parts of a page."""

import re
from itertools import pairwise

import pytest

from generators.language import Language
from generators.outputs.artifact import Page
from generators.outputs.pages import all_pages
from generators.outputs.pages.deck.box import SHEET_STYLES, Codes, box_paper_page
from generators.outputs.pages.deck.choices import FACETS, MINUTES, choices, chosen_by
from generators.outputs.pages.deck.on_page import kept_to, one_step_down
from generators.outputs.search.vocabulary import searchable_pages
from generators.outputs.sheets import Deck, Press, all_sheets
from generators.outputs.starters import starters
from generators.records import Card
from generators.site.project import project_catalog, project_templates

SITE = "https://kangtu.example/"
LISTED = re.compile(r'<li class="kt-card-row" data-number="(\d+)"')


@pytest.fixture(params=list(Language), ids=str)
def language(request: pytest.FixtureRequest) -> Language:
    return Language(request.param)


@pytest.fixture(scope="module")
def pages() -> dict[tuple[Language, str], Page]:
    return {
        (language, page.path): page
        for language in Language
        for page in all_pages(project_templates(language), SITE)
    }


def listed(page: Page) -> list[int]:
    return [int(number) for number in LISTED.findall(page.body)]


def without_codes(html: str) -> str:
    """Faces as they are, but for the picture of the code: a drawing in the browser, pixels in a PDF."""
    return re.sub(r'src="data:[^"]*"', "", html)


def cards() -> list[Card]:
    return sorted(project_catalog().of(Card), key=lambda card: card.number)


def test_no_card_has_the_address_of_a_filter() -> None:
    taken = {f"cards/{facet}" for facet in FACETS}
    assert taken.isdisjoint(card.reference for card in cards()), "choose another id: this one names a filter"


def test_every_choice_has_a_page_with_just_its_cards(pages: dict[tuple[Language, str], Page]) -> None:
    for language in Language:
        found = choices(project_templates(language))
        assert {facet: bool(values) for facet, values in found.items()} == dict.fromkeys(FACETS, True)
        for facet, values in found.items():
            for choice in values:
                expected = [c.number for c in cards() if choice.value in FACETS[facet](c)]
                assert expected
                assert listed(pages[language, choice.path]) == expected, choice.path
                assert choice.label in pages[language, choice.path].title


def test_choices_leave_no_value_of_a_card_out(language: Language) -> None:
    found = choices(project_templates(language))
    for facet, values in FACETS.items():
        assert {v for card in cards() for v in values(card)} == {choice.value for choice in found[facet]}


def test_a_longer_time_holds_the_cards_of_a_shorter_one(language: Language) -> None:
    found = {int(c.value): set(c.cards) for c in choices(project_templates(language))["minutes"]}
    steps = [step for step in MINUTES if step in found]
    assert len(steps) > 2
    assert all(found[short] < found[long] for short, long in pairwise(steps))
    assert found[steps[-1]] < set(cards())


def test_the_list_has_every_card_once_and_leads_to_every_choice(
    pages: dict[tuple[Language, str], Page],
) -> None:
    for language in Language:
        page = pages[language, "cards"]
        assert sorted(listed(page)) == [card.number for card in cards()]
        for choice in (c for values in choices(project_templates(language)).values() for c in values):
            assert f'href="{project_templates(language).url(choice.path)}"' in page.body


def test_a_row_carries_what_the_browser_compares(pages: dict[tuple[Language, str], Page]) -> None:
    body = pages[Language.ZH, "cards"].body
    for card in cards():
        row = next(row for row in body.split("<li ") if f'data-number="{card.number}"' in row)
        for facet, values in chosen_by(card).items():
            assert f' data-{facet}="{values}"' in row


def test_a_choice_that_is_a_situation_leads_to_its_page(pages: dict[tuple[Language, str], Page]) -> None:
    page = pages[Language.ZH, "cards/need/refuses-medicine"]
    assert page.body.index('href="/needs/refuses-medicine/"') < page.body.index("kt-card-row")


def test_filters_and_paper_stay_out_of_the_search_and_the_box_is_found() -> None:
    paths = {page.path for page in searchable_pages(project_templates(Language.ZH))}
    assert "box" in paths
    assert not {path for path in paths if path == "box/print" or re.match(r"cards/[a-z]+/", path)}


def test_an_empty_box_offers_the_cards_to_begin_with_at_home(
    pages: dict[tuple[Language, str], Page], language: Language
) -> None:
    offered = starters(project_templates(language).catalog, "home")
    assert offered
    assert all(card.level == 1 and "home" in card.stages for card in offered)
    first = pages[language, "box"].body.partition("data-starters")[2]
    assert [int(n) for n in re.findall(r'data-box="(\d+)"', first)] == [card.number for card in offered]


def test_paper_has_both_faces_of_every_card_and_one_heading_of_its_own(
    pages: dict[tuple[Language, str], Page],
) -> None:
    for language in Language:
        body = pages[language, "box/print"].body
        numbers = re.findall(r'<div class="page" data-number="(\d+)">', body)
        assert numbers == [str(card.number) for card in cards() for _ in range(2)]
        assert body.count("<h1") == 1
        for card in cards():
            assert body.count(f'id="front-{card.id}"') == body.count(f'id="back-{card.id}"') == 1
            assert f"{SITE}{language.prefix}cards/{card.id}/" in body


def test_faces_and_leaves_in_the_browser_are_those_of_the_sheets(press: Press) -> None:
    made = list(all_sheets(press))
    sheets = {sheet.path: sheet.html for sheet in made}
    for language in Language:
        body = without_codes(box_paper_page(project_templates(language), SITE).body)
        decks = [sheet for sheet in made if isinstance(sheet, Deck) and sheet.language is language]
        deck = without_codes(one_step_down("".join(sheet.html for sheet in decks)))
        faces = re.findall(r"<section class=\"face.*?</section>", deck, re.DOTALL)
        assert len(faces) == 2 * len(cards())
        assert [face for face in faces if face not in body] == []
        for layout in ("a4", "fold"):
            leaf = re.search(
                r'<div class="page">.*</div>', sheets[f"{language.prefix}print/cards-{layout}.pdf"], re.DOTALL
            )
            assert leaf
            assert re.sub(r"\s", "", leaf.group()) in re.sub(r"\s", "", body), layout


def test_the_styles_of_the_sheets_stay_on_the_paper() -> None:
    templates = project_templates(Language.ZH)
    for part, sheet in SHEET_STYLES:
        css = kept_to(part, templates.render(sheet))
        selectors = [one for rule in re.findall(r"([^{}]+)\{", css) for one in rule.strip().split(", #")]
        assert selectors
        assert all(one.removeprefix("#").startswith("kt-paper") for one in selectors), sheet
        assert "@page" not in css


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("/* why */ .face { width: 1mm }", "#p .face {width: 1mm}"),
        ("html { color: red }", "#p {color: red}"),
        ("h1, .back h2 { margin: 0 }", "#p h2, #p .back h3 {margin: 0}"),
        (
            "* { margin: 0 }\n@page { size: 1mm }\nli::marker { top: 0 }",
            "#p * {margin: 0}\n#p li::marker {top: 0}",
        ),
        (
            '.a { background: url("data:image/png,x") }',
            '#p .a {background: url("data:image/png,x")}',
        ),
    ],
)
def test_a_rule_is_kept_to_a_part_of_the_page(css: str, expected: str) -> None:
    assert kept_to("#p", css) == expected


def test_a_rule_that_cannot_be_kept_to_a_part_is_an_error() -> None:
    with pytest.raises(ValueError, match="@font-face"):
        kept_to("#p", "@font-face { src: none }")


def test_headings_go_one_step_down() -> None:
    assert one_step_down('<h1>a</h1><h2 id="x">b</h2><hr>') == '<h2>a</h2><h3 id="x">b</h3><hr>'


def test_codes_are_made_only_when_asked_for() -> None:
    codes = Codes({"a": "https://a.example/"})
    assert len(codes) == 0
    assert codes["a"].startswith("data:image/svg+xml")
