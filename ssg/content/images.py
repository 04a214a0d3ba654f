"""The lead picture of a story and the portrait of a person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ssg.content.pictures import resolve_picture
from ssg.model import Finding, Image

if TYPE_CHECKING:
    from pathlib import Path

    from ssg.content.front_matter import Header
    from ssg.located.problems import Problems

__all__ = ("image_of",)


def image_of(header: Header, key: str, path: str, root: Path, problems: Problems) -> Image | None:
    """The picture under a key of front matter; None when there is none, or none that can be shown."""
    written: dict[str, Any] | None = header.values.get(key)
    if not written or "src" not in written:
        return None
    line, column = header.spots[f"{key}.src"]
    found = resolve_picture(written["src"], path, root, line, column)
    if isinstance(found, Finding):
        problems.findings.append(found)
        return None
    alt, decorative = written.get("alt"), written.get("decorative", False)
    if alt and decorative:
        hint = "Keep the alt text, or keep decorative: true."
        message = "A picture is described or it is decoration, not both."
        problems.error(message, hint, *header.spots[f"{key}.decorative"])
    return Image(
        src=found.src,
        file=found.file,
        alt=alt or ("" if decorative else None),
        caption=written.get("caption", ""),
        credit=written.get("credit", ""),
        decorative=decorative and not alt,
        width=found.width,
        height=found.height,
        motion=found.motion,
        line=line,
        column=column,
        alt_at=header.spots.get(f"{key}.alt") if alt else None,
    )
