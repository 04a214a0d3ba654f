"""The accessibility statement, after the EU's model (Commission Implementing Decision (EU) 2018/1523).

A site that has its own content/pages/accessibility.md keeps that one.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import msgspec

from ssg.config import Accessibility
from ssg.listing import page_path
from ssg.model import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.config import Config
    from ssg.model import Site

URL = "/accessibility/"


class StatementView(msgspec.Struct, frozen=True):
    """What the template `statement` shows."""

    accessibility: Accessibility
    status: str
    prepared: dt.date | None
    """From site.toml, else the day of the newest content: never the day of the build."""


def plan(site: Site, config: Config) -> Iterator[Page]:
    """The statement."""
    if any(standing.url == URL for standing in site.standing):
        return
    prepared = _prepared(site, config)
    yield Page(
        kind="statement",
        url=URL,
        path=page_path(URL),
        title="",
        lang=config.language,
        data=StatementView(config.accessibility, config.accessibility.status, prepared),
        inputs=(str(prepared).encode(),),
    )


def _prepared(site: Site, config: Config) -> dt.date | None:
    if config.accessibility.prepared:
        return dt.date.fromisoformat(config.accessibility.prepared)
    moments = [article.card.updated or article.card.date for article in site.articles]
    return max(moments).astimezone(ZoneInfo(config.timezone)).date() if moments else None
