"""The list pages: everything of one kind, grouped, with counts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generators.outputs.artifact import Page
from generators.outputs.nearby import hotlines, services_in
from generators.outputs.props import props_by_purpose
from generators.outputs.sheets.forms import forms
from generators.outputs.ticks import TICK_MODULES, TICK_STYLES, TICKED
from generators.records import Card, Form, Hotline, Need, Policy, Prop, Record, Service
from generators.records.term import NeedTerm
from generators.text.templates import Templates


@dataclass(frozen=True)
class Group:
    """Some records of a list page under one heading; `short` names it in the links to jump there."""

    anchor: str
    heading: str
    records: Sequence[Record]
    short: str = ""
    lead: str = ""


def list_pages(templates: Templates) -> Iterator[Page]:
    """One list page for each kind; the cards have theirs in `deck/`."""
    for kind, groups in GROUPS.items():
        if kind is not Card:
            yield list_page(kind.folder, list(groups(templates)), templates)


def list_page(folder: str, groups: Sequence[Group], templates: Templates) -> Page:
    """The list of one kind, with the number of its records; groups without records are left out."""
    words = templates.words.kinds[folder]
    filled = [group for group in groups if group.records]
    total = sum(len(group.records) for group in filled)
    body = templates.render("list.html", folder=folder, words=words, groups=filled, total=total)
    ticks = folder in TICKED
    return Page(
        folder,
        templates.language,
        words.many,
        words.lead,
        body,
        modules=TICK_MODULES if ticks else (),
        styles=TICK_STYLES if ticks else (),
    )


def service_groups(templates: Templates) -> Iterator[Group]:
    """Services by area: each city, then its districts, then the provinces and the nation."""
    catalog = templates.catalog
    cities = [a for city in catalog.cities() for a in (city, *catalog.children(city.id, "district"))]
    wider = [a for a in catalog.areas.values() if a not in cities]
    for area in (*cities, *wider):
        short = area.name[templates.language]
        yield Group(area.id, templates.area_name(area.id), services_in(catalog, area.id), short)


def hotline_groups(templates: Templates) -> Iterator[Group]:
    """Hotlines by where they answer, the nation first."""
    lines = hotlines(templates.catalog)
    for area in templates.catalog.areas.values():
        yield Group(area.id, area.name[templates.language], [h for h in lines if h.area == area.id])


def policy_groups(templates: Templates) -> Iterator[Group]:
    """Policies by theme, and by area within a theme."""
    catalog = templates.catalog
    areas = list(catalog.areas)
    policies = sorted(catalog.of(Policy), key=lambda p: (areas.index(p.area), p.id))
    for theme in catalog.vocabulary["policy_themes"].values():
        yield Group(theme.id, theme.label[templates.language], [p for p in policies if p.theme == theme.id])


def need_groups(templates: Templates) -> Iterator[Group]:
    """Needs by what families think of first: the order of the themes, and of the needs' vocabulary within."""
    vocabulary, language = templates.catalog.vocabulary, templates.language
    records = {need.id: need for need in templates.catalog.of(Need)}
    terms = [term for term in vocabulary["needs"].values() if isinstance(term, NeedTerm)]
    for theme in vocabulary["need_themes"].values():
        needs = [records[term.id] for term in terms if term.theme == theme.id and term.id in records]
        lead = theme.description[language] if theme.description else ""
        yield Group(theme.id, theme.label[language], needs, lead=lead)


def card_groups(templates: Templates) -> Iterator[Group]:
    """Cards by domain, in the order of their numbers."""
    words = templates.words.cards.domains
    cards = sorted(templates.catalog.of(Card), key=lambda c: c.number)
    for domain in ("body", "living", "social", "mind"):
        yield Group(domain, words[domain], [c for c in cards if c.domain == domain])


def prop_groups(templates: Templates) -> Iterator[Group]:
    """Props by what they are for, as the sheets have them too."""
    language = templates.language
    for purpose, props in props_by_purpose(templates.catalog):
        lead = purpose.description[language] if purpose.description else ""
        yield Group(purpose.id, purpose.label[language], props, lead=lead)


def form_groups(templates: Templates) -> Iterator[Group]:
    """The family's sheets, all together in their order."""
    yield Group("all", templates.words.forms.list.together, forms(templates.catalog))


GROUPS: dict[type[Record], Callable[[Templates], Iterator[Group]]] = {
    Service: service_groups,
    Hotline: hotline_groups,
    Policy: policy_groups,
    Need: need_groups,
    Card: card_groups,
    Prop: prop_groups,
    Form: form_groups,
}
