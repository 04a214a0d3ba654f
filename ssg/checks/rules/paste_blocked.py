"""A password must be allowed to be pasted.

Whoever cannot remember or type one uses a password manager.

Bad:
    <label>Password <input type="password" onpaste="return false"></label>

Good:
    <label>Password <input type="password" autocomplete="current-password"></label>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_BLOCKS: Final = ("return false", "preventdefault")


def check(page: PageView) -> Iterator[Problem]:
    """Password fields, and fields for codes, whose paste handler refuses."""
    for field in page.having("onpaste"):
        secret = (field.attr("type") or "").lower() == "password" or "one-time" in (field.attr("autocomplete") or "")
        if secret and any(word in (field.attr("onpaste") or "").lower() for word in _BLOCKS):
            yield Problem(field, "This field refuses what is pasted.", "Remove the onpaste attribute.")


RULE = Rule(id="paste-blocked", severity="error", wcag=("3.3.8",), check=check, elements=("input",))
