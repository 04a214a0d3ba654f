"""An instruction must not rest on what can only be seen.

"The button on the right" is not on the right on a telephone, and has no place at all for whoever hears the page.

Bad:
    <p>To order, press the round button.</p>

Bad:
    <p>The routes are in the box on the right.</p>

Good:
    <p>To order, press "Send".</p>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_WORDS = re.compile(
    r"\b(?:press|click|tap|push|select|choose|use) (?:on )?(?:the |a )?"
    r"(?:red|green|blue|yellow|orange|grey|gray|round|square|big|small|large|left|right|top|bottom|upper|lower)\b"
    r"(?: \w+){0,2}? (?:button|link|icon|box|menu|arrow)"
    r"|\b(?:button|link|icon|box|menu|arrow|panel|form) (?:on|to|at) the (?:right|left|top|bottom)\b"
    r"|(?:오른쪽|왼쪽|위쪽|아래쪽|빨간|파란|초록|둥근)(?:에 있는|의)? ?(?:버튼|단추|메뉴)"
)
_SIGNS: Final = (" button", " the right", " the left")
_KOREAN_SIGNS: Final = ("버튼", "단추", "메뉴")
"""One of these is in nearly every such instruction, and looked for at a hundredth of the cost."""


def check(page: PageView) -> Iterator[Problem]:
    """Instructions that name the colour, shape or place of something on the page."""
    text = page.text
    signs = _KOREAN_SIGNS if page.root.attr("lang") == "ko" else _SIGNS
    if not any(sign in text for sign in signs) or not _WORDS.search(text):
        return
    for element in page.tagged("p", "li", "dd", "td", "label", "figcaption"):
        found = _WORDS.search(element.text)
        if found and element not in page.unrendered:
            yield Problem(
                element,
                f"“{found.group()}” helps only those who see the page as you do.",
                "Say what it is called; its place and colour may be added.",
            )


RULE = Rule(id="sensory-words", severity="review", wcag=("1.3.3",), check=check)
