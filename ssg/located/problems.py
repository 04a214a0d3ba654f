"""Collects what is wrong with one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.model import Finding, Position

if TYPE_CHECKING:
    from ssg.model import Severity

__all__ = ("Problems", "shown")

_SHOWN = 120


class Problems:
    """Findings about one file, in the order in which they were met."""

    def __init__(self, file: str, rule: str) -> None:
        self.file = file
        self.rule = rule
        self.findings: list[Finding] = []

    def error(self, message: str, hint: str, line: int, column: int) -> None:
        """What cannot be used."""
        self._add("error", message, hint, line, column)

    def warning(self, message: str, hint: str, line: int, column: int) -> None:
        """What can be used, but is hardly what was meant."""
        self._add("warning", message, hint, line, column)

    def in_order(self) -> tuple[Finding, ...]:
        """All of them, from the top of the file to its end."""
        return tuple(sorted(self.findings, key=_place)) if self.findings else ()

    @property
    def failed(self) -> bool:
        """Whether there is an error among them."""
        return any(finding.severity == "error" for finding in self.findings)

    def _add(self, severity: Severity, message: str, hint: str, line: int, column: int) -> None:
        source = Position(self.file, line, column)
        self.findings.append(Finding(rule=self.rule, severity=severity, message=message, hint=hint, source=source))


def _place(finding: Finding) -> tuple[int, int]:
    return (finding.source.line, finding.source.column) if finding.source else (0, 0)


def shown(text: str) -> str:
    """What somebody wrote, in quotation marks, on one line, short enough for a message."""
    line = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in " ".join(text.split()))
    return f"“{line}”" if len(line) <= _SHOWN else f"“{line[: _SHOWN - 1]}…”"
