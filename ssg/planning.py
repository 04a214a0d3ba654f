"""Everything that is to be written, one page for each address, and what is needed to make it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ssg.feeds import plan_feeds
from ssg.pages import plan_pages
from ssg.reading import BodyReader
from ssg.render.setup import make_setup
from ssg.render.theme import load_theme
from ssg.site import assemble
from ssg.text import fold

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from ssg.config import Config
    from ssg.model import Page, Site
    from ssg.reading import Content
    from ssg.render.setup import Setup
    from ssg.render.theme import Theme


class Planned(NamedTuple):
    """A site of which nothing has been rendered."""

    site: Site
    pages: list[Page]
    theme: Theme
    setup: Setup
    bodies: BodyReader


def plan_site(
    root: Path,
    config: Config,
    content: Content,
    *,
    now: dt.datetime,
    drafts: bool = False,
    templates: Path | None = None,
) -> Planned:
    """The site of this content as of `now`. Compiled templates are kept in the folder `templates`.

    Raises UsageError when the theme cannot be used.
    """
    site = assemble(content.articles, content.standing, content.people, config, now=now, drafts=drafts)
    pages = plan(site, config)
    theme = load_theme(root, config.theme, config.design)
    setup = make_setup(root, config, theme, site, pages, cache_dir=templates)
    return Planned(site, pages, theme, setup, BodyReader.of(root, site, content))


def plan(site: Site, config: Config) -> list[Page]:
    """HTML pages, then feeds and the like.

    That two sources want one address has been found already: the first has it, so that the rest can be checked.
    """
    pages = list(plan_pages(site, config))
    first: dict[str, Page] = {}
    for page in (*pages, *plan_feeds(site, config, pages)):
        first.setdefault(fold(page.path), page)
    return list(first.values())
