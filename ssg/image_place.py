"""Whether a picture says where it was taken: that has led readers to people who had reason to hide."""

from __future__ import annotations

import io
import warnings

from ssg.image_size import FORMATS

__all__ = ("names_place",)

_MARKS = (b"Exif", b"eXIf", b"EXIF")
"""How JPEG and AVIF, PNG, and WebP begin their Exif part."""
_GPS = 0x8825
"""Exif 2.32, the pointer to the GPS part."""


def names_place(data: bytes) -> bool:
    """Whether the Exif part of a picture holds coordinates."""
    if not any(mark in data for mark in _MARKS):
        return False
    from PIL import Image  # noqa: PLC0415 - slow to load, and most pictures get no further than the line above

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about damaged metadata, which nobody can read either
        try:
            with Image.open(io.BytesIO(data), formats=sorted(set(FORMATS.values()) - {"SVG"})) as picture:
                return bool(picture.getexif().get_ifd(_GPS))
        except Exception:  # noqa: BLE001 - Pillow raises whatever its plug-ins meet in a damaged file
            return False
