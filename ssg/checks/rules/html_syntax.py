"""HTML has to be written as browsers expect it.

A browser repairs what is written wrongly, and not every one repairs it in the same way. A quotation mark that is
missing can swallow a whole paragraph.

Bad:
    <p class="lead" class="first">One timetable from May.</p>

Bad:
    <p><a href="/x/"title="Ferries">Ferries</a></p>

Bad:
    <html lang="en"><head><title>Ferries</title></head><body><p>One timetable from May.</p></body></html>

Good:
    <p class="lead first">One timetable from May.</p>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_MESSAGES: Final[dict[str, tuple[str, str]]] = {
    "duplicate-attribute": ("An attribute stands twice on the same element.", "Keep one of them."),
    "missing-whitespace-between-attributes": ("There is no space between two attributes.", "Put a space between them."),
    "unexpected-character-in-attribute-name": (
        "An attribute's name holds a quotation mark.",
        "Look for a missing quote.",
    ),
    "unexpected-character-in-unquoted-attribute-value": (
        "A value without quotes holds a sign that needs them.",
        "Quote it.",
    ),
    "missing-attribute-value": ("An attribute has an equals sign and no value.", "Write the value in quotes."),
    "eof-in-tag": ("The page ends inside a tag.", "Close the tag with >."),
    "eof-in-comment": ("The page ends inside a comment.", "Close the comment with -->."),
    "incorrectly-opened-comment": ("A comment does not begin with <!--.", "Write <!-- … -->."),
    "incorrectly-closed-comment": ("A comment ends with --!>.", "Write -->."),
    "nested-comment": ("A comment holds another one.", "Remove the inner <!--."),
    "invalid-first-character-of-tag-name": ("A < is followed by something that is no tag.", "Write &lt; for the sign."),
    "end-tag-with-attributes": ("An end tag has attributes.", "Remove them."),
    "non-void-html-element-start-tag-with-trailing-solidus": (
        "This tag is closed with a slash, which browsers ignore.",
        "Write an end tag.",
    ),
    "unknown-named-character-reference": ("This is not the name of a character.", "Write &amp; for the sign."),
    "missing-semicolon-after-character-reference": ("A character's name does not end in a semicolon.", "Add the ;."),
    "unexpected-null-character": ("The page holds a null character.", "Remove it."),
}
_NO_DOCTYPE = re.compile(r"\s*(?:<!--(?:(?!-->).)*-->\s*)*<html\b", re.IGNORECASE | re.DOTALL)
"""Parts of pages have none, and need none."""
_ALLOWED: Final = frozenset({"control-character-in-input-stream", "noncharacter-in-input-stream"})


def check(page: PageView) -> Iterator[Problem]:
    """What the tokenizer of https://html.spec.whatwg.org/multipage/parsing.html#parse-errors had to repair."""
    if _NO_DOCTYPE.match(page.source):
        yield Problem(page.root, "The page does not begin with <!DOCTYPE html>.", "Write it into the first line.")
    for error in page.parse_errors:
        if error.code not in _ALLOWED:
            message, hint = _MESSAGES.get(error.code, (f"This is not correct HTML ({error.code}).", ""))
            yield Problem(page.root, message, hint, position=(error.line, error.col + 1))


RULE = Rule(id="html-syntax", severity="warning", check=check)
