"""A card or a prop gives no dose and no advice on changing medicine: both are for the doctor."""

import re
from collections.abc import Iterator

from generators.catalog.problem import Problem
from generators.catalog.reading.result import Entry
from generators.catalog.rules.context import Context
from generators.language import Language
from generators.records import Card, Prop, Record

DOSE = re.compile(
    r"[0-9一二两三四五六七八九十半几]+\s*(?:mg|mcg|[uµμ]g|IU|毫克|微克|国际单位)(?![A-Za-z])", re.IGNORECASE
)
COUNTED = re.compile(
    r"[0-9一二两三四五六七八九十半几]+\s*(?:[粒颗针滴]|片(?!面包|吐司|叶)|支(?!铅?笔|歌|烟))"
    r"|\b(?:[0-9]+|half|one|two|three|four)\s+(?:an?\s+)?(?:tablet|pill|capsule|drop|injection)s?\b",
    re.IGNORECASE,
)
MEDICINE = re.compile(r"药|胶囊|medic|pill|tablet|capsule|dose", re.IGNORECASE)
CLAUSE = re.compile(r"[，。；：！？,;.:!?]")
CHANGE = re.compile(
    r"(?:可以|就|先|应该)(?:自己|自行)?[停减加换补](?:药|量|几天)"
    r"|\b(?:stop|skip|change|double|halve)\s+(?:taking\s+)?(?:(?:your|the|his|her|their|a|any)\s+)?"
    r"(?:medicine|medication|pill|tablet|dose)s?\b",
    re.IGNORECASE,
)
REFUSED = re.compile(
    r"(?:别|勿|莫|不|不要|不能|不应该?)(?:自己|自行|随便|擅自|马上)?$"
    r"|(?:\b(?:not|never|no|without)|n['’]t)(?:\s+[a-z]+){0,2}\s+$",
    re.IGNORECASE,
)
"""What stands just before a refused act: 别先停药, do not stop or change the medicine."""
NEAR = 8
"""Characters within which a counted thing belongs to the medicine."""


def no_dosing(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """A card gives no dose and never advises to stop or change medicine: that is for the doctor."""
    if not isinstance(entry.record, (Card, Prop)):
        return
    tags = getattr(entry.record, "tags", ())
    for path, text in entry.texts:
        for language in Language:
            line = getattr(text, language) or ""
            if found := DOSE.search(line) or _counted_medicine(line, "medicine" in tags):
                yield entry.problem("card-dose", *path, language.value, found=found.group())
            if change := _advised_change(line):
                yield entry.problem("card-change-medicine", *path, language.value, found=change)


def _counted_medicine(line: str, everywhere: bool) -> re.Match[str] | None:
    """A counted tablet near a medicine word, on a medicine card anywhere; a slice of bread is no dose."""
    for found in COUNTED.finditer(line):
        around = line[max(found.start() - NEAR, 0) : found.end() + NEAR]
        if everywhere or MEDICINE.search(around):
            return found
    return None


def _advised_change(line: str) -> str:
    for clause in CLAUSE.split(line):
        for found in CHANGE.finditer(clause):
            if not REFUSED.search(clause[: found.start()]):
                return found.group()
    return ""
