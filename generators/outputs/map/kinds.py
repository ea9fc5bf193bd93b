"""What sort of place a record is, for its marker and for the filter."""

from generators.catalog.catalog import Catalog
from generators.outputs.map.spots import located
from generators.records import Record
from generators.text.templates import Templates

VOCABULARY = "service_kinds"


def kind_of(record: Record) -> str:
    """The service kind; of other records the folder."""
    return str(getattr(record, "kind", record.folder))


def kind_order(catalog: Catalog) -> list[str]:
    """The kinds that are on the map, in the vocabulary's order, others after them."""
    present = {kind_of(catalog.records[reference]) for reference in located(catalog)}
    known = [kind for kind in catalog.vocabulary[VOCABULARY] if kind in present]
    return known + sorted(present.difference(known))


def kind_label(kind: str, templates: Templates) -> str:
    """What readers call it: a service kind's label, else the name of the record kind."""
    if kind in templates.catalog.vocabulary[VOCABULARY]:
        return templates.label(VOCABULARY, kind)
    return str(templates.words["kinds"][kind]["many"])


def kind_mark(kind: str, templates: Templates) -> str:
    """The one letter on its marker; nothing for a kind that has none yet."""
    marks = templates.catalog.words["map"]["marks"]
    return str(marks[kind][templates.language]) if kind in marks else ""
