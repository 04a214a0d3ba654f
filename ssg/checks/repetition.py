"""What a page repeats from another page of its site, and where what is new on it begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ssg.checks.accname import INLINE, normalized
from ssg.checks.dom import Element, Text, ancestors
from ssg.checks.linked import address_of
from ssg.checks.visible_text import is_clipped

if TYPE_CHECKING:
    from ssg.checks.view import PageView

__all__ = ("Block", "Repetition", "repetition", "text_blocks")

_CONTROLS: Final = frozenset({"a", "button"})
_FRAGMENT = re.compile(r"['\"]#([^'\"]+)['\"]")


Block = tuple[Element, str, bool]
"""An element, the text that it shows itself, and whether all of it stands in links and buttons."""


class Repetition:
    """The blocks of text of a page, and which of them another page has too."""

    def __init__(self, page: PageView, other: PageView) -> None:
        self.page = page
        theirs = other.blocks
        self._seen = {text for _, text, _ in theirs}
        # What is only the text of a link over there may well be a headline here.
        self._known = {text for _, text, leads in theirs if not leads}
        self._blocks = page.blocks
        self.fresh = [element for element, text, leads in self._blocks if not leads and text not in self._known]

    @property
    def comes_first(self) -> bool:
        """Whether something that repeats stands before what is new."""
        if not self.fresh:
            return False
        first = self.page.order[self.fresh[0]]
        return any(text in self._seen for element, text, _ in self._blocks if self.page.order[element] < first)

    def has_heading(self) -> bool:
        """Whether any heading that readers get is new."""
        page = self.page
        return any(
            page.exposed(heading)
            and page.name(heading)
            and page.name(heading) not in self._known
            and not any(is_clipped(around, page) for around in (heading, *ancestors(heading)))
            for heading in page.with_role("heading")
        )

    def has_landmark(self) -> bool:
        """Whether a part of the page that screen readers list holds something new."""
        parts = self.page.with_role("main", "region", "complementary", "search", "form")
        exposed = [part for part in parts if self.page.exposed(part)]
        return any(part in ancestors(new) or part is new for part in exposed for new in self.fresh)

    def has_skip_link(self) -> bool:
        """Whether a link or a button leads to where the new begins."""
        page = self.page
        for element in page.elements:
            if element.tag not in _CONTROLS and page.role(element) != "link":
                continue
            names = [address_of(element)[1:]] if address_of(element).startswith("#") else []
            names += _FRAGMENT.findall(element.attr("onclick") or "")
            if any(name in page.by_id and self._begins_fresh(page.by_id[name]) for name in names):
                return True
        return False

    def _begins_fresh(self, target: Element) -> bool:
        order = self.page.order
        inside = set(target.iter_elements(include_self=True))
        prose = (element for element, _, leads in self._blocks if not leads)
        after = [element for element in prose if order[element] >= order[target] or element in inside]
        return bool(after) and (after[0] in self.fresh or not inside.isdisjoint(self.fresh))


def repetition(page: PageView) -> Repetition | None:
    """The comparison with the first page of the site that the page links to; None when there is none at hand."""
    if page.targets is None or not page.is_html:
        return None
    for link in page.tagged("a"):
        address = link.attr("href") or ""
        if address.startswith("#") or not address:
            continue
        other = page.targets.view(address)
        if other is not None and other.source != page.source:
            return Repetition(page, other)
    return None


def text_blocks(page: PageView) -> list[Block]:
    """Each block that shows text of its own, that text, and whether all of it stands in links and buttons."""
    texts: dict[Element, list[str]] = {}
    prose: set[Element] = set()
    for element in page.elements:
        own = "".join(child.data for child in element.children if isinstance(child, Text))
        if not own.strip() or element in page.unrendered:
            continue
        chain = (element, *ancestors(element))
        block = next((e for e in chain if e.tag not in INLINE), element)
        texts.setdefault(block, []).append(own)
        if not any(e.tag in _CONTROLS or page.role(e) == "link" for e in chain):
            prose.add(block)
    return [(element, normalized(" ".join(parts)), element not in prose) for element, parts in texts.items()]
