"""Promises that hold for every page of the built site."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlparse

import pytest

from generators.language import Language
from generators.records import KINDS, Card, Hotline, Need, Policy, Service
from generators.records.facets import Reachable, Sourced
from generators.site.project import project_catalog
from generators.site.weight import first_visit_bytes
from generators.text.templates import tel

BASE = "http://site/"
TEXT_BOX = re.compile(r'<(?:input(?![^>]* type="(?!search|text))|textarea)[^>]*>')


class Links(HTMLParser):
    """Collects every address that a page loads or links, and its ids."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[tuple[str, str]] = []
        self.ids: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in {"href", "src", "action"} and value is not None:
                self.links.append((tag, value))
            if name == "id" and value:
                self.ids.add(value)


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, str]:
    """Every HTML page by its path from the root of the site."""
    found = {p.relative_to(site).as_posix(): p.read_text("utf-8") for p in sorted(site.rglob("*.html"))}
    assert len(found) > 400
    return found


def test_every_record_has_a_page_in_both_languages(site: Path) -> None:
    records = project_catalog().records
    assert {kind.folder for kind in KINDS} == {reference.split("/")[0] for reference in records}
    for record in records.values():
        for language in Language:
            assert (site / language.prefix / record.page_path / "index.html").is_file()


def test_both_languages_have_the_same_pages(pages: dict[str, str]) -> None:
    english = {path.removeprefix("en/") for path in pages if path.startswith("en/")}
    assert english == {path for path in pages if not path.startswith("en/")}


def test_every_internal_link_leads_somewhere(pages: dict[str, str], site: Path) -> None:
    checked = 0
    broken = []
    ids = {path: Links(html).ids for path, html in pages.items()}
    for path, html in pages.items():
        if path.endswith("404.html"):
            continue
        for _, link in Links(html).links:
            target = urlparse(urljoin(BASE + path, link))
            if target.netloc != "site":
                continue
            checked += 1
            file = unquote(target.path.lstrip("/"))
            file = f"{file}index.html" if file == "" or file.endswith("/") else file
            anchor_missing = target.fragment and file in ids and unquote(target.fragment) not in ids[file]
            if not (site / file).is_file() or (anchor_missing and not file.endswith("map/index.html")):
                broken.append(f"{path} → {link}")
    assert checked > 10_000
    assert broken == []


def reached(pages: dict[str, str], start: str, taps: int) -> set[str]:
    """The pages in one language that so many taps lead to, by their addresses from the root of the site."""
    mine = {path.removesuffix("index.html") for path in pages if path.endswith("index.html")}
    mine = {path for path in mine if path.startswith("en/") == bool(start)}
    found = newest = {start}
    for _ in range(taps):
        links = [(page, link) for page in newest for _, link in Links(pages[f"{page}index.html"]).links]
        leads = {urljoin(BASE + page, link) for page, link in links}
        newest = {unquote(urlparse(lead).path)[1:] for lead in leads if lead.startswith(BASE)} & mine - found
        found = found | newest
    return found


@pytest.mark.parametrize("start", ["", "en/"])
def test_every_page_is_three_taps_or_fewer_from_the_home_page(pages: dict[str, str], start: str) -> None:
    mine = {path.removesuffix("index.html") for path in pages if path.endswith("index.html")}
    assert {path for path in mine if path.startswith("en/") == bool(start)} == reached(pages, start, 3)


@pytest.mark.parametrize("start", ["", "en/"])
def test_a_number_to_call_or_a_card_is_two_taps_away_for_every_need(
    pages: dict[str, str], start: str
) -> None:
    needs = {f"{start}{need.reference}/" for need in project_catalog().of(Need)}
    assert needs <= reached(pages, start, 2)
    for need in needs:
        body = pages[f"{need}index.html"].split('id="content"')[1].split("kt-footer")[0]
        assert 'href="tel:' in body or re.search(r'href="[^"]*/cards/[a-z]', body), need


