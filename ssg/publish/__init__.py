"""How finished files go out: staged first, then moved into place under a journal that the next start can finish."""

from ssg.publish.journal import Recovery, recover
from ssg.publish.lock import lock
from ssg.publish.stage import ASSETS, FEEDS, LISTS, PAGES, Published, Stage, Staged, order_of
from ssg.publish.workshop import published_paths

__all__ = (
    "ASSETS",
    "FEEDS",
    "LISTS",
    "PAGES",
    "Published",
    "Recovery",
    "Stage",
    "Staged",
    "lock",
    "order_of",
    "published_paths",
    "recover",
)
