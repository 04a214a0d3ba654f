"""Sound, film and pictures that move, from the Markdown to the published site."""

from __future__ import annotations

import wave
from typing import TYPE_CHECKING, Any

from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HEAD = "---\ntitle: A story\ndate: 2026-03-01\n---\n"
GOOD = f"""{HEAD}The bell.

::: audio bell.wav
title: The bell

It rings twice.
:::

::: video boat.mp4
title: The last boat
captions: boat.en.vtt
description: all is said
:::
"""
LEAD = """---
title: A story
date: 2026-03-01
image:
  src: tern.gif
  alt: "A tern above its nest. Photo: Mina Park"
---
The tern.
"""
BAD = f"""{HEAD}The bell.

::: audio bell.wav
:::

::: video boat.mp4
title: The last boat
captions: bad.vtt
:::

![A tern above its nest](tern.gif)
"""
CAPTIONS = "WEBVTT\n\n00:01.000 --> 00:04.000\nThe last boat leaves at ten.\n"


def add_files(folder: Path) -> None:
    """A second of silence, a film that nobody can play, captions, and a picture that goes on for ever."""
    with wave.open(str(folder / "bell.wav"), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(8000)
        sound.writeframes(bytes([128]) * 8000)
    (folder / "boat.mp4").write_bytes(b"\0\0\0\x0cftypisom")
    (folder / "boat.en.vtt").write_text(CAPTIONS, encoding="utf-8")
    (folder / "bad.vtt").write_text(CAPTIONS.replace("00:04.000", "4 seconds"), encoding="utf-8")
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("black", "white")]
    frames[0].save(folder / "tern.gif", save_all=True, append_images=frames[1:], loop=0, duration=900)


def test_published(make_site: Callable[..., Path], ssg: Callable[..., Any]) -> None:
    """What a story shows is published with it, captions too, and nothing else that lies there."""
    site = make_site({"news/a.md": GOOD})
    add_files(site / "content" / "news")
    done = ssg("build", "--site", site)

    assert done.code == 0, done.said
    published = {path.name for path in (site / "build" / "news").iterdir() if path.is_file()}
    assert {"bell.wav", "boat.mp4", "boat.en.vtt"} <= published
    assert not published & {"bad.vtt", "tern.gif"}


def test_stopped(make_site: Callable[..., Path], ssg: Callable[..., Any]) -> None:
    """What is missing stops the build, at the line of the story or of the captions."""
    site = make_site({"news/a.md": BAD})
    add_files(site / "content" / "news")
    done = ssg("build", "--site", site)

    assert done.code == 1, done.said
    for expected in (
        "content/news/a.md:7:1: error recording-title",
        "content/news/a.md:7:1: error recording-transcript",
        "content/news/a.md:10:1: error recording-description",
        "content/news/bad.vtt:3:15: error recording-captions",
        "content/news/a.md:15:1: error moving-picture",
    ):
        assert expected in done.out, done.said
    sound = [line.split()[2] for line in done.out.splitlines() if line.startswith("content/news/a.md:7:")]
    assert sorted(sound) == ["recording-title:", "recording-transcript:"], "each thing once"


def test_a_credit_is_said_once(make_site: Callable[..., Path], ssg: Callable[..., Any]) -> None:
    """At the alternative text, and not at the picture, in the story's page and on the front page as well."""
    site = make_site({"news/a.md": LEAD})
    add_files(site / "content" / "news")
    done = ssg("build", "--site", site)

    assert [line.split(" ")[0] for line in done.out.splitlines() if "alt-credit:" in line] == ["content/news/a.md:6:3:"]


def test_a_block_without_end_stops_the_build(make_site: Callable[..., Path], ssg: Callable[..., Any]) -> None:
    """Or the rest of the story would be its transcript."""
    site = make_site({"news/a.md": f"{HEAD}One.\n\n::: audio bell.wav\ntitle: The bell\n\nIt rings.\n\nThe rest.\n"})
    add_files(site / "content" / "news")
    done = ssg("build", "--site", site)

    assert done.code == 1, done.said
    assert "content/news/a.md:7:1: error block-mark: This block is not closed." in done.out
