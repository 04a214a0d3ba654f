"""A link needs text that says where it leads.

Screen readers list the links of a page by their text. A link that holds only a picture without alternative text, or
nothing at all, is announced as "link" or as its address.

Bad:
    <a href="/economy/"><img src="coins.png" alt=""></a>

Bad:
    <a href="/economy/"></a>

Good:
    <a href="/economy/"><img src="coins.png" alt="Economy"></a>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.aria_roles import LINKS
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Exposed links without a name."""
    unsure = (link for link, text in page.link_texts if not text or text.isspace() or link.attr("role"))
    named_by_role = (element for element in page.having("role") if element.tag not in ("a", "area"))
    for link in (*unsure, *page.tagged("area", "svg:a"), *named_by_role):
        if page.is_named(link) or page.role(link) not in LINKS or not page.exposed(link):
            continue
        yield Problem(
            link,
            "This link has no text, so nobody can tell where it leads.",
            'Put words inside the link, or give the picture in it an alt="…" that says where the link leads.',
        )


RULE = Rule(
    id="link-name",
    severity="error",
    wcag=("2.4.4", "4.1.2"),
    act=("c487ae",),
    check=check,
    elements=("a", "area", "svg:a"),
    attributes=("role",),
)
