"""A picture with coordinates is reported, whatever its form; one without, or with damaged metadata, is not."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from ssg.image_place import names_place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

GPS = 0x8825


def picture(form: str, *, place: bool) -> bytes:
    """A small picture, with the camera's name and perhaps with coordinates."""
    exif = Image.Exif()
    exif[0x0110] = "A camera"
    if place:
        exif.get_ifd(GPS)[1] = "N"
        exif.get_ifd(GPS)[2] = (37.0, 33.0, 59.0)
    written = io.BytesIO()
    Image.new("RGB", (8, 8)).save(written, form, exif=exif)
    return written.getvalue()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("place", [True, False])
def test_names_place(form: str, *, place: bool) -> None:
    """Every form that carries Exif."""
    assert names_place(picture(form, place=place)) is place


def test_damaged() -> None:
    """What nobody can read names no place."""
    data = picture("JPEG", place=True)

    assert not names_place(data[:40])
    assert not names_place(b"Exif and nothing else")


def test_build_warns(make_site: Callable[..., Path], ssg: Callable[..., Any]) -> None:
    """The file is named, and the site is published: only people know whether the place is dangerous."""
    story = "---\ntitle: A story\ndate: 2026-03-01\n---\n![A small dark square](a.jpg)\n"
    site = make_site({"news/a.md": story})
    (site / "content" / "news" / "a.jpg").write_bytes(picture("JPEG", place=True))
    done = ssg("build", "--site", site)

    assert done.code == 0, done.said
    assert "content/news/a.jpg:1:1: warning picture-place: This picture says where it was taken." in done.out
