"""How many findings the site has: counted page by page while nothing else is to be done."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ssg.model import Finding, Page
    from ssg.preview.snapshot import Snapshot

__all__ = ("Tally",)

_Key = tuple[str, str, str]


class Tally:
    """Findings by page. The same finding on many pages counts once, as in a build's report."""

    def __init__(self) -> None:
        self._pages: dict[str, tuple[int, tuple[_Key, ...]]] = {}
        self._shared: Counter[_Key] = Counter()
        self._left: Iterator[str] = iter(())
        self._snapshot: Snapshot | None = None
        self._total = 0
        self.unfinished = False
        """Whether there may be pages that have not been counted."""

    def plan(self, snapshot: Snapshot) -> None:
        """Begin to count the pages of a new plan; what has not changed since the last one is kept."""
        paths = [path for path in snapshot.pages if path.endswith(".html")]
        for gone in self._pages.keys() - snapshot.pages.keys() - {""}:
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

    def counts(self) -> dict[str, int]:
        """Findings of the site by severity, as far as its pages have been looked at."""
        found = Counter(severity for severity, _, _ in self._shared)
        names = ("error", "warning", "review")
        checked = len(self._pages) - ("" in self._pages)
        return {**{name: found[name] for name in names}, "checked": checked, "pages": self._total}

    def _known(self, path: str) -> bool:
        snapshot = self._snapshot
        page = snapshot.pages.get(path) if snapshot else None
        return page is None or snapshot is None or self._pages.get(path, (0, ()))[0] == _mark(page, snapshot)

    def _put(self, path: str, mark: int, keys: Iterable[_Key]) -> None:
        _, old = self._pages.get(path, (0, ()))
        for key in old:
            self._shared[key] -= 1
            if not self._shared[key]:
                del self._shared[key]
        kept = tuple(keys)
        self._shared.update(kept)
        self._pages[path] = (mark, kept)


def _mark(page: Page, snapshot: Snapshot) -> int:
    return hash((page.inputs, page.title, page.url, snapshot.setup.digest))


def _key(finding: Finding) -> _Key:
    place = finding.source or (finding.html.snippet if finding.html else finding.page)
    return finding.severity, finding.rule, f"{finding.message} {place}"
