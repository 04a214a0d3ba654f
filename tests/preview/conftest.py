"""A preview of a small site in a thread, and raw ways to ask it."""

from __future__ import annotations

import contextlib
import json
import re
import socket
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest
from websockets.sync.client import ClientConnection, connect

from ssg.preview.entrance import PreviewRequest
from ssg.preview.server import Preview

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

HOST = "127.0.0.1"
SECRET = "embargoed until Monday"
SITE_TOML = 'title = "Test Wire"\nbase_url = "https://test.example/"\ntimezone = "UTC"\n'
STORY = "---\ntitle: A story\ndate: 2026-01-05\n---\nThe first words.\n"
LATER = "---\ntitle: Tomorrow's story\ndate: 2999-01-05 06:00\n---\nNobody knows yet.\n"
DRAFT = "---\ntitle: A rough one\ndate: 2026-01-05\ndraft: true\n---\nNot finished.\n"
FILES = {
    "content/site.toml": SITE_TOML,
    "content/news/story.md": STORY,
    "content/news/other.md": STORY.replace("A story", "Another story").replace("first", "other"),
    "content/news/later.md": LATER,
    "content/news/draft.md": DRAFT,
    "content/harbour/부두.md": "---\ntitle: 부두\ndate: 2026-01-06\nlang: ko\n---\n한글입니다.\n",
    "content/pages/about.md": "---\ntitle: About\n---\nAbout us.\n",
    "content/news/unused.pdf": SECRET,
    "content/.env": SECRET,
    "secret.txt": SECRET,
}


class Running:
    """A served preview."""

    def __init__(self, root: Path, preview: Preview, lines: list[str]) -> None:
        self.root = root
        self.preview = preview
        self.lines = lines
        self.port = preview.port
        self.own = f"{HOST}:{preview.port}"
        self.url = f"http://{self.own}"

    def raw(self, request: bytes, *, whole: bool = False) -> bytes:
        """Everything that the server answers to these bytes before it closes the connection; a part is ended."""
        with socket.create_connection((HOST, self.port), timeout=10) as connection:
            connection.sendall(request)
            if not whole:
                with contextlib.suppress(OSError):  # the server may have hung up already
                    connection.shutdown(socket.SHUT_WR)
            chunks = []
            try:
                while chunk := connection.recv(65536):
                    chunks.append(chunk)
            except ConnectionResetError:
                pass
        return b"".join(chunks)

    def ask(self, target: str, *, host: str | None = None, method: str = "GET", extra: str = "") -> bytes:
        """One request with an exact target, which a client library would tidy up."""
        named = self.own if host is None else host
        head = f"{method} {target} HTTP/1.1\r\nHost: {named}\r\n{extra}Connection: close\r\n\r\n"
        return self.raw(head.encode("utf-8", "surrogateescape"), whole=True)

    def body(self, target: str) -> bytes:
        """The body of a response."""
        return self.ask(target).partition(b"\r\n\r\n")[2]

    def until_said(self, line: str) -> None:
        """Wait until a line is printed."""
        end = time.monotonic() + 20
        while line not in self.lines:
            assert time.monotonic() < end, self.lines
            time.sleep(0.01)

    def until_said_like(self, pattern: str) -> None:
        """The same for a line that matches."""
        end = time.monotonic() + 20
        while not any(re.fullmatch(pattern, line) for line in self.lines):
            assert time.monotonic() < end, self.lines
            time.sleep(0.01)

    def write(self, path: str, text: str) -> None:
        """Save a file below the site's folder."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    @contextlib.contextmanager
    def open(self, url: str) -> Iterator[Tab]:
        """What a tab that shows `url` is told, from the page itself on."""
        query = f"?token={self.preview.guard.token}&url={url}"
        with connect(f"ws://{self.own}/.ssg-preview/socket{query}", origin=self.url, proxy=None) as connection:
            tab = Tab(connection)
            tab.until(lambda: bool(tab.html))
            yield tab


class Tab:
    """The socket of a page, and the latest of what it was told."""

    def __init__(self, connection: ClientConnection) -> None:
        self.connection = connection
        self.state: dict[str, Any] = {}
        self.html = ""
        self.saved: list[str] = []
        self.moved = ""

    def until(self, done: Callable[[], bool], seconds: float = 20) -> None:
        """Listen until something is so."""
        end = time.monotonic() + seconds
        while not done():
            told = json.loads(self.connection.recv(timeout=max(0.01, end - time.monotonic())))
            self.state = told.get("state", self.state)
            self.html = told.get("html", self.html)
            self.moved = told.get("moved", self.moved)
            self.saved += [told["saved"]["url"]] if "saved" in told else []


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    """A preview of its own for a test that saves files."""
    with serving(tmp_path) as served:
        yield served


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """One preview for all tests of a module that only ask."""
    with serving(tmp_path_factory.mktemp("site")) as served:
        yield served


@pytest.fixture(scope="session")
def serve_site() -> Callable[..., contextlib.AbstractContextManager[Running]]:
    """Serves another site, or in another way."""
    return serving


@contextlib.contextmanager
def serving(root: Path, files: dict[str, str] | None = None, **options: Any) -> Iterator[Running]:
    """Serve a small site, with secrets in and beside it; `files` instead of it, or with none what is there."""
    for path, text in (FILES if files is None else files).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    lines: list[str] = []
    preview = Preview(PreviewRequest(root=root, port=0, editor="vscode", **options), lines.append)
    thread = threading.Thread(target=preview.run)
    thread.start()
    assert preview.newsroom.loaded.wait(60)
    try:
        yield Running(root, preview, lines)
    finally:
        preview.stop()
        thread.join(20)
        assert not thread.is_alive()
