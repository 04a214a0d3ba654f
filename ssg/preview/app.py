"""The preview as a web application: planned pages, the files that they show, our own scripts, one socket."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qs, quote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route, WebSocketRoute

from ssg.content_types import content_type
from ssg.preview.additions import with_script
from ssg.preview.board import OpenPage
from ssg.preview.guard import HostCheck
from ssg.preview.messages import NOT_FOUND

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.websockets import WebSocket

    from ssg.preview.board import Board
    from ssg.preview.desk import Desk
    from ssg.preview.guard import Guard
    from ssg.preview.newsroom import Newsroom

__all__ = ("preview_app",)

OWN_URL: Final = "/.ssg-preview/"
SOCKET_URL: Final = f"{OWN_URL}socket"
OWN_FILES: Final = ("main.js", "morph.js", "bar.js", "marks.js", "bar.css")
"""Everything in client/; what is not named here is not served."""

HEADERS: Final = {
    "Cache-Control": "no-store",
    # Another site must not load our pages or pictures as its own resources, nor show them in a frame.
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "SAMEORIGIN",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}

PATIENCE: Final = 5.0
"""Seconds that a first request waits while a large site is read; then a page says so, which becomes the real one."""
NOTHING_YET: Final = (
    b'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Preview</title></head>'
    b"<body><main><h1>The site is being read</h1><p>Your page appears here as soon as it can be made.</p></main>"
    b"</body></html>"
)


def preview_app(newsroom: Newsroom, board: Board, desk: Desk, guard: Guard, *, follow: bool) -> Starlette:
    """The ASGI application for those whom `guard` admits."""
    site = _Site(newsroom, guard, follow=follow)

    async def answer(request: Request) -> Response:
        return await run_in_threadpool(site.answer, request.scope["path"])

    async def socket(connection: WebSocket) -> None:
        if not guard.admits(connection.scope):
            await connection.close()
            return
        asked = parse_qs(connection.scope["query_string"].decode("latin-1"))
        await connection.accept()
        page = OpenPage(asked.get("url", ["/"])[0], asked.get("version", [""])[0])
        await board.attend(connection, page, desk.greet)

    return Starlette(
        routes=[
            WebSocketRoute(SOCKET_URL, socket),
            Route(f"{OWN_URL}{{name}}", _own),
            Route("/{path:path}", answer),
        ],
        middleware=[Middleware(HostCheck, guard=guard)],
    )


class _Site:
    """Answers requests for the site's own addresses."""

    def __init__(self, newsroom: Newsroom, guard: Guard, *, follow: bool) -> None:
        self._newsroom = newsroom
        self._attributes = {"base": OWN_URL, "token": guard.token, **({"follow": ""} if follow else {})}

    def answer(self, path: str) -> Response:
        """The response for the decoded path of a URL."""
        self._newsroom.loaded.wait(PATIENCE)
        response = self._answer(path)
        self._newsroom.answered.set()
        return response

    def _answer(self, path: str) -> Response:
        place = self._newsroom.find(path)
        if place is None:
            return self._page(NOT_FOUND, 404 if self._newsroom.snapshot else 503)
        if place.redirect:
            return RedirectResponse(quote(place.redirect), headers=HEADERS)
        if place.asset is not None:
            return Response(place.asset, headers={**HEADERS, "Content-Type": content_type(place.name)})
        if place.file is not None:
            return _file(place.file)
        return self._page(place.page, 200) if place.page.endswith(".html") else self._feed(place.page)

    def _page(self, path: str, status: int) -> Response:
        # What is wrong with the page is told through its socket.
        printed = self._newsroom.printed(path, checked=False)
        data = printed.data if printed is not None and printed.data else NOTHING_YET
        attributes = {**self._attributes, "version": printed.version if printed is not None else ""}
        html = with_script(data, f"{OWN_URL}main.js", attributes)
        return Response(html, status, {**HEADERS, "Content-Type": content_type(path)})

    def _feed(self, path: str) -> Response:
        printed = self._newsroom.printed(path)
        if printed is None or not printed.data:
            return Response(b"", 503, HEADERS)
        return Response(printed.data, headers={**HEADERS, "Content-Type": content_type(path)})


async def _own(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in OWN_FILES:
        return Response(b"", 404, HEADERS)
    return Response(_own_file(name), headers={**HEADERS, "Content-Type": content_type(name)})


@functools.cache
def _own_file(name: str) -> bytes:
    return (Path(__file__).parent / "client" / name).read_bytes()


def _file(file: Path) -> Response:
    try:
        data = file.read_bytes()
    except OSError:
        return Response(b"", 404, HEADERS)  # deleted a moment ago: the next plan knows
    return Response(data, headers={**HEADERS, "Content-Type": content_type(file.name)})
