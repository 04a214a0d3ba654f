"""Whether a picture moves, for how long, and how much of it flashes: GIF, PNG (APNG) and WebP, read frame by frame.

Most pictures stand still and cost a look at a few bytes. Of one that moves, two seconds are looked at: what
flashes again and again has done so by then.
"""

from __future__ import annotations

import io
import warnings
from pathlib import Path
from typing import Any, Final

from ssg.model import Motion

__all__ = ("image_motion",)

_MARKS: Final = {".gif": b"", ".png": b"acTL", ".webp": b"ANIM"}
"""What the head of a picture that moves holds, by ending; a GIF need not say it."""
_HEAD: Final = 4096
_SHORTEST: Final = 0.02
_USUAL: Final = 0.1
"""Seconds: browsers show frames with a shorter time than the first for the second."""
_LOOKED_AT: Final = 2.0
_MOST_FRAMES: Final = 120
_GRID: Final = 16
"""Cells across and down, each taken for one colour."""
_STEP: Final = 0.1
_DARK: Final = 0.8
"""WCAG 2.2, general flash: luminance goes up and down by a tenth, and the darker of both is below this."""
_FLASHES: Final = 3

Frame = tuple[float, tuple[float, ...]]
"""Seconds, and the luminance of each cell."""


def image_motion(path: str) -> Motion | None:
    """How a picture moves; None when it stands still, or cannot be read.

    Raises:
        OSError: the file cannot be opened.

    """
    file = Path(path)
    mark = _MARKS.get(file.suffix.lower())
    if mark is None:
        return None
    with file.open("rb") as reader:
        if mark not in reader.read(_HEAD):
            return None
        reader.seek(0)
        return _motion(reader.read())


def _motion(data: bytes) -> Motion | None:
    from PIL import Image  # noqa: PLC0415 - slow to load, and few pictures get here

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about damaged metadata, which decides nothing
        try:
            with Image.open(io.BytesIO(data), formats=["GIF", "PNG", "WEBP"]) as picture:
                if getattr(picture, "n_frames", 1) < 2:  # noqa: PLR2004 - one frame does not move
                    return None
                return _measured(picture, data)
        except Exception:  # noqa: BLE001 - Pillow raises whatever its plug-ins meet in a damaged file
            return None


def _measured(picture: Any, data: bytes) -> Motion:
    frames: list[Frame] = []
    number = min(picture.n_frames, _MOST_FRAMES)
    for index in range(number):
        picture.seek(index)
        picture.load()  # WebP tells how long a frame lasts only then
        lasts = float(picture.info.get("duration", 0)) / 1000
        lasts = lasts if lasts >= _SHORTEST else _USUAL
        looked = sum(time for time, _ in frames) < _LOOKED_AT
        frames.append((lasts, _cells(picture) if looked else frames[-1][1]))
    once = sum(time for time, _ in frames)
    loop = picture.info.get("loop", 0 if b"acTL" in data[:_HEAD] else 1)
    share = _flashing(frames, again=loop == 0)
    return Motion(seconds=-1.0 if loop == 0 else once * loop, flashing=round(share * picture.width * picture.height))


def _cells(picture: Any) -> tuple[float, ...]:
    small = picture.convert("RGB").resize((_GRID, _GRID))
    data = small.tobytes()
    return tuple(
        0.2126 * _linear(data[at]) + 0.7152 * _linear(data[at + 1]) + 0.0722 * _linear(data[at + 2])
        for at in range(0, len(data), 3)
    )


def _linear(channel: int) -> float:
    value = channel / 255
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)  # noqa: PLR2004 - sRGB


def _flashing(frames: list[Frame], *, again: bool) -> float:
    """The share of cells that flash more than three times within a second."""
    shown = frames
    while again and sum(time for time, _ in shown) < _LOOKED_AT and len(shown) < _MOST_FRAMES:
        shown = [*shown, *frames]
    flashing = 0
    for cell in range(_GRID * _GRID):
        flashing += _most_in_a_second(_turns([(time, cells[cell]) for time, cells in shown])) // 2 > _FLASHES
    return flashing / (_GRID * _GRID)


def _turns(course: list[tuple[float, float]]) -> list[float]:
    """When luminance has gone far enough the other way."""
    found: list[float] = []
    now, last, rising = 0.0, course[0][1], None
    for lasts, value in course:
        far = abs(value - last) >= _STEP and min(value, last) < _DARK
        if far and rising is not (value > last):
            found.append(now)
            rising = value > last
        if far or (rising is not None and (value > last) is rising):
            last = value
        now += lasts
    return found


def _most_in_a_second(times: list[float]) -> int:
    return max((sum(start <= time < start + 1 for time in times) for start in times), default=0)
