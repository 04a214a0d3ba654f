"""Addresses: site paths to links that work from a page, under any base path, or from a folder."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote

_SAFE = "/-._~!$&'()*+,;=:@"
"""Characters that a path may hold unescaped (RFC 3986, pchar)."""


@lru_cache(maxsize=65536)
def encode(path: str) -> str:
    """Percent-encoded site path; the fragment is kept."""
    path, mark, fragment = path.partition("#")
    return quote(path, safe=_SAFE) + mark + quote(fragment, safe=_SAFE + "?")


class Links:
    """Makes links for pages of one site."""

    def __init__(self, base_url: str, base_path: str, *, relative: bool) -> None:
        self._root = base_url.rstrip("/")
        self._base = base_path.rstrip("/")
        self._relative = relative

    def absolute(self, path: str) -> str:
        """The address with scheme and host; http(s) addresses pass."""
        return self._root + encode(path) if path.startswith("/") else path

    def href(self, path: str, page_url: str) -> str:
        """The address as the page at `page_url` writes it."""
        if not path.startswith("/"):
            return path
        if not self._relative:
            return self._base + encode(path)
        if page_url == "/404.html":
            return self.absolute(path)  # hosts serve it at any depth, so nothing relative would work
        return _climb(page_url) + encode(_file(path))


def _climb(page_url: str) -> str:
    depth = page_url.count("/") - 1
    return "../" * depth or "./"


def _file(path: str) -> str:
    """A folder's address names its file, because no server will: `/economy/` is `economy/index.html`."""
    path, mark, fragment = path.partition("#")
    path = path.lstrip("/")
    if path == "" or path.endswith("/"):
        path += "index.html"
    return path + mark + fragment
