"""Hears of saves, takes them into the newsroom, and tells the open pages. The preview's speed is this thread's."""

from __future__ import annotations

import json
import threading
import time
from itertools import chain
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ssg.outcome import current_moment
from ssg.preview.messages import NOT_FOUND
from ssg.preview.pending import SURE, Pending
from ssg.preview.planner import Planner
from ssg.report.place import place_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable
    from concurrent.futures import Future

    from watchdog.observers.api import BaseObserver

    from ssg.model import Finding
    from ssg.preview.board import Board, OpenPage
    from ssg.preview.messages import Reporter
    from ssg.preview.newsroom import Newsroom
    from ssg.preview.pending import Batch
    from ssg.preview.tally import Tally

__all__ = ("Desk",)

FIRST_SECONDS = 0.3
"""For which everything else leaves the machine to the first page that somebody asks for."""
EMPTY_SECONDS = 0.08
"""An editor may empty a file before it writes it; nobody means an empty story."""
GONE_SECONDS = 0.4
"""Or take it away and write another, which on a busy machine may take a while."""
IDLE_SECONDS = 1.0
"""Without a save, after which pages that nobody looks at are checked for the site's count."""
BETWEEN_SECONDS = 0.005
"""Left free between two such pages."""
COUNT_SECONDS = 2.0
LONGEST_WAIT = 3600.0
SHOWN = 20
"""Findings printed for a save; nobody mends more at a time."""


