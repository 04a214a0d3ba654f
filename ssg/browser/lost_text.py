"""What probes say that change a page's letters and measure which texts are lost by it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ssg.browser.probe import Hit

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ("lost",)


def lost(texts: Iterable[dict[str, Any]], change: str, hint: str) -> list[Hit]:
    """A hit for each text that is cut off or lies on another one. `change` begins the sentence: “In larger letters”."""
    how = {"cut": "is cut off", "overlap": "lies on another one"}
    return [
        Hit(
            path=text["path"],
            snippet=text["snippet"],
            message=f"{change}, this text {how[text['how']]}.",
            hint=hint,
        )
        for text in texts
    ]
