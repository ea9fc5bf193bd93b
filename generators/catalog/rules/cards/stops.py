"""When to stop: each line a sign and what to do, and the signs that a card of its kind must name."""

import re
from collections.abc import Iterator

from generators.catalog.problem import Problem
from generators.catalog.reading.result import Entry
from generators.catalog.rules.context import Context
from generators.language import Language
from generators.records import Card, Prop, Record

COLONS = {
    Language.ZH: ("：", "头晕站不稳：坐下，打120"),
    Language.EN: (": ", "Dizzy or unsteady: sit down, call 120"),
}
SAFETY = re.compile(r"想到死|想死|不想活|自杀|伤害自己|伤自己|伤人")
HELP = re.compile(r"110|120|12356|马上告诉|马上叫人")
BODILY = re.compile(
    "晕|困|瞌睡|抖|僵|硬|麻|抽筋|发烧|发热|喘|憋|闷|心跳|心慌|疼|痛|烫|伤|血|摔|跌|滑倒|汗|吐|恶心|拉肚子|肿|坐不住|站不稳|看不清|叫不醒"
    "|睡不醒|迷糊|没力气|腿软|发软|脸色|中暑|胸口|呛|噎|口渴"
)
"""Signs of the body, as a family sees or feels them."""
TALK = "12356"
RESCUE = re.compile("110|120")
RISKY = frozenset({"medicine", "kitchen", "outdoors", "night"})
"""Tags of cards on which the body can come to harm."""


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


def bodily_sign(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """A card with medicine, at the stove, out of doors or by night says which sign of the body means stop."""
    card = entry.record
    if not isinstance(card, Card) or not RISKY.intersection(card.tags):
        return
    if not any(BODILY.search((stop.zh or "").partition("：")[0]) for stop in card.stop):
        yield entry.problem("card-bodily", "stop", tags=", ".join(sorted(RISKY.intersection(card.tags))))


def rescue_first(entry: Entry[Record], context: Context) -> Iterator[Problem]:
    """Where a line names both, 110 and 120 stand before the number to talk, which sends nobody."""
    if not isinstance(entry.record, (Card, Prop)):
        return
    for path, text in entry.texts:
        for language in Language:
            before, talk, after = (getattr(text, language) or "").partition(TALK)
            if talk and RESCUE.search(after) and not RESCUE.search(before):
                yield entry.problem("card-rescue-first", *path, language.value, found=TALK)
