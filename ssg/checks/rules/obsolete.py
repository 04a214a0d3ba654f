"""Elements and attributes that HTML has given up should not be used.

They say how something looks and not what it is, and browsers may drop them.

Bad:
    <center><font color="red">Storm warning</font></center>

Bad:
    <table border="1" cellpadding="4"><tr><th>Route</th><td>North</td></tr></table>

Good:
    <p class="warning">Storm warning</p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_ELEMENTS: Final = frozenset(
    """acronym applet basefont bgsound big blink center dir font frame frameset isindex listing marquee multicol nextid
    nobr noembed noframes plaintext rb rtc spacer strike tt xmp""".split()  # noqa: SIM905 - a wrapped list reads better
)
_ATTRIBUTES: Final[dict[str, tuple[str, ...]]] = {
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


def check(page: PageView) -> Iterator[Problem]:
    """What https://html.spec.whatwg.org/multipage/obsolete.html lists, as far as pages still use it."""
    for name in sorted(_ELEMENTS & page.by_tag.keys()):
        for element in page.tagged(name):
            yield Problem(
                element, f"HTML has given up <{name}>.", "Say what it is with an element, how it looks with CSS."
            )
    for name in sorted(_ATTRIBUTES.keys() & page.by_attribute.keys()):
        for element in page.having(name):
            if element.tag in _ATTRIBUTES[name]:
                yield Problem(element, f"HTML has given up {name}=… on <{element.tag}>.", "Say it with CSS.")


RULE = Rule(id="obsolete", severity="warning", check=check)
