"""A link in a text must not be told from it by its colour alone.

Bad:
    <p style="color: #222">The towns <a href="/x/" style="color: #333; text-decoration: none">share</a> one table.</p>

Good:
    <p style="color: #222">The towns <a href="/x/" style="color: #333">share</a> one table.</p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.dom import Element, Text
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_NEEDED: Final = 3.0
_MARKS: Final = ("border", "border-bottom", "background", "background-color", "font-weight", "font-style", "outline")


def check(page: PageView) -> Iterator[Problem]:
    """Links without underline inside text whose colour differs from it by less than 3 to 1."""
    if not any(
        style.get("text-decoration", style.get("text-decoration-line")) == "none" for style in page.styles.values()
    ):
        return
    from ssg.checks.colour import contrast  # noqa: PLC0415 - few pages take the underline away
    from ssg.checks.painting import painted  # noqa: PLC0415 - as above

    for link in page.tagged("a"):
        parent = link.parent
        if not isinstance(parent, Element) or not _is_plain(link, page) or not _in_text(link):
            continue
        own, around = painted(link, page), painted(parent, page)
        if own and around and max(contrast(one[0], other[0]) for one in own for other in around) < _NEEDED:
            yield Problem(
                link,
                "This link looks like the text around it.",
                "Leave it underlined.",
                severity="review" if page.external_styles else None,
            )


def _is_plain(link: Element, page: PageView) -> bool:
    style = page.styles.get(link, {})
    bare = "none" in style.get("text-decoration", style.get("text-decoration-line", ""))
    return (
        bare
        and not any(name in style for name in _MARKS)
        and link.iter_elements("img") is not None
        and page.exposed(link)
    )


def _in_text(link: Element) -> bool:
    parent = link.parent
    words = [child.data for child in parent.children if isinstance(child, Text)] if parent is not None else []
    return bool("".join(words).strip()) and bool(link.text.strip())


RULE = Rule(
    id="link-in-text",
    severity="error",
    wcag=("1.4.1",),
    check=check,
    elements=("style", "svg:style"),
    attributes=("style",),
)
