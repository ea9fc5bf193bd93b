"""What a training card must keep to so that it fits its paper and is safe to follow."""

import re
from collections.abc import Iterator

from generators.catalog.problem import Problem
from generators.catalog.reading.result import Entry
from generators.catalog.rules.context import Context
from generators.language import Language
from generators.records import Card, Record

LIMITS: dict[str, tuple[int, int]] = {
    "name": (12, 36),
    "summary": (40, 130),
    "goal": (36, 105),
    "need": (8, 24),
    "steps": (26, 84),
    "done": (30, 90),
    "say": (24, 54),
    "avoid": (22, 54),
    "hint": (30, 90),
    "easier": (40, 105),
    "harder": (40, 105),
    "stop": (26, 56),
}
"""Characters a text may have in Chinese (spaces not counted) and in English: measured to fit A6 at 9 pt."""
COLONS = {
    Language.ZH: ("：", "头晕站不稳：坐下，打120"),
    Language.EN: (": ", "Dizzy or unsteady: sit down, call 120"),
}
SAFETY = re.compile(r"想到死|想死|不想活|自杀|伤害自己|伤自己|伤人")
HELP = re.compile(r"110|120|12356|马上告诉|马上叫人")
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


def card_limits(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """Each text of a card is short enough for its place on the card."""
    if not isinstance(entry.record, Card):
        return
    for path, text in entry.texts:
        for language, limit in zip(Language, LIMITS.get(str(path[0]), ()), strict=False):
            written = getattr(text, language) or ""
            found = len(written.replace(" ", "")) if language is Language.ZH else len(written)
            if found > limit:
                values = {"language": language.value, "limit": str(limit), "found": str(found)}
                yield entry.problem("say-too-long", *path, language.value, **values)


def card_stops(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """A card says when to stop as “sign: what to do”; on mind, also thoughts of death and whom to call."""
    card = entry.record
    if not isinstance(card, Card):
        return
    for index, stop in enumerate(card.stop):
        for language, (colon, example) in COLONS.items():
            if colon not in (getattr(stop, language) or colon):
                yield entry.problem("card-stop-form", "stop", index, language.value, example=example)
    lines = [stop.zh or "" for stop in card.stop]
    if card.domain == "mind" and not any(SAFETY.search(line) and HELP.search(line) for line in lines):
        yield entry.problem("card-safety", "stop")


def no_dosing(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """A card gives no dose and never advises to stop or change medicine: that is for the doctor."""
    card = entry.record
    if not isinstance(card, Card):
        return
    for path, text in entry.texts:
        for language in Language:
            line = getattr(text, language) or ""
            if found := DOSE.search(line) or _counted_medicine(line, "medicine" in card.tags):
                yield entry.problem("card-dose", *path, language.value, found=found.group())
            if change := _advised_change(line):
                yield entry.problem("card-change-medicine", *path, language.value, found=change)


def related_both_ways(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """Two related cards name each other, so that a reader can go back."""
    card = entry.record
    if not isinstance(card, Card):
        return
    for index, other in enumerate(card.related):
        found = context.catalog.records.get(f"cards/{other}")
        if isinstance(found, Card) and card.id not in found.related:
            other_file = context.catalog.files[found.reference]
            yield entry.problem("card-related", "related", index, other=other_file, id=card.id)


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
