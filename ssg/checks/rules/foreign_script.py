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

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView


_ANY_LANGUAGE: Final = frozenset({"und", "mul"})
_SCRIPTS: Final[dict[str, tuple[str, frozenset[str]]]] = {
    "hangul": ("Hangul", frozenset({"ko"})),
    "kana": ("kana", frozenset({"ja"})),
    "cyrillic": ("Cyrillic", frozenset({"be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "tt", "uk"})),
    "arabic": ("Arabic letters", frozenset({"ar", "ckb", "fa", "ku", "ps", "sd", "ug", "ur"})),
    "hebrew": ("Hebrew letters", frozenset({"he", "iw", "yi"})),
    "thai": ("Thai letters", frozenset({"th"})),
}
"""What each group of the expression below is called, and the languages that are written so."""

_LETTERS = re.compile(
    r"(?P<hangul>[\uac00-\ud7af]{2,})|(?P<kana>[\u3040-\u30ff]{2,})|(?P<cyrillic>[\u0400-\u04ff]{3,})"
    r"|(?P<arabic>[\u0600-\u06ff]{3,})|(?P<hebrew>[\u0590-\u05ff]{3,})|(?P<thai>[\u0e00-\u0e7f]{3,})"
)


def check(page: PageView) -> Iterator[Problem]:
    """Texts in a script that the language around them is not written in."""
    if page.source.isascii() or not page.root.attr("lang"):
        return
    foreign = _count(page.text, page.root)
    if foreign == 0 or foreign == sum(_count(e.text, page.root) - _count(e.text, e) for e in page.having("lang")):
        return  # Mostly so, and quick to see: all of it stands in elements that say its language.
    for element in page.elements:
        texts = (child.data for child in element.children if isinstance(child, Text))
        found = next((match for text in texts for match in _LETTERS.finditer(text)), None)
        if found and element not in page.unrendered and not _fits(found, element):
            name, _ = _SCRIPTS[found.lastgroup or ""]
            yield Problem(element, f"“{found.group()}” is in {name}, but its language is not said.", _HINT)


def _count(text: str, element: Element) -> int:
    """How many runs of letters in a text are not of the script of the element's language."""
    if text.isascii():
        return 0
    return sum(not _fits(match, element) for match in _LETTERS.finditer(text))


def _fits(match: re.Match[str], element: Element) -> bool:
    language = language_of(element)
    return language in _ANY_LANGUAGE or language in _SCRIPTS[match.lastgroup or ""][1]


_HINT: Final = 'Put it into <span lang="…">…</span>.'

RULE = Rule(id="foreign-script", severity="review", wcag=("3.1.2",), check=check)
