"""What a rule about sound and film in a story is, and what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from ssg.model import Severity
from ssg.recording import Recording

__all__ = ("RecordingProblem", "RecordingRule")


class RecordingProblem(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is wrong with a recording, or that is missing."""

    message: str
    hint: str = ""
    severity: Severity | None = None
    """When it is not the rule's."""
    place: tuple[str, int, int] | None = None
    """File, line and column where it is not the recording's own place in the story."""


class RecordingRule(msgspec.Struct, frozen=True, kw_only=True):
    """A rule about the recordings of one story. Its examples are Markdown."""

    id: str
    severity: Severity
    check: Callable[[Recording], Iterable[RecordingProblem]]
    wcag: tuple[str, ...] = ()
    act: tuple[str, ...] = ()
