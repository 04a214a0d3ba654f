"""Captions must belong to the film: in its length and in the language that they say.

Bad:
    ::: video pier.mp4
    title: The last evening boat
    captions: short.en.vtt
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

from typing import TYPE_CHECKING, Final

from ssg.checks.identify import can_tell, contradicted
from ssg.checks.recording_rule import RecordingProblem, RecordingRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.recording import Recording


_ENOUGH: Final = 0.5
"""Share of the film after which the last caption may come; films end in music, and in names."""
_SHORT: Final = 10.0
"""Seconds: a film of which this cannot be told."""
_SLACK: Final = 2.0


def check(recording: Recording) -> Iterator[RecordingProblem]:
    """Captions that end long before the film or after it, and those in another language than they are marked with."""
    length = recording.media.seconds
    for track in recording.tracks:
        captions, place = track.captions, (track.file, 1, 1)
        if captions.cues and length > _SHORT and captions.end < length * _ENOUGH:
            message = f"The captions end after {captions.end:.0f} seconds, but the film lasts {length:.0f}."
            yield RecordingProblem(message=message, hint="Write the rest.", place=place)
        elif captions.cues and length and captions.end > length + _SLACK:
            message = f"The captions go on for {captions.end:.0f} seconds, but the film lasts {length:.0f}."
            yield RecordingProblem(message=message, hint="See whether they belong to this film.", place=place)
        found = contradicted(captions.text, track.lang) if can_tell() else ""
        if found:
            message = f"These captions are marked as “{track.lang}”, but they are written in “{found}”."
            yield RecordingProblem(message=message, hint=f"Call the file ….{found}.vtt.", place=place)


RULE = RecordingRule(id="captions-fit", severity="warning", wcag=("1.2.2",), check=check)
