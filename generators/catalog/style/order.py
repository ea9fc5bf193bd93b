"""The order in which the fields of a record stand in its file and in its schema."""

from generators.records import Record

HEAD = (
    "id kind number domain purpose cost level to minutes timer tier name status area theme role order "
    "address place summary caveat"
)
TAIL = "sources checked last_seen same_as untranslated"
ORDERS = {
    "services": "audience web phones hours hours_note fee services stages needs say next ask aliases",
    "hotlines": "phones hours hours_note web fee not_for services stages needs say next aliases",
    "policies": "who amount how say ask document valid when services stages needs aliases",
    "needs": (
        "banner door services stages needs aliases see do avoid speak urgent record "
        "cards help related_policies"
    ),
    "cards": (
        "services stages needs aliases tags goal need steps done say avoid hint easier harder stop "
        "evidence related reviewed"
    ),
    "props": "services stages needs aliases materials make care not_when risks cards evidence reviewed",
    "forms": "fills why after page services stages needs aliases cards bilingual sides",
}
"""What stands between head and tail, by the folder of the kind."""


def field_order(kind: type[Record]) -> tuple[str, ...]:
    """The fields of a kind from the first line to the last; what no list names comes before the tail."""
    named = [*HEAD.split(), *ORDERS.get(kind.folder, "").split()]
    rest = [name for name in kind.model_fields if name not in {*named, *TAIL.split()}]
    return tuple(name for name in [*named, *rest, *TAIL.split()] if name in kind.model_fields)
