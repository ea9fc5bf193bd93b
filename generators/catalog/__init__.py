"""From files to a checked catalog. The only package that reads `data/`."""
