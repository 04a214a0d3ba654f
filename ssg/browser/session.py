"""Starts a browser that reaches nothing but the folder that is checked."""

from __future__ import annotations

import os
import shutil
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Final

from ssg.errors import EnvironmentalError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from playwright.async_api import Browser

__all__ = ("find_chromium", "open_browser")

_NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_ARGUMENTS: Final = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
    "--host-resolver-rules=MAP * ~NOTFOUND",  # what asks past the routes, such as rel=preconnect, finds no host
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
)
_INSTALL: Final = (
    "Install one (Debian and Ubuntu: apt-get install chromium; macOS: brew install --cask chromium), or name it with "
    "--browser-path or the environment variable CHROMIUM."
)
_START_SECONDS: Final = 60


def find_chromium(named: str = "") -> str:
    """Path of a Chromium: the one named, else the one that CHROMIUM names, else the first on the PATH.

    Raises:
        EnvironmentalError: there is none.

    """
    for asked, source in ((named, "--browser-path"), (os.environ.get("CHROMIUM", ""), "CHROMIUM")):
        if asked:
            found = shutil.which(asked)
            if found is None:
                raise EnvironmentalError(f"{source} names {asked}, and that is no program.", _INSTALL)
            return found
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    if found is None:
        raise EnvironmentalError("There is no browser here, and --browser needs a Chromium.", _INSTALL)
    return found


@asynccontextmanager
async def open_browser(path: str) -> AsyncIterator[Browser]:
    """A Chromium that is gone when the block ends.

    Raises:
        EnvironmentalError: Playwright is not installed, or the browser does not start.

    """
    try:
        from playwright.async_api import Error, async_playwright  # noqa: PLC0415 - an extra, imported only where used
    except ImportError as error:
        hint = 'Install the extra: pip install "ssg[browser]".'
        raise EnvironmentalError("--browser needs Playwright, and it is not installed.", hint) from error
    async with async_playwright() as playwright:
        try:
            browser = await playwright.chromium.launch(
                executable_path=path, args=_arguments(), timeout=_START_SECONDS * 1000
            )
        except Error as error:
            reason = error.message.strip().partition("\n")[0].rstrip(".")
            raise EnvironmentalError(f"{path} does not start: {reason}.", _INSTALL) from error
        try:
            yield browser
        finally:
            await browser.close()


def _arguments() -> list[str]:
    # Chromium refuses to run as root inside its sandbox, and CI runs as root. Everybody else keeps the sandbox.
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*_ARGUMENTS, *(["--no-sandbox"] if root else [])]
