"""An embedded object such as a drawing or a film needs a name.

Bad:
    <object data="routes.svg"></object>

Good:
    <object data="routes.svg" title="Map of the ferry routes"></object>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.roles import explicit_role
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView


_TEXT_TYPES: Final = (".html", ".htm", ".txt", ".xhtml", ".xml")


def check(page: PageView) -> Iterator[Problem]:
    """Exposed objects that show something other than a document and have no name."""
    for element in page.tagged("object"):
        if not page.exposed(element) or explicit_role(element) or not _shows_media(element):
            continue
        if not page.name(element):
            yield Problem(
                element,
                "This embedded object has no name.",
                'Say what it shows in title="…" or aria-label="…".',
            )


def _shows_media(element: Element) -> bool:
    address = (element.attr("data") or "").split("?")[0].lower()
    return bool(address) and not address.endswith(_TEXT_TYPES) and "." in address.rsplit("/", 1)[-1]


RULE = Rule(id="object-name", severity="error", wcag=("1.1.1",), act=("8fc3b6",), check=check, elements=("object",))
