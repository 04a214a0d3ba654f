"""How long a page waits before it reloads or leaves.

https://html.spec.whatwg.org/multipage/semantics.html#shared-declarative-refresh-steps
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ssg.checks.dom import Dom, Element

__all__ = ("LONGEST_DELAY", "refresh_delay", "refresh_target")

LONGEST_DELAY: Final = 72_000
"""Seconds: 20 hours, the limit of WCAG 2.2.1."""

_CONTENT = re.compile(r"[ \t\n\f\r]*(\d*)(?:\.[\d.]*)?(?=[ \t\n\f\r;,]|$)")

_URL = re.compile(r"url\s*=\s*(?:'([^']*)'|\"([^\"]*)\"|([^\s'\"]\S*))", re.IGNORECASE)


def refresh_delay(page: Dom) -> tuple[Element, int] | None:
    """The first `<meta http-equiv=refresh>` that can be read, and its delay in seconds; None without one."""
    for meta in page.tagged("meta"):
        if (meta.attr("http-equiv") or "").lower() != "refresh":
            continue
        content = meta.attr("content") or ""
        found = _CONTENT.match(content)
        if found and content.strip() and (found[1] or content.strip().startswith(".")):
            return meta, int(found[1] or 0)
    return None


def refresh_target(page: Dom) -> str:
    """Where a page sends its readers at once; empty when it does not."""
    found = refresh_delay(page)
    if found is None or found[1] > 0:
        return ""
    target = _URL.search(found[0].attr("content") or "")
    return (target[1] or target[2] or target[3]).strip() if target else ""
