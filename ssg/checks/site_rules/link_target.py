"""A link inside the site has to lead somewhere.

Bad:
    <a href="/economy/fery/">Ferries</a>   (there is no such page)

Good:
    <a href="/economy/ferry/">Ferries</a>
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from ssg.checks.site_rule import SiteProblem, SiteRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.site_map import SiteMap


_PICTURES: Final = frozenset({".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".svg", ".ico"})
_FILES: Final = frozenset(
    {".css", ".js", ".mjs", ".json", ".xml", ".woff", ".woff2", ".ttf", ".webmanifest", ".pdf", ".csv", ".txt", ".zip"}
    | {".mp3", ".m4a", ".ogg", ".opus", ".wav", ".flac", ".mp4", ".m4v", ".webm", ".mov", ".vtt"}
)


def check(site: SiteMap) -> Iterator[SiteProblem]:
    """Addresses of this site at which nothing will be published."""
    for path in site.facts:
        for address in site.doubtful(path):
            if site.target(path, address) is None:
                yield SiteProblem(path, *_words(address), address)


def _words(address: str) -> tuple[str, str]:
    """Message and hint: of a file by its ending, as a page may show or load it as well as link to it."""
    ending = posixpath.splitext(urlsplit(address).path)[1].lower()
    kind = "picture" if ending in _PICTURES else "file" if ending in _FILES else ""
    if not kind:
        return f"“{address}” leads to nothing on this site.", "Look for a typing error, or remove the link."
    return f"There is no {kind} “{address}” on this site.", f"Look for a typing error, or put the {kind} there."


RULE = SiteRule(id="link-target", severity="warning", check=check)
