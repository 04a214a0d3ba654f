"""Parts of the same kind need different names.

Screen readers list the parts of a page. Two that are both called "navigation" cannot be told apart.

Bad:
    <nav><a href="/">Home</a></nav><nav><a href="/about/">About</a></nav>

Good:
    <nav aria-label="Sections"><a href="/">Home</a></nav><nav aria-label="Footer"><a href="/about/">About</a></nav>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView


_ROLES: Final = ("navigation", "complementary", "region", "form", "search", "banner", "contentinfo")


def check(page: PageView) -> Iterator[Problem]:
    """Exposed landmarks of one role that share a name, or have none."""
    groups: dict[tuple[str, str], list[Element]] = {}
    for role in _ROLES:
        found = page.with_role(role)
        for element in found if len(found) > 1 else ():
            if not page.exposed(element):
                continue
            name = page.name(element)
            # A form or a region without a name is no landmark.
            if name or role not in ("form", "region"):
                groups.setdefault((role, name.casefold()), []).append(element)
    for (role, name), elements in groups.items():
        for element in elements[1:]:
            called = f"is called “{name}” like another" if name else "has no name to tell it from another"
            yield Problem(
                element, f"This part of the page ({role}) {called}.", 'Add aria-label="…" that says what it is.'
            )


RULE = Rule(id="landmark-names", severity="warning", check=check)
