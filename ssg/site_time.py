"""When a site changes although nobody touches it."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from ssg.config import Config
    from ssg.model import Site

__all__ = ("NEWS_WINDOW", "next_change")

NEWS_WINDOW = dt.timedelta(days=2)
"""How long a story stands in the news sitemap
(https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
"""


def next_change(site: Site, config: Config) -> dt.datetime | None:
    """The earliest moment after `site.now` at which the same files make another site; None for never."""
    moments = [site.next_due] if site.next_due else []
    for article in site.articles:
        if article.card.date <= site.now - NEWS_WINDOW:
            break  # newest first: all that follow are older
        moments.append(article.card.date + NEWS_WINDOW)
    for article in site.articles:
        moments += [correction.date for correction in article.corrections]
        moments += [article.card.updated] if article.card.updated else []
    midnight = dt.time(tzinfo=ZoneInfo(config.timezone))
    for entry in config.check.ignore:
        with suppress(OverflowError):  # the last day that a calendar knows has none after it
            moments.append(dt.datetime.combine(entry.until + dt.timedelta(days=1), midnight))
    return min((moment for moment in moments if moment > site.now), default=None)
