"""The pages of one build, cut into chunks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ssg.work import Job, run_jobs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ssg.model import Body, Output, Page
    from ssg.render.setup import Setup

__all__ = ("Batch",)

_CHUNK = 48
"""Pages in one hand-over: large enough that handing over costs nothing, small enough that memory stays flat."""


class Batch(NamedTuple):
    """What is to be rendered, and how to read the Markdown for it."""

    setup: Setup
    pages: Sequence[Page]
    bodies: Callable[[Page], tuple[Body, ...]]

    @property
    def starts(self) -> range:
        """Where each chunk begins."""
        return range(0, len(self.pages), _CHUNK)

    def jobs(self, start: int) -> list[Job]:
        """The chunk that begins at `start`, with its bodies read."""
        return [Job(page, self.bodies(page)) for page in self.pages[start : start + _CHUNK]]

    def run(self, start: int) -> list[Output]:
        """The chunk, finished."""
        return self.finish(self.jobs(start))

    def finish(self, jobs: Sequence[Job]) -> list[Output]:
        """These pages, finished."""
        return run_jobs(self.setup, jobs)
