"""Where findings on the pages of a site of ours come from: each page concerned is rendered again, and compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.outcome import current_moment
from ssg.planning import plan_site
from ssg.reading import read_content
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
    planned = plan_site(root, config, content, now=current_moment())

    def unchanged(path: str, html: str) -> bool:
        file = output / path
        return file.is_file() and file.read_bytes() == html.encode()

    return place_links(planned.setup, planned.pages, findings, planned.bodies.for_page, unchanged)
