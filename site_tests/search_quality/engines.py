"""The search engines that are asked the same: our page, Pagefind as it comes, Material's own search."""

import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, urlsplit

from playwright.sync_api import Page

from generators.language import Language
from site_tests.search_quality.queries import Found, Query

FIRST = 10
SETTLED = "query => document.getElementById('kt-results').dataset.done === query"
LINKS = "links => links.map(a => [a.href, a.textContent])"
PAGEFIND = """async ([address, query, first]) => {
  const pagefind = await import(address);
  const { results } = await pagefind.search(query);
  const pages = await Promise.all(results.slice(0, first).map((result) => result.data()));
  return pages.map((page) => [new URL(page.url, location).href, page.meta.title]);
}"""
MATERIAL_ANSWERED = """() => {
  const meta = document.querySelector(".md-search-result__meta");
  return /\\d|\u6ca1\u6709|No matching/.test(meta.textContent);
}"""
MATERIAL_HITS = ".md-search-result__item > a.md-search-result__link"

Engine = Callable[[Page, str, Query], list[tuple[str, str]]]
"""Asks a query on a page that is free to go anywhere below the address; gives addresses and titles."""


def ask_ours(page: Page, base: str, query: Query) -> list[tuple[str, str]]:
    """The search page, typed into, until nothing more will change."""
    home = f"{base}/{query.language.prefix}search/"
    if page.url.partition("#")[0] != home:
        page.goto(home)
    page.locator("#kt-query").fill(query.text)
    page.locator("#kt-query").press("Enter")
    page.wait_for_function(SETTLED, arg=query.text)
    rows: list[tuple[str, str]] = page.locator("[data-search-result] h3 a").evaluate_all(LINKS)
    return rows


def ask_pagefind(page: Page, base: str, query: Query) -> list[tuple[str, str]]:
    """Pagefind's `search(query)` over the same index, with its defaults."""
    home = f"{base}/{query.language.prefix}search/"
    if page.url != home:
        page.goto(home)
    rows: list[tuple[str, str]] = page.evaluate(PAGEFIND, [f"{base}/pagefind/pagefind.js", query.text, FIRST])
    return rows


def ask_material(page: Page, base: str, query: Query) -> list[tuple[str, str]]:
    """The list that Material's search opens with for `?q=`, on a plain site of the same pages."""
    page.goto(f"{base}/{query.language}/?q={quote(query.text)}")
    page.wait_for_function(MATERIAL_ANSWERED, timeout=120_000)
    rows: list[tuple[str, str]] = page.locator(MATERIAL_HITS).evaluate_all(LINKS)
    return rows


def as_found(rows: list[tuple[str, str]], titles: dict[str, str], language: Language) -> tuple[Found, ...]:
    """Each page once, by its path and our title of it, however an engine names it."""
    paths = dict.fromkeys(path_of(address, language) for address, _ in rows)
    shown = {path_of(address, language): title.strip() for address, title in reversed(rows)}
    return tuple((path, titles.get(path, shown[path])) for path in paths)


def path_of(address: str, language: Language) -> str:
    """The path of a page without the folder of its language."""
    path = urlsplit(address).path.strip("/")
    return path.removeprefix(f"{language}/")


def page_titles(site: Path, language: Language) -> dict[str, str]:
    """The title of every page that the search knows."""
    words = json.loads((site / "assets" / "search" / f"words-{language}.json").read_text("utf-8"))
    return dict(zip(words["path"], words["title"], strict=True))
