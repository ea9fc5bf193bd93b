"""Start a new record: a file that names every field and says what belongs there."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generators.catalog.catalog import Catalog
from generators.catalog.explain.sentence import closest, listed
from generators.catalog.problem import Problem, Value
from generators.catalog.reading.files import FILE_NAME, NESTED
from generators.catalog.style.disk import write_text
from generators.catalog.style.fields import choices
from generators.catalog.style.skeleton import skeleton
from generators.records import KINDS, Record

KIND_NAMES = {kind.__name__.lower(): kind for kind in KINDS}
LONGEST_ID = 64


class Refusal(Exception):
    """No record was written; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def new_record(root: Path, kind: type[Record], given: Mapping[str, str], catalog: Catalog) -> str:
    """Write the skeleton of a record with these values and name its file; never over an existing one."""
    file = _file(kind, given)
    for code, values in _reasons_against(root, kind, given, catalog):
        raise Refusal(Problem(file, 1, (), code, values))
    write_text(root / file, skeleton(kind, given, catalog))
    return file


def needed(kind: type[Record]) -> tuple[str, ...]:
    """What has to be known before a file can be named and begun."""
    return tuple(name for name in ("id", "domain", "area") if name in kind.model_fields)


def _reasons_against(
    root: Path, kind: type[Record], given: Mapping[str, str], catalog: Catalog
) -> Iterator[tuple[str, dict[str, Value]]]:
    id_ = given["id"]
    if not FILE_NAME.fullmatch(id_) or len(id_) > LONGEST_ID:
        yield "new-id", {"value": id_}
    for name in needed(kind)[1:]:
        allowed = list(choices(name, kind.model_fields[name], catalog))
        if given[name] not in allowed:
            values = {
                "value": given[name],
                "guess": closest(given[name], allowed),
                "allowed": listed(allowed),
            }
            yield "new-choice", {"field": name, **values}
    for taken in (root / "data" / kind.folder).rglob(f"{id_}.yaml"):
        yield "new-exists", {"other": taken.relative_to(root).as_posix()}


def _file(kind: type[Record], given: Mapping[str, str]) -> str:
    folders = [kind.folder, given["domain"]] if kind.folder in NESTED else [kind.folder]
    return f"data/{'/'.join(folders)}/{given['id']}.yaml"
