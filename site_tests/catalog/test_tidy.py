"""Tidying puts a record in order, changes no fact, and leaves a file alone when in doubt."""

from pathlib import Path

import pytest

from generators.catalog.explain.sentence import explain
from generators.catalog.reading.compose import compose
from generators.catalog.reading.source import Source
from generators.catalog.style import disk
from generators.catalog.style.emit import scalar
from generators.catalog.style.order import field_order
from generators.catalog.style.punctuation import full_width
from generators.catalog.tidy import Doubt, tidied, tidy_files
from generators.language import Language
from generators.records import KINDS, Record, Service
from generators.site.project import ROOT
from site_tests.catalog.sample import FILES, SERVICE, Sample

UNTIDY = """\
# yaml-language-server: $schema=../schema/wrong.json
# Seen on paper, too.

checked: {how: web, on: 2026-11-20}
sources:
  - supports: [phones]
    title: "南京市民政局网页"
    published: 2024
area: 'nanjing-qixia'
id:   nanjing-station

phones:
    -   number: 025-85337203
name: {en: "Qixia: a station", zh: '栖霞康复站(总站)'}
place: {precision: exact, lon: 118.9, lat: '32.10'}
kind: station
services: [medication]
hours: 24/7
summary:
  en: A place to go,
    by day.
  zh: 白天可以去, 要先打电话:025-85337203, 早上9:00开门!
"""
TIDY = """\
# yaml-language-server: $schema=../schema/service.json
# Seen on paper, too.
id: nanjing-station
kind: station
name:
  zh: 栖霞康复站（总站）
  en: 'Qixia: a station'
area: nanjing-qixia
place:
  lat: 32.10
  lon: 118.9
  precision: exact
summary:
  zh: 白天可以去，要先打电话：025-85337203，早上9:00开门！
  en: A place to go, by day.
phones:
- number: '025-85337203'
hours: 24/7
services:
- medication
sources:
- title: 南京市民政局网页
  published: '2024'
  supports:
  - phones
checked:
  on: '2026-11-20'
  how: web
"""


def kind_of(file: str) -> type[Record]:
    return next(kind for kind in KINDS if file.startswith(f"data/{kind.folder}/"))


RECORDS = [file for file in FILES if "yaml-language-server" in FILES[file]]
REAL = sorted(path for kind in KINDS for path in (ROOT / "data" / kind.folder).rglob("*.yaml"))


def data(text: str) -> object:
    source = Source("x")
    compose(text, source)
    assert source.problems == []
    return source.data


def test_an_untidy_record_becomes_a_tidy_one() -> None:
    assert tidied(UNTIDY, Service) == TIDY


@pytest.mark.parametrize("file", RECORDS)
def test_a_tidy_record_stays_as_it_is(file: str) -> None:
    assert tidied(FILES[file], kind_of(file)) == FILES[file]


@pytest.mark.parametrize("line_end", ["\r\n", "\n"])
def test_line_ends_become_those_of_the_project(line_end: str) -> None:
    assert tidied(TIDY.replace("\n", line_end), Service) == TIDY


@pytest.mark.parametrize("comment", ["  # here\n", "\n# here\n", "\n  # here: too\n"])
def test_a_comment_inside_the_record_is_not_lost(comment: str) -> None:
    text = TIDY.replace("  precision: exact\n", f"  precision: exact{comment}")
    with pytest.raises(Doubt) as raised:
        tidied(text, Service, "x.yaml")
    assert [problem.code for problem in raised.value.problems] == ["tidy-comment"]
    assert "move it to the top" in explain(raised.value.problems[0], Language.EN)
    assert "没有动这个文件" in explain(raised.value.problems[0], Language.ZH)


def test_a_sharp_inside_a_text_is_no_comment() -> None:
    text = TIDY.replace("by day.", "by day (#1).").replace("南京市民政局网页", "'# 1'")
    assert data(tidied(text, Service)) == data(text)


@pytest.mark.parametrize("slip", ["id: [", "services: []", "colour: red", "id: two", "kind:"])
def test_a_record_with_a_problem_is_left_alone(slip: str) -> None:
    with pytest.raises(Doubt):
        tidied(f"{TIDY}{slip}\n", Service)


