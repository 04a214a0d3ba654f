"""All corrections, newest first."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from ssg.listing import page_path
from ssg.model import Card, Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.config import Config
    from ssg.model import Site

URL = "/corrections/"


class CorrectionEntry(msgspec.Struct, frozen=True):
    """A correction and the story that it mends."""

    date: dt.datetime
    text: str
    card: Card


class CorrectionsView(msgspec.Struct, frozen=True):
    """What the template `corrections` shows."""

    entries: tuple[CorrectionEntry, ...]


def plan(site: Site, config: Config) -> Iterator[Page]:
    """The list, which exists even while it is empty: readers look for it."""
    entries = [CorrectionEntry(c.date, c.text, a.card) for a in site.articles for c in a.corrections]
    entries.sort(key=lambda entry: (entry.date, entry.card.source, entry.text), reverse=True)
    yield Page(
        kind="corrections",
        url=URL,
        path=page_path(URL),
        title="",
        lang=config.language,
        data=CorrectionsView(tuple(entries)),
        inputs=tuple(part for e in entries for part in (e.card.digest, e.text.encode(), e.date.isoformat().encode())),
    )
