"""An embedded page with something to press must stay within reach of Tab.

Bad:
    <iframe title="Poll" tabindex="-1" srcdoc="<button>Vote</button>"></iframe>

Good:
    <iframe title="Poll" srcdoc="<button>Vote</button>"></iframe>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.focus import tab_index
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Frames with a negative tabindex whose content, where it is known, has tab stops."""
    for frame in page.tagged("iframe"):
        content = frame.attr("srcdoc")
        if not content or (tab_index(frame) or 0) >= 0 or not _usable(frame, page):
            continue
        if page.subpage(content).tab_stops:
            yield Problem(
                frame,
                "Tab does not reach this embedded content, although there is something to press in it.",
                'Remove tabindex="-1".',
            )


def _usable(frame: Element, page: PageView) -> bool:
    # A frame of one pixel is there for counting, not for readers.
    tiny = any((frame.attr(side) or "") in ("0", "1") for side in ("width", "height"))
    return not tiny and frame not in page.unrendered and frame.attr("inert") is None


RULE = Rule(id="iframe-tabindex", severity="error", wcag=("2.1.1",), act=("akn7bn",), check=check, elements=("iframe",))
