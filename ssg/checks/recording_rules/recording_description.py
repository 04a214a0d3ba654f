"""Somebody has to decide whether a film shows what nobody says.

If it does, a second version is needed in which a voice says it. If all of it is said, say so: no program can tell.

Bad:
    ::: video pier.mp4
    title: The last evening boat
    captions: pier.en.vtt
    :::

Good:
    ::: video pier.mp4
    title: The last evening boat
    captions: pier.en.vtt
    description: all is said
    :::

Good:
    ::: video pier.mp4
    title: The last evening boat
    captions: pier.en.vtt
    description: pier-described.mp4
    :::
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.recording_rule import RecordingProblem, RecordingRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.recording import Recording


def check(recording: Recording) -> Iterator[RecordingProblem]:
    """Films with sound of which nothing is said about what is only seen."""
    if recording.may_speak and not recording.description and not recording.all_said:
        yield RecordingProblem(
            message="Nobody has decided whether this film shows what is not said.",
            hint="Write “description: pier-described.mp4” with a version that says it, or “description: all is said”.",
        )


RULE = RecordingRule(id="recording-description", severity="error", wcag=("1.2.3", "1.2.5"), check=check)
