"""What a page may weigh on the wire, and whom it asks for anything: the budgets that a build keeps.

Weights are of the HTML and the style sheet as servers send them, compressed with gzip, without pictures. Compressing
every page would slow the build, so a page is compressed only where its size leaves a doubt: text with markup shrinks to
less than half, which is not so sure where authors may write HTML.
"""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING, Final

from ssg.model import Finding, Position
from ssg.pages.article import ArticleView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.model import Page, Severity
    from ssg.render.page import Rendered

__all__ = ("BUDGETS", "MARGIN", "Scale", "compressed")

BUDGETS: Final = {"article": 15 * 1024, "home": 40 * 1024, "lite": 10 * 1024, "lite_home": 10 * 1024}
"""Bytes by page kind; other kinds have none. The lite edition has its style in the page."""
MARGIN: Final = 1.02
"""zlib and zlib-ng compress the same page to sizes that differ by a percent or so, and machines have one or the other.
So that a page which keeps its budget on one machine does not block on the next, only what is clearly above it blocks.
"""
_OWN_STYLE = frozenset({"lite", "lite_home"})

_HINTS = (
    'src="http',
    'src="//',
    'srcset="http',
    'stylesheet" href="http',
    'stylesheet" href="//',
    "preconnect",
    "@import",
)
"""What a page that asks other servers for something has in it; looked for first, because it takes no time."""
_FOREIGN = re.compile(
    r"""<(?:script|iframe|img|source|video|audio|embed|track)\b[^>]*?\s(?:src|srcset)=["']?((?:https?:)?//[^"'\s>]+)"""
    r"""|<link\b(?=[^>]*\brel=["']?(?:stylesheet|preload|preconnect|modulepreload|icon))[^>]*?\shref=["']?((?:https?:)?//[^"'\s>]+)"""
    r"""|@import\s+(?:url\()?["']?((?:https?:)?//[^"'\s>)]+)""",
    re.IGNORECASE,
)


class Scale:
    """Weighs the pages of one site."""

    def __init__(self, css: bytes, base_url: str, *, raw_html: bool) -> None:
        self._css = len(compressed(css)) if css else 0
        self._own = base_url.split("://", 1)[-1].partition("/")[0]
        self._raw_html = raw_html

    def findings(self, page: Page, rendered: Rendered, data: bytes) -> Iterator[Finding]:
        """What is too heavy, and what comes from elsewhere. `data` is the page as it will be written."""
        yield from self._weight(page, rendered, data)
        yield from self._requests(rendered)

    def _weight(self, page: Page, rendered: Rendered, data: bytes) -> Iterator[Finding]:
        budget = BUDGETS.get(page.kind)
        if budget is None:
            return
        css = 0 if page.kind in _OWN_STYLE else self._css
        if not self._raw_html and len(data) <= 2 * (budget - css):
            return
        weight = len(compressed(data)) + css
        if weight <= budget:
            return
        words = len(compressed(rendered.body.html.encode())) if rendered.body else 0
        told = (
            f"This page weighs {_kilobytes(weight)} kB compressed with its style sheet, and may weigh {budget // 1024}."
        )
        if words and weight - words <= budget - _kept_for_words(budget):
            view = page.data
            line = view.article.body_line if isinstance(view, ArticleView) else 1
            place = Position(page.body, line, 1)
            hint = "It is the story's own length: think of parts. Readers on slow lines wait for it."
            severity = _severity("warning", weight, budget)
            yield Finding(rule="page-weight", severity=severity, message=told, hint=hint, source=place)
            return
        hint = (
            "home_size in site.toml makes it shorter." if page.kind == "home" else "Take something out of the template."
        )
        yield Finding(rule="page-weight", severity=_severity("error", weight, budget), message=told, hint=hint)

    def _requests(self, rendered: Rendered) -> Iterator[Finding]:
        html = rendered.html
        if not any(hint in html for hint in _HINTS) and not self._raw_html:
            return
        images = rendered.body.images if rendered.body else ()
        theirs = {image.src: image for image in images if image.src.startswith(("http://", "https://", "//"))}
        for address in dict.fromkeys(a or b or c for a, b, c in _FOREIGN.findall(html)):
            host = address.split("//", 1)[1].partition("/")[0]
            if host == self._own:
                continue
            image = theirs.get(address)
            yield Finding(
                rule="third-party-request",
                severity="warning" if rendered.body and address in rendered.body.html else "error",
                message=f"Showing this page asks {host} for something, which tells it who reads what.",
                hint="Put the file on the site: beside the story, or into static/ of the theme.",
                source=Position(rendered.source, image.line, image.column) if image else None,
            )


def compressed(data: bytes) -> bytes:
    """The data as a server sends it."""
    return zlib.compress(data, 6, wbits=31)


def _severity(usual: Severity, weight: int, budget: int) -> Severity:
    """Within the margin nothing blocks, not even with --strict: somebody only looks at it."""
    return "review" if weight <= budget * MARGIN else usual


def _kept_for_words(budget: int) -> int:
    """The part of a budget that is the author's: a third."""
    return budget // 3


def _kilobytes(size: int) -> str:
    return f"{size / 1024:.1f}"
