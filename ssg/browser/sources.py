"""Where findings on the pages of a site of ours come from: each page concerned is rendered again, and compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.outcome import current_moment
from ssg.planning import plan
from ssg.reading import BodyReader, read_content
from ssg.render.setup import make_setup
from ssg.render.theme import load_theme
from ssg.site import assemble
from ssg.work import place_links

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ssg.config import Config
    from ssg.model import Finding

__all__ = ("place_in_sources",)


def place_in_sources(findings: Sequence[Finding], root: Path, config: Config, output: Path) -> list[Finding]:
    """The findings, with the Markdown line or front-matter key of what stands on a page because an author wrote it.

    A page that content/ would make differently today keeps its place in the HTML: build first for the sources.
    """
    if not findings:
        return []
    content = read_content(root, config)
    site = assemble(content.articles, content.standing, content.people, config, now=current_moment(), drafts=False)
    pages = plan(site, config)
    setup = make_setup(root, config, load_theme(root, config.theme, config.design), site, pages, cache_dir=None)
    bodies = BodyReader(root, site, content)

    def unchanged(path: str, html: str) -> bool:
        file = output / path
        return file.is_file() and file.read_bytes() == html.encode()

    return place_links(setup, pages, findings, bodies.for_page, unchanged)
