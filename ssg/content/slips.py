"""What can be used, but is hardly what the author meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ssg.located.problems import shown
from ssg.text import did_you_mean

if TYPE_CHECKING:
    from ssg.config import Config
    from ssg.content.front_matter import Header
    from ssg.located import Problems
    from ssg.model import Card

__all__ = ("report_slips",)

_MARKER = re.compile(r"^\((LEAD|URGENT|\d+(?:st|nd|rd|th) (?:LD|LEAD))\)", re.IGNORECASE)


def report_slips(card: Card, header: Header, config: Config, problems: Problems) -> None:
    """Warnings about an article that is otherwise in order."""
    marker = _MARKER.match(card.title)
    if marker:
        hint = "Write `lead: 1` for (LEAD), `lead: 2` for (2nd LD): then the marker stands beside the headline."
        problems.warning(f"The title holds the marker {marker[0]}.", hint, *header.spots["title"])
    if config.sections and card.section.slug not in config.sections:
        near = did_you_mean(card.section.slug, config.sections)
        if near:
            message = f"The section {shown(card.section.slug)} is not in site.toml."
            problems.warning(message, f"Did you mean {near}?", *header.spots.get("section", (1, 1)))
