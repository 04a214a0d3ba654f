"""The language of a quotation or a name has to be one that exists.

Bad:
    <p>He said <q lang="klingonese">nuqneH</q>.</p>

Good:
    <p>She said <q lang="ko">안녕하세요</q>.</p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.dom import HTML_SPACE
from ssg.checks.language import has_own_text, is_language
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Elements with visible text whose language is not registered."""
    for element in page.having("lang"):
        tag = (element.attr("lang") or "").strip(HTML_SPACE)
        if element.tag == "html" or (not tag and element.attr("lang") == ""):
            continue
        if not is_language(tag) and has_own_text(element, page):
            yield Problem(
                element,
                f"“{tag}” is not the code of a language.",
                'Write the code from the IANA registry, such as lang="en" or lang="ko".',
            )


RULE = Rule(id="part-lang-valid", severity="error", wcag=("3.1.2",), act=("de46e4",), check=check, attributes=("lang",))
