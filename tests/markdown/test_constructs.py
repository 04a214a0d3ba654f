"""A construct's fixture file holds cases: title, Markdown, HTML and findings, between lines of one full stop."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from pathlib import Path

import pytest

from ssg.markdown.body import RenderedBody, render_body
from ssg.markdown.state import BodyContext
from ssg.model import Body, Captions, Image, Linked, Media, Target
from ssg.sheet_file import read_sheet

FIXTURES = Path(__file__).parent / "fixtures"
FERRY = Linked(
    source="content/economy/ferry.md",
    title="Ferry <fares>",
    date=dt.datetime(2026, 3, 2, 9, 30, tzinfo=dt.UTC),
    lang="",
)
PHOTO = Image(src="/economy/queue.jpg", file="content/economy/queue.jpg", alt="A queue.", width=800, height=600)
SALT = Linked(
    source="content/economy/salt.md",
    title="소금 수확",
    date=dt.datetime(2026, 3, 1, tzinfo=dt.UTC),
    lang="ko",
    image=PHOTO,
)
STRINGS = Path(__file__).parents[2] / "themes/default/strings/en.toml"
LABELS = {
    key: words
    for key, words in tomllib.loads(STRINGS.read_text(encoding="utf-8")).items()
    if key.startswith(("chart_", "embed_"))
}
"""Sentences with places to fill in; a construct has words of its own for everything else."""
TARGETS = {
    "queue.jpg": Target("/economy/queue.jpg", "content/economy/queue.jpg", 800, 600),
    "big photo.jpg": Target("/economy/big photo.jpg", "content/economy/big photo.jpg", 10, 20),
    "/economy/ferry.md": Target("/economy/ferry/", story=FERRY),
    "tide.wav": Target("/sea/tide.wav", "content/sea/tide.wav", media=Media(seconds=12, sound=True)),
    "pier.mp4": Target("/sea/pier.mp4", "content/sea/pier.mp4", media=Media(seconds=62, sound=True)),
    "described.mp4": Target("/sea/described.mp4", "content/sea/described.mp4", media=Media()),
    "pier.en.vtt": Target("/sea/pier.en.vtt", "content/sea/pier.en.vtt", captions=Captions(cues=9)),
    "pier.ko.vtt": Target("/sea/pier.ko.vtt", "content/sea/pier.ko.vtt", captions=Captions(cues=9)),
    "/economy/salt.md": Target("/economy/salt/", story=SALT),
    "wards.csv": Target(
        "/politics/wards.csv", "content/politics/wards.csv", sheet=read_sheet(b"Ward,Ferry\nByeolpo,64\nOrsel,60\n")
    ),
    "odd.csv": Target("/odd.csv", "content/odd.csv", sheet=read_sheet(b"Ward,Ferry\nOrsel,many\n")),
    "catch.csv": Target(
        "/catch.csv",
        "content/catch.csv",
        sheet=read_sheet(
            b"Month,Founded,Tons,Boat\n2026-03,1998,1204.5,A & B\n2026-01,2003,-7.25,\n2026-02,2011,n/a,12\n"
        ),
    ),
    "gone.md": Target(problem="There is no story “gone.md”.", hint="Name a .md file below content/."),
}


def cases() -> list[pytest.param]:
    """Every case of every fixture file, with the line on which it begins as its id."""
    found = []
    for path in sorted(FIXTURES.glob("*.md")):
        text = path.read_text(encoding="utf-8")
        for match in re.finditer(r"^([^\n]+)\n\.\n(.*?)^\.\n(.*?)^\.\n(.*?)^\.\n", text, re.MULTILINE | re.DOTALL):
            line = text.count("\n", 0, match.start()) + 1
            found.append(pytest.param(*match.groups()[1:], id=f"{path.stem}:{line} {match[1]}"))
    return found


def rendered(text: str) -> RenderedBody:
    """The text as the body of a story in which it begins on line 10."""
    context = BodyContext(Body("content/a.md", 10, text, TARGETS), labels=LABELS, href=lambda path: f"/base{path}")
    return render_body(context)


@pytest.mark.parametrize(("text", "html", "findings"), cases())
def test_construct(text: str, html: str, findings: str) -> None:
    """The HTML and the findings are those of the fixture."""
    body = rendered(text)

    found = "".join(f"{f.source.line}:{f.source.column} {f.rule}: {f.message}\n" for f in body.findings if f.source)
    assert (body.html, found) == (html, findings)


def test_every_file_has_cases() -> None:
    """A fixture file in the wrong form does not pass silently: three full stops a case and one more make four."""
    written = sum(path.read_text(encoding="utf-8").count("\n.\n") for path in FIXTURES.glob("*.md"))
    empty = sum(path.read_text(encoding="utf-8").count("\n.\n.\n") for path in FIXTURES.glob("*.md"))

    assert len(cases()) == (written + empty) / 4
