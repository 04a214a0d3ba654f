"""What markup tells about sound and film."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ssg.checks.dom import Element

__all__ = ("addresses_of", "is_excerpt", "is_from_markdown")


def addresses_of(media: Element) -> list[str]:
    """The files of an audio or video element."""
    own = [media.attr("src") or ""]
    return [address for address in (*own, *(s.attr("src") or "" for s in media.iter_elements("source"))) if address]


def is_excerpt(media: Element) -> bool:
    """Whether only a part is played (https://www.w3.org/TR/media-frags/#naming-time), which may be a short one."""
    return any("#t=" in address for address in addresses_of(media))


def is_from_markdown(media: Element) -> bool:
    """Whether a recording stands in the figure that `::: audio` and `::: video` become, with all that belongs to it."""
    parent = media.parent
    return getattr(parent, "tag", "") == "figure" and "recording" in (parent.attr("class") or "").split()  # type: ignore[union-attr] # it has a tag
