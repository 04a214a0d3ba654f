"""A small newsroom with one of everything, in any language that `kitchen/` has: what themes are tried on."""

from __future__ import annotations

import struct
import tomllib
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ("LANGUAGES", "MOMENT", "write_sample")

_KITCHEN = Path(__file__).parent / "kitchen"
LANGUAGES = tuple(sorted(file.stem for file in _KITCHEN.glob("*.toml")))
MOMENT = "2026-04-01T12:00+00:00"
"""After every story of the sample."""
_WIDTH, _HEIGHT = 600, 400


def write_sample(root: Path, lang: str, settings: str = "") -> None:
    """Writes `content/` below a folder. `settings` are lines of site.toml that go before its groups."""
    words = tomllib.loads((_KITCHEN / f"{lang}.toml").read_text("utf-8"))
    for name, data in _files(lang, words, settings):
        file = root / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data if isinstance(data, bytes) else data.encode())


def _files(lang: str, words: dict[str, Any], settings: str) -> Iterator[tuple[str, str | bytes]]:
    yield "site.toml", _site_toml(lang, words, settings)
    for number, title in enumerate(words["titles"]):
        section = "weather" if number > 2 else "town"  # noqa: PLR2004  three stories of five
        yield f"{section}/story-{number}.md", _story(number, title, words)
    for place in ("town/hill.png", "weather/hill.png", "authors/hill.png"):
        yield place, _picture()
    yield "town/paint.csv", _figures(words)
    yield "authors/ada-kettle.md", _person(words)
    yield "pages/about.md", f"---\ntitle: {words['about']}\nslug: about\n---\n{words['about_text']}\n"


def _site_toml(lang: str, words: dict[str, Any], settings: str) -> str:
    town, weather = words["sections"]
    return f"""title = "{words["site"]}"
tagline = "{words["tagline"]}"
base_url = "https://kitchen.example/"
language = "{lang}"
page_size = 2
home_size = 2
lite = true
{settings}
[organization]
name = "{words["site"]}"
email = "desk@kitchen.example"

[feedback]
backend = "url"
url = "https://kitchen.example/send"

[accessibility]
email = "access@kitchen.example"

[[accessibility.limits]]
what = "{words["note"]}"

[sections.town]
title = "{town}"
description = "{words["about_text"]}"

[sections.weather]
title = "{weather}"
"""


def _story(number: int, title: str, words: dict[str, Any]) -> str:
    """The first has one of everything; the last no picture, so that lists have to do without one."""
    image = (
        f'image: {{src: hill.png, alt: "{words["alt"]}", caption: "{words["caption"]}", credit: "{words["credit"]}"}}\n'
    )
    front = f"""title: "{title}"
slug: story-{number}
date: 2026-03-0{9 - number}T09:30+00:00
tags: ["{words["tag"]}"]
authors: ["{words["person"]}"]
summary: "{words["summary"]}"
{image if number != 4 else ""}"""  # noqa: PLR2004  the last
    if number:
        return f"---\n{front}---\n{words['second']}\n\n{words['third']}\n"
    return f"---\n{front}{_everything(words)}---\n{_body(words)}"


def _everything(words: dict[str, Any]) -> str:
    return f"""updated: 2026-03-10T10:00+00:00
lead: 2
update_note:
  - {{verb: "{words["verb"]}", text: "{words["update"]}", paragraphs: last 2}}
dateline: {{place: "{words["place"]}", date: 2026-03-08, source: "{words["site"]}"}}
aliases: [/old-address/]
corrections:
  - {{date: 2026-03-10T09:00+00:00, text: "{words["correction"]}"}}
"""


def _body(words: dict[str, Any]) -> str:
    items = "\n".join(f"- {item}" for item in words["items"])
    rows = "\n".join(f"| {' | '.join(row)} |" for row in words["rows"])
    return f"""{words["first"]}

{words["second"]}[^1]

## {words["heading"]}

> {words["quote"]}

{items}

Table: {words["table"]}

| {" | ".join(words["header"])} |
| :--- | ---: | ---: |
{rows}

![{words["alt"]}](hill.png "{words["caption"]} ({words["credit"]})")

    {words["code"]}

{words["third"]}

{_blocks(words, items)}

[^1]: {words["note"]}
"""


def _blocks(words: dict[str, Any], items: str) -> str:
    """One block of each kind, but sound and film."""
    picture = f'![{words["alt"]}](hill.png "{words["caption"]} ({words["credit"]})")'
    event, *events = words["items"]
    return f"""::: facts {words["facts"]}
{items}
:::

::: quote
by: {words["person"]}

{words["quote"]}
:::

::: pictures
caption: {words["caption"]} ({words["credit"]})

![{words["alt"]}](hill.png)
![{words["alt"]}](hill.png)
:::

::: gallery {words["gallery"]}
{picture}
{picture}
{picture}
:::

::: timeline {words["timeline"]}
- 2015: {event}
- 2026-03-08: {events[0]}
- 2026-03-08 09:30: {events[1]}
:::

::: questions
### {words["question"]}

{words["third"]}
:::

::: live {words["live"]}
## 2026-03-10 09:30 {words["titles"][1]}

{words["second"]}

## 2026-03-10 10:00 {words["titles"][2]}

{words["first"]}
:::

::: related
story: story-1.md
story: ../weather/story-4.md
:::

::: bar-chart paint.csv
title: {words["titles"][2]}
source: {words["site"]}
:::

::: line-chart paint.csv
title: {words["titles"][3]}
caption: {words["note"]} ({words["credit"]})
:::

::: table paint.csv
title: {words["titles"][4]}
:::

::: embed https://video.example/watch
title: {words["titles"][1]}
poster: hill.png
alt: {words["alt"]}

{words["quote"]}
:::"""


def _figures(words: dict[str, Any]) -> str:
    """The columns of the table over five years, with a figure that is missing."""
    year, first, second = (f'"{name}"' for name in words["header"])
    return f"{year},{first},{second}\n2022,12,7.5\n2023,18,6\n2024,,9\n2025,30,4.5\n2026,40,11\n"


def _person(words: dict[str, Any]) -> str:
    return f"""---
name: "{words["person"]}"
role: "{words["role"]}"
email: desk@kitchen.example
portrait: {{src: hill.png, alt: "{words["alt"]}"}}
---
{words["biography"]}
"""


def _picture() -> bytes:
    """A hill in two flat colors, as PNG (ISO/IEC 15948): one bit a pixel and a palette."""
    rows = b"".join(b"\0" + _row(y) for y in range(_HEIGHT))
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 1, 3, 0, 0, 0)),
        (b"PLTE", bytes((0xD8, 0xE6, 0xEC, 0x4E, 0x7A, 0x58))),
        (b"IDAT", zlib.compress(rows, 9)),
        (b"IEND", b""),
    )
    chunks = (struct.pack(">I", len(d)) + n + d + struct.pack(">I", zlib.crc32(n + d)) for n, d in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _row(y: int) -> bytes:
    """Pixels of the hill are ones: below a parabola over the picture's width."""
    pixels = (int(y > _HEIGHT * (0.45 + 1.6 * (x / _WIDTH - 0.4) ** 2)) for x in range(_WIDTH))
    bits = "".join(map(str, pixels))
    return int(bits, 2).to_bytes(_WIDTH // 8, "big")
