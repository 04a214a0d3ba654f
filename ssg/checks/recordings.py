"""Checks what stands in for sound and film in a story: captions, transcript, description."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.recording_rules import RECORDING_RULES
from ssg.model import Finding, Position

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ssg.recording import Recording

__all__ = ("check_recordings",)


def check_recordings(recordings: Sequence[Recording], file: str) -> tuple[Finding, ...]:
    """Findings about the recordings of one story in document order; `file` is its path."""
    return tuple(
        Finding(
            rule=rule.id,
            severity=problem.severity or rule.severity,
            message=problem.message,
            hint=problem.hint,
            wcag=rule.wcag,
            act=rule.act,
            source=Position(*(problem.place or (file, max(recording.line, 1), max(recording.column, 1)))),
        )
        for recording in recordings
        for rule in RECORDING_RULES
        for problem in rule.check(recording)
    )
