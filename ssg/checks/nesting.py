"""Tags that do not nest as HTML asks (https://html.spec.whatwg.org/multipage/parsing.html#tree-construction).

The parser mends such tags without a word, so the source is read once more. A page whose end tags stand in the order in
which the finished tree would write them has no such tag; only others are read tag by tag.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.dom import Dom

__all__ = ("misnested",)

Place = tuple[int, int, str, str]
"""Line and column from 1, message, hint."""

_END_TAG = re.compile(r"</([a-z]+[1-6]?)")
"""Enough of a name to tell it from others, and as little as that for speed."""
_TOKEN = re.compile(
    r"<!--.*?(?:-->|$)"
    r"|<(?P<raw>script|style|textarea|title|noscript|iframe|xmp)\b(?:[^\"'>]|\"[^\"]*\"|'[^']*')*>.*?</(?P=raw)\s*>"
    r"|<(?P<end>/?)(?P<tag>[a-z][^\s/>]*)(?:[^\"'>]|\"[^\"]*\"|'[^']*')*?(?P<closed>/?)>",
    re.IGNORECASE | re.DOTALL,
)
_VOID: Final = frozenset(
    "area base br col embed hr img input link meta source track wbr param keygen frame bgsound basefont".split()  # noqa: SIM905 - a line of names reads better
)
_OPTIONAL_END: Final = frozenset(
    "p li dt dd tr td th thead tbody tfoot colgroup caption option optgroup rt rp html head body".split()  # noqa: SIM905 - as above
)
_ENDS_P: Final = frozenset(
    """address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3
    h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul""".split()  # noqa: SIM905 - as above
)
_ENDED_BY: Final[dict[str, frozenset[str]]] = {
    "p": _ENDS_P,
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": frozenset({"td", "th", "tr", "tbody", "tfoot"}),
    "th": frozenset({"td", "th", "tr", "tbody", "tfoot"}),
    "tr": frozenset({"tr", "tbody", "tfoot", "thead"}),
    "thead": frozenset({"tbody", "tfoot"}),
    "tbody": frozenset({"tbody", "tfoot"}),
    "caption": frozenset({"colgroup", "thead", "tbody", "tr"}),
    "colgroup": frozenset({"thead", "tbody", "tr"}),
    "option": frozenset({"option", "optgroup", "hr"}),
    "optgroup": frozenset({"optgroup", "hr"}),
    "rt": frozenset({"rt", "rp"}),
    "rp": frozenset({"rt", "rp"}),
    "head": frozenset({"body"}),
}
_IN_TABLE: Final = frozenset(
    "caption colgroup col thead tbody tfoot tr td th script template style input form".split()  # noqa: SIM905 - as above
)
_TABLE_PARTS: Final = frozenset({"table", "thead", "tbody", "tfoot", "tr"})
_GROUPS: Final = frozenset({"table", "thead", "tbody", "tfoot"})
_CELLS: Final = frozenset({"td", "th"})
_ROWS_AND_CELLS: Final = _CELLS | {"tr", "thead", "tbody", "tfoot"}
_AROUND_TABLES: Final = frozenset({"table", "template"})
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NOT_IN_ITSELF: Final = frozenset({"a", "button", "form", "label", *_HEADINGS})
_WATCHED: Final = _NOT_IN_ITSELF | _ENDS_P
_FORMATTING: Final = frozenset({"a", "b", "big", "code", "em", "font", "i", "small", "strike", "strong", "tt", "u"})
"""Their end tag does not end the blocks inside (the standard's adoption agency algorithm)."""
_FOREIGN: Final = frozenset({"svg", "math"})


def misnested(page: Dom) -> list[Place]:
    """Where tags do not nest, in document order."""
    source, tree = page.source, page.document.html
    if _END_TAG.findall(source) == _END_TAG.findall(tree):
        return []
    return [(*_position(page, offset), message, hint) for offset, message, hint in _read(source)]


def _position(page: Dom, offset: int) -> tuple[int, int]:
    line = page.source.count("\n", 0, offset)
    return line + 1, offset - page.lines[line] + 1


def _read(source: str) -> Iterator[tuple[int, str, str]]:
    open_tags: list[tuple[str, int]] = []
    over: list[str] = []
    drawings = "<svg" in source or "<math" in source
    for token in _TOKEN.finditer(source):
        name = (token["tag"] or "").lower()
        if not name or (name in _VOID and not token["end"]):
            continue
        if token["end"]:
            yield from _close(open_tags, over, name, token.start())
            continue
        foreign = name in _FOREIGN or (drawings and any(tag in _FOREIGN for tag, _ in open_tags))
        if not foreign:
            yield from _open(open_tags, over, name, token.start())
        if not (foreign and token["closed"]):
            open_tags.append((name, token.start()))
    for name, start in open_tags:
        if name not in _OPTIONAL_END:
            yield start, f"This <{name}> is never closed.", f"Write </{name}> where it ends."


def _open(open_tags: list[tuple[str, int]], over: list[str], name: str, start: int) -> Iterator[tuple[int, str, str]]:
    while open_tags and name in _ENDED_BY.get(open_tags[-1][0], ()):
        if open_tags.pop()[0] == "p":
            over.append(f"<{name}>")
    if name not in _WATCHED and name not in _ROWS_AND_CELLS and not (open_tags and open_tags[-1][0] in _TABLE_PARTS):
        return
    names = [tag for tag, _ in open_tags]
    if name in _ROWS_AND_CELLS and not _AROUND_TABLES.intersection(names):
        yield start, f"<{name}> stands outside of a table.", "Put <table> around it."
    elif name in _CELLS and names and names[-1] in _GROUPS:
        yield start, f"<{name}> stands outside of a row.", "Put <tr> around it."
    elif name in _NOT_IN_ITSELF and (name in names or (name in _HEADINGS and not _HEADINGS.isdisjoint(names))):
        yield start, f"A <{name}> stands inside another one.", f"Close the first with </{name}> before."
    elif names and names[-1] in _TABLE_PARTS and name not in _IN_TABLE:
        yield start, f"<{name}> stands in a table, but not in a cell.", "Put it into a cell, or outside of the table."
    elif name in _ENDS_P and "p" in names and not _IN_P.isdisjoint(names[names.index("p") :]):
        yield start, f"<{name}> cannot stand inside a paragraph.", "Close the paragraph with </p> before."


_IN_P: Final = frozenset({"b", "i", "em", "strong", "span", "a", "small", "u", "s", "q", "cite", "mark", "sub", "sup"})


def _close(open_tags: list[tuple[str, int]], over: list[str], name: str, start: int) -> Iterator[tuple[int, str, str]]:
    """Takes an end tag; `over` holds the tags that have ended paragraphs whose own end tag may still come."""
    if name in _VOID or name in ("html", "body", "head"):
        if name in _VOID:
            yield start, f"</{name}> closes nothing.", "Remove it."
        return
    place = len(open_tags) - 1
    while place >= 0 and open_tags[place][0] != name and open_tags[place][0] in _OPTIONAL_END:
        place -= 1
    if place >= 0 and open_tags[place][0] == name:
        inner = open_tags[place + 1 :]
        if inner and name in _FORMATTING:
            yield start, f"</{name}> stands before <{inner[-1][0]}> is closed.", f"Write </{inner[-1][0]}> first."
            del open_tags[place]
            return
        over += (f"</{name}>" for tag, _ in inner if tag == "p")
        del open_tags[place:]
    elif any(tag == name for tag, _ in open_tags):
        last = open_tags[-1][0]
        yield start, f"</{name}> stands before <{last}> is closed.", f"Write </{last}> first."
        while open_tags.pop()[0] != name:
            pass
    elif name == "p" and over:
        yield start, *_late(over.pop())
    else:
        yield start, f"</{name}> closes nothing.", f"Remove it, or write <{name}> where it begins."


def _late(ended_by: str) -> tuple[str, str]:
    """Message and hint for the end tag of a paragraph that another tag has ended."""
    if ended_by.startswith("</"):
        return f"This paragraph was over before: {ended_by} ended it.", f"Write </p> before {ended_by}."
    return "This paragraph was over before: what stands above cannot be inside it.", "Remove this </p>."
