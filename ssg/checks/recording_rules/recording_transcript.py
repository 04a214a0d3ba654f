"""What is only heard, or only seen, must also stand there as text.

The transcript stands in the block, below an empty line, or on a page or in a file of its own.

Bad:
    ::: audio tide.wav
    title: The tide bell at Hallow Point
    :::

Good:
    ::: audio tide.wav
    title: The tide bell at Hallow Point

    The bell rings twice. **Mara Ellwood:** That is low water.
    :::
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.recording_rule import RecordingProblem, RecordingRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.recording import Recording


def check(recording: Recording) -> Iterator[RecordingProblem]:
    """Sound without a text, and films without sound and without a text or a version in which a voice describes them."""
    if recording.words or recording.transcript:
        return
    if recording.kind == "audio":
        message = "There is no transcript of this recording."
    elif recording.media.sound is False and not recording.description:
        message = "This film has no sound, and no text says what it shows."
    else:
        return
    yield RecordingProblem(
        message=message,
        hint="Write it into the block below an empty line, or name a page or file that holds it: “transcript: …”.",
    )


RULE = RecordingRule(id="recording-transcript", severity="error", wcag=("1.2.1",), check=check)
