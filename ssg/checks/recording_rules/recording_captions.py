"""A film with sound needs captions.

Who cannot hear, and who sits in a train without headphones, reads what is said. A transcript is not enough: nobody can
read it and watch the film.

Bad:
    ::: video pier.mp4
    title: The last evening boat
    description: all is said
    :::

Good:
    ::: video pier.mp4
    title: The last evening boat
    captions: pier.en.vtt
    description: all is said
    :::
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.recording_rule import RecordingProblem, RecordingRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.recording import Recording


def check(recording: Recording) -> Iterator[RecordingProblem]:
    """Films in which sound may be, without captions; files without any, and captions that players cannot read."""
    if not recording.may_speak:
        return
    if not recording.tracks and not recording.open_captions:
        yield RecordingProblem(
            message="This film has no captions.",
            hint="Write “captions: harbour.en.vtt” with the name of a WebVTT file, or “captions: in the picture”.",
        )
    for track in recording.tracks:
        for fault in track.captions.faults:
            yield RecordingProblem(
                message=fault.message,
                hint="Mend the line; the form of a caption is: times, then its text, then an empty line.",
                severity=None if fault.lost else "warning",
                place=(track.file, fault.line, fault.column),
            )
        if not track.captions.cues and not track.captions.faults:
            message = "There are no captions in this file."
            yield RecordingProblem(message=message, hint="Write them.", place=(track.file, 1, 1))


RULE = RecordingRule(id="recording-captions", severity="error", wcag=("1.2.2",), check=check)
