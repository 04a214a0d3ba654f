"""Two embedded pages of the same title should be the same page.

Bad:
    <iframe title="Map" src="north.html"></iframe><iframe title="Map" src="south.html"></iframe>   (two different maps)

Good:
    <iframe title="Northern route" src="north.html"></iframe><iframe title="Southern route" src="south.html"></iframe>

Beside north.html:
    <h1>From Tongyeong to Yokji</h1>

Beside south.html:
    <p>Saryang, twice a day</p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Exposed frames of one name whose documents are certainly about different things."""
    targets = page.targets
    seen: dict[str, list[str]] = {}
    for frame, name, address in _frames(page):
        others = seen.setdefault(name, [])
        if targets is not None and any(targets.differ(address, other) for other in others):
            yield Problem(
                frame,
                f"Two different embedded pages are both called “{name}”.",
                "Say in each title what is different.",
            )
        others.append(address)


def _frames(page: PageView) -> Iterator[tuple[Element, str, str]]:
    for frame in page.tagged("iframe"):
        inner = frame.attr("srcdoc")
        if inner and page.exposed(frame):
            yield from ((frame, name, address) for _, name, address in _frames(page.subpage(inner)))
        elif (address := (frame.attr("src") or "").strip()) and page.exposed(frame) and page.name(frame):
            yield frame, page.name(frame).casefold(), address


RULE = Rule(
    id="iframe-same-name", severity="warning", wcag=("4.1.2",), act=("4b1c6c",), check=check, elements=("iframe",)
)
