"""What a link or a button shows has to be part of what it is called.

Somebody who speaks to the computer says the words on the screen. If the control is called something else, nothing
happens.

Bad:
    <button aria-label="Deliver the form">Send</button>

Good:
    <button aria-label="Send the form">Send</button>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ssg.checks.alt_text import words_of
from ssg.checks.aria import NAMING
from ssg.checks.aria_roles import LINKS
from ssg.checks.rule import Problem, Rule
from ssg.checks.visible_text import visible_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_ROLES: Final = LINKS | frozenset(
    """button checkbox menuitem menuitemcheckbox menuitemradio option radio switch tab
    treeitem""".split()  # noqa: SIM905 - a wrapped list of names reads better
)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_WORD = re.compile(r"[^\W_]+")
_UNSPACED: Final = (("\u0e00", "\u0eff"), ("\u1100", "\u11ff"), ("\u3040", "\ud7af"))
"""First and last letters of scripts that join words, or grammar to words, without spaces."""
_ABBREVIATED = re.compile(r"[^\W\d_]+\.(?=\s|$)")


def check(page: PageView) -> Iterator[Problem]:
    """Controls named by an attribute whose visible words are not in the name, in their order."""
    for control in (element for name in page.naming_attributes for element in page.having(name)):
        if page.role(control) not in _ROLES or not page.exposed(control) or not page.focusable(control):
            continue
        if not page.has_naming_attribute(control):
            continue
        shown = _IN_BRACKETS.sub(" ", visible_text(control, page))
        name = page.name(control)
        if _is_text(shown) and not _contains(name, shown) and not _spelled_otherwise(name, shown):
            yield Problem(
                control,
                f"This shows “{shown.strip()}” but is called “{name}”.",
                "Begin the label with the words that are shown, or remove the label.",
                severity="review" if page.may_be_restyled(control) else None,
            )


def _is_text(shown: str) -> bool:
    words = _WORD.findall(shown)
    # A single letter stands for a symbol, such as X for closing.
    return bool(words) and not (len(words) == 1 and len(words[0]) == 1 and words[0].isalpha() and words[0].isascii())


def _contains(name: str, shown: str) -> bool:
    if any(first <= letter <= last for letter in shown for first, last in _UNSPACED):
        return "".join(words_of(shown)) in "".join(words_of(name))
    return f" {' '.join(words_of(shown))} " in f" {' '.join(words_of(name))} "


def _spelled_otherwise(name: str, shown: str) -> bool:
    # Hyphens and abbreviations are matters of spelling; whether it is the same word only a person can tell.
    joined = _contains(name.replace("-", ""), shown.replace("-", ""))
    return joined or _ABBREVIATED.search(shown) is not None or _ABBREVIATED.search(name) is not None


RULE = Rule(id="label-in-name", severity="error", wcag=("2.5.3",), act=("2ee8b8",), check=check, attributes=NAMING[:2])
