"""`ssg serve`: plans the site, serves it on this machine, and shows each save."""

from __future__ import annotations

import asyncio
import threading
import webbrowser
from typing import TYPE_CHECKING

import uvicorn

from ssg.errors import UsageError
from ssg.preview.app import preview_app
from ssg.preview.board import Board
from ssg.preview.desk import Desk
from ssg.preview.entrance import Entrance
from ssg.preview.messages import Reporter
from ssg.preview.newsroom import Newsroom
from ssg.preview.tally import Tally
from ssg.verdict.ratchet import open_ratchet

if TYPE_CHECKING:
    from collections.abc import Callable

    from ssg.preview.entrance import PreviewRequest
    from ssg.verdict.ratchet import Ratchet

__all__ = ("Preview",)

STOP_SECONDS = 5.0
MAX_MESSAGE = 1024
"""Bytes; pages have little to say on the socket."""


class Preview:
    """A site being served. `run` in one thread, `stop` from any other."""

    def __init__(
        self, request: PreviewRequest, on_event: Callable[[str], None], entrance: Entrance | None = None
    ) -> None:
        """Raises SsgError when no `entrance` is given and there can be none."""
        root = request.root.resolve()
        entrance = entrance or Entrance(request, on_event)
        self._on_event = on_event
        self.address = entrance.address
        self._open_browser = request.open_browser
        self._socket, self.port, self.guard = entrance.socket, entrance.port, entrance.guard
        ratchet = _ratchet(request)
        self.newsroom = Newsroom(root, at=request.at, drafts=request.drafts, ratchet=ratchet)
        board, tally = Board(), Tally()
        reporter = Reporter(self.newsroom, entrance.editor, tally)
        self._desk = Desk(self.newsroom, board, reporter, tally, on_event)
        app = preview_app(self.newsroom, board, self._desk, self.guard, follow=request.follow)
        self._server = uvicorn.Server(_uvicorn_config(app))

    def run(self) -> None:
        """Serve and watch until `stop`, or KeyboardInterrupt, which it passes on."""
        self.newsroom.begin(self._on_event)  # before there is any thread
        self._desk.start()
        if self._open_browser:  # in a thread: a text browser does not return before it is closed
            threading.Thread(target=webbrowser.open, args=(self.address,), daemon=True).start()
        try:
            asyncio.run(self._server.serve(sockets=[self._socket]))
        finally:
            self._desk.stop(STOP_SECONDS)
            self.close()

    def close(self) -> None:
        """Give back what the system lent."""
        self._socket.close()

    def stop(self) -> None:
        """Make `run` return."""
        self._server.should_exit = True


def _ratchet(request: PreviewRequest) -> Ratchet:
    """The baseline of builds, which the preview reads and never writes."""
    ratchet, found = open_ratchet(request.baseline, "build", (request.root,), request.root, update=False)
    if ratchet is None:
        raise UsageError(found[0].message, found[0].hint)
    return ratchet


def _uvicorn_config(app: object) -> uvicorn.Config:
    return uvicorn.Config(
        app,  # type: ignore[arg-type]  # a Starlette application is an ASGI application
        http="h11",
        ws="websockets-sansio",
        ws_max_size=MAX_MESSAGE,
        ws_per_message_deflate=False,  # on one machine packing costs more time than it saves
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=1,
    )
