"""The accessible name of an element (Accessible Name and Description Computation 1.2).

https://www.w3.org/TR/accname-1.2/#computation-steps; the letters in comments are the steps. Names that HTML gives are
those of https://www.w3.org/TR/html-aam-1.0/#accessible-name-computations-by-html-element.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.aria_roles import NAMED_FROM_CONTENT
from ssg.checks.dom import HTML_SPACE, Element, Text
from ssg.checks.native_names import native_name

if TYPE_CHECKING:
    from ssg.checks.view import PageView

__all__ = ("INLINE", "Naming", "accessible_name", "normalized")

INLINE: Final = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark meter output picture
    progress q ruby s samp small span strike strong sub sup svg time tt u var wbr""".split()  # noqa: SIM905 - a wrapped
    # list of names reads better
)
"""Elements that are laid out in the line, so that their text joins the text beside them without a space."""

_SILENT: Final = frozenset({"script", "style", "template", "noscript", "head", "datalist"})
_TEXT_ROLES: Final = frozenset({"textbox", "searchbox"})
_RANGE_ROLES: Final = frozenset({"meter", "progressbar", "scrollbar", "slider", "spinbutton"})
_NEVER_FROM_CONTENT: Final = frozenset({"combobox", "listbox", "textbox", "searchbox", "img", "slider", "spinbutton"})


class Naming:
    """One computation: which elements are being visited, and how the computation came to the present one."""

    def __init__(self, page: PageView) -> None:
        self.page = page
        self._visited: set[Element] = set()

    def name(self, element: Element, *, referenced: bool = False, within: bool = False, hidden: bool = False) -> str:
        """The text of an element.

        `referenced` is true for a target of aria-labelledby or a label, `within` for a descendant of the element that
        is named, `hidden` below a hidden element that was referenced, where hidden text counts.
        """
        if element in self._visited or element.tag in _SILENT:
            return ""
        concealed = element in self.page.unexposed
        if concealed and not referenced and not hidden:  # 2A
            return ""
        self._visited.add(element)
        try:
            return self._steps(element, referenced=referenced, within=within, hidden=hidden or concealed)
        finally:
            self._visited.discard(element)

    def _steps(self, element: Element, *, referenced: bool, within: bool, hidden: bool) -> str:
        page = self.page
        if not referenced:  # 2B
            text = self._labelled_by(element)
            if text:
                return text
        role = page.role(element)
        if (within or referenced) and (value := self._embedded(element, role)) is not None:  # 2C
            return value
        label = element.attr("aria-label")  # 2D
        if label and label.strip():
            return label
        if role != "none":  # 2E
            native = native_name(element, self)
            if native:
                return native
        if role not in _NEVER_FROM_CONTENT and (role in NAMED_FROM_CONTENT or within or referenced or _own(element)):
            text = self.content(element, hidden=hidden)  # 2F
            if text.strip():
                return text
        return (element.attr("title") or "") if not within or role != "none" else ""  # 2I

    def _labelled_by(self, element: Element) -> str:
        if "aria-labelledby" not in self.page.aria_names:
            return ""
        targets = self.page.referenced(element, "aria-labelledby")
        if not targets:
            return ""
        # An element may name itself: the computation of a reference starts anew.
        own = element in self._visited
        self._visited.discard(element)
        text = " ".join(self.name(target, referenced=True) for target in targets)
        if own:
            self._visited.add(element)
        return text.strip()

    def _embedded(self, element: Element, role: str) -> str | None:
        if role in _TEXT_ROLES:
            return self.content(element) if element.tag not in ("input", "textarea") else _field_value(element)
        if role in _RANGE_ROLES:
            written = (element.attr(name) for name in ("aria-valuetext", "aria-valuenow", "value"))
            return next((value for value in written if value), "")
        if role in ("combobox", "listbox"):
            return self._chosen(element)
        return None

    def _chosen(self, element: Element) -> str:
        if element.tag == "input":
            return element.attr("value") or ""
        options = [option for option in element.iter_elements() if self.page.role(option) == "option"]
        chosen = [o for o in options if o.attr("selected") is not None or o.attr("aria-selected") == "true"]
        if not chosen and element.tag == "select":
            chosen = options[:1]
        return " ".join(self.name(option, within=True) for option in chosen)

    def content(self, element: Element, *, hidden: bool = False) -> str:
        """The text inside an element, with its generated content and what aria-owns adds."""
        before, after = self.page.generated(element)
        parts = [before]
        for child in element.children:
            if isinstance(child, Text):
                parts.append(child.data)
            elif isinstance(child, Element):
                if child.tag == "br":
                    parts.append(" ")
                    continue
                text = self.name(child, within=True, hidden=hidden)
                inline = child.tag in INLINE and self.page.styles.get(child, {}).get("display", "inline") == "inline"
                parts.append(text if inline else f" {text} ")
        if "aria-owns" in self.page.aria_names:
            parts += (f" {self.name(owned, within=True)} " for owned in self.page.referenced(element, "aria-owns"))
        parts.append(after)
        return "".join(parts)


def accessible_name(element: Element, page: PageView) -> str:
    """The accessible name with its white space collapsed; empty when there is none."""
    if page.has_naming_attribute(element) and page.exposed(element):
        if element.attr("aria-labelledby") is None:
            return normalized(element.attr("aria-label") or "")
        targets = page.referenced(element, "aria-labelledby")
        if targets and all(_is_only_text(target, page) for target in targets):
            return normalized(" ".join(target.text for target in targets))
    elif _is_only_text(element, page):
        return normalized(element.text)
    return normalized(Naming(page).name(element))


def _is_only_text(element: Element, page: PageView) -> bool:
    children = element.children
    return len(children) == 1 and isinstance(children[0], Text) and page.plainly_named(element)


def normalized(text: str) -> str:
    """The text without white space at its ends and with single spaces; no-break spaces stay."""
    if text.isascii():
        return " ".join(text.split())
    return " ".join(part for part in text.translate(_SPACES).split(" ") if part)


_SPACES: Final = dict.fromkeys(map(ord, HTML_SPACE), " ")


def _own(element: Element) -> bool:
    # Elements that readers get by their text although no role named from content corresponds to them.
    return element.tag == "summary"


def _field_value(element: Element) -> str:
    return element.text if element.tag == "textarea" else element.attr("value") or ""
