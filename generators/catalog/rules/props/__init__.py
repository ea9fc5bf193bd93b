"""The rules of the props: short enough for their slip, and every risk has its line of care."""

from generators.catalog.rules.props.care import named_risks, thoughts_of_death
from generators.catalog.rules.props.limits import prop_limits

PROP_RULES = (prop_limits, named_risks, thoughts_of_death)
"""Held against every prop, besides the rules of cards on steps, numbers and medicine."""
