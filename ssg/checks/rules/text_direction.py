"""A page in Arabic, Hebrew, Persian or Urdu has to run from right to left.

Without it the browser puts full stops and brackets on the wrong side, and sentences with a name in Latin letters come
out in the wrong order.

Bad:
    <!DOCTYPE html><html lang="ar"><head><title>العبارات</title></head>
    <body><p>اتفقت مدن الميناء على جدول واحد.</p></body></html>

Good:
    <!DOCTYPE html><html lang="ar" dir="rtl"><head><title>العبارات</title></head>
    <body><p>اتفقت مدن الميناء على جدول واحد.</p></body></html>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ssg.checks.language import language_of
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_LANGUAGES: Final = frozenset({"ar", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "syr", "ug", "ur", "yi"})
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufefc]")
_LEFT_TO_RIGHT = re.compile(r"[A-Za-z\u00c0-\u024f]")


def check(page: PageView) -> Iterator[Problem]:
    """A page in a language written from right to left whose text is so, and whose direction is not said."""
    root = page.root
    if language_of(root) not in _LANGUAGES or page.external_styles:
        return
    body = next(iter(page.tagged("body")), None)
    said = page.having("dir") or any("direction" in style for style in page.styles.values())
    if body is None or said:
        return
    text = page.text
    if len(_RIGHT_TO_LEFT.findall(text)) > len(_LEFT_TO_RIGHT.findall(text)):
        yield Problem(
            root,
            "This page is written from right to left, but it does not say so.",
            'Write dir="rtl" into <html …>.',
        )


RULE = Rule(id="text-direction", severity="error", wcag=("1.3.2",), check=check)
