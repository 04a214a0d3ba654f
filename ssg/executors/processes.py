"""Processes of this machine.

Where processes can be forked, a worker is born with the whole plan in its memory: a chunk is handed over as a number,
and the worker reads the Markdown itself. Elsewhere chunks are pickled.
"""

from __future__ import annotations

from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING

from ssg.errors import EnvironmentalError
from ssg.executors.window import AHEAD, windowed
from ssg.interrupts import kept_from_children
from ssg.processes import LOST, process_pool, start_method
from ssg.render.renderers import renderer_for
from ssg.work import run_jobs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Future

    from ssg.executors.batch import Batch
    from ssg.model import Output

__all__ = ("run",)

_inherited: list[Batch] = []
"""The batch under way, for the workers that are forked from this process."""


def run(batch: Batch, workers: int) -> Iterator[Output]:
    """The finished files. Raises EnvironmentalError when the system ends a worker."""
    method = start_method()
    forked = method == "fork"
    if forked:
        renderer_for(batch.setup).warm()

    def submit(start: int) -> Future[list[Output]]:
        with kept_from_children():
            if forked:
                return pool.submit(_run_inherited, start)
            return pool.submit(run_jobs, batch.setup, batch.jobs(start))

    _inherited[:] = [batch]
    try:
        with process_pool(min(workers, len(batch.starts)), method) as pool:
            yield from windowed(submit, batch.starts, workers * AHEAD)
    except BrokenProcessPool as error:
        raise EnvironmentalError(*LOST) from error
    finally:
        _inherited.clear()


def _run_inherited(start: int) -> list[Output]:
    return _inherited[0].run(start)
