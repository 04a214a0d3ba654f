"""The page for addresses that do not exist. Hosts serve `404.html` in place of any missing page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ssg.model import Page, Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.config import Config
    from ssg.model import Site


class NotFoundView(msgspec.Struct, frozen=True):
    """What the template `404` shows."""

    sections: tuple[Term, ...]
    archive: bool
    """Whether there is an archive to look in."""


def plan(site: Site, config: Config) -> Iterator[Page]:
    """`404.html`."""
    yield Page(
        kind="404",
        url="/404.html",
        path="404.html",
        title="",
        lang=config.language,
        data=NotFoundView(site.section_terms, bool(site.months)),
        indexed=False,
    )
