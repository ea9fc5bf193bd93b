"""Our box: the cards that a family has chosen, on its own device; and those cards ready for paper."""

from collections.abc import Iterator, Mapping

from generators.outputs.artifact import Page
from generators.outputs.pages.deck.choices import chosen_by, deck
from generators.outputs.pages.deck.lists import STYLES
from generators.outputs.pages.deck.on_page import kept_to, one_step_down
from generators.outputs.sheets.press import Press
from generators.outputs.sheets.qr import qr_drawing
from generators.outputs.starters import starters
from generators.text.templates import Templates

PAPER = "#kt-paper"
FIRST_STAGE = "home"
"""The stage whose starter cards an empty box offers."""
LAYOUTS = (("fold", 210, 297), ("a4", 210, 297), ("a6", 105, 148))
"""The layouts to choose from with the paper's width and height in mm; first what any printer can do."""
SHEET_STYLES = (
    (PAPER, "sheet_base.css"),
    (PAPER, "sheet_cards.css"),
    *((f"{PAPER}[data-layout={name}]", f"sheet_cards_{name}.css") for name, *_ in LAYOUTS),
)
"""The styles of the printed sheets, and the part of the page that each is for."""


def box_pages(templates: Templates) -> Iterator[Page]:
    """`/box/`."""
    words = templates.words.box
    body = templates.render(
        "box/page.html",
        cards=deck(templates),
        starters=starters(templates.catalog, FIRST_STAGE),
        chosen_by=chosen_by,
    )
    yield Page(
        "box",
        templates.language,
        words.title,
        words.description,
        body,
        search={"kind": [templates.words.kinds.pages.one]},
        modules=("assets/box/page.js",),
        styles=STYLES,
    )


class Codes(dict[str, str]):
    """The QR code of each card, made when a template asks for it: an outline of the site asks for none."""

    def __init__(self, addresses: Mapping[str, str]) -> None:
        super().__init__()
        self._addresses = addresses

    def __missing__(self, card: str) -> str:
        return qr_drawing(self._addresses[card])


def box_paper_page(templates: Templates, site_url: str) -> Page:
    """`/box/print/`: all cards as they stand on paper; the browser leaves those of the box.

    `site_url` is where the codes on the cards lead to. Not in the search: its cards are.
    """
    words = templates.words.box.paper
    press = Press({templates.language: templates}, site_url)
    cards = deck(templates)
    addresses = {card.id: press.address(card.reference, templates.language) for card in cards}
    faces = templates.render("box/faces.html", cards=cards, addresses=addresses, codes=Codes(addresses))
    style = "\n".join(kept_to(part, templates.render(sheet)) for part, sheet in SHEET_STYLES)
    body = templates.render("box/paper.html", faces=one_step_down(faces), style=style, layouts=LAYOUTS)
    return Page(
        "box/print",
        templates.language,
        words.title,
        words.description,
        body,
        modules=("assets/paper/print.js",),
        styles=("assets/paper/paper.css",),
        wide=True,
    )
