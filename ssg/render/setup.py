"""What every page of a site needs besides its own data: small, picklable, made once per build."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec

from ssg import __version__
from ssg.config import Config
from ssg.model import Page, Site, Term

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from ssg.render.theme import Theme


class MenuLink(msgspec.Struct, frozen=True):
    """A link to a page of the site, with the language of its name."""

    name: str
    url: str
    lang: str


class Setup(msgspec.Struct, frozen=True, kw_only=True):
    """Handed to every worker with its jobs."""

    root: str
    """The site's folder."""
    config: Config
    sections: tuple[Term, ...]
    """In menu order."""
    footer: tuple[MenuLink, ...]
    """Standing pages; generated ones are added in the page's language."""
    pages: frozenset[str]
    """Kinds of HTML pages that exist, such as `archive` and `feedback`."""
    searches: tuple[tuple[str, str], ...] = ()
    """Language and site path of each page to search from."""
    digest: bytes
    """Of all of the above, the theme and the program: the common part of every page's key."""
    cache_dir: str = ""
    """Where compiled templates are kept; empty for nowhere."""


def make_setup(
    root: Path, config: Config, theme: Theme, site: Site, pages: Iterable[Page], *, cache_dir: Path | None
) -> Setup:
    """The setup of one build."""
    footer = tuple(MenuLink(s.title, s.url, s.lang) for s in site.standing if s.menu)
    planned = tuple(pages)
    kinds = frozenset(page.kind for page in planned if page.path.endswith(".html"))
    searches = tuple((page.lang, page.url) for page in planned if page.kind == "search")
    shared = (__version__, config, site.section_terms, footer, sorted(kinds), searches, theme.digest)
    return Setup(
        root=str(root),
        config=config,
        sections=site.section_terms,
        footer=footer,
        pages=kinds,
        searches=searches,
        digest=blake2b(msgspec.msgpack.encode(shared), digest_size=16).digest(),
        cache_dir=str(cache_dir) if cache_dir else "",
    )
