"""Who helps with what: the order, the reason, and what is said where nothing is known."""

from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from generators.catalog.catalog import Catalog
from generators.language import Language
from generators.outputs.matching import Match, cards_for, needs_of, ranked, reason, rings
from generators.outputs.nearby import coordination_centre, whom_to_ask
from generators.outputs.pages.needs.danger import danger
from generators.outputs.pages.needs.here import MOST_ELSEWHERE, here, why
from generators.outputs.pages.needs.page import MOST_CARDS, cities_of, lines, more_cards, steps_for
from generators.records import Card, Hotline, Need, Service
from generators.site.project import project_catalog, project_templates

REACHES = ("district", "city", "elsewhere", "wider")
SURENESS = {"open": 0, "unconfirmed": 1, "planned": 2}


def need(id_: str) -> Need:
    record = project_catalog().get(f"needs/{id_}")
    assert isinstance(record, Need)
    return record


def service(id_: str) -> Service:
    record = project_catalog().get(f"services/{id_}")
    assert isinstance(record, Service)
    return record


def changed(service: Service, **update: Any) -> Service:
    how = update.pop("how", service.checked.how)
    return service.model_copy(update={"checked": service.checked.model_copy(update={"how": how}), **update})


def districts() -> list[str]:
    return [area.id for area in project_catalog().areas.values() if area.level == "district"]


@cache
def every_match() -> tuple[tuple[Need, str, str, Match], ...]:
    """Each match with its need, the district that it is for, and the reach of its ring."""
    catalog = project_catalog()
    return tuple(
        (one, area, ring.reach, match)
        for one in catalog.of(Need)
        for area in districts()
        for ring in rings(catalog, one, area)
        for match in ring.matches
    )


def test_a_match_shares_one_of_the_nine_or_is_named_by_the_need() -> None:
    seen = 0
    for one, _, _, match in every_match():
        seen += 1
        shared = set(one.services) & set(match.service.services)
        assert set(match.reason.services) == shared
        assert set(match.reason.stages) == set(one.stages) & set(match.service.stages)
        assert match.reason.named == (match.service.reference in one.help)
        assert match.reason.services or match.reason.named
    assert seen > 2000


def test_the_shared_services_stand_in_the_order_of_the_nine() -> None:
    order = list(project_catalog().vocabulary["services"])
    several = [m.reason.services for *_, m in every_match() if len(m.reason.services) > 1]
    assert several
    assert all(list(shared) == sorted(shared, key=order.index) for shared in several)


def test_rings_go_outwards_and_hold_each_service_once() -> None:
    catalog = project_catalog()
    for one in catalog.of(Need):
        for area in districts():
            found = rings(catalog, one, area)
            assert [r.reach for r in found] == sorted((r.reach for r in found), key=REACHES.index)
            services = [m.service.id for ring in found for m in ring.matches]
            assert len(services) == len(set(services))
            assert all(ring.matches for ring in found)


def test_a_ring_holds_what_is_there() -> None:
    catalog = project_catalog()
    for one, area, reach, match in every_match():
        place, city = match.service.area, catalog.city_of(area)
        assert city
        if reach == "district":
            assert place == area
        elif reach == "wider":
            assert catalog.areas[place].level in ("province", "country")
        else:
            assert catalog.city_of(place) == city, "nothing of another city"
            assert place != area
            assert reach == "city" or (place != city.id and match.service.reference not in one.help)


def test_nobody_finds_a_place_that_shares_nothing() -> None:
    shown = {m.service.id for one, *_, m in every_match() if one.id == "cannot-talk"}
    assert "nanjing-qixia-maigaoqiao-ningkang-home" in shown
    assert "nanjing-qixia-maqun" not in shown, "what it offers is not known"
    assert "nanjing-qixia-vocational-base" not in shown, "it offers work, not talk"


def test_open_before_unconfirmed_phoned_before_read_and_closed_never() -> None:
    one, base = need("wants-work"), service("nanjing-qixia-vocational-base")
    kinds = [
        changed(base, id="a-planned", status="planned", how="phone"),
        changed(base, id="b-unconfirmed", status="unconfirmed", how="web"),
        changed(base, id="c-unconfirmed-phoned", status="unconfirmed", how="phone"),
        changed(base, id="d-open", status="open", how="web"),
        changed(base, id="e-open-phoned", status="open", how="phone"),
        changed(base, id="f-closed", status="closed", how="visit"),
    ]
    found = [m.service.id[0] for m in ranked(project_catalog(), one, kinds)]
    assert found == ["e", "d", "c", "b", "a"]


def test_the_closest_come_first_among_the_equally_sure() -> None:
    one, base = need("no-friends"), service("guangzhou-huangpu-ruien-post")
    kinds = [
        changed(base, id="a-one", services=("peer",)),
        changed(base, id="b-both", services=("peer", "social-skills")),
        changed(base, id="nanjing-psychiatric-disability-association", services=()),
    ]
    found = [m.service.id for m in ranked(project_catalog(), one, kinds)]
    assert found == ["nanjing-psychiatric-disability-association", "b-both", "a-one"]


