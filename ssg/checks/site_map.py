"""Where the addresses on the pages of a site lead."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final
from unicodedata import normalize
from urllib.parse import unquote

from ssg.checks.link_parts import is_absolute
from ssg.checks.repeated_parts import Layout, RepeatedPart, layouts, repeated_parts

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from ssg.model import PageFacts

__all__ = ("SiteMap", "candidates")

_PLAIN: Final = ("/", "#")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_HOST = re.compile(r"(?:https?:)?//([^/?#]*)", re.IGNORECASE)
_INDEX: Final = "index.html"
_SPECIAL = re.compile(r"[^A-Za-z0-9_./-]|//|(?:^|/)\.")
"""In a path: what has another meaning in an address, or is written in several ways."""


class SiteMap:
    """The pages of a site, and everything else that is published."""

    def __init__(self, facts: Mapping[str, PageFacts], files: Collection[str], base_path: str) -> None:
        self.facts = {normalize("NFC", path): found for path, found in facts.items()}
        self.files: Collection[str] = {normalize("NFC", path) for path in files} | self.facts.keys()
        self._base = base_path.rstrip("/") + "/"
        plain = self._plain_addresses()
        self._known: dict[str, str | None] = {**plain}
        self._fine: set[str] = set(plain)
        self._destinations: dict[str, str] = plain
        self._addresses: dict[str, tuple[str, ...]] = {}
        self._doubtful: dict[str, list[str]] = {}
        self._places: dict[str, frozenset[str]] = {}
        self._folders: dict[str, list[str]] = {}
        self._plain: set[str] = set(plain)
        self._same: dict[str, str] = {}

    def _plain_addresses(self) -> dict[str, str]:
        """The address of each file as it is nearly always written: what it leads to need not be found out."""
        base, plain = self._base, (path for path in self.files if not _SPECIAL.search(path))
        found = {base + path: path for path in plain}
        found |= {address.removesuffix(_INDEX): path for address, path in found.items() if _is_index(path)}
        return found

    def addresses(self, page: str) -> tuple[str, ...]:
        """The addresses of a page as they can be written on every page, or with a fragment only, in their order."""
        found = self._addresses.get(page)
        if found is None:
            found = self.facts[page].hrefs
            fresh = set(found) - self._plain
            relative = {href for href in fresh if href[:1] not in _PLAIN and not is_absolute(href)}
            self._plain |= fresh - relative
            if relative:
                same = self._same
                written = [self.absolute(page, href) if href in relative else href for href in found]
                found = tuple(same.setdefault(href, href) for href in written)
            self._addresses[page] = found
        return found

    def absolute(self, page: str, address: str) -> str:
        """An address on a page as it can be written on every page: it begins with a scheme or a slash."""
        if is_absolute(address):
            return address
        if not address or address[0] in "#?":
            return self._base + page + address
        ups = 0
        while address.startswith("../", 3 * ups):
            ups += 1
        folders = self._folders_of(page)
        return folders[min(ups, len(folders) - 1)] + address[3 * ups :].removeprefix("./")

    def _folders_of(self, page: str) -> list[str]:
        """The addresses of a page's folder and of those around it, up to the site's root."""
        folder = page.rpartition("/")[0]
        found = self._folders.get(folder)
        if found is None:
            parts = folder.split("/") if folder else []
            paths = ("/".join(parts[:depth]) for depth in range(len(parts), 0, -1))
            found = self._folders[folder] = [*(f"{self._base}{path}/" for path in paths), self._base]
        return found

    def doubtful(self, page: str) -> list[str]:
        """The addresses of a page that are not known to lead somewhere: almost none, as pages repeat each other's."""
        found = self._doubtful.get(page)
        if found is None:
            addresses = self.addresses(page)
            fresh = set(addresses) - self._fine
            own = {address for address in fresh if address[:1] == "#"}
            missed = {"#" + place for place in {address[1:] for address in own}.difference(self.facts[page].ids)}
            doubtful = {address for address in fresh - own | missed if not self._leads(page, address)}
            pairs = zip(self.facts[page].hrefs, addresses, strict=True) if doubtful else ()
            found = self._doubtful[page] = [href for href, address in pairs if address in doubtful]
        return found

    def _leads(self, page: str, address: str) -> bool:
        target = self.target(page, address)
        if target is None or not self.has_place(target, address):
            return False
        if address[:1] != "#":
            self._fine.add(address)
        return True

    def has_place(self, target: str, address: str) -> bool:
        """Whether the fragment of an address names a place on the page that it leads to, as far as that is known."""
        fragment = self.fragment(address) if "#" in address else ""
        if not fragment or target not in self.facts:
            return True
        places = self._places.get(target)
        if places is None:
            places = self._places[target] = frozenset(self.facts[target].ids)
        return fragment in places

    def target(self, page: str, address: str) -> str | None:
        """The output path that an address leads to; empty for other sites, None when nothing is there."""
        path = address.partition("#")[0].partition("?")[0]
        if not path:
            return page
        if path[0] != "/":
            path = self.absolute(page, path)
        if path[0] != "/" or path.startswith("//"):
            return ""
        if path not in self._known:
            found = candidates("", path, self._base)
            self._known[path] = next((name for name in found if name in self.files), None)
        return self._known[path]

    def destination(self, page: str, address: str) -> str:
        """The path in this site that an address may lead to; empty when there is none.

        An address with a host counts as this site's own where the host is the one that its pages name, or none does.
        """
        found = self._destinations.get(address)
        if found is None:
            address = self.absolute(page, address)
            target = self.target(page, address)
            if target == "" and (host := _HOST.match(address)) and (not self.hosts or host[1].lower() in self.hosts):
                target = self.target("", address[host.end() :] or "/")
            found = self._destinations[address] = target or ""
        return found

    @cached_property
    def hosts(self) -> set[str]:
        """The hosts that pages name as their own."""
        return {facts.host for facts in self.facts.values() if facts.host}

    @cached_property
    def redirects(self) -> dict[str, str | None]:
        """The pages that only send readers on, and where to: None when nothing is there, empty for another site."""
        sending = ((path, facts.onward) for path, facts in self.facts.items() if facts.onward)
        return {path: self.target(path, onward) for path, onward in sending}

    @cached_property
    def layouts(self) -> list[Layout]:
        """The pages by the header, footer and menus that they have."""
        return layouts(self)

    @cached_property
    def parts(self) -> list[RepeatedPart]:
        """Header, footer and menus, and what they look like on the pages that have them."""
        return repeated_parts(self.layouts)

    def fragment(self, address: str) -> str:
        """The decoded fragment that must be on the target page; empty when there is none to look for."""
        fragment = unquote(address.partition("#")[2]).partition(":~:")[0]
        return "" if fragment.lower() == "top" else fragment


