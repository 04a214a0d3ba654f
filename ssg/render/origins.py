"""From a finding in a rendered page to the line that its author can mend.

In the body: the Markdown line. In what front matter supplied (headline, lead picture, summary): the key's line.
Elsewhere the theme is to blame, and the source stays empty; the report then counts pages instead of repeating itself.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote

import msgspec

from ssg.markdown.body import line_map
from ssg.model import Finding, HtmlSpot, Position

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ssg.markdown.state import BodyContext

_ADDRESS = re.compile(r"""\s(?:href|src)=["']?([^"'\s>]*)""")
Spots = dict[str, tuple[int, int]]


class PageOrigins:
    """Where the parts of one page come from."""

    def __init__(
        self, html: str, body_html: str, context: BodyContext | None, source: str, spots: Spots, *, raw_html: bool
    ) -> None:
        self._starts = _line_starts(html)
        self._html = html
        start = html.find(body_html) if body_html else -1
        self._body = range(start, start + len(body_html)) if start >= 0 else range(0)
        self._map = line_map(context, raw_html=raw_html) if context and self._body else None
        self._context = context
        self._source = source
        self._spots = spots

    def place(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings with their sources filled in where they are known."""
        return tuple(
            msgspec.structs.replace(finding, source=self._position(finding.html))
            if finding.source is None and finding.html is not None
            else finding
            for finding in findings
        )

    def _position(self, spot: HtmlSpot) -> Position | None:
        line = min(max(spot.line, 1), len(self._starts))
        offset = self._starts[line - 1] + spot.column - 1
        if offset in self._body and self._map is not None:
            return self._in_body(spot, offset - self._body.start)
        return self._in_front_matter(spot)

    def _in_body(self, spot: HtmlSpot, offset: int) -> Position | None:
        line = self._map.line(offset) if self._map else None
        if line is None or self._context is None:
            return None
        body = self._context.body
        lines = body.text.split("\n")
        index = line - body.line
        written = lines[index] if 0 <= index < len(lines) else ""
        return Position(self._source, line, _column(written, spot.snippet))

    def _in_front_matter(self, spot: HtmlSpot) -> Position | None:
        key = _key_of(spot)
        if not key or key not in self._spots:
            return None
        return Position(self._source, *self._spots[key])


def _key_of(spot: HtmlSpot) -> str:
    """The front-matter key that supplies an element of the article's template."""
    if re.search(r"(^|[\s>])h1\b", spot.selector):
        return "title"
    if "lead-figure" in spot.selector or "lead-figure" in spot.snippet:
        return "image.alt" if spot.snippet.startswith("<img") else "image"
    if "standfirst" in spot.selector or "standfirst" in spot.snippet:
        return "summary"
    return ""


def _column(written: str, snippet: str) -> int:
    """Where in the written line the element's address stands, else where the line's text begins."""
    match = _ADDRESS.search(snippet)
    # The last part of the address is what an author wrote, whatever the page made of the rest.
    address = unquote(unescape(match[1])).rstrip("/").rsplit("/", 1)[-1] if match else ""
    found = written.find(address) if address else -1
    if found >= 0:
        return found + 1
    return len(written) - len(written.lstrip()) + 1


def _line_starts(html: str) -> list[int]:
    starts = [0]
    starts.extend(match.end() for match in re.finditer("\n", html))
    return starts
