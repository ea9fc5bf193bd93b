"""Reading gives a catalog of what is valid, and tells one mistake once."""

from generators.catalog.reading.reader import read_data
from generators.records import Card
from generators.records.area import Area
from site_tests.catalog.sample import SERVICE, Sample


def codes(sample: Sample) -> list[str]:
    return [problem.code for problem in sample.problems()]


def test_the_catalog_holds_everything_by_its_id(sample: Sample) -> None:
    catalog = sample.catalog()
    assert list(catalog.records) == [
        "services/nanjing-station",
        "hotlines/cn-12345",
        "policies/allowance",
        "needs/no-sleep",
        "cards/pill-box",
        "cards/read-the-label",
        "props/rice-ball",
        "forms/week",
    ]
    assert catalog.files["cards/pill-box"] == "data/cards/body/pill-box.yaml"
    assert list(catalog.areas) == ["china", "jiangsu", "hongkong", "nanjing", "nanjing-qixia", "nanjing-new"]
    assert catalog.vocabulary.keys() == {
        *("services", "stages", "tiers", "service_kinds", "policy_themes", "hotline_roles", "needs"),
        *("policy_questions", "policy_conditions", "need_themes", "prop_purposes", "prop_costs"),
    }
    assert [
        list(found) for found in (catalog.evidence, catalog.everyday, catalog.alarms, catalog.outlines)
    ] == [
        ["sst-2006"],
        ["refuse"],
        ["despair"],
        ["nanjing"],
    ]
    assert catalog.words["fields"]["name"] == {"zh": "名称", "en": "Name"}


def test_records_come_in_the_order_of_their_ids_whatever_their_folder(sample: Sample) -> None:
    sample.apply({"file": "data/cards/mind/a-first.yaml", "copy": "data/cards/mind/read-the-label.yaml"})
    sample.change("data/cards/mind/a-first.yaml", "id: read-the-label", "id: a-first")
    assert [r.id for r in sample.catalog().of(Card)] == [
        "a-first",
        "pill-box",
        "read-the-label",
    ]


def test_a_broken_record_is_left_out_and_still_known(sample: Sample) -> None:
    sample.change("data/hotlines/cn-12345.yaml", "role: information\n", "")
    reading = read_data(sample.root)
    assert "hotlines/cn-12345" not in reading.catalog.records
    assert "hotlines/cn-12345" in reading.known
    assert codes(sample) == ["missing"]


def test_a_broken_term_is_told_once_and_not_by_every_record_that_uses_it(sample: Sample) -> None:
    sample.change("data/vocabulary/evidence.yaml", "  grade: A\n", "")
    assert codes(sample) == ["missing"]
    sample.write("data/vocabulary/services.yaml", "- id: medication\n  label: x\n")
    assert codes(sample) == ["missing", "bilingual"]


def test_a_list_that_cannot_be_read_is_told_once(sample: Sample) -> None:
    sample.write("data/areas.yaml", "\tx")
    sample.write("data/vocabulary/stages.yaml", "")
    assert codes(sample) == ["yaml-tab", "file-empty"]


def test_an_area_in_a_broken_area_is_left_out_silently(sample: Sample) -> None:
    sample.change("data/areas.yaml", "  parent: jiangsu\n", "")
    catalog = sample.catalog()
    assert list(catalog.areas) == ["china", "jiangsu", "hongkong"]
    assert codes(sample) == ["area-no-parent"]


def test_no_chain_of_areas_is_endless(sample: Sample) -> None:
    sample.change(
        "data/areas.yaml",
        "parent: china\n  name:\n    zh: 江苏省",
        "parent: nanjing\n  name:\n    zh: 江苏省",
    )
    catalog = sample.catalog()
    chains = {area: [a.id for a in catalog.area_chain(area)] for area in catalog.areas}
    assert chains == {"china": ["china"], "hongkong": ["hongkong", "china"]}


def test_broken_outlines_are_left_out(sample: Sample) -> None:
    sample.write("data/outlines/nanjing.geojson", "[]")
    assert sample.catalog().outlines == {}
    assert codes(sample) == ["outline-json"]


def test_what_is_empty_is_not_also_of_the_wrong_shape(sample: Sample) -> None:
    sample.change(SERVICE, "  title: 南京市民政局网页\n".replace("  title", "- title"), "- title:\n")
    sample.change(SERVICE, "area: nanjing-qixia\n", "area:\n")
    assert codes(sample) == ["empty", "empty"]


def test_the_parents_of_the_sample_are_larger(sample: Sample) -> None:
    areas: dict[str, Area] = dict(sample.catalog().areas)
    assert [a.id for a in sample.catalog().area_chain("nanjing-new")] == [
        "nanjing-new",
        "nanjing",
        "jiangsu",
        "china",
    ]
    assert areas["nanjing-new"].path == "areas/nanjing/new"
