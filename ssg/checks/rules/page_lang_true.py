"""The language that a page names has to be the one that it is written in.

A Korean voice that reads English cannot be understood, and neither can an English one that reads Korean.

This needs the extra `language`.

Bad:
    <!DOCTYPE html><html lang="da"><head><title>Ferries</title></head><body><p>The towns have agreed to share one
    timetable from the first of May, and there will be fewer boats in the evening.</p></body></html>

Good:
    <!DOCTYPE html><html lang="en"><head><title>Ferries</title></head><body><p>The towns have agreed to share one
    timetable from the first of May, and there will be fewer boats in the evening.</p></body></html>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.dom import HTML_SPACE
from ssg.checks.identify import SAMPLE, can_tell, contradicted, is_plainly
from ssg.checks.language import beginning, is_language, own_text
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """A page whose text is certainly in another language than its root says."""
    if not can_tell():
        return
    tag = (page.root.attr("lang") or "").strip(HTML_SPACE)
    body = next(iter((*page.tagged("main"), *page.tagged("body"))), None)
    if not tag or body is None or not is_language(tag):
        return
    if body.attr("lang") is not None:
        return
    parts = page.having("lang")[1:]
    text = body.text if parts else beginning(body, SAMPLE)
    if sum(len(part.text) for part in parts) < len(text) // 4 and is_plainly(text[:SAMPLE], tag):
        return
    found = contradicted(own_text(body, page, SAMPLE), tag)
    if found:
        yield Problem(
            page.root,
            f"This page says that it is in “{tag}”, but it is written in “{found}”.",
            f'Write <html lang="{found}">.',
        )


RULE = Rule(id="page-lang-true", severity="warning", wcag=("3.1.1",), act=("ucwvc8",), check=check)
