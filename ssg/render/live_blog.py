"""A story with a live blog: what search engines are told of its entries, and whether the story says when it changed.

Sources: schema.org LiveBlogPosting, BlogPosting.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from ssg.model import Finding, Position
from ssg.render.dates import iso

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ssg.markdown.update import Update
    from ssg.model import Article

__all__ = ("live_findings", "live_posting")


def live_posting(story: dict[str, Any], updates: Sequence[Update]) -> dict[str, Any]:
    """The JSON-LD of a story, as that of a live blog with its entries, newest first."""
    newest, oldest = updates[0].moment, updates[-1].moment
    found = story | {"@type": "LiveBlogPosting", "coverageStartTime": iso(oldest)}
    if newest.timestamp() > _seconds(story["dateModified"]):
        found["dateModified"] = iso(newest)
    if all(update.over for update in updates):
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


def live_findings(article: Article, updates: Sequence[Update]) -> Iterator[Finding]:
    """What the story says of itself and its live blog does not: feeds, sitemaps and lists go by what the story says."""
    card = article.card
    if updates and updates[0].moment > (card.updated or card.date):
        moment = updates[0].moment.isoformat(timespec="minutes")
        told = f"The newest entry of the live blog is of {moment}, which the story does not know of."
        yield _finding(article, "updated", told, f"Write updated: {moment} at the top.", updates[0].line)
    if updates and all(update.over for update in updates) and card.live:
        told = "The live blog is over, and lists still show the story as live."
        yield _finding(article, "live", told, "Take live: true out.", updates[0].line)


def _finding(article: Article, key: str, message: str, hint: str, line: int) -> Finding:
    place = Position(article.card.source, *article.spots.get(key, (line, 1)))
    return Finding(rule="live-updated", severity="warning", message=message, hint=hint, source=place)