def _is_index(path: str) -> bool:
    return path == _INDEX or path.endswith("/" + _INDEX)


def candidates(page: str, address: str, base_path: str) -> list[str]:
    """The output paths that an address on a page may stand for, the likeliest first; none for another site.

    Percent-encoding is undone and the path is composed to NFC; a folder stands for its index.html.
    """
    path = address.partition("#")[0].partition("?")[0]
    if not path or path.startswith("//") or _SCHEME.match(path):
        return []
    if path[0] != "/":
        path = f"{base_path}{page.rpartition('/')[0]}/{path}" if "/" in page else base_path + path
    if not path.startswith(base_path):
        return [_INDEX] if path + "/" == base_path else []
    wanted = normalize("NFC", _without_dots(unquote(path[len(base_path) :])))
    folder = wanted.rstrip("/")
    inside = f"{folder}/{_INDEX}" if folder else _INDEX
    # Hosts redirect a folder without its slash, and most find a page without its ending.
    return [inside] if wanted == "" or wanted.endswith("/") else [wanted, inside, f"{wanted}.html"]


def _without_dots(path: str) -> str:
    parts: list[str] = []
    pieces = path.split("/")
    for piece in pieces:
        if piece == "..":
            del parts[-1:]
        elif piece not in (".", ""):
            parts.append(piece)
    return "/".join(parts) + ("/" if pieces[-1] in ("", ".", "..") and parts else "")
