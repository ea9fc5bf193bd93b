"""Different cards differ: no sentence pattern is stamped across the deck."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from generators.catalog.problem import Path, Problem
from generators.catalog.reading.result import Entry
from generators.catalog.rules.context import Context
from generators.language import Language
from generators.records import Card, Record

SIZE = {Language.ZH: 5, Language.EN: 4}
"""Characters, or words, in a row that count as the same phrase."""
SHARED = 0.15
"""The share of the shorter card's phrases that another card may have: one borrowed step is 0.06."""
ALIKE = 0.08
"""The share above which a person should read the two side by side."""
RUN = 12
"""Chinese characters in a row that two cards may have in common."""
SAME_STEP = 3
"""How often one and the same step may stand in the deck."""
LEFT_OUT = frozenset({"need", "stop"})
"""Names of things, and warnings that have to be the same where the danger is."""

Gram = tuple[str, ...]


@dataclass(frozen=True)
class Pair:
    """Two cards that share phrases in one language: the later one, the earlier one, and how much."""

    later: Entry[Record]
    earlier: Entry[Record]
    language: Language
    share: float
    phrase: str
    """One of the phrases that both have."""


def no_stamping(context: Context) -> Iterator[Problem]:
    """Two cards do not share many phrases, nor a long run of characters, nor many cards one step."""
    for pair in alike(context, SHARED):
        values = {"percent": f"{pair.share:.0%}", "found": pair.phrase, "other": pair.earlier.source.file}
        yield pair.later.problem("card-alike", **values)
    yield from _long_runs(context)
    yield from _same_steps(context)


def alike(context: Context, above: float) -> Iterator[Pair]:
    """Every pair of cards that shares more than this part of its phrases, in the order of the cards."""
    cards, fixed = _cards(context), _fixed_lines(context)
    for language in Language:
        phrases = {
            card.record.id: {gram for _, gram in _grams(card, language, SIZE[language], fixed)}
            for card in cards
        }
        for earlier, later in combinations(cards, 2):
            one, other = phrases[earlier.record.id], phrases[later.record.id]
            common = one & other
            share = len(common) / max(1, min(len(one), len(other)))
            if share > above:
                space = "" if language is Language.ZH else " "
                yield Pair(later, earlier, language, share, space.join(min(common)))


def units(text: str, language: Language) -> list[str]:
    """What is compared: Chinese characters and digits, or English words in lower case."""
    pattern = "[\u4e00-\u9fff0-9]" if language is Language.ZH else "[a-z0-9]+"
    return re.findall(pattern, text.lower())


def _long_runs(context: Context) -> Iterator[Problem]:
    first: dict[Gram, Entry[Record]] = {}
    fixed = _fixed_lines(context)
    for card in _cards(context):
        told = set()
        for path, gram in _grams(card, Language.ZH, RUN + 1, fixed):
            owner = first.setdefault(gram, card)
            if owner is not card and owner.source.file not in told:
                told.add(owner.source.file)
                yield card.problem("card-run", *path, "zh", found="".join(gram), other=owner.source.file)


def _same_steps(context: Context) -> Iterator[Problem]:
    for language in Language:
        holders: dict[str, list[tuple[Entry[Record], Path]]] = defaultdict(list)
        for entry in _cards(context):
            for path, text in entry.texts:
                if path[0] == "steps":
                    holders[" ".join(units(text[language], language))].append((entry, path))
        for found in holders.values():
            values = {"n": str(SAME_STEP), "other": found[0][0].source.file}
            for entry, path in found[SAME_STEP:]:
                yield entry.problem("card-same-step", *path, language.value, **values)


def _grams(
    card: Entry[Record], language: Language, size: int, fixed: frozenset[str]
) -> Iterator[tuple[Path, Gram]]:
    """Every phrase of that many units inside one field, with the field."""
    for path, text in card.texts:
        line = getattr(text, language) or ""
        if path[0] in LEFT_OUT or line in fixed:
            continue
        row = units(line, language)
        yield from ((path, tuple(row[i : i + size])) for i in range(len(row) - size + 1))


def _fixed_lines(context: Context) -> frozenset[str]:
    """The fixed safety lines: they stand once, in `data/words/crisis.yaml`, and are the same everywhere."""
    lines: list[str] = []
    todo: list[object] = [context.catalog.words.get("crisis", {})]
    while todo:
        value = todo.pop()
        if isinstance(value, str):
            lines.append(value)
        elif hasattr(value, "values"):
            todo.extend(value.values())
    return frozenset(lines)


def _cards(context: Context) -> list[Entry[Record]]:
    return [entry for entry in context.records if isinstance(entry.record, Card)]
