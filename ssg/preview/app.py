"""The preview as a web application: the published files, one script, one socket."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route, WebSocketRoute

from ssg.preview.files import content_type, with_script
from ssg.preview.guard import Guard, HostCheck

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.websockets import WebSocket

    from ssg.preview.board import Board
    from ssg.preview.files import SiteFiles

__all__ = ("preview_app",)

SCRIPT_URL = "/.ssg-preview/client.js"
SOCKET_URL = "/.ssg-preview/socket"

HEADERS = {
    "Cache-Control": "no-store",
    # Another site must not load our pages or pictures as its own resources, nor show them in a frame.
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "SAMEORIGIN",
    "X-Content-Type-Options": "nosniff",
}

NOTHING_YET = (
    b'<!doctype html><html lang="en"><meta charset="utf-8"><title>Preview</title>'
    b"<body><h1>There is nothing to show yet</h1><p>This page appears as soon as the site can be built.</p></body>"
)


def preview_app(files: SiteFiles, board: Board, guard: Guard) -> Starlette:
    """The ASGI application that serves `files` to those whom `guard` admits."""

    async def client(_: Request) -> Response:
        script = Path(__file__).with_name("client.js").read_bytes()
        return Response(script, media_type="text/javascript", headers=HEADERS)

    async def socket(connection: WebSocket) -> None:
        if not guard.admits(connection.scope):
            await connection.close()
            return
        await connection.accept()
        await board.attend(connection)

    async def site(request: Request) -> Response:
        found = files.find(request.scope["path"])
        if found is not None and found.redirect:
            return RedirectResponse(quote(found.redirect), headers=HEADERS)
        file, status = (found.file, 200) if found is not None else (files.not_found(), 404)
        return _response(file, status, board, guard)

    return Starlette(
        routes=[
            WebSocketRoute(SOCKET_URL, socket),
            Route(SCRIPT_URL, client),
            Route("/{path:path}", site),
        ],
        middleware=[Middleware(HostCheck, guard=guard)],
    )


def _response(file: Path | None, status: int, board: Board, guard: Guard) -> Response:
    try:
        data = NOTHING_YET if file is None else file.read_bytes()
    except OSError:
        data, file, status = NOTHING_YET, None, 503  # removed a moment ago: the next build tells the page
    kind = "text/html; charset=utf-8" if file is None else content_type(file)
    if kind.startswith("text/html"):
        data = with_script(
            data, SCRIPT_URL, {"socket": SOCKET_URL, "token": guard.token, "version": str(board.version)}
        )
    return Response(data, status, {**HEADERS, "Content-Type": kind})
