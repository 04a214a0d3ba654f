"""Walks a page in reading order and writes down what is said."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from ssg.checks.accname import INLINE, normalized
from ssg.checks.dom import Element, Text
from ssg.checks.view import PageView
from ssg.transcript.wording import CONTAINERS, NAMED_ONLY, PLAIN, WIDGETS, heading_level, states

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ("transcript",)

_INDENT = "  "
_SILENT = frozenset(
    {"script", "style", "template", "noscript", "head", "datalist", "source", "track", "wbr", "col", "colgroup"}
)


_HELD = {
    "heading": "heading {level}: ",
    "listitem": "- ",
    "term": "term: ",
    "definition": "definition: ",
}
"""What is said before the first words of an element, on the same line."""


def transcript(html: str) -> list[str]:
    """The lines for a page."""
    page = PageView(html)
    title = next(iter(page.tagged("title")), None)
    name = normalized(title.text) if title is not None else ""
    lang = page.root.attr("lang") or ""
    walk = _Walk(page, lang)
    body = next(iter(page.tagged("body")), page.root)
    try:
        walk.children(body, 0)
    except RecursionError:
        # Hundreds of elements inside one another: no page is made so on purpose.
        walk.lines.append("elements stand too deeply inside one another here to be said")
    return [f"page: {name}" if name else "page without a title", f"language: {lang or 'not said'}", *walk.lines]


class _Walk:
    def __init__(self, page: PageView, lang: str) -> None:
        self.page = page
        self.lines: list[str] = []
        self._lang = lang
        self._inline: list[str] = []
        self._prefix = ""

    def children(self, element: Element, depth: int) -> None:
        """Everything inside an element; text that flows together becomes one line."""
        for child in element.children:
            if isinstance(child, Text):
                self._inline.append(child.data)
            elif isinstance(child, Element) and child.tag not in _SILENT and child not in self.page.unexposed:
                self._element(child, depth)
        self._flush(depth)

    def _element(self, element: Element, depth: int) -> None:
        if element.tag == "br":
            self._inline.append(" ")
        elif self._flows(element):
            self._inline.append(self._phrase(element, depth))
        else:
            self._flush(depth)
            with self._language(element, depth):
                self._block(element, depth)

    def _flows(self, element: Element) -> bool:
        """Whether the element is said within the sentence around it."""
        role = self.page.role(element)
        if role in ("link", "button", "img", "time") or element.tag in INLINE:
            return not any(
                inner.tag not in INLINE and self.page.role(inner) != "img" for inner in element.iter_elements()
            )
        return role in WIDGETS

    def _block(self, element: Element, depth: int) -> None:
        role = self.page.role(element)
        if role in _HELD:
            self._held(_HELD[role].format(level=heading_level(element)), element, depth)
        elif role == "list":
            self._list(element, depth)
        elif role == "table":
            self._table(element, depth)
        elif role == "img":
            self._say(self._named("image", element), depth)
        elif role == "separator":
            self._say("separator", depth)
        elif element.tag == "details":
            self._details(element, depth)
        elif role in CONTAINERS:
            self._container(CONTAINERS[role], role, element, depth)
        else:
            self._other(element, role, depth)

    def _other(self, element: Element, role: str, depth: int) -> None:
        if role == "link":
            self._say(f"link{states(element, self.page)}:", depth)
            self.children(element, depth + 1)
        elif element.tag in PLAIN:
            self._say(self._named(PLAIN[element.tag], element), depth)
        else:
            self.children(element, depth)

    def _held(self, prefix: str, element: Element, depth: int) -> None:
        """An element whose first words stand on the line that announces it."""
        before = len(self.lines)
        self._prefix = prefix
        self.children(element, depth)
        if self._prefix:  # it holds no words at all
            self._prefix = ""
            self.lines.insert(before, f"{_INDENT * depth}{prefix.rstrip(' :')}, empty")
        for place in range(before + 1, len(self.lines)):
            self.lines[place] = _INDENT + self.lines[place]

    def _container(self, word: str, role: str, element: Element, depth: int) -> None:
        name = self.page.name(element)
        if role in NAMED_ONLY and not name:
            self.children(element, depth)
            return
        self._say(f"{word}: {name}" if name and role != "figure" else word, depth)
        self.children(element, depth + 1)

    def _details(self, element: Element, depth: int) -> None:
        summary = next((c for c in element.children if isinstance(c, Element) and c.tag == "summary"), None)
        is_open = element.attr("open") is not None
        name = self.page.name(summary) if summary is not None else "Details"
        self._say(f"button: {name}, {'expanded' if is_open else 'collapsed'}", depth)
        if is_open:
            for child in element.children:
                if isinstance(child, Element) and child is not summary and child not in self.page.unexposed:
                    self._element(child, depth + 1)
            self._flush(depth + 1)

    def _list(self, element: Element, depth: int) -> None:
        items = [c for c in element.children if isinstance(c, Element) and c not in self.page.unexposed]
        name = self.page.name(element)
        self._say(f"list of {len(items)}{f': {name}' if name else ''}", depth)
        self.children(element, depth + 1)

    def _table(self, element: Element, depth: int) -> None:
        rows = [row for row in element.iter_elements() if row.tag == "tr" and row not in self.page.unexposed]
        cells = [[c for c in row.children if isinstance(c, Element)] for row in rows]
        name = self.page.name(element)
        columns = max((len(row) for row in cells), default=0)
        self._say(f"table, {len(rows)} rows, {columns} columns{f': {name}' if name else ''}", depth)
        for row in cells:
            self._say(" | ".join(self._cell(cell) for cell in row), depth + 1)

    def _cell(self, cell: Element) -> str:
        header = "header " if self.page.role(cell) in ("columnheader", "rowheader") else ""
        inner = _Walk(self.page, self._lang)
        inner.children(cell, 0)
        return header + ("; ".join(line.strip() for line in inner.lines) or "blank")

    def _phrase(self, element: Element, depth: int) -> str:
        """An element within a sentence."""
        role = self.page.role(element)
        if role == "link":
            said = f"[{self._named('link', element)}]"
        elif role == "img":
            said = f"[{self._named('image', element)}]"
        elif role in WIDGETS:
            said = f"[{self._named(WIDGETS[role], element)}]"
        elif element.tag in PLAIN and element.tag not in INLINE:
            said = f"[{self._named(PLAIN[element.tag], element)}]"
        elif element.tag == "input":
            said = f"[{self._named('field', element)}]"
        else:
            said = self._inner(element, depth)
        lang = element.attr("lang")
        if lang and lang != self._language_around(element):
            return f"{said[:-1]}, in {lang}]" if said.startswith("[") else f"[in {lang}: {said.strip()}]"
        return said

    def _inner(self, element: Element, depth: int) -> str:
        before, after = self.page.generated(element)
        parts = [before]
        for child in element.children:
            if isinstance(child, Text):
                parts.append(child.data)
            elif isinstance(child, Element) and child.tag not in _SILENT and child not in self.page.unexposed:
                parts.append(" " if child.tag == "br" else self._phrase(child, depth))
        return "".join((*parts, after))

    def _named(self, word: str, element: Element) -> str:
        name = self.page.name(element)
        said = f"{word}: {name}" if name else f"{word} without a name"
        return said + states(element, self.page)

    def _language_around(self, element: Element) -> str:
        parent = element.parent
        while isinstance(parent, Element):
            if parent.attr("lang") is not None:
                return parent.attr("lang") or ""
            parent = parent.parent
        return ""

    @contextmanager
    def _language(self, element: Element, depth: int) -> Iterator[None]:
        """Says the language of a block that is in another one than what is around it, and takes it back afterwards."""
        before, lang = self._lang, element.attr("lang")
        if lang and lang != before:
            self._lang = lang
            self.lines.append(f"{_INDENT * depth}language: {lang}")
        yield
        if self._lang != before:
            self._lang = before
            self.lines.append(f"{_INDENT * depth}language: {before or 'not said'}")

    def _flush(self, depth: int) -> None:
        text = normalized("".join(self._inline)).replace("][", "] [")
        self._inline.clear()
        if text:
            self._say(_alone(text), depth)

    def _say(self, text: str, depth: int) -> None:
        prefix, self._prefix = self._prefix, ""
        self.lines.append(f"{_INDENT * depth}{prefix}{text}")


def _alone(text: str) -> str:
    """A link or picture that is the whole of a line needs no brackets."""
    if text.startswith("[") and text.endswith("]") and text.count("[") == 1 and text.count("]") == 1:
        return text[1:-1]
    return text
