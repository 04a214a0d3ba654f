"""Sites of a few Markdown sources, and what mends them."""

from __future__ import annotations

import datetime as dt
import struct
import zlib
from typing import TYPE_CHECKING

import pytest

from ssg.fix.run import FixResult, fix_site

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

SITE_TOML = 'title = "Test Wire"\nbase_url = "https://test.example/"\ntimezone = "UTC"\n'
NOW = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)
HEADER = "---\ntitle: Two boats fewer\ndate: 2026-03-02\n---\n"


def png() -> bytes:
    """A picture of one pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"\0\0")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


@pytest.fixture(scope="session")
def source() -> Callable[[str], bytes]:
    """A story from some Markdown, which has front matter only if that is what it is about."""

    def whole(markdown: str) -> bytes:
        if markdown.startswith("---\n"):
            return markdown.replace("---\n", HEADER.removesuffix("---\n"), 1).encode()
        return (HEADER + markdown).encode()

    return whole


@pytest.fixture(scope="session")
def make_sources() -> Callable[[Path, Mapping[str, bytes]], Path]:
    """Writes a site with `{path below content/local/: bytes}` and a picture `ferry.png`; gives its folder."""

    def write(root: Path, files: Mapping[str, bytes]) -> Path:
        folder = root / "content/local"
        folder.mkdir(parents=True, exist_ok=True)
        (root / "content/site.toml").write_text(SITE_TOML)
        (folder / "ferry.png").write_bytes(png())
        for name, data in files.items():
            (folder / name).write_bytes(data)
        return root

    return write


@pytest.fixture(scope="session")
def fixed() -> Callable[..., FixResult]:
    """Mends a site: `fixed(root)`, `fixed(root, write=False)`."""

    def run(root: Path, *paths: Path, write: bool = True) -> FixResult:
        return fix_site(root, paths, NOW, write=write)

    return run
