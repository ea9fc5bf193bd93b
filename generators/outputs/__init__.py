"""From a catalog to artifacts. Pure: no files, no clock, no network."""
