"""How generated data is written down for a browser: short, in a fixed order, safe in a script."""

import json
from typing import Any


def compact_json(data: Any) -> str:
    """JSON without spaces; the same data gives the same bytes."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def script_module(data: Any) -> str:
    """The same as a JavaScript module, for what must not be missing when the scripts are there."""
    text = compact_json(data).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"export default {text};\n"
