"""Text that CSS generates with `content` (https://www.w3.org/TR/css-content-3/#content-property)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ssg.checks.css import cascade

if TYPE_CHECKING:
    from ssg.checks.dom import Dom, Element

__all__ = ("generated_text",)

_STRING = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)'")
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)")


def generated_text(page: Dom) -> dict[Element, tuple[str, str]]:
    """Text before and after the content of each element that has any."""
    before = {element: _text(style.get("content", "")) for element, style in cascade(page, "before").items()}
    after = {element: _text(style.get("content", "")) for element, style in cascade(page, "after").items()}
    return {
        element: (before.get(element, ""), after.get(element, ""))
        for element in page.elements
        if before.get(element) or after.get(element)
    }


def _text(content: str) -> str:
    # What follows a slash replaces the text for readers who do not see it.
    shown, slash, spoken = content.rpartition("/") if "/" in _STRING.sub("", content) else (content, "", "")
    return "".join(_unescape(a or b) for a, b in _STRING.findall(spoken if slash else shown or content))


def _unescape(text: str) -> str:
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else found[2], text)
