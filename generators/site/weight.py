"""What a first visit costs: every byte a page loads, compressed as a host would send it."""

import gzip
import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlparse

_LOADED = re.compile(
    r'<(?:link[^>]*?rel="(?:stylesheet|icon)"[^>]*?href|script[^>]*?src|img[^>]*?src)="([^"]+)"'
)


def first_visit_bytes(site: Path, page: str) -> int:
    """Bytes over the wire of a page with its styles, scripts and pictures; `page` from the site's root."""
    html = (site / page).read_text("utf-8")
    links = [link for link in _LOADED.findall(html) if not link.startswith("data:")]  # weighed with the page
    addresses = {urljoin(f"http://site/{page}", link) for link in links}
    files = [site / unquote(urlparse(address).path.lstrip("/")) for address in sorted(addresses)]
    return sum(len(gzip.compress(file.read_bytes())) for file in [site / page, *files])
