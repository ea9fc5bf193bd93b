"""Everything in one JSON file, in both languages, with sources."""

import json
from collections.abc import Iterator
from typing import Any

from generators.catalog.catalog import Catalog
from generators.outputs.artifact import Artifact
from generators.records import KINDS, Record

LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def catalogue_json(catalog: Catalog) -> Iterator[Artifact]:
    """`catalogue.json`: areas, vocabularies, evidence and every record by kind."""
    content: dict[str, Any] = {
        "name": "康途 Kangtu",
        "license": LICENCE,
        "areas": [area.model_dump(mode="json", exclude_none=True) for area in catalog.areas.values()],
        "vocabulary": {
            name: [term.model_dump(mode="json", exclude_none=True) for term in terms.values()]
            for name, terms in catalog.vocabulary.items()
        },
        "evidence": [item.model_dump(mode="json", exclude_none=True) for item in catalog.evidence.values()],
    }
    for kind in KINDS:
        content[kind.folder] = [record_data(record) for record in catalog.of(kind)]
    text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    yield Artifact("data/catalogue.json", text)


def record_data(record: Record) -> dict[str, Any]:
    """A record as open data: its own fields without empty ones, and its address on the site."""
    dumped = record.model_dump(mode="json", exclude_none=True)
    return {"path": f"{record.page_path}/"} | {k: v for k, v in dumped.items() if v not in ([], {})}