def test_real_rings_keep_that_order() -> None:
    for one in project_catalog().of(Need):
        for area in districts():
            for ring in rings(project_catalog(), one, area):
                if ring.reach != "elsewhere":
                    sure = [SURENESS[m.service.status] for m in ring.matches]
                    assert sure == sorted(sure)


def test_in_danger_only_what_the_need_itself_names() -> None:
    red = [one for one in project_catalog().of(Need) if one.banner == "red"]
    assert len(red) == 6
    matches = [(one, m) for one, _, _, m in every_match() if one in red]
    assert matches
    assert all(m.service.reference in one.help for one, m in matches)
    assert reason(project_catalog(), need("hurts-self"), service("nanjing-gulou-outsider-art")) is None


def test_a_hospital_that_a_need_names_serves_the_whole_city_but_is_next_door_in_its_own_district() -> None:
    catalog, one = project_catalog(), need("hears-voices")

    def reach(area: str) -> str:
        return next(
            r.reach
            for r in rings(catalog, one, area)
            for m in r.matches
            if m.service.id == "nanjing-naoke-hospital"
        )

    assert reach("nanjing-gaochun") == "city"
    assert reach("nanjing-gulou") == "district"


def test_districts_that_overlap_come_first_among_the_others() -> None:
    found = {r.reach: r for r in rings(project_catalog(), need("wants-work"), "nanjing-pukou")}
    areas = [m.service.area for m in found["elsewhere"].matches]
    assert areas.index("nanjing-jiangbei") == 0
    assert areas == sorted(areas, key=lambda area: area != "nanjing-jiangbei")


@pytest.mark.parametrize("area", districts())
def test_whoever_finds_nothing_is_told_whom_to_ask(area: str) -> None:
    catalog = project_catalog()
    city = catalog.city_of(area)
    assert city
    asked = whom_to_ask(catalog, area)
    ids = [record.id for record in asked]
    assert {"cn-12345", "cn-12385"} < set(ids)
    assert coordination_centre(catalog, city.id) in asked
    numbers = [bool(record.phones) for record in asked]
    assert numbers == sorted(numbers, reverse=True), "those with a number come first"
    assert all(record.area in {area, city.id, "china"} for record in asked)


def test_the_centre_of_a_city_is_the_one_for_everything() -> None:
    catalog = project_catalog()
    centres = {city.id: coordination_centre(catalog, city.id) for city in catalog.cities()}
    assert {city: centre.id for city, centre in centres.items() if centre} == {
        "nanjing": "nanjing-youan-hospital",
        "guangzhou": "guangzhou-rehab-guidance-centre",
    }
    assert coordination_centre(catalog, "hongkong") is None


def test_nobody_is_sent_to_what_is_closed_or_only_planned() -> None:
    catalog = project_catalog()
    shut = {
        "services/nanjing-youan-hospital": "closed",
        "hotlines/cn-12385": "closed",
        "services/nanjing-xuanwu-civil-affairs": "planned",
    }
    records = {r: catalog.get(r).model_copy(update={"status": status}) for r, status in shut.items()}
    asked = whom_to_ask(replace(catalog, records={**catalog.records, **records}), "nanjing-xuanwu")
    assert [record.id for record in asked] == ["cn-12345", "nanjing-ningkang-platform"]


def test_cards_of_the_record_come_first_then_those_that_name_the_need() -> None:
    catalog = project_catalog()
    for one in catalog.of(Need):
        cards = cards_for(catalog, one)
        assert [card.reference for card in cards[: len(one.cards)]] == list(one.cards)
        others = cards[len(one.cards) :]
        assert {c.id for c in cards} >= {c.id for c in catalog.of(Card) if one.id in c.needs}
        assert all(one.id in card.needs for card in others)
        apart = [set(one.stages).isdisjoint(c.stages or one.stages) for c in others]
        assert [(a, c.level, c.number) for a, c in zip(apart, others, strict=True)] == sorted(
            (a, c.level, c.number) for a, c in zip(apart, others, strict=True)
        )


def test_needs_of_a_service_are_those_that_it_matches() -> None:
    catalog = project_catalog()
    for place in catalog.of(Service):
        expected = {one.id for one in catalog.of(Need) if reason(catalog, one, place)}
        assert {one.id for one in needs_of(place, catalog)} == expected


def test_a_hospital_names_first_what_names_it() -> None:
    found = needs_of(service("nanjing-naoke-hospital"), project_catalog())
    named = ["services/nanjing-naoke-hospital" in one.help for one in found]
    assert named == sorted(named, reverse=True)
    assert {True, False} == set(named)


def test_needs_of_a_card_are_those_that_it_names_or_that_name_it() -> None:
    catalog = project_catalog()
    card = catalog.get("cards/missed-dose-plan")
    assert isinstance(card, Card)
    found = {one.id for one in needs_of(card, catalog)}
    assert set(card.needs) <= found
    assert found == set(card.needs) | {o.id for o in catalog.of(Need) if card.reference in o.cards}


