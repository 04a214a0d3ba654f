"""The page to search from, one for each language of the stories: each has its own index and its own word stems."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ssg.listing import page_path
from ssg.model import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.config import Config
    from ssg.model import Site

URL = "/search/"


class Elsewhere(msgspec.Struct, frozen=True):
    """A page that searches in another language."""

    lang: str
    url: str


class SearchView(msgspec.Struct, frozen=True):
    """What the template `search` shows."""

    engine: str
    """Site path of Pagefind's script."""
    others: tuple[Elsewhere, ...]


def plan(site: Site, config: Config) -> Iterator[Page]:
    """One page a language, that of the site first; none without stories."""
    if not config.search or not site.articles:
        return
    spoken = {article.card.lang for article in site.articles} - {config.language}
    urls = {config.language: URL} | {lang: f"{URL}{lang}/" for lang in sorted(spoken)}
    for lang, url in urls.items():
        others = tuple(Elsewhere(other, address) for other, address in urls.items() if other != lang)
        yield Page(
            kind="search",
            url=url,
            path=page_path(url),
            title="",
            lang=lang,
            data=SearchView(f"{URL}pagefind/pagefind.js", others),
            inputs=(repr(others).encode(),),
            indexed=False,
        )
