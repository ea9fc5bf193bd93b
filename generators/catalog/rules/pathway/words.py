"""How the way is worded: short where space is short, and never hurtful."""

from collections.abc import Iterator

from generators.catalog.problem import Problem
from generators.catalog.reading.lists import Avoided
from generators.catalog.reading.result import Entry
from generators.catalog.rules.context import Context
from generators.catalog.rules.respect import TITLE, lexicon
from generators.catalog.rules.writing import SAY_LIMIT
from generators.language import Language
from generators.records.values import Model

LIMITS = {
    "short": {Language.ZH: 8, Language.EN: 21},
    "note": {Language.ZH: 12, Language.EN: 26},
    "gate": {Language.ZH: 13, Language.EN: 28},
    "say": SAY_LIMIT,
}
"""Characters by field: what fits into the picture, and what can be said in a breath or two."""


def short_enough(entry: Entry[Model], context: Context) -> Iterator[Problem]:
    """Words of the picture fit into it, and what to say can be said."""
    for path, text in entry.texts:
        for language, limit in LIMITS.get(str(path[-1]), {}).items():
            found = len(getattr(text, language) or "")
            if found > limit:
                values = {"language": language.value, "limit": str(limit), "found": str(found)}
                yield entry.problem("say-too-long", *path, language.value, **values)


def respectful(entry: Entry[Model], context: Context) -> Iterator[Problem]:
    """The same words are avoided as in records; titles of documents stay as they are."""
    avoided = [e.record for e in context.listings["avoid"].entries.values()]
    words = [w for w in avoided if isinstance(w, Avoided) and w.only is None]
    for language in Language:
        search = lexicon([w for w in words if w.language is language], language)
        for path, text in entry.texts:
            line = TITLE.sub("", getattr(text, language) or "")
            if found := search.found(line):
                prefer = search.prefer[found.lower()]
                yield entry.problem("avoid-word", *path, language.value, found=found, prefer=prefer)
