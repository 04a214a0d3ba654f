"""Everything that a plan is made from."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ssg.config import Config
from ssg.model import Article, Finding, Person, Standing
from ssg.preview.sources import Record
from ssg.verdict.ratchet import Ratchet

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ("Ingredients", "nearly_sorted")


class Ingredients(msgspec.Struct, frozen=True):
    """May be handed to another thread."""

    root: Path
    state: Path
    config: Config
    records: dict[str, Record]
    """What was read, by path."""
    findings: tuple[Finding, ...]
    """What is wrong with settings, and with files that cannot be read."""
    now: dt.datetime
    drafts: bool
    """Whether unpublished stories have a page at their own address."""
    ratchet: Ratchet = Ratchet()
    """What is old."""
    earlier: tuple[Article, ...] = ()
    """The stories of the plan before, as the site sorts them."""

    def items(self) -> tuple[list[Article], list[Standing], list[Person]]:
        """What could be read, each in the order of the files."""
        found = [self.records[path].item for path in sorted(self.records)]
        return (
            [item for item in found if isinstance(item, Article)],
            [item for item in found if isinstance(item, Standing)],
            [item for item in found if isinstance(item, Person)],
        )


def nearly_sorted(articles: Sequence[Article], earlier: Sequence[Article]) -> tuple[Article, ...]:
    """The articles, those of an earlier plan in its order.

    Sorting what is sorted is quick. Otherwise 100,000 stories would hold up everybody for as long as it takes, because
    Python does nothing else meanwhile.
    """
    if not earlier:
        return tuple(articles)
    left = {article.card.source: article for article in articles}
    known = [left.pop(article.card.source, None) for article in earlier]
    return (*(article for article in known if article is not None), *left.values())
