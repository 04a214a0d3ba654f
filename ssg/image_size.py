"""Width and height of a picture as readers will see it, read from the file's head."""

from __future__ import annotations

import re
import warnings
from pathlib import Path
from typing import Any, Final
from xml.parsers import expat

__all__ = ("FORMATS", "image_size")

FORMATS: Final = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".png": "PNG",
    ".webp": "WEBP",
    ".gif": "GIF",
    ".avif": "AVIF",
    ".svg": "SVG",
}
"""Formats that every browser shows, by ending."""

MOST_PIXELS = 100_000_000
_SVG_LIMIT = 8 * 1024 * 1024
_TAIL = 64 * 1024
_ORIENTATION = 0x0112
_TURNED = range(5, 9)
"""EXIF orientations that lie on their side (EXIF 2.32, 4.6.4)."""
_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+(?:e[+-]?[0-9]+)?)\s*(px|pt|pc|mm|cm|in)?\s*", re.IGNORECASE)
_PIXELS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
"""CSS pixels in a unit (CSS Values 4, 6.2)."""
_ACTIVE = frozenset({"script", "foreignobject", "iframe", "embed", "object", "handler"})


def image_size(path: str) -> tuple[int, int]:
    """Width and height in pixels, turned as the camera says.

    Raises:
        ValueError: why it cannot be shown: the end of a sentence.
        OSError: the file cannot be read.

    """
    file = Path(path)
    ending = file.suffix.lower()
    if ending not in FORMATS:
        raise ValueError(f"has the ending {ending or 'of no picture'}, which not every browser shows")
    width, height = _svg_size(file) if FORMATS[ending] == "SVG" else _raster_size(file)
    if width * height > MOST_PIXELS:
        raise ValueError(f"has {width} by {height} pixels, which is more than a browser can hold")
    if width < 1 or height < 1:
        raise ValueError("has no width or no height")
    return width, height


def _raster_size(file: Path) -> tuple[int, int]:
    from PIL import Image  # noqa: PLC0415 - slow to load, and a site without new pictures never needs it

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about size, which is judged above, and about damaged metadata
        try:
            with Image.open(file, formats=sorted(set(FORMATS.values()) - {"SVG"})) as picture:
                size, kind, turned = picture.size, picture.format, _is_turned(picture)
        except Image.DecompressionBombError:
            raise ValueError("has more pixels than a browser can hold") from None
        except Exception as error:
            # Pillow raises whatever its plug-ins meet in a damaged file: SyntaxError, struct.error, EOFError, …
            if isinstance(error, OSError) and error.errno is not None:
                raise
            raise ValueError("is damaged or not a picture") from error
    if not _is_whole(file, kind or ""):
        raise ValueError("ends too early: it was not copied completely")
    return (size[1], size[0]) if turned else size


def _is_turned(picture: Any) -> bool:
    try:
        return picture.getexif().get(_ORIENTATION) in _TURNED
    except Exception:  # noqa: BLE001 - damaged metadata: browsers then ignore it too
        return False


def _is_whole(file: Path, kind: str) -> bool:
    """Whether the end of the file is there. Decoding would tell more, at a hundred times the cost."""
    with file.open("rb") as reader:
        length = reader.seek(0, 2)
        reader.seek(max(0, length - _TAIL))
        tail = reader.read()
        reader.seek(0)
        head = reader.read(12)
    if kind == "JPEG":
        return b"\xff\xd9" in tail
    if kind == "PNG":
        return b"IEND" in tail
    if kind == "WEBP":
        return int.from_bytes(head[4:8], "little") + 8 <= length
    return kind != "GIF" or b"\x3b" in tail[-1024:]


class _Svg:
    """Handlers for expat: the root's size, and a refusal of everything that could run."""

    def __init__(self) -> None:
        self.root: dict[str, str] | None = None
        self.name = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2].lower()
        if self.root is None:
            self.root, self.name = attributes, local
        if local in _ACTIVE:
            raise ValueError(f"has an element <{local}>, and a picture must not run anything")
        for attribute, value in attributes.items():
            if attribute.rpartition(":")[2].lower().startswith("on"):
                raise ValueError(f"has an attribute {attribute}, and a picture must not run anything")
            if re.sub(r"[\s\x00-\x20]", "", value).lower().startswith(("javascript:", "vbscript:", "data:text/html")):
                raise ValueError("has an address that runs a script")

    def instruction(self, target: str, _data: str) -> None:
        if target.lower() == "xml-stylesheet":  # may be XSLT, which makes any page of the picture
            raise ValueError("names a style sheet, and a picture stands alone")

    def entity(self, *_: Any) -> None:
        raise ValueError("declares entities, which pictures do not need")

    def external(self, *_: Any) -> int:
        raise ValueError("refers to another file")


def _svg_size(file: Path) -> tuple[int, int]:
    if file.stat().st_size > _SVG_LIMIT:
        raise ValueError("is larger than 8 MiB")
    handlers = _Svg()
    parser = expat.ParserCreate()
    parser.StartElementHandler = handlers.start
    parser.ProcessingInstructionHandler = handlers.instruction
    parser.EntityDeclHandler = handlers.entity
    parser.ExternalEntityRefHandler = handlers.external
    try:
        parser.Parse(file.read_bytes(), True)
    except expat.ExpatError as error:
        raise ValueError(f"is not well-formed XML (line {error.lineno})") from error
    if handlers.name != "svg" or handlers.root is None:
        raise ValueError("is not an SVG picture")
    return _svg_box(handlers.root)


def _svg_box(root: dict[str, str]) -> tuple[int, int]:
    """Size by `width` and `height`, by `viewBox` where they are missing, else CSS's 300 by 150 (CSS 2.2, 10.3.2)."""
    width, height = _pixels(root.get("width", "")), _pixels(root.get("height", ""))
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    across, down = (_pixels(box[2]), _pixels(box[3])) if len(box) == 4 else (None, None)  # noqa: PLR2004 - x y w h
    if across and down:
        if width and not height:
            height = width * down / across
        elif height and not width:
            width = height * across / down
        elif not width and not height:
            width, height = across, down
    return max(1, round(width or 300)), max(1, round(height or 150))


def _pixels(text: str) -> float | None:
    match = _LENGTH.fullmatch(text)
    if match is None:
        return None
    value = float(match[1]) * _PIXELS[(match[2] or "").lower()]
    return value if 0 < value < MOST_PIXELS else None
