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
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ssg.checks.dom import Text
from ssg.checks.language import language_of
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_SCRIPTS: Final[tuple[tuple[str, str, frozenset[str]], ...]] = (
    ("Hangul", r"\uac00-\ud7af", frozenset({"ko"})),
    ("kana", r"\u3040-\u30ff", frozenset({"ja"})),
    ("Cyrillic", r"\u0400-\u04ff", frozenset({"be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "tt", "uk"})),
    ("Arabic letters", r"\u0600-\u06ff", frozenset({"ar", "ckb", "fa", "ku", "ps", "sd", "ug", "ur"})),
    ("Hebrew letters", r"\u0590-\u05ff", frozenset({"he", "iw", "yi"})),
    ("Thai letters", r"\u0e00-\u0e7f", frozenset({"th"})),
)
"""The name of a script, its letters, and the languages that are written in it."""

_HINT: Final = 'Put it into <span lang="…">…</span>.'
_ASCII: Final = bytes(range(128))
_NEVER = re.compile(r"(?!)")


def check(page: PageView) -> Iterator[Problem]:
    """Texts in a script that the language around them is not written in."""
    language = language_of(page.root)
    if page.source.isascii() or not language or not _foreign(language).search(_beyond_ascii(page.source)):
        return
    foreign = len(_foreign(language).findall(page.text))
    if not foreign or _all_marked(page, language, foreign):
        return
    for element in page.elements:
        letters = _foreign(language_of(element))
        texts = (child.data for child in element.children if isinstance(child, Text))
        found = next((match for text in texts if (match := letters.search(text))), None)
        if found and element not in page.unrendered:
            yield Problem(
                element, f"“{found.group()}” is in {_name(found.group())}, but its language is not said.", _HINT
            )


def _beyond_ascii(text: str) -> str:
    """The text without its ASCII characters: what is left of most pages is a handful, and searched in no time."""
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")


def _all_marked(page: PageView, language: str, foreign: int) -> bool:
    """Whether all of it stands in elements that say another language: mostly so, and quick to see."""
    for element in page.having("lang"):
        own = language_of(element)
        if own != language:
            foreign -= len(_foreign(language).findall(element.text))
            if _foreign(own).search(element.text):
                return False
    return foreign == 0


@lru_cache(maxsize=64)
def _foreign(language: str) -> re.Pattern[str]:
    """What finds runs of letters that a language is not written in."""
    if language in ("und", "mul", "zxx"):
        return _NEVER
    # One set of letters, because a choice between sets is ten times as slow.
    letters = "".join(letters for _, letters, languages in _SCRIPTS if language not in languages)
    return re.compile(f"[{letters}]{{2,}}")


def _name(letters: str) -> str:
    return next(name for name, pattern, _ in _SCRIPTS if re.match(f"[{pattern}]", letters))


RULE = Rule(id="foreign-script", severity="review", wcag=("3.1.2",), check=check)
