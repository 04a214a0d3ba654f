"""What the rules ask of a page: elements by name and role, accessible names, visibility, focus. Each is found once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ssg.checks.accname import accessible_name
from ssg.checks.css import Styles, cascade, page_rules
from ssg.checks.dom import Element, Text
from ssg.checks.focus import FOCUSABLE_TAGS, is_focusable, tab_index
from ssg.checks.generated import generated_text
from ssg.checks.glance import Glance
from ssg.checks.headings import level
from ssg.checks.html_roles import ROLE_OF, TAGS_OF
from ssg.checks.kept import Kept
from ssg.checks.linked import Load, Targets
from ssg.checks.namesakes import namesakes
from ssg.checks.refresh import refresh_delay
from ssg.checks.repetition import Block, Repetition, repetition, text_blocks
from ssg.checks.roles import computed_role, own_role
from ssg.checks.table import Table
from ssg.checks.visibility import unexposed, unrendered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ssg.checks.stylesheet import StyleRule

__all__ = ("PageView",)


class PageView(Glance):
    """A page as the rules see it."""

    def __init__(self, html: str, load: Load | None = None) -> None:
        """Takes the page, and a function that gives other documents to the rules that compare."""
        super().__init__(html)
        self.targets = Targets(self, load) if load is not None else None
        self._roles: dict[Element, str] = {}
        self._by_role: dict[tuple[str, ...], Sequence[Element]] = {}
        self._names: dict[Element, str] = {}
        self._tables: dict[Element, Table] = {}

    def has_naming_attribute(self, element: Element) -> bool:
        """Whether the element carries a non-empty `aria-label` or `aria-labelledby`."""
        return element in self._named_by_attribute

    @Kept
    def _named_by_attribute(self) -> frozenset[Element]:
        names = self.naming_attributes
        return frozenset(e for name in names for e in self.having(name) if (e.attr(name) or "").strip())

    @Kept
    def _with_role(self) -> frozenset[Element]:
        return frozenset(self.having("role"))

    @Kept
    def has_grids(self) -> bool:
        """Whether any element is called a grid, which changes what the cells of a table are."""
        return any("grid" in (element.attr("role") or "") for element in self._with_role)

    def role(self, element: Element) -> str:
        """The role in the accessibility tree; see `roles.computed_role`."""
        found = self._roles.get(element)
        if found is None:
            given = element in self._with_role
            found = self._roles[element] = computed_role(element, self) if given else own_role(element, self)
        return found

    def name(self, element: Element) -> str:
        """The accessible name; see `accname.accessible_name`."""
        found = self._names.get(element)
        if found is None:
            found = self._names[element] = accessible_name(element, self)
        return found

    def is_named(self, element: Element) -> bool:
        """Whether the element has an accessible name; quicker than the name itself."""
        if element.tag in _PLAIN and element not in self._with_role:
            text = element.text
            if self._all_text_shows and text and not text.isspace():
                return True
            # Text that stands directly in what is named by its content is part of the name, whatever else is.
            if any(isinstance(child, Text) and not child.data.isspace() for child in element.children):
                return True
        label = self._label_of.get(element.attr("id") or "") if element.tag in _LABELLED else None
        if label is not None and any(isinstance(c, Text) and not c.data.isspace() for c in label.children):
            return True
        return bool(self.name(element))

    @Kept
    def _label_of(self) -> dict[str, Element]:
        """The exposed label that names each id."""
        labels = ((label.attr("for") or "", label) for label in self.tagged("label"))
        return {name: label for name, label in labels if name and label not in self.unexposed}

    @Kept
    def _all_text_shows(self) -> bool:
        """Whether nothing in the body is hidden, so that text anywhere inside an element counts."""
        return (
            _QUIET.isdisjoint(self.by_tag)
            and _HIDING.isdisjoint(self.by_attribute)
            and all(getattr(script.parent, "tag", "") == "head" for script in self.tagged("script"))
        )

    def with_role(self, *roles: str) -> Sequence[Element]:
        """The elements that have one of the roles, in document order."""
        found = self._by_role.get(roles)
        if found is None:
            found = self._by_role[roles] = self._find_by_role(roles)
        return found

    def _find_by_role(self, roles: tuple[str, ...]) -> Sequence[Element]:
        tags = [tag for tag in _tags_of(roles) if tag in self.by_tag]
        special = self._with_role
        if len(tags) > 1 and not special and not self.has_drawings:
            # The parser knows the order of the document.
            return [e for e in self.select(", ".join(tags)) if e.tag in ROLE_OF or self.role(e) in roles]
        found = [element for element in special if self.role(element) in roles]
        for tag in tags:
            named = [e for e in self.by_tag[tag] if e not in special] if special else self.by_tag[tag]
            found += named if tag in ROLE_OF else [e for e in named if self.role(e) in roles]
        return sorted(found, key=self.order.__getitem__) if len(found) > 1 and (special or len(tags) > 1) else found

    @Kept
    def headings(self) -> list[tuple[Element, int]]:
        """Each heading and its level."""
        return [(heading, level(heading)) for heading in self.with_role("heading")]

    def table(self, element: Element) -> Table:
        """The grid of a table."""
        found = self._tables.get(element)
        if found is None:
            found = self._tables[element] = Table(element, self)
        return found

    @Kept
    def styles(self) -> Styles:
        """What the page itself declares for each element, by property."""
        if not self.by_tag.get("style") and not self.by_tag.get("svg:style") and not self.having("style"):
            return {}
        return cascade(self)

    @Kept
    def rules(self) -> list[StyleRule]:
        """The rules of all `<style>` blocks, those for states and media queries too."""
        return page_rules(self)

    def generated(self, element: Element) -> tuple[str, str]:
        """The text that CSS puts before and after the content of an element."""
        return self._generated.get(element, ("", "")) if self._generated else ("", "")

    @Kept
    def _generated(self) -> dict[Element, tuple[str, str]]:
        return generated_text(self) if self.by_tag.get("style") else {}

    @Kept
    def unrendered(self) -> frozenset[Element]:
        """The elements that no reader gets."""
        return unrendered(self)

    @Kept
    def unexposed(self) -> frozenset[Element]:
        """The elements that assistive technology does not get."""
        return unexposed(self, self.unrendered)

    def exposed(self, element: Element) -> bool:
        """Whether assistive technology gets the element, whatever its role."""
        return element not in self.unexposed

    @Kept
    def fixed_styles(self) -> bool:
        """Whether any `style` attribute declares something important."""
        return any("!" in (element.attr("style") or "") for element in self.having("style"))

    def focusable(self, element: Element) -> bool:
        """Whether the element can have focus."""
        return is_focusable(element, self)

    def tabbable(self, element: Element) -> bool:
        """Whether Tab reaches the element."""
        return is_focusable(element, self) and (tab_index(element) or 0) >= 0

    @Kept
    def tab_stops(self) -> list[Element]:
        """What Tab reaches, in document order."""
        return list(self.each_tab_stop())

    def each_tab_stop(self) -> Iterator[Element]:
        """What Tab reaches, one after another in document order."""
        extra = {*self.having("tabindex"), *self.having("contenteditable")}
        return (e for e in self.elements if (e.tag in FOCUSABLE_TAGS or e in extra) and self.tabbable(e))

    @Kept
    def repetition(self) -> Repetition | None:
        """What this page repeats from another page of the site, where that is at hand."""
        return repetition(self)

    @Kept
    def refresh(self) -> tuple[Element, int] | None:
        """What makes the page reload or leave, and after how many seconds."""
        return refresh_delay(self) if self.having("http-equiv") else None

    @property
    def is_redirect(self) -> bool:
        """Whether the page only sends readers elsewhere."""
        return self.refresh is not None and self.refresh[1] == 0

    def may_be_restyled(self, element: Element) -> bool:
        """Whether a stylesheet that is not known here may hide part of the element's text."""
        if not self.external_styles:
            return False
        return any(inner.attr("class") for inner in element.iter_elements())

    @Kept
    def link_texts(self) -> list[tuple[Element, str]]:
        """Each `<a>` and its name, the white space as it stands."""
        return [(link, self.link_text(link)) for link in self.tagged("a")]

    def link_text(self, link: Element) -> str:
        """The accessible name of a link, its white space as it stands; quick for links that hold nothing but text."""
        inside = link.children
        text = inside[0] if len(inside) == 1 else None
        return text.data if isinstance(text, Text) and link not in self._named_by_attribute else self.name(link)

    @Kept
    def namesakes(self) -> list[tuple[str, list[Element]]]:
        """Links that are called the same and lead to different addresses; see `namesakes`."""
        return namesakes(self)

    def subpage(self, html: str) -> PageView:
        """Another page: the one inside a frame, or one that this page leads to."""
        return _other_page(html)

    @Kept
    def blocks(self) -> list[Block]:
        """The blocks of text of the page; see `repetition`."""
        return text_blocks(self)

    def plainly_named(self, element: Element) -> bool:
        """Whether the text inside is the name: no attribute, label or style has a say in it."""
        tag = element.tag
        if tag not in _PLAIN or element in self._with_role or element in self._named_by_attribute:
            return False
        if element in self.unexposed or self._generated or (tag == "button" and self.by_tag.get("label")):
            return False
        return tag != "a" or element.attr("href") is not None


@lru_cache(maxsize=32)
def _other_page(html: str) -> PageView:
    return PageView(html)  # Many pages of a site lead to the same few.


@lru_cache(maxsize=128)
def _tags_of(roles: tuple[str, ...]) -> tuple[str, ...]:
    """The elements that may have one of the roles without being given it."""
    return tuple(dict.fromkeys(tag for role in roles for tag in TAGS_OF.get(role, ())))


_QUIET: Final = frozenset({"svg", "math", "dialog", "style", "noscript", "datalist"})
_HIDING: Final = frozenset({"hidden", "aria-hidden", "inert", "style"})
_LABELLED: Final = frozenset({"input", "select", "textarea"})
_PLAIN: Final = frozenset({"a", "button", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "td", "th"})
