"""The list of all cards with its filters, and a page of its own for each choice."""

from collections.abc import Iterator

from generators.outputs.artifact import Page
from generators.outputs.pages.deck.choices import Choice, choices, chosen_by
from generators.outputs.pages.lists import card_groups
from generators.text.templates import Templates

STYLES = ("assets/box/box.css", "assets/deck/deck.css")
MODULES = ("assets/box/buttons.js",)
FILTER = "assets/deck/list.js"


def card_list_pages(templates: Templates) -> Iterator[Page]:
    """`/cards/`, then `/cards/<facet>/<value>/` for each choice that leaves some cards."""
    found = choices(templates)
    yield all_cards(templates, found)
    for facet in found.values():
        for choice in facet:
            yield choice_page(templates, choice, found)


def all_cards(templates: Templates, found: dict[str, list[Choice]]) -> Page:
    """Every card under its domain. Where there is JavaScript, the links of the filters become switches."""
    words = templates.words.kinds.cards
    groups = [group for group in card_groups(templates) if group.records]
    total = sum(len(group.records) for group in groups)
    body = templates.render(
        "cards/index.html", choices=found, groups=groups, total=total, words=words, chosen_by=chosen_by
    )
    return Page(
        "cards",
        templates.language,
        words.many,
        words.lead,
        body,
        modules=(*MODULES, FILTER),
        styles=STYLES,
    )


def choice_page(templates: Templates, choice: Choice, found: dict[str, list[Choice]]) -> Page:
    """The cards of one choice. Not in the search: its cards are."""
    words = templates.words.cards.list.pages[choice.facet]
    title = words.title.format(name=choice.label)
    description = words.description.format(name=choice.label, n=len(choice.cards))
    need = templates.catalog.records.get(f"needs/{choice.value}") if choice.facet == "need" else None
    body = templates.render(
        "cards/choice.html",
        choice=choice,
        choices=found,
        title=title,
        description=description,
        need=need,
        chosen_by=chosen_by,
    )
    return Page(
        choice.path,
        templates.language,
        title,
        description,
        body,
        modules=(*MODULES, "assets/deck/choice.js"),
        styles=STYLES,
    )
