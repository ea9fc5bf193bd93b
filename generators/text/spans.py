"""How long something takes, in words."""

from generators.records.pathway import Span
from generators.text.templates import Templates


def in_words(span: Span, templates: Templates) -> str:
    """A span as a reader says it: 再5个工作日以内, every 3 months."""
    words = templates.words.pathway.time
    text = str(words[span.kind]["one" if span.count == 1 else "many"]).format(n=span.count)
    return str(words.of).format(of=span.of[templates.language], time=text) if span.of else text
