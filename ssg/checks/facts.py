"""What other pages may need to know of a page: title, language, fragments, addresses, and the links of its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin

from ssg.checks.link_parts import link_parts
from ssg.checks.refresh import refresh_target
from ssg.model import PageFacts

if TYPE_CHECKING:
    from ssg.checks.dom import Dom, Element
    from ssg.checks.view import PageView

__all__ = ("addresses", "base_address", "page_facts")

_ADDRESSES: Final = "[href],[src],[poster],[srcset],[data],[action]"
_SINGLE: Final = ("href", "src", "poster", "data", "action")
_SINGLE_OF: Final = {"a": ("href",), "area": ("href",), "img": ("src",), "link": ("href",), "script": ("src",)}
_SERIES: Final = frozenset({"next", "prev", "previous"})
_AFTERWARDS: Final = frozenset({"next", "redirect", "return", "success", "thanks"})
"""Names of hidden fields that say where readers go when a form is sent."""
_HIDING: Final = frozenset({"noindex", "none"})
_QUERY: Final = frozenset({"q", "query", "search", "s"})
"""Names that search fields have on most sites."""
_NOT_DOCUMENTS: Final = frozenset({"preconnect", "dns-prefetch"})


def page_facts(page: PageView, path: str) -> PageFacts:
    """The facts of a page at an output path. One that only sends readers elsewhere has no title to be told apart by."""
    hrefs: dict[str, None] = {}
    for element in page.select(_ADDRESSES):
        if element.tag == "a":  # Most of them; the rest is rare enough to be asked at length.
            address = (element.attr("href") or "").strip()
            if address:
                hrefs[address] = None
        else:
            for address in addresses(element):
                hrefs[address] = None
    names = (element.attr("name") or "" for element in page.having("name") if element.tag == "a")
    base = base_address(page)
    title = next(iter(page.tagged("title")), None)
    host, series = _relations(page)
    return PageFacts(
        path=path,
        title=" ".join(title.text.split()) if title is not None and not page.is_redirect else "",
        ids=tuple(dict.fromkeys((*page.by_id, *(name for name in names if name)))),
        hrefs=tuple(dict.fromkeys(urljoin(base, href) for href in hrefs)) if base else tuple(hrefs),
        lang=page.root.attr("lang") or "",
        parts=() if base else link_parts(page),
        onward=refresh_target(page) if page.is_redirect else "",
        series=series,
        host=host,
        steps=_steps(page),
        noindex=_is_noindex(page),
        search=_has_search(page),
        scripted=any(_runs(script) for script in page.tagged("script")),
    )


def _relations(page: PageView) -> tuple[str, tuple[str, ...]]:
    """The host of the canonical address, and what comes before and after the page."""
    host, series = "", []
    for element in page.having("rel"):
        rel = element.attr("rel")
        if rel == "canonical":
            host = (element.attr("href") or "").strip().lower().partition("//")[2].partition("/")[0]
        elif rel in _SERIES:
            series.append((element.attr("href") or "").strip())
    return host, tuple(filter(None, series))


def _steps(page: PageView) -> tuple[str, ...]:
    """Where forms lead, also by a hidden field that tells another site where to send its readers back to."""
    found = [frame.attr("src") or "" for frame in page.tagged("iframe", "frame")]
    actions = [form.attr("action") or "" for form in page.tagged("form")]
    if any(action[:7] != "mailto:" for action in actions):
        fields = (field for field in page.tagged("input") if (field.attr("name") or "").strip("_") in _AFTERWARDS)
        found += (*actions, *(field.attr("value") or "" for field in fields))
    return tuple(dict.fromkeys(address for address in map(str.strip, found) if address)) if found else ()


def _is_noindex(page: PageView) -> bool:
    robots = next((e for e in page.having("name") if e.attr("name") == "robots" and e.tag == "meta"), None)
    content = (robots.attr("content") or "") if robots is not None else ""
    return not _HIDING.isdisjoint(content.lower().replace(",", " ").split())


def _has_search(page: PageView) -> bool:
    if page.tagged("search") or page.with_role("search"):
        return True
    fields = page.tagged("input")
    return any((f.attr("type") or "").lower() == "search" or f.attr("name") in _QUERY for f in fields)


def _runs(script: Element) -> bool:
    kind = (script.attr("type") or "").strip().lower()
    return not kind or kind == "module" or "script" in kind


def base_address(page: Dom) -> str:
    """What the addresses of a page are relative to, where it says so itself."""
    return next(((base.attr("href") or "").strip() for base in page.tagged("base") if base.attr("href")), "")


def addresses(element: Element) -> list[str]:
    """The addresses that an element links to or loads, as written."""
    if element.tag in ("base", "meta"):
        return []
    if element.tag == "link" and (element.attr("rel") or "").lower() in _NOT_DOCUMENTS:
        return []
    found = []
    for name in _SINGLE_OF.get(element.tag, _SINGLE):
        value = element.attr(name)
        if value and (address := value.strip()):
            found.append(address)
    srcset = None if element.tag == "a" else element.attr("srcset")
    if srcset:
        found += (part.split()[0] for part in srcset.split(", ") if part.strip())
    return found
