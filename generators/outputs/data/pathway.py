"""The way from home to work as data: stretches, steps with their days, turns, and who answers for what."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from generators.catalog.catalog import Catalog
from generators.outputs.artifact import Artifact
from generators.outputs.data.catalogue import LICENCE
from generators.records.values import Model


def pathway_json(catalog: Catalog) -> Iterator[Artifact]:
    """`pathway.json`, in both languages, with sources."""
    content: dict[str, Any] = {
        "name": "康途 Kangtu",
        "license": LICENCE,
        "road": entries(catalog.road),
        "steps": entries(catalog.steps),
        "turns": entries(catalog.turns),
        "duties": entries(catalog.duties),
    }
    yield Artifact("data/pathway.json", json.dumps(content, ensure_ascii=False, indent=1) + "\n")


def entries(some: Mapping[str, Model]) -> list[dict[str, Any]]:
    """The entries of a list in their order, without empty fields."""
    dumped = [item.model_dump(mode="json", exclude_none=True) for item in some.values()]
    return [{key: value for key, value in entry.items() if value not in ([], {})} for entry in dumped]
