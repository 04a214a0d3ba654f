"""`ssg serve`: plans the site, serves it on this machine, and shows each save."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import threading
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import uvicorn

from ssg.preview.app import preview_app
from ssg.preview.board import Board
from ssg.preview.desk import Desk
from ssg.preview.editors import editor_named
from ssg.preview.guard import Guard
from ssg.preview.messages import Reporter
from ssg.preview.newsroom import Newsroom
from ssg.preview.port import listen, reachable_name
from ssg.preview.tally import Tally
from ssg.preview.watch import watch

if TYPE_CHECKING:
    from collections.abc import Callable

    from watchdog.observers.api import BaseObserver

__all__ = ("Preview", "PreviewRequest", "serve")

STOP_SECONDS = 5.0
MAX_MESSAGE = 1024
"""Bytes; pages have little to say on the socket."""


class PreviewRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What `ssg serve` is asked for."""

    root: Path
    """The site's folder, which holds content/."""
    host: str = "127.0.0.1"
    port: int = 8000
    """The first one that is tried; 0 takes any."""
    open_browser: bool = False
    base_path: str = "/"
    """That of the site's address; only for the address that is printed."""
    drafts: bool = True
    """Whether stories that readers do not get yet have a page at their own address."""
    at: dt.datetime | None = None
    """The moment that is shown instead of now."""
    follow: bool = False
    """Whether open pages go to the story that was saved."""
    editor: str = ""
    """A name or pattern of `editors`; empty takes one that is installed."""


def serve(request: PreviewRequest, on_event: Callable[[str], None]) -> None:
    """Serve until Ctrl-C. `on_event` gets plain lines for the terminal.

    Raises:
        SsgError: no port is free, or the editor is not known.

    """
    preview = Preview(request, on_event)
    if request.open_browser:
        # In a thread: a text browser does not return before it is closed.
        threading.Thread(target=webbrowser.open, args=(preview.address,), daemon=True).start()
    with contextlib.suppress(KeyboardInterrupt):
        preview.run()
    on_event("Stopped.")


class Preview:
    """A site being served. `run` in one thread, `stop` from any other."""

    def __init__(self, request: PreviewRequest, on_event: Callable[[str], None]) -> None:
        self._root = request.root.resolve()
        self._on_event = on_event
        editor = editor_named(request.editor, self._root)
        self._socket = listen(request.host, request.port, on_event)
        self.port: int = self._socket.getsockname()[1]
        self.guard = Guard(request.host, self.port)
        self.newsroom = Newsroom(self._root, at=request.at, drafts=request.drafts)
        board, tally = Board(), Tally()
        self._desk = Desk(self.newsroom, board, Reporter(self.newsroom, editor, tally), tally, on_event)
        app = preview_app(self.newsroom, board, self._desk, self.guard, follow=request.follow)
        self._server = uvicorn.Server(_uvicorn_config(app))
        self._observer: BaseObserver | None = None
        try:
            # First, so that nothing is missed that is saved while everything is read.
            self._observer = watch(self._root, self._desk.saved, on_event)
        except BaseException:
            self.close()
            raise
        entrance = f"?token={self.guard.entrance}" if self.guard.entrance else ""
        self.address = f"http://{reachable_name(request.host)}:{self.port}{request.base_path}{entrance}"

    def run(self) -> None:
        """Serve and watch until `stop`, or KeyboardInterrupt, which it passes on."""
        self._on_event(f"The site is at {self.address} (Ctrl-C ends it).")
        if self.guard.entrance:
            self._on_event("Other machines can read it, drafts too: give that address to nobody else.")
        self._desk.start()
        try:
            asyncio.run(self._server.serve(sockets=[self._socket]))
        finally:
            self._desk.stop(STOP_SECONDS)
            self.close()

    def close(self) -> None:
        """Give back what the system lent."""
        if self._observer is not None:
            self._observer.stop()
            self._observer.join(STOP_SECONDS)
        self._socket.close()

    def stop(self) -> None:
        """Make `run` return."""
        self._server.should_exit = True


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
