"""Whole PDFs in one: sizes, tags, languages and the table of contents stay right."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest

from generators.language import Language
from generators.outputs.artifact import Sheet
from generators.site.engines.paper.binding.books import joined, pages_in
from generators.site.engines.paper.pdf import pdf

HTML = """<!DOCTYPE html><html lang="LANG"><head><title>TITLE</title><style>
@page { size: SIZE; margin: 10mm } .page { break-after: page }
</style></head><body><div class="page"><h1>TITLE</h1><p>one</p></div>
<table><tr><td>two</td></tr></table></body></html>"""


def made(title: str, language: Language, size: str) -> bytes:
    html = HTML.replace("LANG", language.tag).replace("SIZE", size).replace("TITLE", title)
    return pdf(Sheet(f"{title}.pdf", title, language, html.replace("<body>", '<body data-pages="2">')))


@pytest.fixture(scope="module")
def parts() -> tuple[bytes, list[tuple[str, bytes]]]:
    front = made("Front", Language.EN, "210mm 297mm")
    wide = made("Wide", Language.EN, "297mm 210mm")
    return front, [("Wide pages", wide), ("中文", made("中文", Language.ZH, "148mm 210mm")), ("Again", wide)]


@pytest.fixture(scope="module")
def book(parts: tuple[bytes, list[tuple[str, bytes]]]) -> bytes:
    return joined(*parts)


def test_pages_come_in_order_each_of_its_size(book: bytes) -> None:
    assert pages_in(book) == 8
    with pikepdf.open(BytesIO(book)) as found:
        boxes: list[Any] = [page.MediaBox for page in found.pages]
        sizes = [(round(float(b[2]) / 72 * 25.4), round(float(b[3]) / 72 * 25.4)) for b in boxes]
    assert sizes == [(210, 297)] * 2 + [(297, 210)] * 2 + [(148, 210)] * 2 + [(297, 210)] * 2


def test_every_tag_leads_to_a_page_of_the_book_and_every_page_to_its_tags(book: bytes) -> None:
    with pikepdf.open(BytesIO(book)) as found:
        pages = [page.obj.objgen for page in found.pages]
        tree: Any = found.Root.StructTreeRoot
        numbers = list(tree.ParentTree.Nums)
        elements = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
        assert [int(page.obj.StructParents) for page in found.pages] == list(range(8)) == sorted(elements)
        for number, page in enumerate(pages):
            assert elements[number]
            assert all(element.Pg.objgen == page for element in elements[number])
        assert all(top.P.objgen == tree.K[0].objgen for top in tree.K[0].K)


def test_chapters_are_parts_with_their_language_and_lines_in_the_contents(book: bytes) -> None:
    with pikepdf.open(BytesIO(book)) as found:
        tree: Any = found.Root.StructTreeRoot
        chapters = [top for top in tree.K[0].K if top.S == "/Part"]
        assert [(str(c.T), str(c.Lang)) for c in chapters] == [
            ("Wide pages", "en"),
            ("中文", "zh-Hans"),
            ("Again", "en"),
        ]
        with found.open_outline() as outline:
            lines = [item.title for item in outline.root]
            first = {item.title: item.destination[0].objgen for item in outline.root}
        assert [line for line in lines if line != "Front"] == ["Wide pages", "中文", "Again"]
        assert first["中文"] == found.pages[4].obj.objgen


def test_the_same_parts_give_the_same_bytes(
    parts: tuple[bytes, list[tuple[str, bytes]]], book: bytes
) -> None:
    assert joined(*parts) == book
