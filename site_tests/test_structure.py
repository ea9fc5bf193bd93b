"""The architecture, held by program: who may import whom, who may touch what, how large things get."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from generators.language import Language
from generators.outputs.data import FILES
from generators.outputs.pages.lists import GROUPS
from generators.records import KINDS
from generators.site.project import ROOT, project_catalog

LAYERS = ("language", "records", "catalog", "text", "outputs", "site", "__main__")
"""Each may import only itself and what stands before it."""
ONE_HOME = {
    "weasyprint": "site/engines/paper/pdf.py",
    "pikepdf": "site/engines/paper/binding",
    "uharfbuzz": "site/engines/paper/fonts.py",
    "folium": "site/engines/leaflet_map.py",
    "mkdocs": "site/engines/mkdocs_site.py",
}
PACKAGE = ROOT / "generators"


def modules() -> list[Path]:
    found = sorted(PACKAGE.rglob("*.py"))
    assert len(found) > 40
    return found


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def layer(module: str) -> int:
    return LAYERS.index(module.split(".")[1]) if "." in module else 0


def test_imports_go_one_way() -> None:
    for path in modules():
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for imported in imports(path):
            if imported.startswith("generators.") and not name.endswith("generators.__init__"):
                assert layer(imported) <= layer(name), f"{name} imports {imported}"


@pytest.mark.parametrize(("library", "home"), ONE_HOME.items())
def test_a_library_with_a_big_surface_has_one_home(library: str, home: str) -> None:
    users = {
        p.relative_to(PACKAGE).as_posix()
        for p in modules()
        if any(i.split(".")[0] == library for i in imports(p))
    }
    assert users
    assert {user for user in users if user != home and not user.startswith(f"{home}/")} == set()


def test_outputs_read_no_clock_no_disk_and_no_network() -> None:
    forbidden = {
        "datetime",
        "time",
        "os",
        "subprocess",
        "socket",
        "urllib.request",
        "requests",
        "tempfile",
        "shutil",
    }
    for path in (PACKAGE / "outputs").rglob("*.py"):
        assert not forbidden & set(imports(path)), path
        assert "open(" not in path.read_text("utf-8"), path
        assert "read_text" not in path.read_text("utf-8"), path


def test_no_sentence_that_a_reader_sees_stands_in_code() -> None:
    contributors = {"catalog/", "__main__.py", "site/"}
    for path in modules():
        inside = path.relative_to(PACKAGE).as_posix()
        if any(inside.startswith(start) for start in contributors):
            continue
        for node in strings(ast.parse(path.read_text("utf-8"))):
            found = [c for c in node.value if "\u4e00" <= c <= "\u9fff"]
            assert not found or "康途" in node.value or len(found) <= 1, (
                f"{inside}:{node.lineno} {node.value!r}"
            )


def strings(tree: ast.Module) -> Iterator[ast.Constant]:
    """String constants that are not docstrings or field descriptions for the schema."""
    described = {
        id(k.value)
        for n in ast.walk(tree)
        if isinstance(n, ast.Call)
        for k in n.keywords
        if k.arg == "description"
    }
    bare = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in described | bare
        ):
            yield node


def test_modules_functions_and_folders_stay_small() -> None:
    for path in modules():
        text = path.read_text("utf-8")
        assert text.count("\n") <= 150, f"{path} has {text.count(chr(10))} lines"
        assert ast.get_docstring(ast.parse(text)), f"{path} does not say what it is"
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                assert (node.end_lineno or 0) - node.lineno <= 35, f"{path}:{node.lineno} {node.name}"


def test_every_kind_has_its_page_list_words_and_schema() -> None:
    words = project_catalog().words
    for kind in KINDS:
        name = kind.__name__.lower()
        assert (ROOT / "theme" / "pages" / kind.folder / "page.html").is_file(), (
            f"add theme/pages/{kind.folder}/page.html"
        )
        assert kind in GROUPS, f"add {kind.__name__} to GROUPS in generators/outputs/pages/lists.py"
        assert set(words["kinds"][kind.folder]) == {"one", "many", "lead"}, (
            f"add {kind.folder} to data/words/kinds.yaml"
        )
        assert (ROOT / "data" / "schema" / f"{name}.json").is_file(), "run `make schema`"
        missing = [f for f in kind.model_fields if f not in words["fields"] and kind.folder != "cards"]
        assert missing == [], f"add {missing} to data/words/fields.yaml"


def test_every_open_data_file_is_documented() -> None:
    files = {a.path.removeprefix("data/") for output in FILES for a in output(project_catalog())}
    documented = {entry["file"]["zh"] for entry in project_catalog().words["pages"]["data"]["files"].values()}
    assert files == documented


def test_written_pages_stand_in_both_languages() -> None:
    pages = {str(lang): {p.name for p in (ROOT / "content" / lang).rglob("*.md")} for lang in Language}
    assert pages["zh"]
    assert pages["zh"] == pages["en"]
