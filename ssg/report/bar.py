"""A progress bar for terminals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

if TYPE_CHECKING:
    from types import TracebackType

_EVERY = 16
"""Steps between two drawings: drawing costs more than a page."""


class Bar:
    """One bar that takes the name of the stage it shows."""

    def __init__(self) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        # Without a refreshing thread the process stays single-threaded, and workers can be forked.
        self._progress = Progress(*columns, transient=True, auto_refresh=False)
        self._task: TaskID | None = None
        self._steps = 0

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _t: TracebackType | None
    ) -> None:
        self._progress.stop()

    def stage(self, name: str, total: int) -> None:
        """A stage begins."""
        if self._task is not None:
            self._progress.remove_task(self._task)
        self._task = self._progress.add_task(name, total=total or None)
        self._steps = 0
        self._progress.refresh()

    def advance(self) -> None:
        """One step is done."""
        self._steps += 1
        if self._task is not None and self._steps % _EVERY == 0:
            self._progress.update(self._task, completed=self._steps)
            self._progress.refresh()
