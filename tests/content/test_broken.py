"""Broken articles and broken site.toml files: each mistake is one sentence at its line and column, with what to do.

The cases are in `broken/*.txt`: `=== name`, the file, `=>`, and the findings, one a line.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PIL import Image

from ssg.config import Config
from ssg.content.article import read_article
from ssg.content.sources import read_source
from ssg.verdict.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ssg.model import Finding

TESTS = Path(__file__).parents[1]
CASE = re.compile(r"^=== (.+)\n((?:.*\n)*?)=>\n((?:.+\n)*)", re.MULTILINE)
CONFIG = Config(title="T", base_url="https://test.example/", timezone="Asia/Seoul")


class Broken(NamedTuple):
    """One case."""

    name: str
    data: bytes
    expected: list[str]


def cases(*paths: Path) -> list[object]:
    """The cases of files. A name that ends in `(escaped)` has its input as the inside of a Python literal of bytes."""
    found = []
    for path in sorted(paths):
        text = path.read_text(encoding="utf-8")
        for name, given, expected in CASE.findall(text):
            data = given.removesuffix("\n").encode()
            if name.endswith("(escaped)"):
                data = data.decode("unicode_escape").encode("latin-1")
            found.append(pytest.param(Broken(name, data, expected.splitlines()), id=f"{path.stem}: {name}"[:80]))
    return found


ARTICLES = cases(*(TESTS / "content/broken").glob("*.txt"))
SETTINGS = cases(*(TESTS / "config/broken").glob("*.txt"))


def said(findings: Iterable[Finding]) -> list[str]:
    """Findings as the expectations are written."""
    return [
        f"{f.source.file}:{f.source.line}:{f.source.column} {f.rule} {f.severity} {f.message} {f.hint}"
        for f in findings
        if f.source
    ]


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with good and bad pictures, a secret outside, and links that lead to it."""
    place = tmp_path_factory.mktemp("place")
    folder = place / "site/content/economy"
    folder.mkdir(parents=True)
    Image.new("RGB", (8, 4)).save(place / "secret.jpg")
    (place / "secret.md").write_text("---\ntitle: Secret\n---\n")
    good = place / "site/content/economy/ferry.jpg"
    Image.new("RGB", (8, 4)).save(good)
    for name in (".hidden.jpg", "nul.jpg"):
        (folder / name).write_bytes(good.read_bytes())
    (folder / "link.jpg").symlink_to("../../../secret.jpg")
    (folder / "linked").symlink_to("../../..")
    (folder / "folder.jpg").mkdir()
    (folder / "broken.jpg").write_bytes(good.read_bytes()[:20])
    (folder / "cut.jpg").write_bytes(good.read_bytes()[:-2])
    Image.new("RGB", (8, 4)).save(folder / "whole.png")
    (folder / "short.png").write_bytes((folder / "whole.png").read_bytes()[:-16])
    (folder / "text.png").write_text("This is no picture.")
    (folder / "bomb.png").write_bytes(_png_of(60_000, 60_000))
    Image.new("RGB", (8, 4)).save(folder / "drawing.tiff")
    for name, text in DRAWINGS.items():
        (folder / name).write_text(text)
    (folder / "story.md").write_text("---\ntitle: T\n---\n")
    (place / "site/content/site.toml").write_text("")
    return place / "site"


SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"'
DRAWINGS = {
    "script.svg": f"{SVG}><script>alert(1)</script></svg>",
    "handler.svg": f'{SVG} onload="alert(1)"/>',
    "entity.svg": f'<!DOCTYPE svg [<!ENTITY a "b">]>{SVG}>&a;</svg>',
    "external.svg": f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]>{SVG}>&a;</svg>',
    "address.svg": f'{SVG}><a href=" java&#10;script:alert(1)">x</a></svg>',
    "styled.svg": f'<?xml-stylesheet type="text/xsl" href="a.xsl"?>{SVG}/>',
    "notxml.svg": "<svg><g></svg>",
    "html.svg": "<html><body>x</body></html>",
}


def _png_of(width: int, height: int) -> bytes:
    """The head of a picture that would fill the memory."""
    import struct  # noqa: PLC0415 - only here
    import zlib  # noqa: PLC0415 - only here

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.parametrize("case", ARTICLES)
def test_articles(case: Broken, newsroom: Path) -> None:
    path = "content/economy/story.md"
    (newsroom / path).write_bytes(case.data)
    _, findings = read_article(read_source(newsroom, path), CONFIG, newsroom, {})
    assert said(findings) == case.expected


@pytest.mark.parametrize("case", SETTINGS)
def test_site_toml(case: Broken, newsroom: Path) -> None:
    (newsroom / "content/site.toml").write_bytes(case.data)
    config, findings = load_settings(newsroom)
    assert said(findings) == case.expected
    assert config is None


@pytest.mark.parametrize("case", [*ARTICLES, *SETTINGS])
def test_each_finding_is_one_sentence_and_a_hint(case: Broken) -> None:
    assert case.expected
    for line in case.expected:
        assert re.match(r"content/[\w./]+:[1-9]\d*:[1-9]\d* [a-z-]+ (?:error|warning) [“\w].*\. [A-Z].*[.?]$", line), (
            line
        )
