"""What can be seen of a page at a glance, before any rule looks closely.

Most pages are in order, so most rules only have to see that nothing needs them. What several of them look at for that
is gathered here, once a page and with as few steps as the parser allows: a CSS selector or a regular expression over
everything costs as much as a handful of elements looked at one by one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ssg.checks.aria import NAMING
from ssg.checks.dom import Dom
from ssg.checks.kept import Kept

if TYPE_CHECKING:
    from ssg.checks.dom import Element

__all__ = ("Glance",)


class Glance(Dom):
    """A page, and lists of what several rules ask of it."""

    @Kept
    def aria_names(self) -> tuple[str, ...]:
        """The `aria-` attributes that occur on the page, sorted."""
        return _aria_names(self.attribute_names)

    @Kept
    def naming_attributes(self) -> tuple[str, ...]:
        """Those of `aria-label` and `aria-labelledby` that occur on the page."""
        return tuple(name for name in NAMING[:2] if name in self.aria_names)

    @Kept
    def enriched(self) -> frozenset[Element]:
        """The elements with an attribute that can give focus or tell assistive technology something."""
        names = ("tabindex", "contenteditable", *self.aria_names)
        return frozenset(element for name in names for element in self.having(name))

    @Kept
    def body(self) -> Element | None:
        """The body of the page."""
        return next(iter(self.tagged("body")), None)

    @Kept
    def text(self) -> str:
        """All text of the body as it stands in the tree, hidden or not: for a quick look before a long one."""
        return self.body.text if self.body is not None else ""

    @Kept
    def has_capitals(self) -> bool:
        """Whether four words in capitals stand in a row anywhere in the text."""
        return _CAPITALS.search(self.text.encode("utf-8", "surrogatepass").translate(_KINDS_OF_BYTE)) is not None

    @Kept
    def paragraphs(self) -> list[tuple[Element, str]]:
        """Each `<p>` and its text, the white space as it stands."""
        return [(paragraph, paragraph.text) for paragraph in self.tagged("p")]

    @Kept
    def alternatives(self) -> list[tuple[Element, str]]:
        """Each `<img>` and its alternative text, which is empty without one."""
        return [(image, image.attr("alt") or "") for image in self.tagged("img")]

    @Kept
    def addresses(self) -> str:
        """Where the `<a>` elements lead, each on a line of its own, for a search in all of them at once."""
        return "\n".join(["", *[link.attr("href") or "" for link in self.tagged("a")], ""])

    @Kept
    def script_text(self) -> str:
        """The code of the scripts that stand on the page; blocks of data, such as JSON-LD, are none."""
        scripts = self.tagged("script")
        return "\n".join(s.text for s in scripts if (s.attr("type") or "").lower() in _SCRIPT_TYPES) if scripts else ""

    @Kept
    def external_styles(self) -> bool:
        """Whether the page loads a stylesheet."""
        links = self.tagged("link")
        return any("stylesheet" in (link.attr("rel") or "").lower() for link in links)


@lru_cache(maxsize=512)
def _aria_names(attributes: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(name for name in attributes if name.startswith("aria-")))


_KINDS_OF_BYTE: Final = bytes(
    ord("A") if 65 <= byte <= 90 else ord(" ") if byte in b" ,'-" else ord("a")  # noqa: PLR2004 - A to Z
    for byte in range(256)
)
"""Capitals, what may stand between words, and all the rest: much sooner searched than the letters themselves."""
_CAPITALS = re.compile(rb"AAA*(?: +AAA*){3}")
_SCRIPT_TYPES: Final = frozenset({"", "module", "text/javascript", "application/javascript"})
