"""Plans the whole site anew, beside everything else. What is saved meanwhile is on the screen before that."""

from __future__ import annotations

import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ssg.collection import kept, paused
from ssg.preview.newsroom import make_snapshot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from concurrent.futures import Future

    from ssg.model import Finding
    from ssg.preview.ingredients import Ingredients
    from ssg.preview.newsroom import Newsroom
    from ssg.preview.snapshot import Snapshot

__all__ = ("Planner",)

QUIET = 1.5
"""Seconds without a save for which a plan is waited with at most; it waits as long as a plan takes."""
PATIENCE = 8.0
"""Seconds after which it is begun although saves go on."""
SWITCH_SECONDS = 0.0005
"""After which Python lets another thread go on. Its usual 5 ms would be added to a save several times over."""
LARGE = 5000
"""Files from which on looking through them for garbage takes longer than anybody wants to wait for a save."""
LAST_LOOKS = 0.5
"""Seconds for which a request may still look at the plan before."""


class Planner:
    """For one thread, and one of its own."""

    def __init__(self, newsroom: Newsroom, wake: Callable[[], None]) -> None:
        """`wake` is called when a plan is ready to be taken by `step`."""
        self._newsroom = newsroom
        self._wake = wake
        self._thread = ThreadPoolExecutor(1, "ssg-plan")
        self._planned: Future[Snapshot | Finding] | None = None
        self._wanted = self._latest = 0.0
        """When a plan was first and last asked for that has not begun; 0 for none."""
        self._seconds = 0.0
        self._stopped = threading.Event()

    def want(self) -> None:
        """Have the site planned anew soon."""
        self._latest = time.monotonic()
        self._wanted = self._wanted or self._latest

    @property
    def idle(self) -> bool:
        """Whether the plan that is shown is the newest that is wanted."""
        return self._planned is None and not self._wanted

    def wait(self) -> float:
        """Seconds for which `step` has nothing to do."""
        if self._planned is not None:
            return 0.0 if self._planned.done() else float("inf")
        if not self._wanted:
            return float("inf")
        begin = min(self._latest + min(self._seconds, QUIET), self._wanted + PATIENCE)
        return max(0.0, begin - time.monotonic())

    def step(self) -> bool:
        """Begin a plan that is due, or take one that is ready; whether there is a new one."""
        taken = self._planned is not None and self._planned.done()
        if self._planned is not None and taken:
            old = self._newsroom.take(self._planned.result())
            self._planned = None
            if old is not None:
                self._thread.submit(self._dismantle, old)
        if self._wanted and self._planned is None and self.wait() <= 0:
            self._begin()
        return taken

    def aside(self, work: Callable[[], None]) -> Future[None]:
        """Do something else in the planner's thread, as little in the way as a plan."""

        def done() -> None:
            with _yielding(), kept():
                work()

        begun = self._thread.submit(done)
        begun.add_done_callback(lambda _: self._wake())
        return begun

    def stop(self) -> None:
        """Plan nothing any more."""
        self._stopped.set()
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _begin(self) -> None:
        given = self._newsroom.ingredients()
        self._wanted = 0.0
        if given is not None:
            self._planned = self._thread.submit(self._plan, given)
            self._planned.add_done_callback(lambda _: self._wake())

    def _plan(self, given: Ingredients) -> Snapshot | Finding:
        began = time.monotonic()
        try:
            with _yielding(), kept() if len(given.records) > LARGE else paused():
                return make_snapshot(given)
        finally:
            self._seconds = time.monotonic() - began

    def _dismantle(self, old: Snapshot) -> None:
        if not self._stopped.wait(LAST_LOOKS):
            old.dismantle()


@contextmanager
def _yielding() -> Iterator[None]:
    """Other threads wait less for this one."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_SECONDS)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)
