"""A player needs a name.

Whoever hears the page is told "video", and nothing else.

Bad:
    ::: audio tide.wav

    The bell rings twice.
    :::

Good:
    ::: audio tide.wav
    title: The tide bell at Hallow Point

    The bell rings twice.
    :::
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.recording_rule import RecordingProblem, RecordingRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.recording import Recording


def check(recording: Recording) -> Iterator[RecordingProblem]:
    """Recordings without a title."""
    if not recording.title:
        yield RecordingProblem(
            message="This recording has no title.",
            hint="Write “title: …” on the line right below.",
        )


RULE = RecordingRule(id="recording-title", severity="error", wcag=("1.1.1",), check=check)
