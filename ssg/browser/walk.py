"""A way through a page with the Tab key, as somebody without a mouse goes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

import msgspec

from ssg.browser.probe import Stop, Walk

if TYPE_CHECKING:
    from playwright.async_api import Page

__all__ = ("NO_WALK", "walk")

NO_WALK: Final = Walk((), "end")
_LIMIT: Final = 300
"""Stops after which a page is not walked any further."""
_INNER: Final = 15
"""Stops that one element may have inside it, such as the buttons of a player or the parts of a date."""
_PATIENCE: Final = 40
"""Milliseconds that a page has to move the focus by itself, if its scripts listen to keys or the focus."""


_STOP: Final = "() => (globalThis.ssgBrowser ? ssgBrowser.stop() : 'gone')"


class _Left(Exception):  # noqa: N818 - it ends a walk, and is no error
    """The page has been left for another one."""


async def walk(page: Page) -> Walk:
    """Presses Tab until the focus leaves the page, is held, or there were too many stops."""
    await page.evaluate("() => ssgBrowser.begin()")
    stops: list[Stop] = []
    try:
        return await _walk(page, stops)
    except _Left:
        return Walk(tuple(stops), "left")


async def _walk(page: Page, stops: list[Stop]) -> Walk:
    visits: dict[int, int] = {}
    again: list[int] = []
    tab = _Key(page, _PATIENCE if await page.evaluate("() => ssgBrowser.movesFocus()") else 0)
    while len(stops) < _LIMIT:
        stop = await tab.press("Tab")
        if stop is None:
            return Walk(tuple(stops), "end")
        if stop.index not in visits:
            visits[stop.index] = len(stops)
            stops.append(stop)
            again = []
            continue
        again.append(stop.index)
        if len(again) > _INNER:
            caught = tuple(sorted(visits[index] for index in set(again)))
            return Walk(tuple(stops), await _held(tab, set(again)), caught)
    return Walk(tuple(stops), "limit")


class _Key(NamedTuple):
    """A key pressed on a page, which then has a moment to move the focus by itself."""

    page: Page
    patience: float

    async def press(self, name: str) -> Stop | None:
        """Where the focus is then; None when it has left the page."""
        from playwright.async_api import Error  # noqa: PLC0415 - an extra, imported only where used

        await self.page.keyboard.press(name)
        if self.patience:
            await self.page.wait_for_timeout(self.patience)
        try:
            found = await self.page.evaluate(_STOP)
        except Error as error:
            if "navigation" not in error.message:
                raise
            raise _Left from error
        if found == "gone":
            raise _Left
        return None if found is None else msgspec.convert(found, Stop)


async def _held(key: _Key, caught: set[int]) -> Literal["held", "trapped"]:
    """Whether any of the keys that people know leads out of the elements that hold the focus."""
    for names in (["Escape", "Tab", "Tab"], ["Shift+Tab"] * (len(caught) + 2)):
        for name in names:
            stop = await key.press(name)
            if stop is None or stop.index not in caught:
                return "held"
    return "trapped"