def test_a_loss_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generators.catalog.tidy.emitted", lambda data, kind: "id: other\n")
    with pytest.raises(Doubt) as raised:
        tidied(TIDY, Service)
    (problem,) = raised.value.problems
    assert "left alone" in explain(problem, Language.EN)
    assert "没有动这个文件" in explain(problem, Language.ZH)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("你好,世界", "你好，世界"),
        ("你好, 世界", "你好，世界"),
        ("电话:025-85337203", "电话：025-85337203"),
        ("上午9:00开门;下午关门", "上午9:00开门；下午关门"),
        ("真的?真的!", "真的？真的！"),
        ("站(总站)", "站（总站）"),
        ("方案(2025)", "方案（2025）"),
        ("(早上)来", "（早上）来"),
        ("一年(2025年)", "一年（2025年）"),
        ("拨(852) 1868", "拨(852) 1868"),
        ("1,000元", "1,000元"),
        ("见https://a.cn/?b:c", "见https://a.cn/?b:c"),
        ("A, B: C (D)", "A, B: C (D)"),
        ("“好”,他说", "“好”，他说"),
        ("2025,南京", "2025，南京"),
    ],
)
def test_punctuation_beside_chinese_is_full_width(written: str, printed: str) -> None:
    assert full_width(written) == printed
    assert full_width(printed) == printed


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Qixia station", "Qixia station"),
        ("白天可以去。", "白天可以去。"),
        ("12356心理援助热线", "12356心理援助热线"),
        ("12356", "'12356'"),
        ("025-85337203", "'025-85337203'"),
        ("2389 2222", "'2389 2222'"),
        ("2024-07", "'2024-07'"),
        ("12:30", "'12:30'"),
        ("24/7", "24/7"),
        ("no", "'no'"),
        ("null", "'null'"),
        ("1e3", "'1e3'"),
        ("a: b", "'a: b'"),
        ("a #b", "'a #b'"),
        ("a:", "'a:'"),
        ("- a", "'- a'"),
        ("'a'", "'''a'''"),
        ("it's", "it's"),
        ("“5·25”", "“5·25”"),
        ("https://a.cn/b#c", "https://a.cn/b#c"),
        ("@a", "'@a'"),
        ("《法》", "《法》"),
    ],
)
def test_a_text_is_quoted_when_another_reader_might_guess(text: str, written: str) -> None:
    assert scalar(text) == written
    assert data(f"a: {written}\n- b: x\n".split("\n- ")[0]) == {"a": text}


def test_a_number_is_not_quoted() -> None:
    assert scalar("32.10", number=True) == "32.10"


@pytest.mark.parametrize("kind", KINDS)
def test_the_order_names_every_field_once(kind: type[Record]) -> None:
    order = field_order(kind)
    assert sorted(order) == sorted(kind.model_fields)
    assert order[0] == "id"


def test_a_field_of_the_future_has_its_place_before_the_sources() -> None:
    class Campaign(Service):
        folder = "campaigns"
        motto: str

    assert field_order(Campaign).index("motto") < field_order(Campaign).index("sources")


def test_a_project_is_tidied_file_by_file(sample: Sample) -> None:
    sample.write(SERVICE, UNTIDY)
    sample.change("data/policies/allowance.yaml", "theme: money", "theme: money # why?")
    sample.write("data/hotlines/bad.yaml", b"\xff")
    tidying = tidy_files(sample.root)
    assert tidying.changed == [SERVICE]
    assert (sample.root / SERVICE).read_text("utf-8") == TIDY
    assert [(p.file, p.code) for p in tidying.problems] == [
        ("data/hotlines/bad.yaml", "not-utf8"),
        ("data/policies/allowance.yaml", "tidy-comment"),
    ]
    assert tidy_files(sample.root).changed == []


def test_paths_and_dry_runs_leave_the_rest_alone(sample: Sample) -> None:
    sample.write(SERVICE, UNTIDY)
    assert tidy_files(sample.root, [sample.root / "data/hotlines"]).changed == []
    assert tidy_files(sample.root, [sample.root / "data/services"], dry=True).changed == [SERVICE]
    assert (sample.root / SERVICE).read_text("utf-8") == UNTIDY


def test_a_windows_file_is_tidied_too(sample: Sample) -> None:
    sample.apply({"windows": True})
    assert tidy_files(sample.root).changed == [SERVICE]
    assert (sample.root / SERVICE).read_bytes() == FILES[SERVICE].encode()


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("old", "utf-8")
    path.chmod(0o600)

    def full(self: Path, target: Path) -> Path:
        raise OSError("disk full")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", full)
        with pytest.raises(OSError, match="disk full"):
            disk.write_text(path, "new")
    assert [(p.name, p.read_text("utf-8")) for p in tmp_path.iterdir()] == [("x.yaml", "old")]
    assert disk.write_text(path, "new")
    assert (path.read_text("utf-8"), path.stat().st_mode & 0o777) == ("new", 0o600)
    assert not disk.write_text(path, "new")


def test_the_real_data_keeps_every_word_and_changes_no_more_the_second_time() -> None:
    assert len(REAL) > 100
    for path in REAL:
        file = path.relative_to(ROOT).as_posix()
        text = path.read_text("utf-8")
        once = tidied(text, kind_of(file), file)
        assert tidied(once, kind_of(file), file) == once, file
        assert words(once) == words(text), file


def words(text: str) -> list[str]:
    """What the record says, whatever the order and the width of its punctuation."""
    found: list[str] = []

    def collect(value: object) -> None:
        for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
            collect(item)
        if isinstance(value, str):
            found.append(full_width(value.strip()))

    collect(data(text))
    return sorted(found)


def test_our_own_records_are_in_order() -> None:
    found = tidy_files(ROOT, dry=True)
    assert (found.changed, found.problems) == ([], [])
