"""A font of the publisher's own: cut into one file a script, with stand-ins of the same measure until it is there.

The parts depend on the font alone and not on what the stories say, so that no story changes a file that others use.
"""

from __future__ import annotations

import os
import struct
import zlib
from contextlib import suppress
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from io import BytesIO
from typing import TYPE_CHECKING, Any

import msgspec

from ssg.errors import EnvironmentalError, UsageError
from ssg.render.font_metrics import stand_ins
from ssg.within import find_inside

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

__all__ = ("FAMILY", "SiteFont", "font_file", "preloaded", "site_font")

FAMILY = "Site"
_VERSION = 1
"""Of the form of the memory below .ssg/, and of how fonts are cut."""
_SEAL = 16
_DAMAGED = (LookupError, ValueError, TypeError, AttributeError, AssertionError, ArithmeticError, EOFError, OSError)
"""What fontTools raises in the middle of a file that is not what its head promises."""

SCRIPTS = {
    "latin": "U+0-FF, U+131, U+152-153, U+2C6-2DC, U+2000-206F, U+20AC, U+2122, U+2190-2193, U+2212",
    "latin-more": "U+100-130, U+132-151, U+154-2BF, U+300-36F, U+1E00-1EFF, U+20A0-20AB, U+20AD-20CF, U+A720-A7FF",
    "greek": "U+370-3FF, U+1F00-1FFF",
    "cyrillic": "U+400-52F, U+1C80-1C8F, U+2DE0-2DFF, U+A640-A69F",
    "hebrew": "U+590-5FF",
    "arabic": "U+600-6FF, U+750-77F, U+8A0-8FF, U+FB50-FDFF, U+FE70-FEFC",
    "devanagari": "U+900-97F",
    "thai": "U+E00-E7F",
}
"""Characters by script, as CSS writes them (`unicode-range`), none of them twice. Korean, Japanese and Chinese are left
to the reader's device: their thousands of characters weigh more than all the rest of a page."""
_WRITTEN_IN = {
    **dict.fromkeys(("ar", "fa", "ur", "ps"), "arabic"),
    **dict.fromkeys(("be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "uk"), "cyrillic"),
    **dict.fromkeys(("he", "yi"), "hebrew"),
    **dict.fromkeys(("hi", "mr", "ne"), "devanagari"),
    **dict.fromkeys(("ja", "ko", "zh"), ""),
    "el": "greek",
    "th": "thai",
}


class SiteFont(msgspec.Struct, frozen=True):
    """What is published of a font, and what the style sheet says of it."""

    weights: str
    """Value of `font-weight`: `200 900` for a variable font."""
    stand_ins: str
    """Rules for fonts that readers have, adjusted to this one's measure."""
    files: dict[str, bytes]
    """WOFF2 by script, in the order of `SCRIPTS`."""

    def css(self, address: Callable[[str], str]) -> str:
        """The rules. `address` gives that of a script's file, as the style sheet names it."""
        faces = (_face(script, self.weights, address(script)) for script in self.files)
        families = f'"{FAMILY}", "{FAMILY} stand-in",'
        return "".join(faces) + self.stand_ins + f":root {{ --site-font: {families}; }}\n"


def font_file(script: str) -> str:
    """Name of a script's file among the theme's."""
    return f"fonts/{script}.woff2"


def preloaded(font: SiteFont | None, lang: str) -> tuple[str, ...]:
    """Names of the files that pages in a language need at once."""
    script = _WRITTEN_IN.get(lang.partition("-")[0], "latin")
    return (font_file(script),) if font is not None and script in font.files else ()


def site_font(root: Path, path: str) -> SiteFont:
    """The font at a path below content/. Cutting it takes seconds, so it is remembered below .ssg/.

    Raises:
        UsageError: it is no font.
        EnvironmentalError: it cannot be read, or fontTools is not installed.

    """
    file, fault = find_inside(root, "content", path)
    if fault:
        raise UsageError(f"content/site.toml: the font {path} {fault}.")
    try:
        data = (root / file).read_bytes()
    except OSError as error:
        raise EnvironmentalError(f"{file} cannot be read: {error.strerror or error}.") from error
    key = blake2b(repr((_VERSION, *map(_version_of, ("fonttools", "brotli")))).encode() + data, digest_size=16).digest()
    memory = root / ".ssg" / "font"
    known = _remembered(memory, key)
    if known is None:
        known = _cut(data, file)
        _remember(memory, key, known)
    return known


def _cut(data: bytes, file: str) -> SiteFont:
    try:
        import brotli  # type: ignore[import-untyped]  # noqa: PLC0415  fontTools needs it for WOFF2, and imports it late
        from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]  # noqa: PLC0415  optional, slow
    except ImportError:
        raise EnvironmentalError(
            "content/site.toml names a font, and what cuts fonts is not installed.",
            'Install it with `pip install "ssg[font]"`, or take the key font out.',
        ) from None
    try:
        font = _weight_alone(TTFont(BytesIO(data), recalcTimestamp=False))
        had = set(font.getBestCmap() or ())
        source = BytesIO()
        font.flavor = None
        font.save(source)
        parts = {script: had & _points(ranges) for script, ranges in SCRIPTS.items()}
        files = {script: _subset(source.getvalue(), points) for script, points in parts.items() if points}
        return SiteFont(_weights(font), stand_ins(font, f"{FAMILY} stand-in"), files)
    except (TTLibError, brotli.error, zlib.error, struct.error, *_DAMAGED) as error:
        hint = "Take a WOFF2, TrueType or OpenType file."
        raise UsageError(f"{file} cannot be used as a font ({error or type(error).__name__}).", hint) from error


def _weight_alone(font: Any) -> Any:
    """A variable font that varies in weight only: every other axis costs bytes and nothing here uses it."""
    from fontTools.varLib.instancer import (  # type: ignore[import-untyped]  # noqa: PLC0415  as above
        instantiateVariableFont,
    )

    if "fvar" not in font:
        return font
    pinned = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes if axis.axisTag != "wght"}
    return instantiateVariableFont(font, pinned) if pinned else font


