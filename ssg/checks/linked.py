"""Other documents that a page leads to, and whether two addresses lead to the same.

Only a caller that has the documents can offer them: a folder of pages does, a build in progress does not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from ssg.checks.alt_text import words_of
from ssg.checks.refresh import refresh_target

if TYPE_CHECKING:
    from ssg.checks.dom import Element
    from ssg.checks.view import PageView

__all__ = ("Load", "Targets", "address_of")

Load = Callable[[str], str | None]
"""Gives the text of the document at an address as it is written on the page; None when it is not at hand."""

_SCRIPTED = re.compile(r"location(?:\.href)?\s*(?:=|\.assign\(|\.replace\()\s*['\"]([^'\"]+)['\"]")
_ALIKE: Final = 0.15
"""Share of common words up to which two texts are certainly about different things."""


def address_of(link: Element) -> str:
    """Where a link leads, also when a script in its attribute does it; empty when that is not known."""
    address = link.attr("href") or link.attr("xlink:href") or ""
    if not address and (found := _SCRIPTED.search(link.attr("onclick") or "")):
        address = found[1]
    return address.strip()


class Targets:
    """The documents behind the addresses of one page."""

    def __init__(self, page: PageView, load: Load) -> None:
        self._page = page
        self._load = load
        self._views: dict[str, PageView | None] = {}
        self._told: dict[tuple[str, str], bool | None] = {}

    def view(self, address: str) -> PageView | None:
        """The page at an address, after redirects that take no time; None when it is not at hand."""
        path = address.partition("#")[0]
        if path not in self._views:
            self._views[path] = None  # Ends a circle of redirects.
            text = self._load(path)
            view = self._page.subpage(text) if text is not None else None
            onward = refresh_target(view) if view is not None else ""
            if onward and "://" not in onward:
                base = path.rpartition("/")[0] + "/" if "/" in path else ""
                view = self.view(onward if onward.startswith("/") else base + onward) or view
            self._views[path] = view
        return self._views[path]

    def differ(self, one: str, other: str) -> bool | None:
        """Whether two addresses certainly lead to different things; None when that cannot be told."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._told:
            self._told[pair] = self._compare(*pair)
        return self._told[pair]

    def _compare(self, one: str, other: str) -> bool | None:
        if _plain(one) == _plain(other):
            return False
        first, second = self.view(one), self.view(other)
        if first is None or second is None:
            return None
        if _path(one) == _path(other):
            # The same file may show something else for another query only with a script's help.
            return True if any(_reads_query(script) for script in first.tagged("script")) else None
        return _tell_apart(first, second)


def _plain(address: str) -> str:
    return address.partition("#")[0].removesuffix("index.html").rstrip("/")


def _path(address: str) -> str:
    return _plain(address.partition("?")[0])


def _reads_query(script: Element) -> bool:
    return "location.search" in script.text or "URLSearchParams" in script.text


def _tell_apart(first: PageView, second: PageView) -> bool | None:
    one, other = words_of(_text(first)), words_of(_text(second))
    if one == other:
        return False
    if not one or not other:
        return True
    numbers = {word for word in one if word.isdigit()}, {word for word in other if word.isdigit()}
    if not (numbers[0] <= numbers[1] or numbers[1] <= numbers[0]):
        return True
    common = len(set(one) & set(other)) / len({*one, *other})
    return True if common <= _ALIKE else None


def _text(page: PageView) -> str:
    part = next(iter(page.tagged("main")), None) or next(iter(page.tagged("body")), None)
    return part.text if part is not None else ""
