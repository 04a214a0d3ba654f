"""Where on the page to show a finding that a rule made in the source: an undecided picture, a caption said twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ssg.checks.dom import Dom
from ssg.markdown.body import line_map
from ssg.render.renderers import renderer_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ssg.model import Body, Finding, HtmlSpot, Page
    from ssg.render.setup import Setup

__all__ = ("pointed",)


def pointed(findings: Sequence[Finding], html: str, page: Page, bodies: Sequence[Body], setup: Setup) -> list[Finding]:
    """The findings, those in the page's own body with the element that their line became."""
    lost = {f.source.line for f in findings if f.html is None and f.source is not None and f.source.file == page.body}
    if not lost or not bodies:
        return list(findings)
    spots = _spots(lost, html, page, bodies[0], setup)
    return [
        msgspec.structs.replace(f, html=spots.get(f.source.line))
        if f.html is None and f.source is not None and f.source.file == page.body
        else f
        for f in findings
    ]


def _spots(lines: set[int], html: str, page: Page, body: Body, setup: Setup) -> dict[int, HtmlSpot]:
    renderer = renderer_for(setup)
    made = renderer.render_body(page, body)
    start = html.find(made.rendered.html) if made.rendered and made.rendered.html else -1
    if start < 0 or made.context is None:
        return {}
    where = line_map(made.context, raw_html=renderer.config.raw_html)
    offsets = {line: start + offset for line in lines if (offset := where.offset(line)) is not None}
    dom = Dom(html)
    found: dict[int, HtmlSpot] = {}
    for element in dom.elements if offsets else ():
        place = dom.offset(element)
        for line, offset in offsets.items():
            if place >= offset and line not in found:
                found[line] = dom.spot(element)
    return found
