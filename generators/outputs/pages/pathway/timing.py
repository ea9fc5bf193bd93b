"""How long a step takes, in words."""

from collections.abc import Sequence

from generators.records.area import Area
from generators.records.pathway import Local, Step
from generators.text.spans import in_words
from generators.text.templates import Templates


def time_of(step: Step, cities: Sequence[Area], templates: Templates) -> str:
    """The nation's time, else that of the city, named where more than one is shown; nothing when unknown."""
    if step.time:
        return in_words(step.time, templates)
    for city in cities:
        for local in local_to(step.local, city):
            if local.time:
                time = in_words(local.time, templates)
                named = str(templates.words.pathway.time.city)
                return named.format(city=short_name(city, templates), time=time) if len(cities) > 1 else time
    return ""


def second_line(step: Step, cities: Sequence[Area], templates: Templates) -> str:
    """What stands below its name in the picture: its time, its note, or that the time is not known."""
    note = step.note[templates.language] if step.note else ""
    return time_of(step, cities, templates) or note or str(templates.words.pathway.time.unknown)


def local_to(locals_: Sequence[Local], city: Area) -> list[Local]:
    """How this city does it."""
    return [local for local in locals_ if local.area == city.id]


def short_name(city: Area, templates: Templates) -> str:
    """A city without its level: 南京, Nanjing."""
    return city.name[templates.language].removesuffix("市")
