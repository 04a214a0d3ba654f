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
from functools import lru_cache
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
    for link, name in page.link_texts:
        message = _verdict(name)
        if message and link.attr("href") is not None and not link.attr("aria-describedby") and page.exposed(link):
            yield Problem(link, message, "Write where it leads.")


@lru_cache(maxsize=1024)
def _verdict(name: str) -> str:
    """What is wrong with the name of a link; nearly all are as they should be, and many stand on every page."""
    said = name.strip(_SIGNS).casefold()
    if said in _PHRASES:
        return f"“{name.strip()}” does not say where this link leads."
    if len(said) > _LONGEST_ADDRESS and said.startswith(_ADDRESS) and " " not in said:
        return "The text of this link is a long address."
    if name and not _WORD.search(name) and not name.isspace():
        return f"This link is called “{name.strip()}” and nothing else."
    return ""


RULE = Rule(id="vague-link-text", severity="warning", wcag=("2.4.4",), check=check, elements=("a",))
