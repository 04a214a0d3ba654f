"""Which pages of a site readers can get to from its home page, and which have a single way to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from ssg.checks.site_map import SiteMap
    from ssg.model import PageFacts

__all__ = ("HOME", "LinkGraph")

HOME: Final = "index.html"
_ERROR_PAGE = re.compile(r"(?:^|/)(?:[45]\d\d|error|not[-_]found|offline)(?:\.html?|/index\.html?)$", re.IGNORECASE)


class LinkGraph:
    """The pages that have to be found, as far as links decide it.

    Everything that an address leads to counts, also in the head of a page; what is reported as lost has to be lost.
    Addresses with a host are looked at only where a page would be reported without them.
    """

    def __init__(self, site: SiteMap) -> None:
        self._site = site
        steps = self._named("steps")
        self.wanted = [path for path, facts in sorted(site.facts.items()) if path not in steps and _is_wanted(facts)]
        """The pages that readers must be able to find, sorted: no errors, redirects, steps of forms or hidden ones."""
        self._reached = self._reach(HOME, (), hosts=False)
        if not self._reached.issuperset(self.wanted):
            self._reached = self._reach(HOME, (), hosts=True)
        self.missing = [path for path in self.wanted if path not in self._reached]
        """Those that no links lead to from the home page."""

    def lost(self) -> list[str]:
        """The missing pages, without those that another missing page leads to; of a circle only the first."""
        led_to = {target for path in self.missing for target in self._neighbours(path)}
        found: list[str] = []
        covered = set(self._reached)
        for path in sorted(self.missing, key=lambda path: (path in led_to, path)):
            if path not in covered:
                found.append(path)
                covered |= self._reach(path, covered, hosts=True)
        return found

    def single(self) -> list[tuple[str, str]]:
        """The pages with links from one other page only, and that page. Those in a series have their place in it."""
        return self._single(hosts=False) and self._single(hosts=True)

    def _single(self, *, hosts: bool) -> list[tuple[str, str]]:
        first: dict[str, str] = {}
        many = self._named("series")
        settled = set[str]()
        for path in sorted(self._site.facts):
            for address, target in self._leads(path, set(self._site.addresses(path)) - settled, hosts=hosts):
                if target == path:
                    continue
                if first.setdefault(target, path) != path:
                    many.add(target)
                if target in many:
                    settled.add(address)
        return [(path, first[path]) for path in self.wanted if path in first and path not in many]

    def _named(self, field: Literal["series", "steps"]) -> set[str]:
        site = self._site
        return {
            site.destination(path, address)
            for path, facts in site.facts.items()
            for address in (facts.series if field == "series" else facts.steps)
        }

    def _neighbours(self, path: str) -> set[str]:
        return {target for _, target in self._leads(path, self._site.addresses(path), hosts=True)} - {path}

    def _leads(self, path: str, addresses: Iterable[str], *, hosts: bool) -> Iterator[tuple[str, str]]:
        """The addresses that lead to a page or a file of the site, and which."""
        destination = self._site.destination
        for address in addresses:
            if address[:1] == "#" or (not hosts and address[:4] == "http"):
                continue
            if target := destination(path, address):
                yield address, target

    def _reach(self, start: str, known: Collection[str], *, hosts: bool) -> set[str]:
        """The pages that links lead to from a page, and itself, as far as they are not known."""
        site = self._site
        reached, waiting, seen = {start}, [start], set[str]()
        while waiting:
            path = waiting.pop()
            fresh = set(site.addresses(path)) - seen
            if onward := site.redirects.get(path):
                reached.add(onward)
                waiting.append(onward)
            for _, target in self._leads(path, fresh, hosts=hosts):
                if target not in reached and target not in known:
                    reached.add(target)
                    if target in site.facts:
                        waiting.append(target)
            seen |= fresh
        return reached


def _is_wanted(facts: PageFacts) -> bool:
    excused = facts.noindex or facts.onward or not facts.title or facts.path == HOME
    return not excused and not _ERROR_PAGE.search(facts.path)
