"""Pictures that move: how long, and how much of them flashes. They are drawn here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from ssg.image_motion import image_motion
from ssg.model import Motion

if TYPE_CHECKING:
    from pathlib import Path

SIZE = (160, 160)
BLACK, WHITE, GREY = (0, 0, 0), (255, 255, 255), (30, 30, 30)


def draw(path: Path, colours: list[tuple[int, int, int]], *, lasts: int, loop: int | None) -> str:
    """A picture with a frame of each colour, each shown for some thousandths of a second."""
    first, *others = [Image.new("RGB", SIZE, colour) for colour in colours]
    more = {} if loop is None else {"loop": loop}
    first.save(path, save_all=True, append_images=others, duration=lasts, **more)
    return str(path)


@pytest.mark.parametrize("ending", ["gif", "png", "webp"])
def test_endless(ending: str, tmp_path: Path) -> None:
    """Two frames that take turns slowly go on for ever and do not flash."""
    path = draw(tmp_path / f"a.{ending}", [BLACK, WHITE], lasts=900, loop=0)

    assert image_motion(path) == Motion(seconds=-1.0)


@pytest.mark.parametrize("ending", ["gif", "png", "webp"])
def test_flashing(ending: str, tmp_path: Path) -> None:
    """Ten changes a second are five flashes, on all of the picture."""
    path = draw(tmp_path / f"a.{ending}", [BLACK, WHITE], lasts=100, loop=0)

    assert image_motion(path) == Motion(seconds=-1.0, flashing=160 * 160)


def test_once(tmp_path: Path) -> None:
    """A GIF that does not say otherwise plays once."""
    assert image_motion(draw(tmp_path / "a.gif", [BLACK, WHITE, GREY], lasts=900, loop=None)) == Motion(seconds=2.7)


def test_small_changes_are_no_flashes(tmp_path: Path) -> None:
    """Black and nearly black take turns as fast as they may."""
    found = image_motion(draw(tmp_path / "a.gif", [BLACK, GREY], lasts=100, loop=0))

    assert found == Motion(seconds=-1.0)


@pytest.mark.parametrize("ending", ["gif", "png", "webp", "jpg"])
def test_still(ending: str, tmp_path: Path) -> None:
    """One frame does not move."""
    Image.new("RGB", SIZE, WHITE).save(tmp_path / f"a.{ending}")

    assert image_motion(str(tmp_path / f"a.{ending}")) is None


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n acTL", b"RIFF....WEBPVP8X ANIM"])
def test_damaged(data: bytes, tmp_path: Path) -> None:
    """What cannot be read does not move."""
    for ending in ("gif", "png", "webp"):
        (tmp_path / f"a.{ending}").write_bytes(data)
        assert image_motion(str(tmp_path / f"a.{ending}")) is None


def test_cut(tmp_path: Path) -> None:
    """A picture that ends early is judged by nothing."""
    path = tmp_path / "a.gif"
    draw(path, [BLACK, WHITE], lasts=100, loop=0)
    path.write_bytes(path.read_bytes()[:-30])

    image_motion(str(path))