class Desk:
    """`saved` and `greet` may be called from any thread."""

    def __init__(
        self, newsroom: Newsroom, board: Board, reporter: Reporter, tally: Tally, on_event: Callable[[str], None]
    ) -> None:
        self._newsroom = newsroom
        self._board = board
        self._reporter = reporter
        self._tally = tally
        self._on_event = on_event
        self._pending = Pending()
        self._awaited: set[str] = set()
        self._announced: dict[str, float] = {}
        self._planner = Planner(newsroom, self._pending.wake)
        self._lock = threading.Lock()
        self._stopped = False
        self._last_save = time.monotonic()
        self._last_count = 0.0
        self._problems = ""
        self._observer: BaseObserver | None = None
        self._settling: Future[None] | None = None
        self._found: dict[str, list[Finding]] | None = None
        """What the last build found, until it is counted."""
        self._thread = threading.Thread(target=self._run, name="ssg-desk", daemon=True)

    def start(self) -> None:
        """Begin: read everything, then take in saves."""
        self._thread.start()

    def stop(self, timeout: float) -> None:
        """End, waiting for the work under way at most `timeout` seconds."""
        self._stopped = self._newsroom.stopped = True
        self._pending.wake()
        if self._thread.is_alive():
            self._thread.join(timeout)
        self._planner.stop()
        if self._observer is not None:
            self._observer.stop()
            self._observer.join(timeout)

    def saved(self, path: str, delay: float) -> None:
        """A file below the site's root was touched; see `pending`. An empty path means a whole folder."""
        self._pending.add(path, delay)

    def greet(self, page: OpenPage) -> None:
        """Tell a page its state, whatever it knows."""
        with self._lock:
            page.told = ""
            self._tell(page)

    def _run(self) -> None:
        self._safely(self._load)
        while not self._stopped:
            batch, since = self._pending.take(self._patience())
            self._safely(self._step, batch, since)

    def _safely(self, step: Callable[..., None], *arguments: Any) -> None:
        try:
            step(*arguments)
        except Exception as error:  # noqa: BLE001  whatever happens, the next save is shown
            self._on_event(f"This is a bug of ssg, please report it: {type(error).__name__}: {error}")

    def _load(self) -> None:
        newsroom = self._newsroom
        newsroom.load()
        if self._stopped:
            return
        newsroom.answered.wait(FIRST_SECONDS)
        from ssg.preview.watch import is_noise, watch  # noqa: PLC0415  no page waits for it

        self._observer = watch(newsroom.root, self.saved, self._on_event)

        def catch_up() -> None:
            for path in newsroom.catch_up():
                if not path or not is_noise(path):
                    self.saved(path, SURE)
            if newsroom.snapshot is not None:
                _ = newsroom.snapshot.findings
            newsroom.remember()
            self._found = newsroom.look_back()

        self._tell_all()
        self._settling = self._planner.aside(catch_up)

    def _settled(self) -> None:
        """All that could wait for the first page is done."""
        settling, self._settling = self._settling, None
        if settling is not None:
            self._safely(settling.result)
        self._take_plan()
        self._report_sources()

    def _report_sources(self) -> None:
        """Say once, at the start, how much is wrong with the files that everything is made from."""
        snapshot = self._newsroom.snapshot
        if snapshot is None:
            return
        found = sum(finding.severity == "error" for finding in snapshot.findings)
        self._on_event(f"The site's sources: {_counted(found)}{'; `ssg build` lists them' if found else ''}.")

    def _patience(self) -> float:
        """Seconds for which there is nothing to do if nothing is saved."""
        due = self._newsroom.next_due
        wait = LONGEST_WAIT if due is None else min(LONGEST_WAIT, max(0.0, _seconds_until(due)))
        if self._tally.unfinished and self._planner.idle:
            wait = min(wait, max(IDLE_SECONDS - (time.monotonic() - self._last_save), BETWEEN_SECONDS))
        return min(wait, self._planner.wait())

    def _step(self, batch: Batch, since: float) -> None:
        due = self._newsroom.next_due
        if due is not None and _seconds_until(due) <= 0 and self._planner.idle:
            self._planner.want()
        if batch is None or batch:
            self._last_save = time.monotonic()
            self._take_in(batch, since)
        if self._settling is not None and self._settling.done():
            self._settled()
        if self._planner.step():
            self._take_plan()
        if not batch and self._planner.idle and time.monotonic() - self._last_save >= IDLE_SECONDS:
            self._count_one()

    def _take_in(self, batch: Batch, since: float) -> None:
        newsroom = self._newsroom
        change = newsroom.rescan() if batch is None else newsroom.change(self._whole(batch))
        if change.plan:
            self._planner.want()
        self._announced |= dict.fromkeys(change.saved, since)
        if change or newsroom.problems:
            self._tell_all()
        self._refresh_pictures(change.files)
        self._report_problems()

    def _whole(self, batch: set[str]) -> set[str]:
        """The files without those that somebody seems to be writing: they get another moment, once."""
        texts = [path for path in batch if path.endswith((".md", ".toml", ".html", ".css"))]
        waits = {path: wait for path in texts if (wait := self._unfinished(path)) and path not in self._awaited}
        self._awaited = set(waits)
        for path, wait in waits.items():
            self._pending.add(path, wait)
        return batch - self._awaited

    def _unfinished(self, path: str) -> float:
        """Seconds that a file gets that is empty, or known and not there: hardly anybody means that."""
        try:
            return 0.0 if (self._newsroom.root / path).stat().st_size else EMPTY_SECONDS
        except OSError:
            return GONE_SECONDS if self._newsroom.knows(path) else 0.0

    def _take_plan(self) -> None:
        self._tell_all()
        if self._newsroom.snapshot is not None:
            self._tally.plan(self._newsroom.snapshot)
            if self._found is not None:
                self._tally.recall(self._found, chain.from_iterable(self._newsroom.across.values()))
                self._found = None
            self._tell_all()
        self._report_problems()

    def _tell_all(self) -> None:
        with self._lock:
            for page in self._board.pages():
                self._tell(page)
            self._announce()

    def _tell(self, page: OpenPage) -> None:
        """The page's state, if it is another one than it was told, and the page itself if that changed."""
        newsroom, snapshot = self._newsroom, self._newsroom.snapshot
        place = newsroom.find(page.url)
        if place is None and page.source and snapshot is not None and (moved := snapshot.path_of(page.source)):
            page.tell({"moved": snapshot.url_of(moved)})
            return
        path = self._path(page)
        printed = newsroom.printed(path)
        page.source = newsroom.source_of(path) or page.source
        state = self._reporter.state(path, printed, spoken=page.spoken)
        message: dict[str, Any] = {}
        told = json.dumps(state)
        if told != page.told:
            page.told, message = told, {"state": state}
        if printed is not None and printed.data and printed.version != page.version:
            page.version = printed.version
            message["html"] = printed.data.decode()
        if message:
            page.tell(message)
        if printed is not None:
            self._tally.count(path, printed.findings)

    def _refresh_pictures(self, files: tuple[str, ...]) -> None:
        """Pages that show a file of content/ which has other bytes now load it again."""
        addresses = [quote(file.removeprefix("content")).encode() for file in files]
        for page in self._board.pages() if addresses else ():
            printed = self._newsroom.printed(self._path(page))
            if printed is not None and any(address in printed.data for address in addresses):
                page.tell({"pictures": True})

    def _announce(self) -> None:
        """Say which stories were saved, to pages that show others and on the terminal, once they have a page."""
        snapshot = self._newsroom.snapshot
        for source, since in list(self._announced.items()):
            path = snapshot.path_of(source) if snapshot is not None else ""
            if not path or snapshot is None or snapshot.page(path) is None:
                if self._planner.idle:
                    del self._announced[source]
                    self._report_unseen(source)
                continue
            del self._announced[source]
            saved = self._reporter.saved(source, path)
            for page in self._board.pages():
                if page.source != source:
                    page.tell({"saved": saved})
            self._report_save(source, path, since)

    def _report_save(self, source: str, path: str, since: float) -> None:
        took = 1000 * (time.monotonic() - since)
        printed = self._newsroom.printed(path)
        if self._newsroom.is_broken(source):
            self._report_unseen(source)
            return
        own = self._newsroom.findings_of(source)
        found = _errors((*own, *(printed.findings if printed is not None else ())))
        self._on_event(f"{source}: shown in {took:.0f} ms, {_counted(len(found))}.")
        self._print(found)

    def _report_unseen(self, source: str) -> None:
        """The same of a file that no page shows; one that cannot be used is among the problems, with all its errors."""
        if self._newsroom.is_broken(source):
            self._on_event(f"{source}: not shown as it is.")
        elif found := _errors(self._newsroom.findings_of(source)):
            self._on_event(f"{source}: read, {_counted(len(found))}.")
            self._print(found)

    def _report_problems(self) -> None:
        """Print what keeps the site from being shown as it is, when that changes."""
        newsroom = self._newsroom
        sources = newsroom.sources
        records = [sources.records[path] for path in sorted(sources.broken)] if sources else []
        broken = [f for record in records for f in record.findings if f.severity == "error"]
        found = list(dict.fromkeys((*newsroom.problems, *broken, *self._page_problems())))
        text = "\n".join(_line(finding) for finding in found)
        if text == self._problems:
            return
        self._problems = text
        if not found:
            self._on_event("Mended: the site is shown as it is.")
            return
        self._on_event("This cannot be shown as it is; the last good version stays:")
        self._print(found)

    def _page_problems(self) -> list[Finding]:
        """What keeps open pages from being rendered."""
        printed = [self._newsroom.printed(self._path(page)) for page in self._board.pages()]
        return [one.problem for one in printed if one is not None and one.problem is not None]

    def _path(self, page: OpenPage) -> str:
        place = self._newsroom.find(page.url)
        return place.page if place is not None and place.page else NOT_FOUND

    def _print(self, findings: list[Finding]) -> None:
        for finding in findings[:SHOWN]:
            self._on_event(f"  {_line(finding)}")
        if len(findings) > SHOWN:
            self._on_event(f"  … and {len(findings) - SHOWN} more.")

    def _count_one(self) -> None:
        """Check one page for the site's count."""
        path = self._tally.next()
        if path:
            printed = self._newsroom.looked_at(path)
            if printed is not None:
                self._tally.count(path, printed.findings)
        if not self._tally.unfinished or time.monotonic() - self._last_count > COUNT_SECONDS:
            self._last_count = time.monotonic()
            self._tell_all()


def _line(finding: Finding) -> str:
    """One finding as `content/economy/ferry.md:3:1 message hint`, as short as it can be said."""
    place = place_of(finding)
    known = finding.source is not None or finding.html is not None
    where = f"{place.file}:{place.line}:{place.column}" if known else finding.page
    return " ".join(part for part in (where, finding.message, finding.hint) if part)


def _errors(findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in dict.fromkeys(findings) if finding.severity == "error" and not finding.old]


def _counted(errors: int) -> str:
    return "1 error" if errors == 1 else f"{errors or 'no'} errors"


def _seconds_until(moment: dt.datetime) -> float:
    return (moment - current_moment()).total_seconds()
