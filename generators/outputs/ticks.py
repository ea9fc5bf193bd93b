"""What a page loads on which places and numbers can be ticked for our list."""

TICK_MODULES = ("assets/list/buttons.js",)
TICK_STYLES = ("assets/kept/kept.css",)
TICKED = ("services", "hotlines")
"""The kinds of records that go on the list, by folder."""
