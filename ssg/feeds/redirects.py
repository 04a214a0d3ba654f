"""`_redirects`: old addresses as Netlify and Cloudflare Pages read them, one `old new 301` a line.

Each alias also has a redirect page, for hosts that do not know this file; a 301 is better where it is possible.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ssg.syndication import RedirectsView, combined, plain_page
from ssg.xml_writer import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ssg.config import Config
    from ssg.model import Page, Site
    from ssg.syndication import FeedContext

__all__ = ("plan", "render")


def plan(site: Site, config: Config, pages: Sequence[Page]) -> Iterator[Page]:
    """The one file, if anything ever moved."""
    aliases = tuple(_aliases(site))
    if not aliases:
        return
    # Cloudflare follows a redirect even where a file lies, so an alias may not hide a page.
    taken = frozenset(page.url.rstrip("/") for page in pages if page.kind != "redirect")
    moves: dict[str, str] = {}
    for old, new in aliases:
        if old.rstrip("/") not in taken:
            moves.setdefault(old, new)
    if not moves:
        return
    view = RedirectsView(tuple(sorted(moves.items())))
    digest = combined(f"{old}\n{new}\n".encode("utf-8", "surrogatepass") for old, new in view.moves)
    yield plain_page("redirects", "/_redirects", view, digest)


def render(page: Page, context: FeedContext) -> bytes:
    """The file's text, paths from the host's root and percent-encoded."""
    view: RedirectsView = page.data
    lines = (f"{_path(old, context)} {_path(new, context)} 301\n" for old, new in view.moves)
    return "".join(lines).encode()


def _aliases(site: Site) -> Iterator[tuple[str, str]]:
    for article in site.articles:
        yield from ((alias, article.card.url) for alias in article.aliases)
    for standing in site.standing:
        yield from ((alias, standing.url) for alias in standing.aliases)


def _path(site_path: str, context: FeedContext) -> str:
    path = urlsplit(context.absolute(clean(site_path))).path
    # A star and a colon are wildcards in this file, although RFC 3986 lets them stand in a path.
    return path.replace("*", "%2A").replace(":", "%3A")
