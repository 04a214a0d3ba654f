"""What a rule about a whole site is, and what it looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from ssg.checks.site_map import SiteMap
from ssg.model import Severity

__all__ = ("SiteProblem", "SiteRule")


class SiteProblem(msgspec.Struct, frozen=True):
    """One thing that is wrong on a page, as the rest of the site shows."""

    page: str
    """Output path."""
    message: str
    hint: str = ""
    address: str = ""
    """The address on the page that it is about, as written; empty when it is about the page."""
    severity: Severity | None = None
    """Where this one is another matter than the rule's others."""
    pages: int = 1
    """On how many pages it is, when it is said of the first."""


class SiteRule(msgspec.Struct, frozen=True, kw_only=True):
    """A rule about pages taken together."""

    id: str
    severity: Severity
    check: Callable[[SiteMap], Iterable[SiteProblem]]
    wcag: tuple[str, ...] = ()
    act: tuple[str, ...] = ()
