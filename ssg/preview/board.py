"""The open pages: which address each shows, which version of it, and what it was last told."""

from __future__ import annotations

import asyncio
import contextlib
import json
import threading
from typing import TYPE_CHECKING, Any

from starlette.websockets import WebSocketDisconnect

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.websockets import WebSocket

__all__ = ("Board", "OpenPage")


class OpenPage:
    """One tab. `tell` may be called from any thread."""

    def __init__(self, url: str, version: str) -> None:
        """`url` is the decoded path of the page's address, `version` that of what the browser has."""
        self.url = url
        self.version = version
        self.source = ""
        """The Markdown file that it shows."""
        self.spoken = False
        """Whether it wants to know what a screen reader will say."""
        self.told = ""
        """Its last state, as JSON."""
        self._loop = asyncio.get_running_loop()
        self._waiting: asyncio.Queue[str] = asyncio.Queue()

    def tell(self, message: dict[str, Any]) -> None:
        """Send a message, after those before it."""
        with contextlib.suppress(RuntimeError):  # the server has just been stopped
            self._loop.call_soon_threadsafe(self._waiting.put_nowait, json.dumps(message, ensure_ascii=False))

    async def send(self, socket: WebSocket) -> None:
        """Send what is told, until the task is cancelled."""
        while True:
            await socket.send_text(await self._waiting.get())


class Board:
    """All open pages. Thread-safe."""

    def __init__(self) -> None:
        self._pages: set[OpenPage] = set()
        self._lock = threading.Lock()

    def pages(self) -> list[OpenPage]:
        """Those that are open now."""
        with self._lock:
            return list(self._pages)

    async def attend(self, socket: WebSocket, page: OpenPage, greet: Callable[[OpenPage], None]) -> None:
        """Keep one page informed until it leaves. `greet` is called in another thread when it wants its state."""
        with self._lock:
            self._pages.add(page)
        sender = asyncio.create_task(page.send(socket))
        try:
            await asyncio.to_thread(greet, page)
            while (message := await socket.receive())["type"] != "websocket.disconnect":
                page.spoken = message.get("text") == "spoken"
                await asyncio.to_thread(greet, page)
        finally:
            with self._lock:
                self._pages.discard(page)
            sender.cancel()
            with contextlib.suppress(asyncio.CancelledError, WebSocketDisconnect, RuntimeError):
                await sender
