"""Where the preview is reached. Light to import: the address is on the screen before anything heavy is."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ssg.preview.editors import editor_named
from ssg.preview.guard import Guard
from ssg.preview.port import listen, reachable_name

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ("Entrance", "PreviewRequest")


class PreviewRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What `ssg serve` is asked for."""

    root: Path
    """The site's folder, which holds content/."""
    host: str = "127.0.0.1"
    port: int = 8000
    """The next free one is taken; 0 lets the system choose."""
    open_browser: bool = False
    base_path: str = "/"
    """That of the site's address; only for the address that is printed."""
    drafts: bool = True
    """Whether stories that readers do not get yet have a page at their own address."""
    at: dt.datetime | None = None
    """The moment that is shown instead of now."""
    follow: bool = False
    """Whether open pages go to the story that was saved."""
    baseline: Path | None = None
    """A file of old findings, as that of `ssg build`."""
    editor: str = ""
    """A name or pattern of `editors`; empty takes one that is installed."""


class Entrance:
    """A socket that already takes connections, though nobody answers yet, and its address."""

    def __init__(self, request: PreviewRequest, on_event: Callable[[str], None]) -> None:
        """Print the address.

        Raises:
            SsgError: no port is free, or the editor is not known.

        """
        self.editor = editor_named(request.editor, request.root.resolve())
        self.socket = listen(request.host, request.port, on_event)
        self.port: int = self.socket.getsockname()[1]
        self.guard = Guard(request.host, self.port)
        entrance = f"?token={self.guard.entrance}" if self.guard.entrance else ""
        self.address = f"http://{reachable_name(request.host)}:{self.port}{request.base_path}{entrance}"
        on_event(f"The site is at {self.address} (Ctrl-C ends it).")
        if self.guard.entrance:
            on_event("Other machines can read it, drafts too: give that address to nobody else.")
