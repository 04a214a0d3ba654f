"""Readers must be able to enlarge the page.

Bad:
    <!DOCTYPE html><html lang="en"><head><title>Ferries</title>
    <meta name="viewport" content="width=device-width, user-scalable=no"></head></html>

Good:
    <!DOCTYPE html><html lang="en"><head><title>Ferries</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"></head></html>
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)")
_ENOUGH: Final = 2.0
"""WCAG 1.4.4 asks for 200 %."""


def check(page: PageView) -> Iterator[Problem]:
    """A viewport that forbids zooming, or stops it below 200 %."""
    if not page.is_html:
        return
    for meta in page.having("name"):
        if (
            meta.tag == "meta"
            and (meta.attr("name") or "").strip().lower() == "viewport"
            and _limits(meta.attr("content") or "")
        ):
            yield Problem(
                meta,
                "The page keeps readers from enlarging it.",
                'Write content="width=device-width, initial-scale=1" and nothing about zooming.',
            )


@lru_cache(maxsize=16)
def _limits(content: str) -> bool:
    values = {
        name.strip().lower(): value.strip().lower()
        for name, equals, value in (part.partition("=") for part in re.split("[,;]", content))
        if equals
    }
    scalable = _value(values.get("user-scalable", "yes"))
    largest = _value(values.get("maximum-scale", "10"))
    return (-1 < scalable < 1) or (0 <= largest < _ENOUGH)


def _value(text: str) -> float:
    # https://drafts.csswg.org/css-viewport/#viewport-meta: words are numbers, and what cannot be read is 0.
    if text in ("yes", "no"):
        return 1.0 if text == "yes" else 0.0
    if text in ("device-width", "device-height"):
        return 10.0
    found = _NUMBER.match(text)
    return float(found.group()) if found else 0.0


RULE = Rule(id="viewport-zoom", severity="error", wcag=("1.4.4",), act=("b4f0c3",), check=check, elements=("meta",))
