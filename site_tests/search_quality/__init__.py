"""How good the search is, beside two others: `python -m site_tests.search_quality [SITE [QUERIES]]`."""
