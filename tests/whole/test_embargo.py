"""Nothing of a draft, of a story whose date has not come, or of an internal note is anywhere in the output."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Callable

SECRET = """---
title: QTITLE{n} leak
date: {date}
draft: {draft}
tags: [QTAG{n}, shared]
authors: [QAUTHOR{n}]
summary: QSUMMARY{n}.
ed_note: QNOTE{n}.
update_note:
  - {{verb: adds, text: QUPDATE{n}}}
dateline: {{place: QPLACE{n}, source: QSOURCE{n}}}
corrections:
  - {{date: 2026-03-01, text: QCORRECTION{n}}}
aliases: [/qalias{n}/]
image: {{src: qphoto{n}.jpg, alt: QALT{n}., caption: QCAPTION{n}., credit: QCREDIT{n}}}
---
QBODY{n} and a picture.

![QINLINE{n}.](qinline{n}.jpg "QINTITLE{n}.")

Table: QTABLE{n}

| QHEAD{n} | b |
|---|---|
| 1 | 2 |
"""
PUBLIC = """---
title: A public story
date: 2026-03-01
tags: [shared]
authors: [Ann Public]
summary: All may read this.
ed_note: QNOTEPUBLIC is for the desk.
---
A public body.
"""
WORDS = re.compile(
    rb"q(?:title|tag|author|summary|note|update|place|source|correction|alias|photo|alt|caption|credit|body|inline"
    rb"|intitle|table|head|file|section|other)(?:7|public)",
    re.IGNORECASE,
)
HELD = {
    "draft": ("true", "2026-03-01"),
    "embargo": ("false", "2031-05-06T07:08+00:00"),
    "a second too early": ("false", "2027-01-01T00:00:01+00:00"),
}


@pytest.fixture
def picture() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (40, 30), (10, 120, 200)).save(file, "JPEG")
    return file.getvalue()


@pytest.mark.parametrize("reason", HELD)
def test_nothing_leaks(reason: str, picture: bytes, make_site: Callable[..., Any], ssg: Callable[..., Any]) -> None:
    draft, date = HELD[reason]
    secret = SECRET.format(n=7, draft=draft, date=date)
    files = {
        "news/public.md": PUBLIC,
        "news/qfile7.md": secret,
        "qsection7/qother7.md": secret.replace("Q", "QQ").replace("qalias", "qqalias"),
    }
    files |= {f"{folder}/{name}7.jpg": picture for folder in ("news", "qsection7") for name in ("qphoto", "qinline")}
    root = make_site(files)
    done = ssg("build", "--site", root)
    assert done.code == 0, done.said

    assert (root / "build/news/public/index.html").exists()
    assert leaks(root / "build") == []


def test_a_draft_that_was_shown_is_gone_again(
    picture: bytes, make_site: Callable[..., Any], ssg: Callable[..., Any]
) -> None:
    secret = SECRET.format(n=7, draft="true", date="2026-03-01")
    root = make_site(
        {"news/public.md": PUBLIC, "news/qfile7.md": secret, "news/qphoto7.jpg": picture, "news/qinline7.jpg": picture}
    )
    assert ssg("build", "--site", root, "--drafts").code == 0
    assert leaks(root / "build") != []

    assert ssg("build", "--site", root).code == 0
    assert leaks(root / "build") == []


def test_the_build_says_when_the_next_story_is_due(make_site: Callable[..., Any], ssg: Callable[..., Any]) -> None:
    later = PUBLIC.replace("2026-03-01", "2031-05-06T07:08+00:00")
    done = ssg("build", "--site", make_site({"news/public.md": PUBLIC, "news/later.md": later}))

    assert done.code == 0, done.said
    assert "2031-05-06T07:08" in done.out


def test_an_internal_note_of_a_public_story_stays_inside(
    make_site: Callable[..., Any], ssg: Callable[..., Any]
) -> None:
    root = make_site({"news/public.md": PUBLIC})
    assert ssg("build", "--site", root).code == 0

    assert leaks(root / "build") == []


def leaks(output: Any) -> list[str]:
    """Files whose path or bytes hold a word that only held stories and notes have."""
    found = []
    for path in sorted(output.rglob("*")):
        name = path.relative_to(output).as_posix()
        data = path.read_bytes() if path.is_file() else b""
        words = {*WORDS.findall(name.encode()), *WORDS.findall(data)}
        found += [f"{name} {word.decode()}" for word in sorted(words)]
    return found
