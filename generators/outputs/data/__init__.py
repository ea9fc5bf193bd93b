"""Open data: the files of `/data/`. A new file is a function and a line in `FILES`."""

from collections.abc import Callable, Iterator

from generators.catalog.catalog import Catalog
from generators.outputs.artifact import Artifact
from generators.outputs.data.catalogue import catalogue_json
from generators.outputs.data.geojson import services_geojson
from generators.outputs.data.pathway import pathway_json
from generators.outputs.data.tables import hotlines_csv, services_csv

FILES: tuple[Callable[[Catalog], Iterator[Artifact]], ...] = (
    catalogue_json,
    services_geojson,
    services_csv,
    hotlines_csv,
    pathway_json,
)
"""Each takes the catalog and yields files; open data is the same in both languages."""
