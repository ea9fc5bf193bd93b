"""Phones and hours: a number on this site can be dialled as it stands."""

import re
import unicodedata
from collections.abc import Iterator

import opening_hours as osm
import phonenumbers

from generators.catalog.problem import Path, Problem
from generators.catalog.reading.result import Entry
from generators.catalog.rules.context import Context
from generators.records import Record, Service
from generators.records.area import Area
from generators.records.facets import Reachable
from generators.records.values import Phone

SERVICE_NUMBER = re.compile(r"1[0-9]{2,5}|9[56][0-9]{3,4}|99[29]")
"""Numbers such as 110, 12356, 96111 or 18111, which have no area code."""
NATIONAL = re.compile(r"(?:400|800)[0-9]{7}")
AREA_CODE = re.compile(r"0(?:10|2[0-9]|[3-9][0-9]{2})")
"""Area codes of mainland landlines: 010 and 02x have three digits, the others four."""
REGIONS = {"+852": "HK", "+853": "MO"}
"""Dialling codes of regions with a numbering plan of their own."""
MAX_HOURS = 200


def possible_phones(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """A number is a service number, a 400 or 800 number, or valid in its country's numbering plan."""
    dial = _dial(entry.record, context)
    for path, phone in _phones(entry.record):
        if not _can_be_dialled(phone.number, REGIONS.get(dial, "CN")):
            yield entry.problem("phone-impossible", *path, "number", example=_example(phone.number, dial))


def area_codes(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """A landline carries the area code of the city it stands in."""
    city = _home(entry.record, context)
    if city is None or city.dial is None or city.dial in REGIONS:
        return
    for path, phone in _phones(entry.record):
        found = AREA_CODE.match(_digits(phone.number))
        if found and found.group() != city.dial and _can_be_dialled(phone.number, "CN"):
            values = {"found": found.group(), "expected": city.dial}
            names = (city.name["zh"], city.name["en"])
            yield entry.problem("phone-area", *path, "number", city=names, **values)


def opening_hours(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """Hours are structured, so that readers see words and machines can compute."""
    stated: list[tuple[Path, str | None]] = [(("hours",), getattr(entry.record, "hours", None))]
    stated += [((*path, "hours"), phone.hours) for path, phone in _phones(entry.record)]
    for path, hours in stated:
        if hours and not opening_hours_valid(hours):
            plain = unicodedata.normalize("NFKC", hours).replace("–", "-")
            yield entry.problem("hours", *path, guess=plain if opening_hours_valid(plain) else "")


def opening_hours_valid(hours: str) -> bool:
    """Whether the text follows the OpenStreetMap opening_hours grammar."""
    return len(hours) <= MAX_HOURS and bool(osm.validate(hours))


def someone_to_ask(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """A service without a number says whom to ask instead."""
    record = entry.record
    if isinstance(record, Service) and not record.phones and not record.ask:
        yield entry.problem("no-way-to-ask", "ask")


def closed_places(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """A closed place keeps its page and says where to go instead."""
    if entry.record.status == "closed" and entry.record.caveat is None:
        yield entry.problem("closed-place", "status")


def phones_of(record: Record) -> tuple[Phone, ...]:
    """The numbers of a record; none for a kind that cannot be called."""
    return record.phones if isinstance(record, Reachable) else ()


def _phones(record: Record) -> Iterator[tuple[Path, Phone]]:
    return ((("phones", index), phone) for index, phone in enumerate(phones_of(record)))


def _can_be_dialled(number: str, region: str) -> bool:
    code = next((code for code in REGIONS if number.startswith(code)), "")
    digits = _digits(number.removeprefix(code))
    if SERVICE_NUMBER.fullmatch(digits) or NATIONAL.fullmatch(digits):
        return True
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number, region))
    except phonenumbers.NumberParseException:
        return False


def _home(record: Record, context: Context) -> Area | None:
    """The smallest area around a record that has a dialling code."""
    area = getattr(record, "area", "")
    chain = context.catalog.area_chain(area) if area in context.catalog.areas else []
    return next((area for area in chain if area.dial), None)


def _dial(record: Record, context: Context) -> str:
    home = _home(record, context)
    return (home and home.dial) or ""


def _digits(number: str) -> str:
    return re.sub(r"[^0-9]", "", number)


def _example(number: str, dial: str) -> str:
    """The same number with the area code of its city, when that is all that was missing."""
    completed = f"{dial}-{_digits(number)}"
    return completed if dial and _can_be_dialled(completed, "CN") else "025-85337203"
