"""The way from home to work: one day mended once is right everywhere, and nobody is left standing."""

import json
import re
from dataclasses import replace
from itertools import pairwise

import pytest

from generators.catalog.catalog import Catalog
from generators.language import Language
from generators.outputs.data.pathway import pathway_json
from generators.outputs.pages.pathway.page import pathway_pages
from generators.outputs.pages.pathway.picture import Picture, pictures
from generators.records.facets import Reachable, Sourced
from generators.records.pathway import Duty, Local, Span, Step, Stretch
from generators.records.values import SourceNote, Text
from generators.site.project import project_catalog, project_templates
from generators.text.templates import Templates

HOSTILE = "<script>alert('x')</script>\" onmouseover=alert(1) {{ 7*7 }}"
ORDER = ["start", "apply", "check", "refer", "assess", "serve", "review", "work", "follow"]
WORKING_DAYS = re.compile(r"[0-9]+个工作日|[0-9]+ working days?")


@pytest.fixture(params=list(Language), ids=str)
def language(request: pytest.FixtureRequest) -> Language:
    return Language(request.param)


def bodies(templates: Templates) -> dict[str, str]:
    """The page for both cities and those for each, by path."""
    return {page.path: page.body for page in pathway_pages(templates)}


def all_steps(catalog: Catalog) -> list[Step]:
    return [*catalog.steps.values(), *catalog.turns.values()]


def locals_of(catalog: Catalog) -> list[Local]:
    holders: list[Step | Stretch] = [*all_steps(catalog), *catalog.road.values()]
    return [local for holder in holders for local in holder.local]


def cited(catalog: Catalog) -> list[SourceNote]:
    lists: list[dict[str, Sourced]] = [
        dict(some) for some in (catalog.road, catalog.steps, catalog.turns, catalog.duties)
    ]
    own = [source for some in lists for entry in some.values() for source in entry.sources]
    return own + [source for local in locals_of(catalog) for source in local.sources]


def with_step(step: str, **update: object) -> Catalog:
    catalog = project_catalog()
    changed = catalog.steps[step].model_copy(update=update)
    return replace(catalog, steps={**catalog.steps, step: changed})


def test_the_way_has_its_stretches_and_steps_in_order() -> None:
    catalog = project_catalog()
    assert list(catalog.road) == list(catalog.vocabulary["stages"]) == ["home", "community", "employment"]
    assert list(catalog.steps) == ORDER
    assert {step.stage for step in catalog.steps.values()} == set(catalog.road)
    assert [catalog.road[id_].gate is None for id_ in catalog.road] == [False, False, True]


def test_whoever_is_stuck_is_told_whom_to_call_and_what_to_say(language: Language) -> None:
    catalog = project_catalog()
    body = bodies(project_templates(language))["pathway"]
    for step in all_steps(catalog):
        part = body.split(f'id="step-{step.id}"')[1].split("</details>")[0]
        for stuck in step.stuck:
            lines = [catalog.get(reference) for reference in stuck.ask]
            numbers = [line.phones[0].number for line in lines if isinstance(line, Reachable) and line.phones]
            assert numbers, step.id
            assert f'href="tel:{numbers[0]}"' in part
            assert escaped(stuck.say[language]) in part


def test_every_city_says_how_it_is_there_and_only_there(language: Language) -> None:
    catalog = project_catalog()
    pages = bodies(project_templates(language))
    cities = [city.id for city in catalog.cities()]
    for local in locals_of(catalog):
        text = escaped(local.text[language])
        assert text in pages["pathway"]
        assert [city for city in cities if text in pages[f"pathway/{city}"]] == [local.area]
    for step in all_steps(catalog):
        named = {local.area for local in step.local}
        assert named in (set(), set(cities)), f"{step.id} is silent about a city"


def test_a_mended_day_is_right_on_the_page_in_the_picture_on_paper_and_as_data(language: Language) -> None:
    span = Span(kind="within-working-days", count=97)
    catalog = with_step("check", time=span)
    body = bodies(Templates(catalog, language))["pathway"]
    picture, rest = body.split("</svg>")[0], body.split("</svg>")[-1]
    details, sheet = rest.split('class="kt-sheet"')
    assert "97" in picture
    assert "97" in details.split('id="step-check"')[1].split("</summary>")[0]
    assert "97" in sheet
    assert "97" in body.split('id="picture"')[0], "the first week counts the same days"
    content = json.loads(str(next(pathway_json(catalog)).content))
    assert next(s for s in content["steps"] if s["id"] == "check")["time"]["count"] == 97


def test_no_text_repeats_a_day_that_stands_as_a_number() -> None:
    catalog = project_catalog()
    written = json.loads(str(next(pathway_json(catalog)).content))
    assert WORKING_DAYS.findall(json.dumps(written, ensure_ascii=False)) == []
    timed = [local for local in locals_of(catalog) if local.time]
    assert len(timed) >= 2
    assert [t for t in timed if "个月" in t.text["zh"] or "month" in t.text["en"]] == []


def test_a_time_that_is_not_known_is_said_to_be_unknown(language: Language) -> None:
    pages = bodies(project_templates(language))
    unknown = project_templates(language).words.pathway.time.unknown

    def review(path: str) -> str:
        return pages[path].split('id="step-review"')[1].split("</summary>")[0]

    assert "3" in review("pathway/nanjing")
    assert "3" in review("pathway")
    assert unknown in review("pathway/guangzhou")


