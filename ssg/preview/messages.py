"""What an open page is told, as values that become JSON: its findings, its problems, what readers do not get yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ssg.preview.excerpt import excerpt
from ssg.report.place import place_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ssg.model import Finding
    from ssg.preview.editors import Editor
    from ssg.preview.newsroom import Newsroom
    from ssg.preview.press import Printed
    from ssg.preview.tally import Tally

__all__ = ("NOT_FOUND", "Reporter")


class Reporter:
    """Puts a page's state in words."""

    def __init__(self, newsroom: Newsroom, editor: Editor, tally: Tally) -> None:
        self._newsroom = newsroom
        self._editor = editor
        self._tally = tally

    def state(self, path: str, printed: Printed | None, *, spoken: bool) -> dict[str, Any]:
        """Everything but the page itself. `spoken` adds what a screen reader will say."""
        newsroom = self._newsroom
        moment = newsroom.fixed_moment
        source = newsroom.source_of(path)
        told: dict[str, Any] = {
            "source": source,
            "label": self._label(path),
            "at": moment.isoformat(" ", "minutes") if moment else "",
            "findings": [
                *(self._finding(finding) for finding in self._findings(source, printed)),
                *({**self._finding(finding), "built": True} for finding in newsroom.across.get(path, ())),
            ],
            "site": self._tally.counts(),
            "problems": self.problems(path),
            "unpublished": self._unpublished(),
        }
        if spoken and printed is not None:
            from ssg.transcript import transcript  # noqa: PLC0415  no page waits for it at the start

            told["transcript"] = transcript(printed.data.decode()) if printed.data else []
        return told

    def saved(self, source: str, path: str) -> dict[str, str]:
        """That a story was saved."""
        newsroom = self._newsroom
        page = newsroom.snapshot.page(path) if newsroom.snapshot else None
        url = newsroom.snapshot.url_of(path) if newsroom.snapshot else "/"
        return {"title": (page.title if page else "") or source, "url": url}

    def problems(self, path: str) -> list[dict[str, Any]]:
        """What keeps the page from being shown as it is on the disk, each with the lines around its place."""
        newsroom = self._newsroom
        return [self._problem(problem) for problem in (*newsroom.problems, *newsroom.problems_of(path))]

    def _label(self, path: str) -> str:
        """What is to be known of the page before anything else."""
        snapshot = self._newsroom.snapshot
        if path == NOT_FOUND:
            return "There is no page at this address yet."
        return snapshot.state_of(path) if snapshot else ""

    def _findings(self, source: str, printed: Printed | None) -> Iterable[Finding]:
        own = self._newsroom.findings_of(source)
        return dict.fromkeys((*own, *(printed.findings if printed is not None else ())))

    def _finding(self, finding: Finding) -> dict[str, Any]:
        return {
            "severity": finding.severity,
            "rule": finding.rule,
            "message": finding.message,
            "hint": finding.hint,
            "wcag": list(finding.wcag),
            "old": finding.old,
            "selector": finding.html.selector if finding.html else "",
            **self._place(finding),
        }

    def _problem(self, finding: Finding) -> dict[str, Any]:
        lines = excerpt(self._newsroom.root, finding.source) if finding.source else []
        return {"message": finding.message, "hint": finding.hint, "excerpt": lines, **self._place(finding)}

    def _place(self, finding: Finding) -> dict[str, str]:
        place = place_of(finding)
        if finding.source is None:
            return {"place": "the theme" if finding.html else "", "href": ""}
        return {"place": f"{place.file}:{place.line}", "href": self._editor.address(place)}

    def _unpublished(self) -> list[dict[str, str]]:
        snapshot = self._newsroom.snapshot
        if snapshot is None:
            return []
        return [
            {"title": snapshot.title_of(path), "url": snapshot.url_of(path), "label": snapshot.state_of(path)}
            for path in sorted(snapshot.unpublished)[:MOST_UNPUBLISHED]
        ]


NOT_FOUND = "404.html"
MOST_UNPUBLISHED = 50
