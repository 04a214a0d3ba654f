"""Which URL is which file. A URL is looked up among the files that were published and never joined to a path."""

from __future__ import annotations

import html
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from ssg.publish import published_paths

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

__all__ = ("Found", "SiteFiles", "content_type", "with_script")

_TYPES = {
    "atom": "application/atom+xml; charset=utf-8",
    "avif": "image/avif",
    "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "gif": "image/gif",
    "html": "text/html; charset=utf-8",
    "ico": "image/x-icon",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "vtt": "text/vtt; charset=utf-8",
    "webm": "video/webm",
    "webmanifest": "application/manifest+json; charset=utf-8",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "xml": "application/xml; charset=utf-8",
}


class Found(NamedTuple):
    """What a URL leads to: a file, or another URL."""

    file: Path | None = None
    redirect: str = ""


class SiteFiles:
    """The published site by URL."""

    def __init__(self, output: Path, base_path: str) -> None:
        """`base_path` is the path of the site's address, with both slashes."""
        self._output = output
        self._base = base_path
        self._urls: dict[str, str] = {}
        self.refresh()

    def refresh(self) -> None:
        """Look again at what is published."""
        self._urls = _urls(published_paths(self._output), self._base)

    def find(self, url_path: str) -> Found | None:
        """What the decoded path of a URL leads to, or None."""
        url = unicodedata.normalize("NFC", url_path)
        path = self._urls.get(url)
        if path is not None:
            return Found(file=self._output / path)
        if url + "/" in self._urls:
            return Found(redirect=url + "/")
        if url == "/" and self._base != "/":
            return Found(redirect=self._base)
        return None

    def not_found(self) -> Path | None:
        """The site's own page for that case."""
        path = self._urls.get(f"{self._base}404.html")
        return None if path is None else self._output / path


def content_type(file: Path) -> str:
    """The Content-Type of a file by its suffix: the same on every machine, unlike the system's own table."""
    return _TYPES.get(file.suffix[1:].lower(), "application/octet-stream")


def with_script(page: bytes, url: str, attributes: dict[str, str]) -> bytes:
    """The page with the preview's script at the end of its body. Only what is served changes, never a file."""
    listed = "".join(f' data-{name}="{html.escape(value)}"' for name, value in attributes.items())
    tag = f'<script src="{html.escape(url)}"{listed} defer></script>'.encode()
    end = page.lower().rfind(b"</body")
    return page + tag if end == -1 else page[:end] + tag + page[end:]


def _urls(paths: Iterable[str], base: str) -> dict[str, str]:
    urls: dict[str, str] = {}
    for path in paths:
        urls[base + path] = path
        folder, _, name = path.rpartition("/")
        if name == "index.html":
            urls[f"{base}{folder}/" if folder else base] = path
    return urls
