"""What other pages may need to know of a page: its title, language, fragments and addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.model import PageFacts

if TYPE_CHECKING:
    from ssg.checks.dom import Element
    from ssg.checks.view import PageView

__all__ = ("addresses", "page_facts")

_ADDRESSES: Final = "[href],[src],[poster],[srcset],[data],[action]"
_SINGLE: Final = ("href", "src", "poster", "data", "action")
_SINGLE_OF: Final = {"a": ("href",), "area": ("href",), "img": ("src",), "link": ("href",), "script": ("src",)}
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
            hrefs.update(dict.fromkeys(addresses(element)))
    names = (element.attr("name") or "" for element in page.tagged("a") if element.attr("name") is not None)
    title = next(iter(page.tagged("title")), None)
    return PageFacts(
        path=path,
        title=" ".join(title.text.split()) if title is not None and not page.is_redirect else "",
        ids=frozenset((*page.by_id, *(name for name in names if name))),
        hrefs=tuple(hrefs),
        lang=page.root.attr("lang") or "",
    )


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
