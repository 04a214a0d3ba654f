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

from typing import TYPE_CHECKING, Final

from ssg.checks.dom import Text
from ssg.checks.language import language_of
from ssg.checks.mended import language_said
from ssg.checks.rule import Problem, Rule
from ssg.checks.scripts import foreign_letters, script_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_ASCII: Final = bytes(range(128))


def check(page: PageView) -> Iterator[Problem]:
    """Texts in a script that the language around them is not written in."""
    language = language_of(page.root)
    if _is_western(page.source) or not language or not foreign_letters(language).search(_beyond_ascii(page.source)):
        return
    foreign = len(foreign_letters(language).findall(page.text))
    if not foreign or _all_marked(page, language, foreign):
        return
    for element in page.elements:
        letters = foreign_letters(language_of(element))
        texts = (child.data for child in element.children if isinstance(child, Text))
        found = next((match for text in texts if (match := letters.search(text))), None)
        if found and element not in page.unrendered:
            words = found.group()
            message = f"“{words}” is in {script_name(words)}, but its language is not said."
            yield Problem(element, message, language_said(words))


def _is_western(text: str) -> bool:
    """Whether no character is beyond Latin-1, where none of the scripts is: seen at once."""
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return True


def _beyond_ascii(text: str) -> str:
    """The text without its ASCII characters: what is left of most pages is a handful, and searched in no time."""
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")


def _all_marked(page: PageView, language: str, foreign: int) -> bool:
    """Whether all of it stands in elements that say another language: mostly so, and quick to see."""
    for element in page.having("lang"):
        own = language_of(element)
        if own != language:
            foreign -= len(foreign_letters(language).findall(element.text))
            if foreign_letters(own).search(element.text):
                return False
    return foreign == 0


RULE = Rule(id="foreign-script", severity="review", wcag=("3.1.2",), check=check)
