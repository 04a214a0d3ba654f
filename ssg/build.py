"""The build, for whoever asks: one at a time, over at once when nothing has changed, and soon when only texts have."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from ssg.cache.beside import outputs_beside
from ssg.cache.last import changed_texts, load_last, recall_last
from ssg.cache.look import look_around
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
    with lock(request.root), outputs_beside(request) as outputs:
        look = look_around(request)
        last = load_last(request, look)
        result = recall_last(look, last, outputs) if last else None
        if last and result is None and (changed := changed_texts(look, last)):
            from ssg.amending import amend  # noqa: PLC0415  slow to import, and not needed when nothing has changed

            result = amend(request, progress or Quiet(), look, last, changed, published=outputs)
        if result is None:
            from ssg.pipeline import run  # noqa: PLC0415  as above

            result = run(request, progress or Quiet(), look)
    return result.after(time.perf_counter() - started)
