"""Opens one page in every setting and asks axe-core and the probes."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from ssg.browser.axe import AxeHit, ask_axe
from ssg.browser.probe import SETTINGS, Scene
from ssg.browser.probes import PROBES
from ssg.browser.routes import FolderRoutes
from ssg.browser.walk import NO_WALK, walk

if TYPE_CHECKING:
    from collections.abc import Awaitable, Collection

    from playwright.async_api import Browser, BrowserContext, Page

    from ssg.browser.probe import Probe, Setting, Walk

__all__ = ("Visit", "Visitor")

PAGE_SECONDS: Final = 60
"""What one page may take, in all settings together."""
_LOAD_SECONDS: Final = 15
_CLOSE_SECONDS: Final = 10


class Visit(msgspec.Struct, frozen=True):
    """What was found on one page."""

    page: str
    """Its path in the folder."""
    hits: tuple[AxeHit, ...] = ()
    """In the order of settings and probes, each element once a rule."""
    problem: str = ""
    """Why the page could not be measured to the end: one sentence."""
    styles: tuple[str, ...] = ()
    """Addresses of styles that do not lie in the folder."""


class Visitor:
    """Visits pages of a run in one browser; what was learnt on one page shortens the next visit."""

    def __init__(self, browser: Browser, *, only: Collection[str] = (), seconds: float = PAGE_SECONDS) -> None:
        """`only` names the probes to ask, and `axe`; empty means all."""
        self._browser = browser
        self._only = frozenset(only)
        self._seconds = seconds
        self._marked: set[str] = set()

    async def visit(self, folder: Path, page: str, base_path: str = "/") -> Visit:
        """Everything that is found on a page of a folder."""
        from playwright.async_api import Error  # noqa: PLC0415 - an extra, imported only where used
        from playwright.async_api import TimeoutError as Slow  # noqa: PLC0415 - as above

        routes = FolderRoutes(folder, base_path)
        found: list[AxeHit] = []
        problem = ""
        context = await self._browser.new_context(service_workers="block", accept_downloads=False)
        try:
            async with asyncio.timeout(self._seconds):
                await routes.attach(context)
                await context.add_init_script(_library())
                await self._look(context, routes.address(page), found)
        except TimeoutError:
            problem = f"This page was not done after {self._seconds:g} seconds in the browser."
        except Slow:
            problem = f"This page did not open within {_LOAD_SECONDS} seconds."
        except Error as error:
            problem = f"The browser gave this page up: {error.message.strip().partition(chr(10))[0].rstrip('.')}."
        finally:
            await _closed(context.close())
        return Visit(page, tuple(_once(found)), problem, tuple(sorted(set(routes.missing))))

    async def _look(self, context: BrowserContext, address: str, found: list[AxeHit]) -> None:
        """Adds the findings of each setting, so that a page that is given up keeps those of before."""
        steps = NO_WALK
        tab = await _opened(context)
        for setting in SETTINGS:
            probes = [probe for probe in PROBES if setting.name in probe.settings and self._wanted(probe.id)]
            asks_axe = setting.name in {"desktop", "dark"} and (self._wanted("axe") or self._wanted("browser-contrast"))
            if not probes and not asks_axe:
                continue
            if not await _show(tab, address, setting):
                continue
            hits, undecided = await ask_axe(tab, colours_only=setting.name == "dark") if asks_axe else ([], ())
            found += hits
            scene = Scene(page=tab, setting=setting, walk=NO_WALK, undecided=undecided, marked=self._marked)
            found += [hit for probe in probes if not probe.walks for hit in await _asked(probe, scene)]
            walking = [probe for probe in probes if probe.walks]
            if not walking:
                continue
            if setting.name != "dark":
                steps = await _walked(tab, setting)
            scene = replace(scene, walk=steps)
            found += [hit for probe in walking for hit in await _asked(probe, scene)]
            if steps.ended == "left":
                await tab.close()
                tab = await _opened(context)

    def _wanted(self, probe: str) -> bool:
        return not self._only or probe in self._only


async def _opened(context: BrowserContext) -> Page:
    tab = await context.new_page()
    tab.on("popup", lambda popup: asyncio.ensure_future(_closed(popup.close())))
    return tab


async def _show(tab: Page, address: str, setting: Setting) -> bool:
    """Shows the page as a setting says; False where the page that is open shows that it would be no different."""
    is_open = tab.url == address
    if is_open and setting.name in _WHERE and not await tab.evaluate(_WHERE[setting.name]):
        return False
    await tab.set_viewport_size({"width": setting.width, "height": setting.height})
    await tab.emulate_media(color_scheme=setting.scheme, reduced_motion=setting.motion)
    if not is_open or setting.name != "dark":
        await tab.goto(address, wait_until="load", timeout=_LOAD_SECONDS * 1000)
        await tab.evaluate("() => document.fonts.ready.then(() => null)")
    return True


_WHERE: Final = {"dark": "() => ssgBrowser.knowsDark()", "moving": "() => ssgBrowser.canMove()"}
"""What a page has to have for a setting to make a difference."""


async def _walked(tab: Page, setting: Setting) -> Walk:
    """The way through the page; in the narrow window only where something keeps its place, and may cover the focus."""
    if setting.name == "narrow" and not await tab.evaluate("() => ssgBrowser.sticks()"):
        return NO_WALK
    return await walk(tab)


async def _asked(probe: Probe, scene: Scene) -> list[AxeHit]:
    dark = " (dark scheme)" if scene.setting.name == "dark" else ""
    return [
        AxeHit(probe.id, probe.wcag, hit.severity or probe.severity, msgspec.structs.replace(hit, hint=hit.hint + dark))
        for hit in await probe.check(scene)
    ]


def _once(hits: list[AxeHit]) -> list[AxeHit]:
    """Each element once a rule: what the light scheme shows is not said again of the dark one."""
    first: dict[tuple[str, str], AxeHit] = {}
    for found in hits:
        first.setdefault((found.rule, found.hit.path), found)
    return list(first.values())


async def _closed(closing: Awaitable[None]) -> None:
    """Waits for something to close, but not for ever: a page that hangs may not let itself be closed."""
    from playwright.async_api import Error  # noqa: PLC0415 - an extra, imported only where used

    try:
        async with asyncio.timeout(_CLOSE_SECONDS):
            await closing
    except (TimeoutError, Error):
        return


@cache
def _library() -> str:
    return Path(__file__).with_name("page.js").read_text(encoding="utf-8")
