"""Answers every request of a page from the folder that is checked, and none from anywhere else."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, unquote, urlsplit

from ssg.content_types import content_type

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.async_api import BrowserContext, Request, Route, WebSocketRoute

__all__ = ("ORIGIN", "FolderRoutes")

ORIGIN: Final = "https://site.invalid"
"""Where the folder is shown to stand. Names under .invalid lead nowhere (RFC 6761): nothing can be asked by mistake."""
_NEEDED: Final = frozenset({"stylesheet"})
"""Kinds of request without which a page does not look as its readers see it."""


class FolderRoutes:
    """The files of a folder by address. A path that leaves it, also by a symbolic link, is not found."""

    def __init__(self, folder: Path, base_path: str = "/") -> None:
        self._folder = folder
        self._real = folder.resolve()
        self._base = base_path
        self.missing: list[str] = []
        """Addresses of styles that could not be given."""

    async def attach(self, context: BrowserContext) -> None:
        """Answer for all pages of the context; their sockets are closed as soon as they open."""
        await context.route("**/*", self._answer)
        await context.route_web_socket("**/*", _close)

    def address(self, page: str) -> str:
        """Where a page of the folder is shown."""
        return f"{ORIGIN}{self._base}{quote(page)}"

    def find(self, url: str) -> Path | None:
        """The file that an address leads to.

        An absolute address of any host finds a file of that path, because generators write their own address into
        pages; so does one below a path that the site is to be published under.
        """
        path = unquote(urlsplit(url).path)
        inside = path.removeprefix(self._base) if path.startswith(self._base) else path.lstrip("/")
        below = inside.partition("/")[2]
        return self._file(inside) or (self._file(below) if below else None)

    def _file(self, path: str) -> Path | None:
        page = not path or path.endswith("/")
        for name in (f"{path}index.html",) if page else (path, f"{path}.html", f"{path}/index.html"):
            try:
                real = (self._folder / name.lstrip("/")).resolve(strict=True)
            except (OSError, ValueError):
                continue
            if real.is_relative_to(self._real) and real.is_file() and os.access(real, os.R_OK):
                return real
        return None

    async def _answer(self, route: Route, request: Request) -> None:
        file = self.find(request.url) if request.method in {"GET", "HEAD"} else None
        if file is not None:
            headers = {"access-control-allow-origin": "*", "cache-control": "no-store"}
            await route.fulfill(body=file.read_bytes(), content_type=content_type(file.name), headers=headers)
            return
        if request.resource_type in _NEEDED:
            self.missing.append(request.url)
        await route.abort()


async def _close(socket: WebSocketRoute) -> None:
    await socket.close()
