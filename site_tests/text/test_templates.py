"""Templates escape everything, refuse undefined names, and know addresses, areas and phones."""

from datetime import date
from pathlib import Path

import jinja2
import pytest

from generators.catalog.catalog import Catalog
from generators.language import Language
from generators.records.area import Area
from generators.records.term import Term
from generators.records.values import Text
from generators.text import templates as module
from generators.text.templates import Templates, joined, tel


def area(id_: str, level: str, parent: str | None, zh: str, en: str) -> Area:
    return Area.model_validate({"id": id_, "level": level, "parent": parent, "name": {"zh": zh, "en": en}})


AREAS = (
    area("china", "country", None, "中国", "China"),
    area("nanjing", "city", "china", "南京市", "Nanjing"),
    area("nanjing-qixia", "district", "nanjing", "栖霞区", "Qixia"),
)
STATION = Term.model_validate({"id": "station", "label": {"zh": "站点", "en": "Station"}})
CATALOG = Catalog(
    records={},
    files={},
    areas={found.id: found for found in AREAS},
    vocabulary={"service_kinds": {"station": STATION}},
    evidence={},
    words={"hours": {"always": {"zh": "每天24小时", "en": "24 hours"}}},
    outlines={},
)


@pytest.fixture
def theme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(module, "THEME", tmp_path)
    (tmp_path / "pages").mkdir()
    return tmp_path / "pages"


def rendered(theme: Path, template: str, language: Language = Language.EN, **values: object) -> str:
    (theme / "x.html").write_text(template, "utf-8")
    return Templates(CATALOG, language).render("x.html", **values)


def test_everything_is_escaped(theme: Path) -> None:
    evil = '<script>alert(\'x\')</script>" onload="x" & more'
    for expression in ("x", "t | t"):
        out = rendered(theme, f'<p title="{{{{ {expression} }}}}">', x=evil, t=Text(zh=evil, en=evil))
        assert "<script>" not in out
        assert '" onload="' not in out
        assert "&lt;script&gt;" in out
        assert "&amp; more" in out


def test_escaping_does_not_depend_on_the_ending_of_the_template(theme: Path) -> None:
    (theme / "x.txt").write_text("{{ x }}", "utf-8")
    assert Templates(CATALOG, Language.ZH).render("x.txt", x="<b>") == "&lt;b&gt;"


@pytest.mark.parametrize(
    "template", ["{{ nothing }}", "{{ w.nothing }}", "{{ x.nothing }}", "{% if nothing %}{% endif %}"]
)
def test_an_undefined_name_is_an_error(theme: Path, template: str) -> None:
    with pytest.raises((jinja2.UndefinedError, KeyError)):
        rendered(theme, template, x="")


def test_the_edition_is_a_day_or_an_undefined_name(theme: Path) -> None:
    (theme / "x.html").write_text("{{ edition }}", "utf-8")
    assert Templates(CATALOG, Language.EN, edition=date(2026, 11, 22)).render("x.html") == "2026-11-22"
    with pytest.raises(jinja2.UndefinedError):
        Templates(CATALOG, Language.EN).render("x.html")


def test_a_text_is_shown_in_the_language_of_the_page_or_in_the_other(theme: Path) -> None:
    both, only = Text(zh="站", en="Station"), Text(zh="站")
    assert rendered(theme, "{{ x | t }}", x=both) == "Station"
    assert rendered(theme, "{{ x | t }}", Language.ZH, x=both) == "站"
    assert rendered(theme, "{{ x | t }}", x=only) == "站"
    assert rendered(theme, "{{ none | t }}") == ""


def test_addresses_are_those_of_the_language() -> None:
    zh, en = Templates(CATALOG, Language.ZH), Templates(CATALOG, Language.EN)
    assert [zh.url(""), en.url("")] == ["/", "/en/"]
    assert [zh.url("services/x"), en.url("services/x")] == ["/services/x/", "/en/services/x/"]
    assert [zh.url("print/x.pdf"), en.url("data/x.json")] == ["/print/x.pdf", "/en/data/x.json"]
    assert en.url('a b"<') == "/en/a%20b%22%3C/"
    assert Templates(CATALOG, Language.EN, root="../").url("x") == "../en/x/"


def test_an_area_is_named_with_its_city() -> None:
    zh, en = Templates(CATALOG, Language.ZH), Templates(CATALOG, Language.EN)
    assert [zh.area_name("nanjing-qixia"), en.area_name("nanjing-qixia")] == [
        "南京市栖霞区",
        "Qixia, Nanjing",
    ]
    assert [zh.area_name("nanjing"), en.area_name("china")] == ["南京市", "China"]


def test_a_term_is_shown_by_its_label(theme: Path) -> None:
    assert rendered(theme, "{{ label('service_kinds', 'station') }}", Language.ZH) == "站点"
    with pytest.raises(KeyError):
        rendered(theme, "{{ label('service_kinds', 'x') }}")


def test_hours_are_said_in_words(theme: Path) -> None:
    assert rendered(theme, "{{ '24/7' | hours }}") == "24 hours"


@pytest.mark.parametrize(
    ("number", "area", "address"),
    [
        ("110", "china", "tel:110"),
        ("12356", "nanjing", "tel:12356"),
        ("182 183", "hongkong", "tel:182183"),
        ("400-161-9995", "china", "tel:4001619995"),
        ("800-810-1117", "china", "tel:8008101117"),
        ("025-85337203", "nanjing-qixia", "tel:+86-25-8533-7203"),
        ("02585337203", "nanjing-qixia", "tel:+86-25-8533-7203"),
        ("0513-85337203", "china", "tel:+86-513-8533-7203"),
        ("138 0013 8000", "nanjing", "tel:+86-138-0013-8000"),
        ("2389 2222", "hongkong", "tel:+852-2389-2222"),
        ("2871 2356", "macau", "tel:+853-2871-2356"),
        ("+852 2389 2222", "china", "tel:+85223892222"),
    ],
)
def test_a_number_becomes_an_address_to_tap(number: str, area: str, address: str) -> None:
    assert tel(number, area) == address


def test_a_list_inside_a_sentence() -> None:
    assert joined(["甲", "乙"], Language.ZH) == "甲、乙"
    assert joined(["a", "b"], Language.EN) == "a, b"
