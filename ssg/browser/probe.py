"""What a probe is given, and what it gives back.

A probe measures one thing on a page that stands open in a browser. Playwright is named here for its types only, so that
`ssg explain` can read what a probe is about where there is no browser.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

import msgspec

from ssg.model import Severity

if TYPE_CHECKING:
    from playwright.async_api import Page

__all__ = ("AXE", "AXE_CRITERIA", "SESSION_RULES", "SETTINGS", "Hit", "Probe", "Scene", "Setting", "Stop", "Walk")

AXE: Final = "browser-axe"
"""Where the rules of axe-core are explained; the rules themselves are named `axe-` and their own id."""

AXE_CRITERIA: Final = (
    *(
        "1.1.1",
        "1.2.2",
        "1.3.1",
        "1.3.5",
        "1.4.1",
        "1.4.2",
        "1.4.3",
        "1.4.4",
        "1.4.12",
        "2.1.1",
        "2.2.1",
        "2.2.2",
        "2.4.1",
    ),
    *("2.4.2", "2.4.4", "3.1.1", "3.1.2", "3.3.2", "4.1.2"),
)
"""WCAG criteria of levels A and AA that axe-core has rules for; a test compares it with axe-core's own word."""

SESSION_RULES: Final[dict[str, tuple[str, Severity]]] = {
    "browser-page": ("A page has to open in a browser, and be measured within a minute.", "warning"),
    "browser-styles": (
        "A page's styles have to lie in its folder: nothing else is asked for, and without them it looks different.",
        "review",
    ),
}
"""What the browser itself reports, beside the probes, and as what."""


class Setting(msgspec.Struct, frozen=True):
    """How the page is shown."""

    name: str
    width: int
    """CSS pixels."""
    height: int
    scheme: Literal["light", "dark"] = "light"
    motion: Literal["reduce", "no-preference"] = "reduce"


SETTINGS: Final = (
    Setting("desktop", 1280, 1024),
    Setting("dark", 1280, 1024, scheme="dark"),
    Setting("narrow", 320, 256),
    Setting("moving", 1280, 1024, motion="no-preference"),
)
"""In this order. The page is opened anew for each but `dark`, which goes on with the page as `desktop` leaves it, and
is left out where the page has no dark scheme. `narrow` is 1280 by 1024 pixels magnified to 400 % (WCAG 2.2, 1.4.10).
`moving` is left out where a page has nothing that could move."""


class Stop(msgspec.Struct, frozen=True):
    """An element that Tab came to, and how it was shown while it had the focus. Sizes are CSS pixels of the page."""

    path: str
    snippet: str
    index: int
    """The same number means the same element."""
    kind: str
    """Elements of one kind show the focus alike: only the first of them is photographed."""
    left: float
    top: float
    right: float
    bottom: float
    state: Literal["shown", "covered", "outside", "invisible"]
    rtl: bool = False
    field: bool = False
    """Text is typed into it, so that a caret stands in it."""
    arranged: Literal["", "moved", "reversed"] = ""
    """Whether a style has moved it away from its place in the source, or given it an order of its own."""


class Walk(msgspec.Struct, frozen=True):
    """A way through the page with Tab."""

    stops: tuple[Stop, ...]
    ended: Literal["end", "trapped", "held", "limit", "left"]
    """end: out of the page. trapped: no key leads out. held: Tab does not, Shift+Tab or Escape does. limit: too many
    stops to go on. left: the focus alone opened another page."""
    caught: tuple[int, ...] = ()
    """Places in `stops` of the elements that hold the focus."""


@dataclass(frozen=True, kw_only=True)
class Scene:
    """A page that stands open, and what has been found out about it."""

    page: Page
    setting: Setting
    walk: Walk
    undecided: tuple[str, ...] = ()
    """Selectors of texts whose contrast axe-core cannot tell from the styles."""
    marked: set[str] = field(default_factory=set)
    """Kinds of element (`Stop.kind`) that were seen to show the focus, on any page of the run."""

    async def measure(self, probe: str, argument: object = None) -> list[dict[str, Any]]:
        """What the script beside a probe's file returns; call it with `__file__`."""
        found: list[dict[str, Any]] = await self.page.evaluate(_script(probe), argument)
        return found


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """One element with which something is wrong."""

    path: str
    """A CSS selector that finds it, as `ssgBrowser.place` in page.js makes it."""
    snippet: str
    message: str
    """One plain sentence, no jargon."""
    hint: str = ""
    severity: Severity | None = None
    """When it is not the probe's: a probe that is not sure of a case must not say error."""


class Probe(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to measure. Its file's docstring says why, what is measured, from which source, and the threshold."""

    id: str
    """`browser-` and the name of the probe's file with hyphens."""
    severity: Severity
    wcag: tuple[str, ...]
    settings: tuple[str, ...]
    """Names of `SETTINGS`."""
    check: Callable[[Scene], Awaitable[list[Hit]]]
    act: tuple[str, ...] = ()
    walks: bool = False
    """Needs the way through the page with Tab."""


@lru_cache
def _script(probe: str) -> str:
    return Path(probe).with_suffix(".js").read_text(encoding="utf-8")
