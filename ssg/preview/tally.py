"""How many findings the site has: counted page by page while nothing else is to be done."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ssg.report.group import MANY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ssg.model import Finding, Page
    from ssg.preview.snapshot import Snapshot

__all__ = ("Tally",)

OLD = "old"
"""Counted apart: what the baseline holds."""
ACROSS = "\0across"
"""In place of a page: what was found by looking at all of them."""

_Key = tuple[str, str, str, bool]
_NO_PAGES = frozenset({"", ACROSS})


class Tally:
    """Findings by page. The same finding on many pages counts once, as in a build's report."""

    def __init__(self) -> None:
        self._pages: dict[str, tuple[int, tuple[_Key, ...]]] = {}
        self._shared: Counter[_Key] = Counter()
        self._found: Counter[str] = Counter()
        """How many of those have each severity."""
        self._left: Iterator[str] = iter(())
        self._snapshot: Snapshot | None = None
        self._total = 0
        self.unfinished = False
        """Whether there may be pages that have not been counted."""

    def plan(self, snapshot: Snapshot) -> None:
        """Begin to count the pages of a new plan; what has not changed since the last one is kept."""
        paths = [path for path in snapshot.pages if path.endswith(".html")]
        for gone in self._pages.keys() - snapshot.pages.keys() - _NO_PAGES:
            self._put(gone, 0, ())
            del self._pages[gone]
        self._total = len(paths)
        self._snapshot = snapshot
        self._left = iter(paths)
        self.unfinished = True
        self._put("", 0, [_key(finding) for finding in snapshot.findings])

    def next(self) -> str:
        """A page that has not been counted as it is; empty when all have."""
        found = next((path for path in self._left if not self._known(path)), "")
        self.unfinished = bool(found)
        return found

    def count(self, path: str, findings: Iterable[Finding]) -> None:
        """Take in the findings of a page."""
        page = self._snapshot.pages.get(path) if self._snapshot else None
        if page is not None and self._snapshot is not None:
            self._put(path, _mark(page, self._snapshot), [_key(finding) for finding in findings])

    def recall(self, pages: Mapping[str, Iterable[Finding]], across: Iterable[Finding]) -> None:
        """Take in what the last build found: of pages that have not been counted since, and of all together."""
        for path, findings in pages.items():
            if path not in self._pages:
                self.count(path, findings)
        self._put(ACROSS, 0, [_key(finding) for finding in across])

    def counts(self) -> dict[str, int]:
        """Findings of the site by severity, as far as its pages have been looked at."""
        names = ("error", "warning", "review", OLD)
        checked = len(self._pages) - sum(name in self._pages for name in _NO_PAGES)
        return {**{name: self._found[name] for name in names}, "checked": checked, "pages": self._total}

    def _known(self, path: str) -> bool:
        snapshot = self._snapshot
        page = snapshot.pages.get(path) if snapshot else None
        return page is None or snapshot is None or self._pages.get(path, (0, ()))[0] == _mark(page, snapshot)

    def _put(self, path: str, mark: int, keys: Iterable[_Key]) -> None:
        _, old = self._pages.get(path, (0, ()))
        for key in old:
            self._add(key, -1)
        kept = tuple(keys)
        for key in kept:
            self._add(key, 1)
        self._pages[path] = (mark, kept)

    def _add(self, key: _Key, one: int) -> None:
        before = self._shared[key]
        self._shared[key] += one
        self._found[key[0]] += _weight(key, before + one) - _weight(key, before)
        if not self._shared[key]:
            del self._shared[key]


def _weight(key: _Key, pages: int) -> int:
    """As a report counts: what a source says once is one, and so is what the theme says on many pages."""
    return min(pages, 1) if key[3] or pages >= MANY else pages


def _mark(page: Page, snapshot: Snapshot) -> int:
    return hash((page.inputs, page.title, page.url, snapshot.setup.digest))


def _key(finding: Finding) -> _Key:
    place = finding.source or (finding.html.snippet if finding.html else finding.page)
    return (
        OLD if finding.old else finding.severity,
        finding.rule,
        f"{finding.message} {place}",
        finding.source is not None,
    )