def test_the_reason_is_said_with_its_services_and_its_place() -> None:
    catalog, one, place = project_catalog(), need("cannot-talk"), "nanjing-qixia-maigaoqiao-ningkang-home"
    match = ranked(catalog, one, [service(place)])[0]
    said = {language: why(match, project_templates(language)) for language in Language}
    assert said[Language.ZH] == "因为它提供社交技能训练，在南京市栖霞区。"
    assert said[Language.EN] == "Because it offers social skills, in Qixia, Nanjing."


def test_what_is_not_sure_is_not_said_as_if_it_were() -> None:
    templates, catalog, one = project_templates(Language.ZH), project_catalog(), need("wants-work")
    base = service("nanjing-qixia-vocational-base")
    said = {
        status: why(ranked(catalog, one, [changed(base, status=status)])[0], templates)
        for status in ("open", "unconfirmed", "planned")
    }
    assert len(set(said.values())) == 3
    assert "资料里说" in said["unconfirmed"]
    assert "打算" in said["planned"]


def test_every_district_has_its_help_on_the_page() -> None:
    templates, catalog = project_templates(Language.ZH), project_catalog()
    for one in catalog.of(Need):
        found = here(one, templates)
        if not found:
            continue
        assert set(found.places) == {*districts(), *(city.id for city in catalog.cities())}
        for area in districts():
            place = found.places[area]
            shown = [found.rows[n].service.id for _, _, numbers in place["rings"] for n in numbers]
            expected = [
                m.service.id
                for ring in rings(catalog, one, area)
                for m in ring.matches[: MOST_ELSEWHERE if ring.reach == "elsewhere" else None]
            ]
            assert shown == expected
            own = any(found.rows[n].service.area == area for _, _, ns in place["rings"] for n in ns)
            assert place["nothing"] == (not own)
            asked = whom_to_ask(catalog, area) if one.banner != "red" else []
            assert [found.asks[n] for n in place["ask"]] == asked


@pytest.mark.parametrize(
    ("id_", "first", "lines_", "views"),
    [
        ("not-wanting-to-live", "110", "red_police red_medical red_stay red_fallback", True),
        ("hurts-self", "120", "red_medical red_police red_stay red_fallback", True),
        ("too-much-medicine", "120", "red_medical red_police red_stay red_fallback", False),
        ("new-mother", "120", "red_medical red_police red_stay red_fallback", False),
        ("violent", "110", "violence red_police red_medical red_stay red_fallback", False),
        ("missing", "110", "missing red_stay red_fallback", False),
        ("shouting-smashing", "110", "violence amber red_fallback", False),
        ("low-mood", "110", "amber red_fallback", False),
    ],
)
def test_a_danger_begins_with_its_fixed_wording(id_: str, first: str, lines_: str, views: bool) -> None:
    panel = danger(need(id_), project_catalog())
    assert panel
    assert panel.calls[0].phones[0].number == first
    assert sorted(line.phones[0].number for line in panel.calls) == ["110", "120", "12356"]
    assert panel.lines == tuple(lines_.split())
    assert panel.views is views


def test_a_need_has_a_panel_just_when_it_has_a_banner() -> None:
    catalog = project_catalog()
    for one in catalog.of(Need):
        panel = danger(one, catalog)
        assert (panel is None) == (one.banner == "none")
        if panel:
            assert panel.lines[-1] == "red_fallback"
            assert all(line in catalog.words["crisis"] for line in panel.lines)


def test_hotlines_stand_once_on_a_page() -> None:
    catalog = project_catalog()
    for one in catalog.of(Need):
        panel, listed = danger(one, catalog), lines(one, catalog)
        named = {r for r in one.help if isinstance(catalog.get(r), Hotline)}
        assert named <= {line.reference for line in (*listed, *(panel.calls if panel else ()))}
        assert not panel or not set(panel.calls) & set(listed)
        assert len(listed) == len(set(listed))


def test_what_holds_for_one_city_is_known_as_that() -> None:
    catalog: Catalog = project_catalog()
    areas = ("nanjing", "jiangsu", "nanjing-gulou", "guangdong", "china", "hongkong")
    assert [cities_of(area, catalog) for area in areas] == [
        ["nanjing"],
        ["nanjing"],
        ["nanjing"],
        ["guangzhou"],
        [],
        [],
    ]


def test_more_cards_are_offered_just_when_the_page_leaves_some_out() -> None:
    catalog = project_catalog()
    offers = {need.id: more_cards(need, catalog) for need in catalog.of(Need)}
    assert offers["cannot-talk"] == sum("cannot-talk" in card.needs for card in catalog.of(Card)) > MOST_CARDS
    assert offers["no-sleep"] == 0


def test_a_need_leads_to_the_steps_that_name_it() -> None:
    catalog = project_catalog()
    steps = {need.id: [step.id for step in steps_for(need, catalog)] for need in catalog.of(Need)}
    assert steps["wants-work"] == ["work"]
    assert steps["where-to-go"] == ["apply"]
    assert steps["cannot-go-on"] == ["care"]
    assert steps["violent"] == []
