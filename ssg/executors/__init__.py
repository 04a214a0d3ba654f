"""Where pages are rendered: in this process, threads, other processes or other machines. The bytes are the same.

One file an executor; `render_all` chooses. `BuildRequest.executor` names it as `ssg build --executor` does.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from ssg.executor_names import CLUSTER
from ssg.executors import cluster, processes, serial, threads
from ssg.executors.batch import Batch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ssg.model import Body, Output, Page
    from ssg.render.setup import Setup

__all__ = ("render_all",)

_HERE = {"process": processes.run, "thread": threads.run, "serial": serial.run}
_WORTH_A_POOL = 64
"""Below this many pages starting processes costs more than it saves."""


def render_all(
    setup: Setup,
    pages: Sequence[Page],
    bodies: Callable[[Page], tuple[Body, ...]],
    executor: str = "process",
    jobs: int = 0,
) -> Iterator[Output]:
    """The finished files, in the order of `pages`.

    `bodies` reads the Markdown that a page shows, just before the page is rendered. `jobs` is the number of workers; 0
    takes one for each core. Raises EnvironmentalError when workers are lost.
    """
    batch = Batch(setup, pages, bodies)
    workers = jobs or os.cpu_count() or 1
    if len(pages) >= _WORTH_A_POOL and executor.startswith(CLUSTER):
        return cluster.run(batch, executor.removeprefix(CLUSTER))
    if workers == 1 or len(pages) < _WORTH_A_POOL:
        executor = "serial"
    return _HERE[executor](batch, workers)