def _weights(font: Any) -> str:
    axes = font["fvar"].axes if "fvar" in font else ()
    return next((f"{axis.minValue:g} {axis.maxValue:g}" for axis in axes if axis.axisTag == "wght"), "400")


def _subset(data: bytes, points: set[int]) -> bytes:
    from fontTools import subset  # type: ignore[import-untyped]  # noqa: PLC0415  as above
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    options = subset.Options()
    options.flavor = "woff2"
    options.hinting = False
    options.name_IDs = [0, 1, 2, 13, 14]  # family, copyright and license
    options.layout_features = [*options.layout_features, "tnum", "lnum"]
    font = TTFont(BytesIO(data), recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    made = BytesIO()
    font.flavor = "woff2"
    font.save(made)
    return made.getvalue()


def _points(ranges: str) -> set[int]:
    pairs = (one.removeprefix("U+").split("-") for one in ranges.split(", "))
    return {point for first, *last in pairs for point in range(int(first, 16), int((last or [first])[0], 16) + 1)}


def _face(script: str, weights: str, address: str) -> str:
    return (
        f'@font-face {{ font-family: "{FAMILY}"; font-weight: {weights}; font-display: swap; '
        f'src: url("{address}") format("woff2"); unicode-range: {SCRIPTS[script]}; }}\n'
    )


def _version_of(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _remembered(file: Path, key: bytes) -> SiteFont | None:
    """What was made of the same font before; None when the memory is of another or is damaged."""
    try:
        data = file.read_bytes()
        seal, payload = data[:_SEAL], data[_SEAL:]
        if seal == blake2b(key + payload, digest_size=_SEAL).digest():
            return msgspec.msgpack.decode(payload, type=SiteFont)
    except (OSError, msgspec.DecodeError, ValueError):
        pass
    return None


def _remember(file: Path, key: bytes, font: SiteFont) -> None:
    """Keeps it, if the disk lets us: it can be made again."""
    payload = msgspec.msgpack.encode(font)
    fresh = file.with_name(f"font.{os.getpid()}.new")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(blake2b(key + payload, digest_size=_SEAL).digest() + payload)
        fresh.replace(file)
