"""The text of a link should say where it leads, also when it stands alone.

Screen readers list the links of a page. Ten links called "read more" cannot be told apart.

Bad:
    <p>The timetable changes in May. <a href="/ferry/">Read more</a></p>

Bad:
    <p><a href="https://example.org/economy/2026/03/02/ferry-timetable">https://example.org/economy/2026/03/02/ferry</a></p>

Good:
    <p><a href="/ferry/">The timetable changes in May</a>.</p>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_PHRASES: Final = frozenset(
    """click|click here|here|this|this link|this page|link|more|read|read more|read on|read this|learn more|see more|
    find out more|more info|more information|details|continue|continue reading|go|full story|view|view more|download|
    여기|여기를 클릭|클릭|더 보기|더보기|자세히|자세히 보기|바로가기|링크""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)
_SIGNS: Final = " .…»\u203a>→[]()"
_WORD = re.compile(r"[^\W_]")
_LONGEST_ADDRESS: Final = 40
_ADDRESS: Final = ("http://", "https://", "www.")


def check(page: PageView) -> Iterator[Problem]:
    """Exposed links whose whole name is a stock phrase, a sign or a long address."""
    for link in page.tagged("a"):
        if link.attr("href") is None or not (name := page.name(link)) or not page.exposed(link):
            continue
        if name.strip(_SIGNS).casefold() in _PHRASES:
            if not link.attr("aria-describedby"):
                yield Problem(link, f"“{name}” does not say where this link leads.", "Write where it leads.")
        elif not _WORD.search(name):
            yield Problem(link, f"This link is called “{name}” and nothing else.", "Write where it leads.")
        elif len(name) > _LONGEST_ADDRESS and name.startswith(_ADDRESS) and " " not in name:
            yield Problem(link, "The text of this link is a long address.", "Write the title of what it leads to.")


RULE = Rule(id="vague-link-text", severity="warning", wcag=("2.4.4",), check=check, elements=("a",))
