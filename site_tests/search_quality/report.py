"""The measures as lines: how often a good answer stands first, among the first three, or there is none."""

from collections.abc import Iterator

from generators.language import Language
from site_tests.search_quality.queries import Outcome


def report(engines: dict[str, list[Outcome]]) -> Iterator[str]:
    """A block for each part of the queries and each language, a line for each engine; then what failed."""
    first = next(iter(engines.values()))
    for part in dict.fromkeys(outcome.query.part for outcome in first):
        for language in Language:
            yield from _block(engines, part, language)
    yield from failures(first)


def _block(engines: dict[str, list[Outcome]], part: str, language: Language) -> Iterator[str]:
    rows = {
        name: [o for o in outcomes if (o.query.part, o.query.language) == (part, language)]
        for name, outcomes in engines.items()
    }
    if count := len(next(iter(rows.values()))):
        yield f"\n{part}, {language}: {count} queries"
        yield from (f"  {name:<10} {rates(outcomes)}" for name, outcomes in rows.items())


def rates(outcomes: list[Outcome]) -> str:
    """One line of measures."""
    first, three = (sum(o.success(k) for o in outcomes) / len(outcomes) for k in (1, 3))
    empty = sum(not o.found for o in outcomes)
    return f"success@1 {first:4.0%}  success@3 {three:4.0%}  empty {empty}"


def failures(outcomes: list[Outcome]) -> Iterator[str]:
    """Each query that our page did not answer among the first three, or that brought the wrong panel."""
    for outcome in outcomes:
        if not outcome.success(3):
            yield f"  missed: {outcome.query.text} → {' | '.join(title for _, title in outcome.found[:3])}"
        if outcome.help_first != outcome.query.crisis:
            yield f"  help {'shown' if outcome.help_first else 'not shown'}: {outcome.query.text}"
