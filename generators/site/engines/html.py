"""Finishing touches on a built page: links that work in any folder, and its security policy."""

import base64
import hashlib
import re

_ROOT_LINK = re.compile(r"""(?P<attribute>(?:href|src|action|data-root)=)(?P<quote>\\?["'])/(?!/)""")
_ASSET_LINK = re.compile(r"""(?P<attribute>(?:href|src)=")(?:\.{1,2}/)*assets/""")
_INLINE_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)


def relative_links(html: str, depth: int) -> str:
    """Links from the root (`/services/`) as seen from a page `depth` folders below it.

    The site then works under any address: a sub-path, a mirror, an archive on a memory stick.
    Both languages share the assets at the root, so that a visitor loads them once.
    """
    up = "../" * depth or "./"
    html = _ASSET_LINK.sub(lambda m: f"{m['attribute']}{up}assets/", html)
    return _ROOT_LINK.sub(lambda m: f"{m['attribute']}{m['quote']}{up}", html)


def rooted_links(html: str, root: str) -> str:
    """The same links as paths below `root`, for the one page that is served at any depth."""
    html = re.sub(rf'((?:href|src)="){re.escape(root)}', r"\1/", html)  # those that mkdocs has rooted already
    html = html.replace('="/en/assets/', '="/assets/')
    return _ROOT_LINK.sub(lambda m: f"{m['attribute']}{m['quote']}{root}", html)


def content_security_policy(html: str, private: bool = False) -> str:
    """A policy that allows this site alone, and of inline scripts only those of this page, by hash.

    On a `private` page no script may ask for anything, not even this site.
    """
    hashes = sorted({_hash(m["code"]) for m in _INLINE_SCRIPT.finditer(html) if _is_code(m["attributes"])})
    scripts = " ".join(["'self'", "'wasm-unsafe-eval'", *hashes])
    return "; ".join(
        [
            "default-src 'self'",
            f"script-src {scripts}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'none'",
            *(["connect-src 'none'"] if private else []),
            "form-action 'self'",
        ]
    )


def with_policy(html: str, private: bool = False) -> str:
    """The page with its policy as the first thing in its head, before any script can run."""
    policy = content_security_policy(html, private)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return re.sub(r'(<meta charset="utf-8">)', rf"\1{meta}", html, count=1)


def _is_code(attributes: str) -> bool:
    return "src=" not in attributes and "application/" not in attributes


def _hash(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"
