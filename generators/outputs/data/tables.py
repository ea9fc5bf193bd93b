"""Services and hotlines as tables that Excel opens: UTF-8 with BOM, CRLF, one row a record."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from generators.catalog.catalog import Catalog
from generators.outputs.artifact import Artifact
from generators.records import Hotline, Record, Service
from generators.records.facets import Reachable, Sourced
from generators.records.values import Model, Text

BOM = "\ufeff"
SERVICE_COLUMNS = (
    "id", "kind", "tier", "status", "name", "summary", "caveat", "area", "address", "phones",
    "hours", "hours_note", "services", "stages", "audience", "fee", "say", "next", "ask",
    "web", "sources", "checked", "last_seen",
)  # fmt: skip
HOTLINE_COLUMNS = (
    "id", "role", "status", "name", "summary", "caveat", "area", "phones", "hours", "hours_note",
    "not_for", "fee", "say", "next", "web", "sources", "checked", "last_seen",
)  # fmt: skip


def services_csv(catalog: Catalog) -> Iterator[Artifact]:
    """`services.csv`."""
    yield Artifact("data/services.csv", table(catalog.of(Service), SERVICE_COLUMNS))


def hotlines_csv(catalog: Catalog) -> Iterator[Artifact]:
    """`hotlines.csv`."""
    yield Artifact("data/hotlines.csv", table(catalog.of(Hotline), HOTLINE_COLUMNS))


def table(records: Sequence[Record], columns: Sequence[str]) -> str:
    """The records as CSV. A text becomes two columns, `name_zh` and `name_en`; a list is joined by `; `."""
    bilingual = {c for c in columns if any(isinstance(getattr(r, c), Text) for r in records)}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([h for c in columns for h in ((f"{c}_zh", f"{c}_en") if c in bilingual else (c,))])
    for record in records:
        writer.writerow([safe_cell(cell) for c in columns for cell in _cells(record, c, c in bilingual)])
    return BOM + out.getvalue()


def safe_cell(text: str) -> str:
    """A cell that a spreadsheet will not run as a formula."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t"} else text


def _cells(record: Record, column: str, bilingual: bool) -> Iterable[str]:
    value = getattr(record, column)
    if bilingual:
        return (value.zh or "", value.en or "") if value else ("", "")
    return (_plain(value, record, column),)


def _plain(value: object, record: Record, column: str) -> str:
    if value is None:
        return ""
    if column == "phones" and isinstance(record, Reachable):
        return "; ".join(phone.number for phone in record.phones)
    if column == "sources" and isinstance(record, Sourced):
        return "; ".join(source.url or source.title for source in record.sources)
    if column == "checked" and isinstance(record, Sourced):
        return f"{record.checked.on} {record.checked.how}"
    if isinstance(value, tuple):
        return "; ".join(str(item) for item in value if not isinstance(item, Model))
    return str(value)