def test_plans_and_examples_are_marked(language: Language) -> None:
    catalog = project_catalog()
    words = project_templates(language).words.pathway.standing
    body = bodies(project_templates(language))["pathway"]
    assert {local.standing for local in locals_of(catalog)} == {"stated", "planned", "example", "unknown"}
    for local in locals_of(catalog):
        block = body.split(escaped(local.text[language]))[0].rsplit('class="kt-local', 1)[1]
        assert (local.standing == "stated") != (words[local.standing] in block)
    months = [local for local in catalog.road["home"].local if "连续3个月" in str(local.text.zh)]
    assert [local.standing for local in months] == ["example"]


def test_every_source_is_one_that_the_directory_knows_already() -> None:
    catalog = project_catalog()
    known = {(s.title, s.publisher, s.url) for record in catalog.of(Sourced) for s in record.sources}
    assert len(cited(catalog)) > 60
    strangers = [s for s in cited(catalog) if (s.title, s.publisher, s.url) not in known]
    assert strangers == [], "add the source to the record that it belongs to, or mend its title"


def test_every_step_shows_its_sources(language: Language) -> None:
    body = bodies(project_templates(language))["pathway"]
    for step in all_steps(project_catalog()):
        part = body.split(f'id="step-{step.id}"')[1].split("</details>")[0]
        assert all(escaped(source.title) in part for source in step.sources)
        assert f'datetime="{step.checked.on}"' in part


def test_departments_answer_in_every_city() -> None:
    catalog = project_catalog()
    for city in catalog.cities():
        offices = {duty.id.removeprefix(f"{city.id}-") for duty in duties(catalog, city.id)}
        assert {"civil-affairs", "health", "federation", "labour"} <= offices
    assert {duty.id for duty in duties(catalog, "china")} >= {"danger", "unsure", "committee"}


def duties(catalog: Catalog, area: str) -> list[Duty]:
    return [duty for duty in catalog.duties.values() if duty.area == area]


def test_every_district_has_a_number_or_a_way_to_one(language: Language) -> None:
    catalog = project_catalog()
    pages = bodies(project_templates(language))
    none = project_templates(language).words.pathway.districts.none
    for city in catalog.cities():
        rows = pages[f"pathway/{city.id}"].split('class="kt-offices"')[1].split("</ul>")[0].split("<li>")[1:]
        assert len(rows) == len(catalog.children(city.id, "district"))
        assert all("tel:" in row or none in row for row in rows)


@pytest.mark.parametrize("chosen", ["", "nanjing", "guangzhou"])
def test_the_picture_keeps_its_signs_apart_and_inside(language: Language, chosen: str) -> None:
    catalog = project_catalog()
    cities = [city for city in catalog.cities() if chosen in ("", city.id)]
    for picture in pictures(project_templates(language), cities):
        signs = [sign for panel in picture.panels for sign in panel.steps]
        assert [sign.step.id for sign in signs] == ORDER
        assert [sign.number for sign in signs] == list(range(1, len(ORDER) + 1))
        assert sum(len(panel.turns) for panel in picture.panels) == len(catalog.turns)
        for panel in picture.panels:
            tops = [sign.y for sign in (*panel.steps, *panel.turns)]
            assert all(after - before >= 40 for before, after in pairwise(tops))
            assert tops[-1] + 44 <= (panel.gate_y if panel.stretch.gate else panel.height)
        assert within(picture)


def within(picture: Picture) -> bool:
    """Whether the stretches stand inside the picture and apart from each other."""
    boxes = [(p.x, p.y, p.x + p.width, p.y + p.height) for p in picture.panels]
    apart = all(b[0] >= a[2] or b[1] >= a[3] for a, b in pairwise(boxes))
    inside = all(r <= picture.width and b <= picture.height for _, _, r, b in boxes)
    return apart and inside


def test_the_picture_can_be_heard(language: Language) -> None:
    templates = project_templates(language)
    body = bodies(templates)["pathway/nanjing"]
    for drawing in re.findall(r"<svg.*?</svg>", body, re.DOTALL):
        assert 'role="img"' in drawing
        spoken = drawing.split("<desc")[1].split("</desc>")[0]
        for step in all_steps(templates.catalog):
            assert escaped(step.short[language]) in spoken
        for stage in templates.catalog.road:
            assert templates.label("stages", stage) in spoken


def test_hostile_text_stays_text(language: Language) -> None:
    text = Text(zh=HOSTILE, en=HOSTILE)
    update = {name: text for name in ("name", "short", "what", "duty", "say")}
    body = bodies(Templates(with_step("apply", **update), language))["pathway"]
    assert "<script>alert" not in body
    assert body.count("&lt;script&gt;alert") > 5
    assert "{{ 7*7 }}" in body
    assert not re.search(r'<[^>]*" onmouseover=', body)


def test_only_one_of_the_pages_is_in_the_search(language: Language) -> None:
    assert [page.path for page in pathway_pages(project_templates(language)) if page.search] == ["pathway"]


def test_the_data_holds_everything_in_both_languages() -> None:
    catalog = project_catalog()
    (artifact,) = pathway_json(catalog)
    content = json.loads(str(artifact.content))
    assert artifact.path == "data/pathway.json"
    assert [s["id"] for s in content["steps"]] == ORDER
    for name, some in (("road", catalog.road), ("turns", catalog.turns), ("duties", catalog.duties)):
        assert [entry["id"] for entry in content[name]] == list(some)
    assert all(entry["sources"] for name in ("road", "steps", "turns", "duties") for entry in content[name])
    assert all(step["name"]["zh"] and step["name"]["en"] for step in content["steps"])


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("'", "&#39;").replace('"', "&#34;")
