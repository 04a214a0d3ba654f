"""A story with a live blog: what search engines are told of its entries, and whether the story says when it changed.

Sources: schema.org LiveBlogPosting, BlogPosting.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from ssg.model import Finding, Position
from ssg.render.dates import iso

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ssg.markdown.update import Update
    from ssg.model import Article

__all__ = ("late_entry", "live_posting")


def live_posting(story: dict[str, Any], updates: Sequence[Update]) -> dict[str, Any]:
    """The JSON-LD of a story, as that of a live blog with its entries, newest first."""
    newest, oldest = updates[0].moment, updates[-1].moment
    found = story | {"@type": "LiveBlogPosting", "coverageStartTime": iso(oldest)}
    if newest.timestamp() > _seconds(story["dateModified"]):
        found["dateModified"] = iso(newest)
    if updates[0].over:
        found["coverageEndTime"] = iso(newest)
    found["liveBlogUpdate"] = [_entry(update, story["url"]) for update in updates]
    return found


def _entry(update: Update, address: str) -> dict[str, Any]:
    found = {"@type": "BlogPosting", "headline": update.title} if update.title else {"@type": "BlogPosting"}
    return found | {
        "datePublished": iso(update.moment),
        "url": f"{address}#{update.id}",
        "articleBody": update.text,
    }


def _seconds(moment: str) -> float:
    return dt.datetime.fromisoformat(moment).timestamp()


def late_entry(article: Article, updates: Sequence[Update]) -> tuple[Finding, ...]:
    """Feeds, sitemaps and lists go by the story's own dates: an entry after them is one that nobody is told of."""
    card = article.card
    if not updates or updates[0].moment <= (card.updated or card.date):
        return ()
    place = article.spots.get("updated")
    source = Position(card.source, *place) if place else Position(card.source, updates[0].line, 1)
    moment = updates[0].moment.isoformat(timespec="minutes")
    return (
        Finding(
            rule="live-updated",
            severity="warning",
            message=f"The newest entry of the live blog is of {moment}, which the story does not know of.",
            hint=f"Write updated: {moment} at the top.",
            source=source,
        ),
    )
