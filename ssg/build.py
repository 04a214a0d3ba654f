"""The build, for whoever asks: one at a time, and over at once when nothing has changed since the last."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from ssg.cache.last import key_of, recall_last
from ssg.executor_names import check_name
from ssg.outcome import Quiet
from ssg.publish.lock import lock

if TYPE_CHECKING:
    from ssg.outcome import BuildRequest, BuildResult, Progress


def build(request: BuildRequest, progress: Progress | None = None) -> BuildResult:
    """Builds and checks the whole site, and publishes it unless a finding blocks.

    What the last build made and nothing has changed since is neither rendered nor checked again; the bytes are those of
    a build that does everything.

    Raises:
        UsageError: there is no site here or no such executor, its theme cannot be used, or the output would lie among
            its files.
        EnvironmentalError: the machine refuses to read or write.

    """
    started = time.perf_counter()
    request.check_output()
    check_name(request.executor)
    with lock(request.root):
        key = key_of(request)
        result = recall_last(request, key)
        if result is None:
            from ssg.pipeline import run  # noqa: PLC0415  slow to import, and not needed when nothing has changed

            result = run(request, progress or Quiet(), key)
    return result.after(time.perf_counter() - started)
