"""What open pages are told: which version of the site is served, and what keeps a newer one from being shown."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Any

from starlette.websockets import WebSocketDisconnect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.websockets import WebSocket

__all__ = ("Board",)


class Board:
    """The present state, and the pages that want to hear of a new one. Thread-safe where it says so."""

    def __init__(self) -> None:
        self.version = 0
        self.problems: tuple[str, ...] = ()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._listeners: set[asyncio.Event] = set()

    def post(self, version: int, problems: Sequence[str]) -> None:
        """Put up a new state and tell every page. From any thread."""
        self.version, self.problems = version, tuple(problems)
        loop = self._loop
        if loop is not None:
            with contextlib.suppress(RuntimeError):  # the server has just been stopped
                loop.call_soon_threadsafe(self._wake)

    async def attend(self, socket: WebSocket) -> None:
        """Keep one page informed until it leaves. It is told the state at once, and later each new one."""
        self._loop = asyncio.get_running_loop()
        changed = asyncio.Event()
        self._listeners.add(changed)
        sender = asyncio.create_task(self._send(socket, changed))
        try:
            while (await socket.receive())["type"] != "websocket.disconnect":
                pass  # pages have nothing to say
        finally:
            self._listeners.discard(changed)
            sender.cancel()
            with contextlib.suppress(asyncio.CancelledError, WebSocketDisconnect, RuntimeError):
                await sender

    async def _send(self, socket: WebSocket, changed: asyncio.Event) -> None:
        while True:
            state: dict[str, Any] = {"version": self.version, "problems": self.problems}
            await socket.send_json(state)
            await changed.wait()
            changed.clear()

    def _wake(self) -> None:
        for listener in self._listeners:
            listener.set()
