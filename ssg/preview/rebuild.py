"""Builds again after each save, one build at a time, and posts what came of it."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from ssg.errors import SsgError
from ssg.preview.built import Built, finding_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from ssg.preview.board import Board
    from ssg.preview.files import SiteFiles

__all__ = ("Rebuilder",)

QUIET_SECONDS = 0.05
"""An editor's save is several events; the build begins when they have ended."""
PATIENCE_SECONDS = 1.0
"""But not later than this after the first of them."""
SHOWN = 20
"""Findings in the notice; nobody mends more at a time."""


class Rebuilder:
    """A thread that sleeps until `change` is called."""

    def __init__(
        self, build: Callable[[], Built], files: SiteFiles, board: Board, on_event: Callable[[str], None]
    ) -> None:
        self._build = build
        self._files = files
        self._board = board
        self._on_event = on_event
        self._changed = threading.Event()
        self._stopped = False
        self._thread = threading.Thread(target=self._run, name="ssg-rebuild", daemon=True)

    def first(self) -> None:
        """Build in the caller's thread. Raises SsgError: a site that cannot be built at all is not worth serving."""
        self._build_once(self._build)

    def start(self) -> None:
        """Begin to rebuild on change."""
        self._thread.start()

    def change(self) -> None:
        """Something was saved. From any thread."""
        self._changed.set()

    def stop(self, timeout: float) -> None:
        """End after the build under way, waiting for it at most `timeout` seconds."""
        self._stopped = True
        self._changed.set()
        if self._thread.is_alive():
            self._thread.join(timeout)

    def _run(self) -> None:
        while True:
            self._changed.wait()
            self._settle()
            if self._stopped:
                return
            try:
                self._build_once(self._build)
            except SsgError as error:
                self._fail([str(error)])
            except Exception as error:  # noqa: BLE001  whatever is wrong with a build, the last good site stays up
                self._fail([f"The build failed in a way that is a bug of ssg: {type(error).__name__}: {error}"])

    def _settle(self) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while self._changed.is_set() and not self._stopped and time.monotonic() < end:
            self._changed.clear()
            self._changed.wait(QUIET_SECONDS)
        self._changed.clear()

    def _build_once(self, build: Callable[[], Built]) -> None:
        started = time.perf_counter()
        result = build()
        errors = [finding_line(finding) for finding in result.findings if finding.severity == "error"]
        if not result.published:
            self._fail(errors)
            return
        self._files.refresh()
        self._board.post(self._board.version + 1, ())
        self._on_event(f"Built in {time.perf_counter() - started:.2f} s.")

    def _fail(self, problems: list[str]) -> None:
        more = len(problems) - SHOWN
        shown = [*problems[:SHOWN], *([f"… and {more} more."] if more > 0 else [])]
        self._board.post(self._board.version, shown)
        self._on_event("The site was not rebuilt; the last good version is still served.")
        for problem in shown:
            self._on_event(f"  {problem}")
