"""Words in another script need their language.

An English voice passes over Hangul, or says "Korean letter" for each.

Bad:
    <!DOCTYPE html><html lang="en"><head><title>Names</title></head><body>
    <p>The island is called 한산도.</p></body></html>

Good:
    <!DOCTYPE html><html lang="en"><head><title>Names</title></head><body>
    <p>The island is called <span lang="ko">한산도</span>.</p></body></html>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ssg.checks.dom import Text
from ssg.checks.language import language_of
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_SCRIPTS: Final = (
    ("Hangul", re.compile(r"[\uac00-\ud7af]{2,}"), frozenset({"ko", "und", "mul"})),
    ("kana", re.compile(r"[\u3040-\u30ff]{2,}"), frozenset({"ja", "und", "mul"})),
    ("Cyrillic", re.compile(r"[\u0400-\u04ff]{3,}"), frozenset("be bg kk ky mk mn ru sr tg tt uk und mul".split())),  # noqa: SIM905 - codes
    ("Arabic letters", re.compile(r"[\u0600-\u06ff]{3,}"), frozenset("ar ckb fa ku ps sd ug ur und mul".split())),  # noqa: SIM905 - codes
    ("Hebrew letters", re.compile(r"[\u0590-\u05ff]{3,}"), frozenset({"he", "iw", "yi", "und", "mul"})),
    ("Thai letters", re.compile(r"[\u0e00-\u0e7f]{3,}"), frozenset({"th", "und", "mul"})),
)


def check(page: PageView) -> Iterator[Problem]:
    """Texts in a script that the language around them is not written in."""
    if page.source.isascii() or not page.root.attr("lang"):
        return
    for name, letters, languages in _SCRIPTS:
        if language_of(page.root) in languages or not letters.search(page.source):
            continue
        for element in page.elements:
            texts = (child.data for child in element.children if isinstance(child, Text))
            found = next((match for text in texts if (match := letters.search(text))), None)
            if found and element not in page.unrendered and language_of(element) not in languages:
                yield Problem(element, f"“{found.group()}” is in {name}, but its language is not said.", _HINT)


_HINT: Final = 'Put it into <span lang="…">…</span>.'

RULE = Rule(id="foreign-script", severity="review", wcag=("3.1.2",), check=check)
