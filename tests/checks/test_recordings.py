"""Sound and film in stories: what has to be there beside them. The examples are those of the rules' files."""

from __future__ import annotations

import pytest

from ssg.checks.explain import explain
from ssg.checks.recording_rules import RECORDING_RULES
from ssg.checks.recordings import check_recordings
from ssg.markdown.body import render_body
from ssg.markdown.state import BodyContext
from ssg.model import Body, Captions, Finding, Media, Target, TextFault
from ssg.webvtt import read_captions

FOLDER = "content/sea/"
ENGLISH = "The last boat leaves the pier in the evening, and the people on the quay wave to it until it has gone."
KOREAN = "마지막 배가 저녁에 부두를 떠나고 사람들은 배가 사라질 때까지 손을 흔든다. 바다는 잔잔하고 하늘은 붉다."


def captions(end: float = 60.0, text: str = ENGLISH, *faults: TextFault) -> Captions:
    """Captions that are as they should be, but for what is said."""
    return Captions(cues=9, start=1.0, end=end, text=text, faults=faults)


TARGETS = {
    "tide.wav": Target("/sea/tide.wav", f"{FOLDER}tide.wav", media=Media(seconds=12, sound=True)),
    "pier.mp4": Target("/sea/pier.mp4", f"{FOLDER}pier.mp4", media=Media(seconds=62, sound=True)),
    "silent.mp4": Target("/sea/silent.mp4", f"{FOLDER}silent.mp4", media=Media(seconds=20, sound=False)),
    "pier-described.mp4": Target("/sea/d.mp4", f"{FOLDER}d.mp4", media=Media(seconds=70, sound=True)),
    "pier.en.vtt": Target("/sea/pier.en.vtt", f"{FOLDER}pier.en.vtt", captions=captions()),
    "short.en.vtt": Target("/sea/short.en.vtt", f"{FOLDER}short.en.vtt", captions=captions(9.0)),
    "long.en.vtt": Target("/sea/long.en.vtt", f"{FOLDER}long.en.vtt", captions=captions(90.0)),
    "other.en.vtt": Target("/sea/other.en.vtt", f"{FOLDER}other.en.vtt", captions=captions(60.0, KOREAN)),
    "empty.en.vtt": Target("/sea/empty.en.vtt", f"{FOLDER}empty.en.vtt", captions=read_captions("WEBVTT\n")),
    "bad.en.vtt": Target("/sea/bad.en.vtt", f"{FOLDER}bad.en.vtt", captions=read_captions("WEBVTT\n\n1,5 --> 2\nx\n")),
    "/sea/tide-text/": Target("/sea/tide-text/"),
}
EXAMPLES = [
    pytest.param(rule.id, reported, example, id=f"{rule.id}-{'bad' if reported else 'good'}-{number}")
    for rule in RECORDING_RULES
    if (found := explain(rule.id)) is not None
    for reported, examples in ((True, found.bad), (False, found.good))
    for number, example in enumerate(examples, 1)
]


def checked(text: str) -> tuple[Finding, ...]:
    """What the rules say about the recordings of a story that begins on line 10."""
    body = render_body(BodyContext(Body(f"{FOLDER}pier.md", 10, text, TARGETS), href=str, lang="en"))
    assert body.findings == ()
    return check_recordings(body.recordings, f"{FOLDER}pier.md")


@pytest.mark.parametrize(("rule", "reported", "text"), EXAMPLES)
def test_example(rule: str, reported: bool, text: str) -> None:
    """What is called bad is reported, what is called good is not; sentences end in a full stop."""
    found = [finding for finding in checked(text) if finding.rule == rule]

    assert bool(found) == reported
    assert all(f.message.endswith((".", "”.")) and f.hint for f in found)


FILM = "::: video {file}\ntitle: The last boat\n{more}:::\n"
ALL_SAID = "description: all is said\n"
CASES = [
    ("captions in the picture", "pier.mp4", f"captions: in the picture\n{ALL_SAID}", {}),
    ("no captions, no decision", "pier.mp4", "", {"recording-captions": 10, "recording-description": 10}),
    ("a film without sound needs a text only", "silent.mp4", "", {"recording-transcript": 10}),
    ("a film without sound with a text", "silent.mp4", "\nA boat leaves a pier.\n", {}),
    ("a film without sound that is described", "silent.mp4", "description: pier-described.mp4\n", {}),
    ("a transcript elsewhere", "silent.mp4", "transcript: /sea/tide-text/\n", {}),
    ("captions that end early", "pier.mp4", f"captions: short.en.vtt\n{ALL_SAID}", {"captions-fit": 1}),
    ("captions that go on", "pier.mp4", f"captions: long.en.vtt\n{ALL_SAID}", {"captions-fit": 1}),
    ("another language", "pier.mp4", f"captions: other.en.vtt\n{ALL_SAID}", {"captions-fit": 1}),
    ("no captions in the file", "pier.mp4", f"captions: empty.en.vtt\n{ALL_SAID}", {"recording-captions": 1}),
    ("a time that is none", "pier.mp4", f"captions: bad.en.vtt\n{ALL_SAID}", {"recording-captions": 3}),
    ("in Korean", "pier.mp4", "자막: 화면에 있음\n화면 해설: 말로 다 나옴\n", {}),
]


@pytest.mark.parametrize(("file", "more", "expected"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_film(file: str, more: str, expected: dict[str, int]) -> None:
    """One film, and the lines on which its findings stand: in the story or in its captions."""
    found = checked(FILM.format(file=file, more=more))

    assert {f.rule: f.source.line for f in found if f.source} == expected
