"""The cards of a box on paper, printed by a real browser."""

import re
import unicodedata
from itertools import product

import pytest
from playwright.sync_api import Browser, Page
from pypdfium2 import PdfDocument

from generators.language import Language
from generators.outputs.sheets.deck import FORMS
from generators.records import Card
from generators.site.project import project_catalog, project_templates
from site_tests.site.conftest import LOOKS, Axe, Visit

CHOSEN = "#102x1,1x3,57x2"
FACES = "#kt-paper .face"
POINTS = 72 / 25.4
TOO_FULL = """() => [...document.querySelectorAll("#kt-paper .fits")].filter((face) => {
  const box = face.getBoundingClientRect();
  const scale = box.height / face.offsetHeight;
  const inside = [...face.querySelectorAll("*")].map((part) => part.getBoundingClientRect());
  const over = Math.max(...inside.map((part) => Math.max(part.bottom - box.bottom, part.right - box.right)));
  return over / scale > 0.4 * 96 / 25.4 && !face.classList.contains("foot");
}).map((face) => face.id)"""


def cards(*numbers: int) -> list[Card]:
    found = sorted(project_catalog().of(Card), key=lambda card: card.number)
    return [card for card in found if card.number in numbers] if numbers else found


def whole_deck(visit: Visit, path: str) -> Page:
    """A page that lays out every card: it takes its time on a machine that is busy."""
    visit.page.set_default_timeout(60_000)
    return visit.go(path)


def choose(page: Page, layout: str) -> None:
    page.locator(f"[name=layout][value={layout}]").check()


def printed(page: Page) -> PdfDocument:
    return PdfDocument(page.pdf(prefer_css_page_size=True))


