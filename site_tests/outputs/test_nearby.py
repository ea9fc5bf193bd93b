"""Everything near a place, in the order in which it helps."""

from generators.outputs.nearby import circles, emergency, hotlines, hotlines_for
from generators.records import Service
from generators.site.project import project_catalog


def test_rings_go_from_the_district_outwards() -> None:
    rings = circles(project_catalog(), "nanjing-qixia")
    assert [ring.area.id for ring in rings] == ["nanjing-qixia", "nanjing", "jiangsu", "china"]


def test_a_record_stands_in_one_ring_only() -> None:
    rings = circles(project_catalog(), "guangzhou-nansha")
    services = [s.id for ring in rings for s in ring.services]
    assert len(services) == len(set(services)) > 8


def test_a_district_shows_nothing_of_its_neighbours() -> None:
    services = [s for ring in circles(project_catalog(), "nanjing-qixia") for s in ring.services]
    assert {s.area for s in services} <= {"nanjing-qixia", "nanjing", "jiangsu", "china"}


def test_every_service_is_found_from_some_place() -> None:
    catalog = project_catalog()
    districts = [a for a in catalog.areas.values() if a.level == "district"]
    found = {s.id for a in districts for ring in circles(catalog, a.id) for s in ring.services}
    assert found == {s.id for s in catalog.of(Service)}


def test_danger_comes_first_in_every_list_of_hotlines() -> None:
    catalog = project_catalog()
    assert [h.id for h in hotlines(catalog)][:3] == ["cn-110", "cn-120", "cn-12356"]
    assert [h.phones[0].number for h in emergency(catalog)] == ["110", "120", "12356"]


def test_a_city_is_not_offered_the_lines_of_another() -> None:
    catalog = project_catalog()
    areas = {h.area for h in hotlines_for(catalog, "nanjing-gulou")}
    assert "nanjing" in areas
    assert not areas & {"guangzhou", "guangdong", "hongkong", "macau"}
