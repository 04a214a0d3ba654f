"""`ssg serve`: builds the site, serves it on this machine, and shows each save."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import os
import socket
import threading
import webbrowser
from typing import TYPE_CHECKING

import uvicorn

from ssg.errors import EnvironmentalError
from ssg.preview.app import preview_app
from ssg.preview.board import Board
from ssg.preview.files import SiteFiles
from ssg.preview.guard import ANY_ADDRESS, Guard
from ssg.preview.rebuild import Rebuilder
from ssg.preview.watch import watch

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ssg.preview.built import Built

__all__ = ("Preview", "serve")

PORTS_TRIED = 20
STOP_SECONDS = 5.0
MAX_MESSAGE = 1024
"""Bytes; pages have nothing to say on the socket."""


def serve(
    build: Callable[[], Built],
    root: Path,
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    open_browser: bool = False,
    on_event: Callable[[str], None],
    output: Path | None = None,
    base_path: str = "/",
) -> None:
    """Serve until Ctrl-C. `build` publishes into `output` (`root`/build by default) and is called again on each change.

    `base_path` is that of the site's address. `on_event` gets plain lines for the terminal. Raises SsgError when the
    first build cannot be made or no port is free.
    """
    preview = Preview(build, root, host, port, on_event=on_event, output=output, base_path=base_path)
    if open_browser:
        # In a thread: a text browser does not return before it is closed.
        threading.Thread(target=webbrowser.open, args=(preview.address,), daemon=True).start()
    with contextlib.suppress(KeyboardInterrupt):
        preview.run()
    on_event("Stopped.")


class Preview:
    """A site being served. `run` in one thread, `stop` from any other."""

    def __init__(
        self,
        build: Callable[[], Built],
        root: Path,
        host: str,
        port: int,
        *,
        on_event: Callable[[str], None],
        output: Path | None = None,
        base_path: str = "/",
    ) -> None:
        self._root = root.resolve()
        self._on_event = on_event
        self._socket = _listen(host, port, on_event)
        self.port: int = self._socket.getsockname()[1]
        shown = "127.0.0.1" if host in ANY_ADDRESS else host
        self.address = f"http://{f'[{shown}]' if ':' in shown else shown}:{self.port}{base_path}"
        self.guard = Guard(host, self.port)
        files = SiteFiles(output or self._root / "build", base_path)
        board = Board()
        self._rebuilder = Rebuilder(build, files, board, on_event)
        self._server = uvicorn.Server(_uvicorn_config(preview_app(files, board, self.guard)))
        try:
            self._rebuilder.first()
        except BaseException:
            self.close()
            raise

    def run(self) -> None:
        """Serve and rebuild until `stop`, or KeyboardInterrupt, which it passes on."""
        observer = watch(self._root, self._rebuilder.change, self._on_event)
        self._rebuilder.start()
        self._on_event(f"The site is at {self.address} (Ctrl-C ends it).")
        try:
            asyncio.run(self._server.serve(sockets=[self._socket]))
        finally:
            observer.stop()
            observer.join(STOP_SECONDS)
            self._rebuilder.stop(STOP_SECONDS)
            self.close()

    def close(self) -> None:
        """Give the port back without having run."""
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
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=1,
    )


def _listen(host: str, port: int, on_event: Callable[[str], None]) -> socket.socket:
    """A listening socket on `port`, or on the next free one. Kept open from here on, so that nobody takes it."""
    for candidate in range(port, min(port + PORTS_TRIED, 65536)) if port else (0,):
        try:
            listening = _bind(host, candidate)
        except OSError as error:
            if error.errno not in {errno.EADDRINUSE, errno.EACCES}:
                raise EnvironmentalError(
                    f"{host} is not an address of this machine.", "Leave --host out, or give 127.0.0.1."
                ) from error
            continue
        if candidate != port:
            on_event(f"Port {port} is taken, so port {candidate} is used.")
        return listening
    raise EnvironmentalError(f"No port from {port} to {port + PORTS_TRIED - 1} is free.", "Choose another with --port.")


def _bind(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        # Not on Windows, where the option would let two servers share a port.
        if os.name != "nt":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(128)
    except OSError:
        listening.close()
        raise
    return listening
