"""Old addresses (`aliases`) that lead to a story's or page's new one, for hosts that read no `_redirects`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ssg.listing import page_path
from ssg.model import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.config import Config
    from ssg.model import Site


class RedirectView(msgspec.Struct, frozen=True):
    """What the template `redirect` shows."""

    target: str
    """Site path."""


def plan(site: Site, _config: Config) -> Iterator[Page]:
    """A page for each alias."""
    aliases = [(alias, a.card.url, a.card.title, a.card.lang) for a in site.articles for alias in a.aliases]
    aliases += [(alias, s.url, s.title, s.lang) for s in site.standing for alias in s.aliases]
    for alias, target, title, lang in sorted(aliases):
        url = alias if alias.endswith(("/", ".html")) else f"{alias}/"
        yield Page(
            kind="redirect",
            url=url,
            path=page_path(url),
            title=title,
            lang=lang,
            data=RedirectView(target),
            inputs=(target.encode(),),
            indexed=False,
        )