def test_nothing_is_loaded_from_another_host(pages: dict[str, str]) -> None:
    for path, html in pages.items():
        for tag, link in Links(html).links:
            if tag in {"script", "img", "iframe", "form", "source", "link"}:
                assert not re.match(r"(https?:)?//", link) or "canonical" in html, f"{path} loads {link}"


def test_no_form_can_carry_what_is_typed(pages: dict[str, str]) -> None:
    boxes = [(path, box) for path, html in pages.items() for box in TEXT_BOX.findall(html)]
    assert len(boxes) > len(pages)
    assert [(path, box) for path, box in boxes if " name=" in box] == []


def test_links_use_safe_schemes_only(pages: dict[str, str]) -> None:
    for path, html in pages.items():
        for tag, link in Links(html).links:
            scheme = urlparse(link).scheme
            if tag == "img" and link.startswith("data:image/"):
                continue  # a picture within the page: the codes on cards to print
            assert scheme in {"", "http", "https", "tel", "mailto", "sms"}, f"{path}: {link}"


def test_every_page_has_help_a_policy_and_its_language(pages: dict[str, str]) -> None:
    strip = project_catalog().words["crisis"]["strip"]
    for path, html in pages.items():
        language = Language.EN if path.startswith("en/") else Language.ZH
        assert f'<html lang="{language}"' in html, path
        assert html.count("Content-Security-Policy") == 1, path
        assert "unsafe-eval" not in html.replace("wasm-unsafe-eval", ""), path
        for number in ("110", "120", "12356"):
            assert f'href="tel:{number}"' in html, path
        assert strip[language] in html, path
        assert html.count("<h1") == 1, path


def test_every_number_on_a_record_page_can_be_tapped(site: Path) -> None:
    records = project_catalog().of(Reachable)
    assert len(records) > 100
    for record in records:
        html = (site / record.page_path / "index.html").read_text("utf-8")  # type: ignore[attr-defined]  # a Record
        for phone in record.phones:
            assert f'href="{tel(phone.number, record.area)}"' in html  # type: ignore[attr-defined]  # Located or Hotline


def test_every_record_page_shows_sources_check_and_the_way_to_correct_it(site: Path) -> None:
    catalog = project_catalog()
    for record in catalog.of(Sourced):
        html = (site / record.page_path / "index.html").read_text("utf-8")  # type: ignore[attr-defined]  # a Record
        assert f'datetime="{record.checked.on}"' in html
        assert f"/edit/main/{catalog.files[record.reference]}" in html  # type: ignore[attr-defined]  # a Record
        for source in record.sources:
            assert source.url is None or source.url.replace("&", "&amp;") in html


def test_a_service_without_a_number_says_so_and_whom_to_ask(site: Path) -> None:
    unknown = [s for s in project_catalog().of(Service) if not s.phones]
    assert unknown
    words = project_catalog().words["contact"]["phone_unknown"]
    for service in unknown:
        html = (site / service.reference / "index.html").read_text("utf-8")
        assert words["zh"] in html
        assert 'href="tel:' in html.split(words["zh"])[1]


def test_the_catalogue_is_as_large_as_promised() -> None:
    catalog = project_catalog()
    counts = {kind: len(catalog.of(kind)) for kind in (Service, Hotline, Policy, Card)}
    assert counts[Service] >= 70
    assert counts[Hotline] >= 28
    assert counts[Policy] >= 30
    assert counts[Card] >= 12
    assert {s.kind for s in catalog.of(Service)} == set(catalog.vocabulary["service_kinds"])


@pytest.mark.parametrize(
    ("path", "kilobytes"),
    [
        ("index.html", 110),
        ("services/nanjing-naoke-hospital/index.html", 85),
        ("en/hotlines/cn-12356/index.html", 85),
    ],
)
def test_a_first_visit_is_light(site: Path, path: str, kilobytes: int) -> None:
    assert first_visit_bytes(site, path) <= kilobytes * 1000
