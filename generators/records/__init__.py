"""What a record is. `KINDS` is the one list of record kinds: a new kind is a module and a line here."""

from generators.records.base import Record
from generators.records.card import Card
from generators.records.form import Form
from generators.records.hotline import Hotline
from generators.records.need import Need
from generators.records.policy import Policy
from generators.records.prop import Prop
from generators.records.service import Service

KINDS: tuple[type[Record], ...] = (Service, Hotline, Policy, Need, Card, Prop, Form)
"""Every record kind, in the order in which lists and search results name them."""

__all__ = ["KINDS", "Card", "Form", "Hotline", "Need", "Policy", "Prop", "Record", "Service"]
