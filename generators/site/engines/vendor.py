"""Leaflet and its cluster plugin from the locked npm packages, as files that the site serves itself."""

import re
from pathlib import Path

from generators.outputs.artifact import Artifact

FILES = {
    "leaflet": (
        "LICENSE",
        "dist/leaflet.js",
        "dist/leaflet.css",
        "dist/images/layers.png",
        "dist/images/layers-2x.png",
        "dist/images/marker-icon.png",
        "dist/images/marker-icon-2x.png",
        "dist/images/marker-shadow.png",
    ),
    "leaflet.markercluster": ("MIT-LICENCE.txt", "dist/leaflet.markercluster.js", "dist/MarkerCluster.css"),
}
_SOURCE_MAP = re.compile(rb"\s*//# sourceMappingURL=\S+\s*\Z")


def vendor_files(root: Path) -> list[Artifact]:
    """The browser files of the map below `assets/vendor/`; FileNotFoundError when `npm ci` has not run."""
    return [_copy(root / "node_modules", package, name) for package, names in FILES.items() for name in names]


def _copy(node_modules: Path, package: str, name: str) -> Artifact:
    """The file as it is, but without the pointer to a source map that we do not serve."""
    content = (node_modules / package / name).read_bytes()
    path = f"assets/vendor/{package}/{name.removeprefix('dist/')}"
    return Artifact(path, _SOURCE_MAP.sub(b"\n", content) if name.endswith(".js") else content)
