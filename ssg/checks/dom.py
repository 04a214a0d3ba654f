"""A parsed page: its elements, where they stand in the source, and how to point at them.

The only file that knows the HTML parser (turbohtml, which builds the tree of the WHATWG HTML standard). Everything else
in the checker uses `Element`, `Text` and `Dom`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

import turbohtml
from turbohtml import Document, Element, Text
from turbohtml.convert import css_specificity
from turbohtml.cssom import StyleDeclaration

from ssg.checks.kept import Kept
from ssg.checks.shadow import flatten_shadow_trees
from ssg.model import HtmlSpot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from turbohtml import ParseError

__all__ = (
    "HTML_SPACE",
    "Document",
    "Dom",
    "Element",
    "Text",
    "ancestors",
    "child_elements",
    "inline_declarations",
    "specificity",
    "tokens",
)

HTML_SPACE: Final = " \t\n\f\r"
"""ASCII whitespace of the HTML standard; unlike `str.split()` it leaves no-break spaces alone."""

_SNIPPET_LENGTH: Final = 120
_START_TAG = re.compile(r"<[^\s>/]+(?:[^\"'>]|\"[^\"]*\"|'[^']*')*>")
_FOREIGN_FILE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:svg|math)[\s>]", re.IGNORECASE | re.DOTALL)
_NOTHING: Final[tuple[Element, ...]] = ()


class Dom:
    """One page, parsed once. The content of `<template>` and `<noscript>` is not part of it: readers do not get it."""

    def __init__(self, html: str) -> None:
        self.source = html.replace("\r\n", "\n").replace("\r", "\n") if "\r" in html else html
        self.document: Document = turbohtml.parse(self.source, scripting=True, allow_declarative_shadow_roots=False)
        if "shadowrootmode" in self.source or ".attachShadow(" in self.source:
            flatten_shadow_trees(self.document)
        self._walk()
        if "template" in self.by_tag:
            for template in self.by_tag["template"]:
                template.clear()
            self._walk()
        self.has_drawings = "svg" in self.by_tag or "math" in self.by_tag
        """Whether there is SVG or MathML on the page."""
        if self.has_drawings:
            self._tell_drawings_apart()

    def _walk(self) -> None:
        """The one walk over the page: everything else looks elements up by name or by attribute."""
        self.elements: list[Element] = list(self.document.iter_elements())
        by_tag: defaultdict[str, list[Element]] = defaultdict(list)
        by_attribute: defaultdict[str, list[Element]] = defaultdict(list)
        for element in self.elements:
            by_tag[element.tag].append(element)
            for name in element.attrs:
                by_attribute[name].append(element)
        self.by_tag, self.by_attribute = by_tag, by_attribute

    def _tell_drawings_apart(self) -> None:
        """Names what stands inside SVG and MathML `svg:title`: it is another thing than the HTML element `title`."""
        by_tag: defaultdict[str, list[Element]] = defaultdict(list)
        for element in self.elements:
            tag = element.tag
            if tag not in ("svg", "math") and (space := element.namespace.value) != "html":
                tag = f"{space}:{tag}"
            by_tag[tag].append(element)
        self.by_tag = by_tag

    @property
    def root(self) -> Element:
        """The `<html>` element; the parser always makes one."""
        return self.elements[0]

    @Kept
    def is_html(self) -> bool:
        """Whether the source is an HTML page, and not a drawing or a formula in a file of its own."""
        return not _FOREIGN_FILE.match(self.source)

    @Kept
    def element_names(self) -> frozenset[str]:
        """The names of all elements on the page."""
        return frozenset(self.by_tag)

    @Kept
    def attribute_names(self) -> frozenset[str]:
        """The names of all attributes on the page."""
        return frozenset(self.by_attribute)

    def tagged(self, *tags: str) -> Sequence[Element]:
        """The elements with one of the names, such as `"img"`, or `"svg:a"` inside SVG."""
        if len(tags) == 1:
            return self.by_tag.get(tags[0], _NOTHING)
        return [element for tag in tags for element in self.by_tag.get(tag, _NOTHING)]

    def having(self, attribute: str) -> Sequence[Element]:
        """The elements that carry an attribute, in document order."""
        return self.by_attribute.get(attribute, _NOTHING)

    def select(self, selector: str) -> list[Element]:
        """The elements that a CSS selector finds; none when it cannot be read."""
        try:
            return self.document.select(selector)
        except ValueError:
            return []

    @Kept
    def by_id(self) -> dict[str, Element]:
        """The first element of each id, which is the one that references reach."""
        found: dict[str, Element] = {}
        for element in self.having("id"):
            found.setdefault(element.attr("id") or "", element)
        found.pop("", None)
        return found

    def referenced(self, element: Element, attribute: str) -> list[Element]:
        """The elements that an attribute with ids names, in its order; ids of nothing are left out."""
        ids = tokens(element, attribute)
        return [self.by_id[name] for name in ids if name in self.by_id]

    @Kept
    def order(self) -> dict[Element, int]:
        """The place of each element in document order."""
        return dict(zip(self.elements, range(len(self.elements)), strict=True))

    @property
    def parse_errors(self) -> list[ParseError]:
        """What the tokenizer had to repair."""
        return self.document.errors

    @Kept
    def lines(self) -> list[int]:
        """The offset at which each line begins."""
        return [0, *(match.end() for match in re.finditer("\n", self.source))]

    def offset(self, element: Element) -> int:
        """Where the start tag begins in the source; -1 for an element that the parser supplied."""
        position = element.position
        if position is None:
            return -1
        line, column = position
        return self.lines[line - 1] + column

    def start_tag(self, element: Element) -> str:
        """The start tag as written; empty for an element that the parser supplied."""
        start = self.offset(element)
        found = _START_TAG.match(self.source, start) if start >= 0 else None
        return found.group() if found else ""

    def line_at(self, line: int) -> str:
        """The text of a line of the source, shortened."""
        start = self.lines[min(line, len(self.lines)) - 1]
        return shortened(self.source[start : self.source.find("\n", start) if "\n" in self.source[start:] else None])

    def spot(self, element: Element) -> HtmlSpot:
        """The place that a finding points at. One without a tag of its own is shown at the nearest that has one."""
        shown: Element | None = element
        while shown is not None and shown.position is None:
            shown = shown.parent if isinstance(shown.parent, Element) else None
        line, column = (1, 0) if shown is None or shown.position is None else shown.position
        return HtmlSpot(line, column + 1, element.css_path(), shortened(self.start_tag(element)))


def shortened(markup: str) -> str:
    """Markup on one line, cut where it gets long."""
    text = " ".join(markup.split())
    return text if len(text) <= _SNIPPET_LENGTH else text[: _SNIPPET_LENGTH - 1] + "…"


def ancestors(element: Element) -> list[Element]:
    """The elements around an element, the nearest first."""
    found = []
    parent = element.parent
    while isinstance(parent, Element):
        found.append(parent)
        parent = parent.parent
    return found


def child_elements(element: Element) -> list[Element]:
    """The children that are elements."""
    return [child for child in element.children if isinstance(child, Element)]


def tokens(element: Element, attribute: str) -> list[str]:
    """The parts of an attribute that is a list separated by white space; empty without the attribute."""
    return (element.attr(attribute) or "").replace("\f", " ").split()


def inline_declarations(style: str) -> Iterator[tuple[str, str, bool]]:
    """Name, value and importance of each property that a `style` attribute sets."""
    found = StyleDeclaration.parse(style)
    for name in found.properties():
        yield (name if name.startswith("--") else name.lower()), found[name].strip(), found.important(name)


def specificity(selector: str) -> tuple[int, int, int]:
    """The weight of a selector; of a list, that of its heaviest part (https://www.w3.org/TR/selectors-4/#specificity)."""
    try:
        return max(css_specificity(selector), default=(0, 0, 0))
    except ValueError:
        return (0, 0, 0)
