"""Elements and attributes that HTML has given up (https://html.spec.whatwg.org/multipage/obsolete.html)."""

from __future__ import annotations

from typing import Final

__all__ = ("OBSOLETE_ATTRIBUTES", "OBSOLETE_ELEMENTS")

OBSOLETE_ELEMENTS: Final = frozenset(
    """acronym applet basefont bgsound big blink center dir font frame frameset isindex listing marquee multicol nextid
    nobr noembed noframes plaintext rb rtc spacer strike tt xmp""".split()  # noqa: SIM905 - a wrapped list reads better
)
OBSOLETE_ATTRIBUTES: Final[dict[str, tuple[str, ...]]] = {
    "align": (
        "caption",
        "col",
        "div",
        "hr",
        "iframe",
        "img",
        "input",
        "legend",
        "p",
        "table",
        "tbody",
        "td",
        "th",
        "tr",
    ),
    "alink": ("body",),
    "axis": ("td", "th"),
    "background": ("body", "table", "td", "th"),
    "bgcolor": ("body", "table", "tbody", "td", "th", "thead", "tr"),
    "border": ("iframe", "img", "object", "table"),
    "cellpadding": ("table",),
    "cellspacing": ("table",),
    "clear": ("br",),
    "compact": ("dl", "ol", "ul"),
    "frameborder": ("iframe",),
    "hspace": ("img", "iframe", "input"),
    "language": ("script",),
    "link": ("body",),
    "longdesc": ("iframe", "img"),
    "marginheight": ("body", "iframe"),
    "marginwidth": ("body", "iframe"),
    "noshade": ("hr",),
    "nowrap": ("td", "th"),
    "scrolling": ("iframe",),
    "summary": ("table",),
    "valign": ("col", "tbody", "td", "tfoot", "th", "thead", "tr"),
    "vlink": ("body",),
    "vspace": ("img", "iframe", "input"),
}
