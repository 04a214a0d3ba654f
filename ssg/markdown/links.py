"""Links: allowed schemes, addresses inside the site, and language spans.

Schemes go by allowlist (http, https, mailto, tel). Everything else that looks like a scheme is reported and loses its
link. Addresses inside the site were resolved beforehand (`Body.targets`) and are rewritten for the page's place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from ssg.markdown.state import BodyState, state_of

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_SCHEME = re.compile(r"^([a-zA-Z][a-zA-Z0-9+.\-]*):")
_IGNORED = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufeff]")
"""Browsers drop control characters inside a scheme (URL standard, 'remove all ASCII tab or newline')."""


def install(parser: MarkdownIt) -> None:
    """Runs after inline parsing."""
    parser.core.ruler.after("inline", "ssg_links", _links)


def scheme_of(address: str) -> str:
    """The scheme in lower case, as a browser would see it; empty for a relative address."""
    match = _SCHEME.match(_IGNORED.sub("", unquote(address)))
    return match[1].lower() if match else ""


def path_of(address: str) -> str:
    """The address without query and fragment, percent-decoded: what `Body.targets` knows it by."""
    return unquote(re.split("[?#]", address, maxsplit=1)[0])


def is_remote(address: str) -> bool:
    """Whether the address leaves the site (or needs no resolving)."""
    return bool(scheme_of(address)) or address.startswith(("//", "\\\\", "#"))


def _links(core: StateCore) -> None:
    state = state_of(core.env)
    if state is None:
        return
    for token in core.tokens:
        if token.type == "inline" and token.children:
            _rewrite(token, state)


def _rewrite(inline: Token, state: BodyState) -> None:
    refused = False
    for child in inline.children or ():
        if child.type != "image":
            child.attrs.pop("class", None)  # classes are the theme's; `{.decorative}` is for pictures
        if child.type == "link_open":
            refused = not _point(child, inline, state)
        if refused and child.type in {"link_open", "link_close"}:
            refused = child.type == "link_open"
            child.type, child.tag, child.nesting, child.content = "text", "", 0, ""


def _point(link: Token, inline: Token, state: BodyState) -> bool:
    """Gives the link its final address; False when it may not be a link."""
    address = str(link.attrs.get("href", ""))
    body_line = inline.map[0] if inline.map else 0
    place = state.line(body_line), state.column(body_line, address)
    scheme = scheme_of(address)
    if scheme and scheme not in SCHEMES:
        hint = "Links may begin with http:, https:, mailto: or tel:, or name a page of this site."
        state.report("link-scheme", f"A link that begins with “{scheme}:” is not allowed.", hint, *place)
        return False
    if address.startswith(("//", "/\\", "\\")):
        hint = "Write the whole address, beginning with https://."
        state.report("link-scheme", "A link that begins with two slashes is not allowed.", hint, *place)
        return False
    if scheme or address.startswith("#") or not address:
        return True
    target = state.context.body.targets.get(path_of(address))
    if target is None:
        return True
    if target.problem:
        state.report("linked-file", target.problem, target.hint, *place)
        return False
    if target.file:
        state.files[target.url] = target.file
    query_and_fragment = address[len(re.split("[?#]", address, maxsplit=1)[0]) :]
    link.attrs["href"] = state.context.href(target.url) + query_and_fragment
    return True
