"""All sheets as files: which there are, the same bytes in every process, every fault in one message."""

import pytest

from generators.language import Language
from generators.outputs.artifact import Artifact, Sheet
from generators.outputs.sheets import Deck, Leaves, Part
from generators.outputs.sheets.deck import Face
from generators.site.engines.paper.binding.leaves import Leaf, bound
from generators.site.engines.paper.fit import SheetOverflowError
from generators.site.engines.paper.pdf import corners, laid_out, part, written
from generators.site.engines.paper.picture import pictures
from generators.site.printing import render_sheets

FACE = """<!DOCTYPE html><html lang="en"><head><title>t</title><style>
@page { size: 105mm 148mm; margin: 0 } body { margin: 0 } .page { font-size: 0 }
.fits, .place { display: inline-block; width: 105mm; height: 148mm; font: 10.5pt/1.5 "Noto Sans CJK SC" }
</style></head><body>PAGES</body></html>"""
PAGE = '<div class="page"><p class="fits" id="face-NUMBER">TEXT</p></div>'


def sheet(path: str, *texts: str) -> Sheet:
    pages = (PAGE.replace("NUMBER", str(n)).replace("TEXT", text) for n, text in enumerate(texts))
    return Sheet(path, "t", Language.EN, FACE.replace("PAGES", "".join(pages)))


def small_deck(*texts: str) -> Deck:
    one = sheet("print/deck.pdf", *texts)
    return Deck(one.path, one.title, one.language, one.html, (Part("print/card.pdf", "card", (0, 1)),))


def small_leaves() -> Leaves:
    html = FACE.replace("PAGES", '<div class="page"><div class="place"></div></div>')
    faces = ((Face("print/deck.pdf", 1),), (Face("print/deck.pdf", 0),))
    return Leaves("print/leaves.pdf", "t", Language.EN, html, faces)


@pytest.fixture(scope="module")
def made() -> dict[str, Artifact]:
    sheets = [sheet("print/one.pdf", "one"), small_deck("front", "back"), small_leaves()]
    return {artifact.path: artifact for artifact in render_sheets(sheets)}


def test_sheets_and_parts_of_decks_have_pictures_decks_and_leaves_have_none(
    made: dict[str, Artifact],
) -> None:
    assert sorted(made) == [
        "print/card-1.png",
        "print/card-2.png",
        "print/card.pdf",
        "print/deck.pdf",
        "print/leaves.pdf",
        "print/one-1.png",
        "print/one.pdf",
    ]


def test_another_process_makes_the_same_bytes(made: dict[str, Artifact]) -> None:
    deck, leaves = small_deck("front", "back"), small_leaves()
    document, empty = laid_out(deck), laid_out(leaves)
    data = written(document)
    assert made["print/deck.pdf"].content == data
    assert made["print/card.pdf"].content == written(part(document, (0, 1), "card"))
    assert [made[f"print/card-{n}.png"].content for n in (1, 2)] == list(pictures(data))
    leaf = Leaf(written(empty), corners(empty))
    assert made["print/leaves.pdf"].content == bound(leaf, {deck.path: data}, leaves.pages)


def test_all_faults_are_named_at_once_and_nothing_is_made_of_a_faulty_deck() -> None:
    long = "word " * 2000
    deck = small_deck(long, long)
    made = render_sheets([sheet("print/bad.pdf", long), deck, small_leaves(), sheet("print/good.pdf", "x")])
    with pytest.raises(SheetOverflowError) as error:
        list(made)
    assert [line.split(" is ")[0] for line in str(error.value).splitlines()] == [
        "print/bad.pdf: face-0 (en)",
        "print/deck.pdf: face-0 (en)",
        "print/deck.pdf: face-1 (en)",
    ]
