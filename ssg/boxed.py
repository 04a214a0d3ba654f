"""How a page remembers the stories that it shows in a box: among its mentions, as the box and not as a link."""

from __future__ import annotations

from typing import Final

__all__ = ("BOXED", "boxed")

BOXED: Final = "box:"
"""What such a mention begins with."""


def boxed(source: str) -> str:
    """The mention of a story, by its file, of which a page shows title, date and picture."""
    return BOXED + source
