"""A baseline in use: what a run holds against it, and what is written back."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ssg.errors import UsageError
from ssg.model import Finding
from ssg.verdict.baseline import Baseline, compared, recorded

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ssg.model import Position

__all__ = ("Ratchet", "Ratcheted", "open_ratchet")


class Ratcheted(msgspec.Struct, frozen=True):
    """The findings of a run, those in the baseline marked as old; and what the baseline should be from now on."""

    findings: tuple[Finding, ...]
    left: Baseline | None = None


class Ratchet(msgspec.Struct, frozen=True, kw_only=True):
    """A file and what it holds. Without a file nothing is old."""

    path: Path | None = None
    root: Path = Path()
    """The folder that sources are named from."""
    held: Baseline = Baseline("", {})
    update: bool = False
    """Takes all present findings into the file."""

    def hold(self, findings: Sequence[Finding]) -> Ratcheted:
        """What is new among the findings."""
        if self.path is None:
            return Ratcheted(tuple(findings))
        line_at = _line_reader(self.root)
        held = recorded(self.held.about, findings, line_at) if self.update else self.held
        return Ratcheted(*compared(held, findings, line_at))

    def settle(self, left: Baseline | None, *, blocked: bool) -> str:
        """Write the file if debt was paid, or if all is to be taken in; gives a sentence about it, or nothing.

        A run that is blocked strikes nothing off: what it did not find may stand in a story that could not be read.
        """
        if self.path is None or left is None or (blocked and not self.update):
            return ""
        from ssg.verdict.baseline_file import write_baseline  # noqa: PLC0415  slow to import, and rarely needed

        old, new = sum(self.held.debts.values()), sum(left.debts.values())
        if left.debts != self.held.debts or self.update:
            write_baseline(self.path, left)
        if self.update:
            return f"{self.path}: holds all that was found now, {new:,} in number."
        return f"{self.path}: {max(old - new, 0):,} struck off, {new:,} left." if left.debts != self.held.debts else ""


def open_ratchet(
    path: Path | None, command: str, paths: tuple[Path, ...], root: Path, *, update: bool
) -> tuple[Ratchet | None, tuple[Finding, ...]]:
    """The ratchet of a command; None with all that is wrong with the file.

    Raises:
        UsageError: there is no such file, or `update` without one.
        EnvironmentalError: it cannot be read.

    """
    if path is None:
        if update:
            raise UsageError("--update-baseline needs a file.", "Name it with --baseline FILE.")
        return Ratchet(), ()
    from ssg.verdict.baseline_file import about_command, read_baseline  # noqa: PLC0415  as above

    about = about_command(command, paths, path)
    if update and not path.exists():
        return Ratchet(path=path, root=root, held=Baseline(about, {}), update=True), ()
    held, findings = read_baseline(path, "" if update else about)
    if held is None:
        return None, findings
    return Ratchet(path=path, root=root, held=Baseline(about, held.debts), update=update), ()


def _line_reader(root: Path) -> Callable[[Position], str]:
    @lru_cache(maxsize=64)
    def lines(file: str) -> list[str]:
        try:
            return (root / file).read_text(encoding="utf-8", errors="replace").split("\n")
        except (OSError, ValueError):
            return []

    def line_at(position: Position) -> str:
        found = lines(position.file)
        return found[position.line - 1] if 0 < position.line <= len(found) else ""

    return line_at
