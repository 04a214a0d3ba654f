"""The pipeline: content/ is read, parsed, assembled, planned, rendered, checked, and only then published.

Reading is here; what follows is `production.py`, which is imported while the files are read.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from ssg.cache.facts import ForgottenError
from ssg.cache.ledger import Ledger, forget
from ssg.collection import paused
from ssg.outcome import BuildResult
from ssg.read_ahead import reader
from ssg.reading import read_content
from ssg.verdict.settings import load_settings

if TYPE_CHECKING:
    from ssg.cache.look import Look
    from ssg.config import Config
    from ssg.model import Finding
    from ssg.outcome import BuildRequest, Progress

__all__ = ("run",)


def run(request: BuildRequest, progress: Progress, look: Look) -> BuildResult:
    """What `build` does when something has changed; see there. `look` is what there is."""
    if request.clean:
        forget(request.root, request.output)
    config, problems = load_settings(request.root)
    if config is None:
        return BuildResult(findings=problems, usable=False)
    try:
        return _run(request, config, problems, progress, look)
    except ForgottenError:  # a part of the memory is damaged: do without
        forget(request.root, request.output)
        return _run(request, config, problems, progress, look)


def _run(
    request: BuildRequest, config: Config, found: tuple[Finding, ...], progress: Progress, look: Look
) -> BuildResult:
    progress.stage("reading", 0)
    with paused():
        ledger = Ledger(request.root, request.output, config, look)
        read = reader(request.executor, request.jobs, meanwhile=lambda: import_module("ssg.production"))
        content = read_content(request.root, config, ledger.known, read)
    from ssg.production import produce  # noqa: PLC0415  see above

    return produce(request, config, content, ledger=ledger, look=look, progress=progress, problems=found)