def plain(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def texts(pdf: PdfDocument) -> list[str]:
    return [plain(page.get_textpage().get_text_bounded()) for page in pdf]


def size(pdf: PdfDocument) -> set[tuple[int, int]]:
    return {(round(page.get_width() / POINTS), round(page.get_height() / POINTS)) for page in pdf}


def shown(page: Page) -> list[str]:
    return page.locator(FACES).evaluate_all("faces => faces.map(face => face.querySelector('.fits').id)")


@pytest.mark.parametrize("prefix", ["", "/en"])
@pytest.mark.parametrize(
    ("layout", "pages", "paper"), [("a6", 6, (105, 148)), ("a4", 2, (210, 297)), ("fold", 2, (210, 297))]
)
def test_three_chosen_cards_print_as_three_cards(
    visit: Visit, prefix: str, layout: str, pages: int, paper: tuple[int, int]
) -> None:
    page = visit.go(f"{prefix}/box/print/{CHOSEN}")
    choose(page, layout)
    pdf = printed(page)
    assert len(pdf) == pages
    assert size(pdf) == {paper}
    language = Language.EN if prefix else Language.ZH
    text = "".join(texts(pdf))
    for card in cards(1, 57, 102):
        for part in (card.name, *card.steps, *card.say, *card.stop, card.harder):
            assert plain(part[language]) in text, card.id
    assert plain(str(cards(2)[0].name[language])) not in text


def test_the_frame_of_the_site_stays_off_the_paper(visit: Visit) -> None:
    page = visit.go(f"/box/print/{CHOSEN}")
    text = "".join(texts(printed(page)))
    words = project_templates(Language.ZH).words
    for said in (words.site.promise, words.box.paper.title, words.box.paper.how, words.site.edit, "English"):
        assert plain(said) not in text


def test_each_page_of_a6_is_one_face(phone_visit: Visit) -> None:
    page = phone_visit.go(f"/box/print/{CHOSEN}")
    choose(page, "a6")
    found = texts(printed(page))
    for n, card in enumerate(cards(1, 57, 102)):
        assert plain(card.steps[0].zh) in found[2 * n]
        assert plain(card.say[0].zh) in found[2 * n + 1]


@pytest.mark.parametrize("layout", ["a6", "a4", "fold"])
def test_faces_lie_as_on_the_printed_sheet(desktop_visit: Visit, layout: str) -> None:
    chosen = cards(*range(1, 7))
    page = desktop_visit.go("/box/print/#" + ",".join(f"{card.number}x3" for card in chosen))
    choose(page, layout)
    expected = FORMS[layout]([(f"front-{card.id}", f"back-{card.id}") for card in chosen])  # type: ignore[misc]  # names will do
    places = page.locator("#kt-paper .place").evaluate_all(
        "all => all.map(place => place.querySelector('.text')?.id ?? null)"
    )
    assert places == [face for page in expected for face in page]


@pytest.mark.parametrize(("layout", "x", "y"), [("a4", 105, 4), ("a4", 4, 148.5), ("fold", 50, 148.5)])
def test_marks_to_cut_and_fold_are_on_the_paper(
    desktop_visit: Visit, layout: str, x: float, y: float
) -> None:
    page = desktop_visit.go(f"/box/print/{CHOSEN}")
    choose(page, layout)
    picture = printed(page)[0].render(scale=4).to_pil().convert("L")
    around = [
        (int((x + dx / 10) * POINTS * 4), int((y + dy / 10) * POINTS * 4))
        for dx, dy in product(range(-5, 6), repeat=2)
    ]
    assert min(picture.getpixel(point) for point in around) < 120


def test_without_a_choice_the_box_is_printed_and_without_a_box_everything(phone_visit: Visit) -> None:
    page = whole_deck(phone_visit, "/box/print/")
    assert len(shown(page)) == 2 * len(cards())
    assert page.locator("[data-all]").is_visible()
    page.evaluate("localStorage.setItem('kangtu-box', '57x2')")
    page.reload()
    assert shown(page) == ["front-" + cards(57)[0].id, "back-" + cards(57)[0].id]
    assert page.locator("[data-all]").is_hidden()
    phone_visit.go("/about/")
    phone_visit.go("/box/print/#1x1")
    assert set(shown(page)) == {f"{side}-{cards(1)[0].id}" for side in ("front", "back")}
    assert page.evaluate("localStorage.getItem('kangtu-box')") == "57x2"


@pytest.mark.parametrize("text", ["#<img src=x onerror=alert(1)>", "#999x3", "#1x9", "#content"])
def test_a_hostile_choice_prints_nothing_unknown(phone_visit: Visit, text: str) -> None:
    phone_visit.page.on("dialog", lambda _: pytest.fail("a script of the address ran"))
    page = whole_deck(phone_visit, f"/box/print/{text}")
    assert len(shown(page)) == 2 * len(cards())


def test_the_box_leads_to_its_print_and_back(visit: Visit) -> None:
    visit.go("/about/")
    visit.page.evaluate("localStorage.setItem('kangtu-box', '1x3,57x2')")
    page = visit.go("/box/")
    page.locator("[data-print]").click()
    page.wait_for_url(re.compile(r"/box/print/#1x3,57x2$"))
    assert len(shown(page)) == 4
    page.evaluate("window.print = () => { window.printed = true }")
    page.locator("#kt-layout [type=submit]").click()
    assert page.evaluate("window.printed")
    page.locator("[data-back]").click()
    page.locator("[data-ours] .kt-card-row").first.wait_for()


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_face_fits_at_a_size_that_can_be_read(desktop_visit: Visit, prefix: str) -> None:
    page = whole_deck(desktop_visit, f"{prefix}/box/print/")
    sizes = page.locator("#kt-paper .fits[data-sizes]").evaluate_all(
        "faces => faces.map(face => [face.style.fontSize.replace('pt', ''), face.dataset.sizes.split(' ')])"
    )
    assert len(sizes) == 2 * len(cards())
    assert [size for size, allowed in sizes if size not in allowed] == []
    assert page.evaluate(TOO_FULL) == []


def test_a_page_is_as_wide_as_the_phone(phone_visit: Visit) -> None:
    for width, layout in product((320, 360), ("a6", "a4", "fold")):
        phone_visit.page.set_viewport_size({"width": width, "height": 640})
        page = phone_visit.go(f"/box/print/{CHOSEN}")
        choose(page, layout)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        box = page.locator("#kt-paper .page").first.bounding_box()
        assert 0.85 * width < box["width"] <= width
        below = page.locator("#kt-paper .page").nth(1).bounding_box()
        assert 0 < below["y"] - box["y"] - box["height"] < 40


def test_without_javascript_all_cards_print_on_a6(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.set_default_timeout(60_000)
    page.goto(f"{site_url}/box/print/")
    assert page.locator(f"{FACES}:visible").count() == 2 * len(cards())
    assert page.locator("#kt-layout").is_hidden()
    assert "JavaScript" in page.locator("#content p:visible").first.inner_text()
    pdf = printed(page)
    assert len(pdf) == 2 * len(cards())
    assert size(pdf) == {(105, 148)}
    context.close()


def test_no_accessibility_fault_in_either_palette(visit: Visit, axe: Axe) -> None:
    for prefix, scheme in LOOKS:
        visit.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of the two
        page = visit.go(f"{prefix}/box/print/{CHOSEN}")
        assert axe(page) == []
