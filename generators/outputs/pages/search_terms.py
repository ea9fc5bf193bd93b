"""What the search knows of a record besides the text of its page."""

from collections.abc import Iterator

from generators.language import Language
from generators.records import Card, Hotline, Policy, Prop, Record, Service
from generators.records.facets import Reachable, Sourced, Tagged
from generators.records.values import Phone
from generators.text.templates import Templates, tel

Terms = dict[str, str | list[str]]


def search_terms(record: Record, templates: Templates) -> Terms:
    """What is shown with a result, its everyday `words` in this language, `hidden` words that only match."""
    terms: Terms = {
        "kind": [templates.words.kinds[record.folder].one],
        "type": record_type(record, templates),
        "status": "" if record.status == "open" else record.status,
        "words": "|".join(everyday_words(record, templates)),
        "hidden": " ".join(hidden_words(record, templates)),
    }
    if area := getattr(record, "area", None):
        nation = templates.catalog.areas[area].level == "country"
        terms["area"] = templates.words.search.everywhere if nation else templates.area_name(area)
    if isinstance(record, Sourced) and record.checked.how != "web":
        terms["checked"] = record.checked.how
    if isinstance(record, Reachable) and record.phones:
        number = record.phones[0].number
        terms |= {"phone": number, "tel": tel(number, area or "china").removeprefix("tel:")}
    if found := templates.opening(record, first_phone(record)):
        terms["open"] = found.packed
    return {key: value for key, value in terms.items() if value}


def first_phone(record: Record) -> Phone | None:
    """The number that stands beside a record in lists."""
    return record.phones[0] if isinstance(record, Reachable) and record.phones else None


def record_type(record: Record, templates: Templates) -> str:
    """The kind of a record as precisely as a reader wants it: a hospital, a crisis line."""
    match record:
        case Service():
            return templates.label("service_kinds", record.kind)
        case Policy():
            return templates.label("policy_themes", record.theme)
        case Hotline():
            return templates.label("hotline_roles", record.role)
        case Card():
            return str(templates.words.cards.domains[record.domain])
        case Prop():
            return templates.label("prop_purposes", record.purpose)
        case _:
            return str(templates.words.kinds[record.folder].one)


def everyday_words(record: Record, templates: Templates) -> list[str]:
    """The aliases in this language, and the everyday words that lead to this record."""
    language = templates.language
    entries = templates.catalog.everyday.values()
    led = [word for entry in entries if record.reference in entry.see for word in entry.words(language)]
    words = [*getattr(record, "aliases", ()), *led]
    return [
        word for word in dict.fromkeys(words) if is_in(word, language) and word not in record.name[language]
    ]


def hidden_words(record: Record, templates: Templates) -> Iterator[str]:
    """Words that the full text matches and nobody sees: in both languages, and numbers without dashes."""
    yield from getattr(record, "aliases", ())
    yield record.name[templates.language.other]
    if isinstance(record, Tagged):
        yield from (templates.label("services", service) for service in record.services)
    if isinstance(record, Reachable):
        for phone in record.phones:
            yield from number_forms(phone.number)


def number_forms(number: str) -> Iterator[str]:
    """A number as digits alone, and without its area code."""
    parts = number.replace("+", "").split("-")
    yield "".join(c for c in number if c.isdigit())
    if len(parts) > 1:
        yield "".join(c for c in "".join(parts[1:]) if c.isdigit())


def is_in(word: str, language: Language) -> bool:
    """Whether a word is written in this language: numbers are in both."""
    chinese = any("\u3400" <= c <= "\u9fff" for c in word)
    latin = any(c.isascii() and c.isalpha() for c in word)
    return chinese or not latin if language is Language.ZH else not chinese
