"""The map script that folium writes: the same bytes each time, nothing foreign, nothing data can break."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from generators.catalog.catalog import Catalog
from generators.catalog.check import check_data
from generators.language import Language
from generators.outputs.map.page import CONTAINER, map_page
from generators.outputs.map.spots import spots
from generators.outputs.map.tiles import TileService
from generators.records import Service
from generators.site.disk import write_artifacts
from generators.site.engines.leaflet_map import js_string, map_script
from generators.site.engines.vendor import vendor_files
from generators.site.project import ROOT
from generators.text.templates import Templates
from site_tests.chromium import chromium

REAL, _ = check_data(ROOT, date(2026, 11, 23))
HOSTILE = "</script><img src=x onerror=hacked()>'\"`${hacked()}{{ 7 * 7 }}{% raw %}\\u2028"
CHROMIUM = chromium()


def service(name: str, area: str, **fields: Any) -> Service:
    """A service that exists only in these tests."""
    record = {
        "id": name,
        "kind": "station",
        "name": {"zh": HOSTILE, "en": HOSTILE},
        "summary": {"zh": "只在测试里", "en": "Only in tests"},
        "area": area,
        "phones": [{"number": "025-85337203"}],
        "sources": [{"title": "test"}],
        "checked": {"on": "2026-11-22", "how": "web"},
        **fields,
    }
    return Service.model_validate(record)


def sample() -> Catalog:
    records = [
        service("alone", "nanjing-gaochun"),
        service(
            "exact", "nanjing-luhe", kind="hospital", place={"lat": 32.4, "lon": 118.8, "precision": "exact"}
        ),
        *(service(f"south-{n}", "guangzhou-nansha", kind="respite") for n in range(5)),
        service("whole", "guangzhou"),
    ]
    return replace(REAL, records={record.reference: record for record in records})


def script(language: Language = Language.ZH, tiles: tuple[TileService, ...] = ()) -> str:
    catalog = sample()
    content = map_script(catalog, Templates(catalog, language), tiles).content
    assert isinstance(content, str)
    return content


def test_a_build_repeats_byte_by_byte_with_names_of_our_own() -> None:
    assert script() == script()
    assert not re.search(r"_[0-9a-f]{32}\b", script())
    assert f'L.map(\n"{CONTAINER}"' in script()


def test_there_is_one_script_for_each_language() -> None:
    files = [map_script(sample(), Templates(sample(), language)) for language in Language]
    assert [file.path for file in files] == ["assets/map/map-zh.js", "assets/map/map-en.js"]


def test_nothing_comes_from_outside_and_nothing_needs_jquery() -> None:
    assert not re.search(r"https?://|\$\(|L\.tileLayer|AwesomeMarkers|eval\(", script())


def test_a_tile_service_is_one_setting() -> None:
    tiles = (TileService("https://tiles.example/{z}/{x}/{y}.png", "© Example"),)
    assert 'L.tileLayer(\n"https://tiles.example/{z}/{x}/{y}.png"' in script(tiles=tiles)


def test_every_marker_has_its_popup_and_the_id_that_the_list_knows() -> None:
    ids = re.findall(r'"spot": "([^"]+)"', script())
    assert sorted(ids) == sorted(spot.id for spot in spots(sample()))
    assert script().count(".bindPopup(") == len(ids)


def test_shapes_tell_exact_from_approximate() -> None:
    shapes = set(re.findall(r'"className": "kt-spot kt-spot--(\w+)"', script()))
    assert shapes == {"exact", "district", "city"}


@pytest.mark.parametrize(
    "text", [HOSTILE, "`", "${x}", "{{ x }}", "{% x %}", "{# x #}", "\u2028\u2029", "</SCRIPT", "\\"]
)
def test_a_string_stays_a_string(text: str) -> None:
    quoted = js_string(text)
    assert json.loads(quoted) == text
    assert not re.search(r"[<`${}\u2028\u2029]", quoted)


def test_hostile_text_neither_runs_nor_ends_the_script() -> None:
    source = script()
    assert "</" not in source
    assert "`" not in source
    assert source.count("7 * 7") >= len(sample().records), "shown as it was written, not calculated"


def test_the_script_is_javascript(tmp_path: Path) -> None:
    (tmp_path / "map.js").write_text(script(), "utf-8")
    node = shutil.which("node")
    assert node, "node came with npm"
    subprocess.run([node, "--check", tmp_path / "map.js"], check=True)


def test_browser_files_are_those_of_the_lock_file_and_point_to_nothing_else() -> None:
    files = {file.path: file.content for file in vendor_files(ROOT)}
    assert all(path.startswith("assets/vendor/leaflet") for path in files)
    assert not [path for path, content in files.items() if b"sourceMappingURL" in bytes(content)]  # type: ignore[arg-type]
    css = files["assets/vendor/leaflet/leaflet.css"]
    assert isinstance(css, bytes)
    pictures = re.findall(rb"url\((images/[^)]+)\)", css)
    assert pictures
    assert all(f"assets/vendor/leaflet/{picture.decode()}" in files for picture in pictures)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder)) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def write_page(folder: Path) -> None:
    """The map page without the site's frame, under a stricter policy than the site's."""
    catalog = sample()
    templates = Templates(catalog, Language.ZH)
    page = map_page(catalog, templates)
    write_artifacts([*vendor_files(ROOT), map_script(catalog, templates)], folder)
    shutil.copytree(ROOT / "theme/site/assets", folder / "assets", dirs_exist_ok=True)
    head = "".join(f'<link rel="stylesheet" href="/{style}">' for style in page.styles)
    head += "".join(f'<script src="/{name}" defer></script>' for name in page.scripts)
    policy = "default-src 'self'; img-src 'self' data:"
    (folder / "map").mkdir()
    (folder / "map/index.html").write_text(
        f'<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">{head}<body>{page.body}',
        "utf-8",
    )


@pytest.fixture
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # slow to import

    assert CHROMIUM, "make test installs it"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


def test_in_a_browser_filters_list_and_windows_work_and_nothing_leaks(tmp_path: Path, browser: Any) -> None:
    write_page(tmp_path)
    faults: list[str] = []
    with served(tmp_path) as address:
        page = browser.new_page(viewport={"width": 360, "height": 740}, reduced_motion="reduce")
        page.on("console", lambda message: faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda r: None if r.url.startswith((address, "data:")) else faults.append(r.url))
        page.goto(f"{address}/map/")
        check_filters(page)
        check_windows(page)
        page.goto(f"{address}/map/?city=guangzhou&kind=respite")
        assert "5" in page.locator(".kt-map-found").inner_text()
        assert page.locator(".kt-place:visible").count() == 5
        page.close()
    assert faults == []


def check_filters(page: Any) -> None:
    assert page.locator(".kt-place:visible").count() == len(sample().records)
    page.locator("input[name=city][value=nanjing]").check()
    assert page.locator(".kt-place:visible").count() == 2
    assert page.locator(".leaflet-marker-icon").count() == 2
    page.locator(".kt-map-kinds summary").click()
    page.locator("input[name=kind][value=hospital]").check()
    assert page.url.endswith("/map/?city=nanjing&kind=hospital")
    assert page.locator(".leaflet-marker-icon").count() == 1
    page.locator("button[type=reset]").click()
    page.wait_for_function("!location.search")
    assert page.locator(".kt-place:visible").count() == len(sample().records)


def check_windows(page: Any) -> None:
    """From the list to a window on the map by keyboard, and back again; its hostile name is only text."""
    button = page.locator("#alone .kt-place__show")
    button.focus()
    page.keyboard.press("Enter")
    popup = page.locator(".leaflet-popup")
    popup.wait_for()
    assert HOSTILE in popup.locator(".kt-popup__name").inner_text()
    assert popup.locator("img").count() == 0
    assert popup.evaluate("element => element === document.activeElement")
    assert popup.locator("a[href^='tel:']").bounding_box()["height"] >= 44
    page.keyboard.press("Escape")
    popup.wait_for(state="detached")
    assert button.evaluate("element => element === document.activeElement")
