"""A list has to be one, and not lines that begin with a sign.

Bad:
    <p>- May: one timetable</p><p>- June: one ticket</p>

Bad:
    <p>1) May: one timetable<br>2) June: one ticket</p>

Bad:
    <p>• May: one timetable
    • June: one ticket</p>

Good:
    <ul><li>May: one timetable</li><li>June: one ticket</li></ul>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ssg.checks.dom import Element, Text
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_SIGN = re.compile(r"\s*(?:([-*\u2022\u00b7\u25aa\u25cf\u25cb\u203b])|(\d{1,2})[.)]|\(([a-z])\))\s+\S")


def check(page: PageView) -> Iterator[Problem]:
    """Two lines or paragraphs in a row that begin with the same sign, or with one number after the other."""
    before: str | None = None
    for paragraph, text in page.paragraphs:
        if text[:1].isalpha() or not _begins_with_mark(paragraph):
            before = None
            continue
        lines = _lines(paragraph)
        marks = [mark for line in lines if (mark := _mark(line))]
        fake = len(marks) > 1 or (len(lines) == 1 and marks and before and _follows(before, marks[0]))
        if fake and page.exposed(paragraph):
            yield Problem(paragraph, "This looks like a list, but it is text.", "Make it a list.")
        before = marks[-1] if marks else None


def _begins_with_mark(paragraph: Element) -> bool:
    first = paragraph.children[0] if paragraph.children else None
    return isinstance(first, Text) and _SIGN.match(first.data) is not None


def _lines(paragraph: Element) -> list[str]:
    lines = [""]
    for child in paragraph.children:
        if isinstance(child, Text):
            first, *others = child.data.split("\n")
            lines[-1] += first
            # Browsers show one line, but whoever wrote the text meant several when each begins with a mark.
            lines += (line for line in others if _SIGN.match(line))
        elif isinstance(child, Element) and child.tag == "br":
            lines.append("")
        elif isinstance(child, Element):
            lines[-1] += child.text
    return [line for line in lines if line.strip()]


def _mark(line: str) -> str:
    found = _SIGN.match(line)
    return next(filter(None, found.groups())) if found else ""


def _follows(first: str, second: str) -> bool:
    if first.isdigit() and second.isdigit():
        return int(second) == int(first) + 1
    return second == first if not first.isalpha() else ord(second) == ord(first) + 1


RULE = Rule(id="fake-list", severity="review", wcag=("1.3.1",), check=check, elements=("p",))
