"""A preview of a small site in a thread, with a builder that copies text into pages."""

from __future__ import annotations

import contextlib
import socket
import threading
from typing import TYPE_CHECKING

import msgspec
import pytest

from ssg.model import Finding, Position
from ssg.preview import Preview
from ssg.publish import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOST = "127.0.0.1"
SECRET = "embargoed until Monday"


class FakeResult(msgspec.Struct, frozen=True):
    """What a build tells the preview."""

    findings: tuple[Finding, ...]
    published: bool


class FakeBuilder:
    """Every content/NAME.md becomes NAME/index.html; a file with BROKEN in it blocks, one with CRASH raises."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.builds = 0

    def __call__(self) -> FakeResult:
        self.builds += 1
        sources = sorted((self.root / "content").rglob("*.md"))
        texts = {path.stem: path.read_text(encoding="utf-8") for path in sources}
        if any("CRASH" in text for text in texts.values()):
            raise ZeroDivisionError("a bug <script>")
        findings = tuple(
            Finding(
                rule="broken",
                severity="error",
                message="This is broken & <b>bad</b>.",
                source=Position(f"content/{name}.md", 3, 1),
            )
            for name, text in texts.items()
            if "BROKEN" in text
        )
        if not findings:
            self._publish(texts)
        return FakeResult(findings, published=not findings)

    def _publish(self, texts: dict[str, str]) -> None:
        pages = {f"{name}/index.html": _page(text) for name, text in texts.items()}
        pages |= {
            "index.html": _page("home"),
            "404.html": _page("no such page"),
            "style.css": b"p{}",
            "feed.xml": b"<r/>",
        }
        with Stage(self.root / "build", durable=False) as stage:
            for path, data in pages.items():
                stage.write(path, data)
            stage.publish(stage.owned - stage.paths)


def _page(text: str) -> bytes:
    return f"<!doctype html><title>{text}</title><body><p>{text}</p></body>".encode()


class Running:
    """A served preview, and raw ways to ask it."""

    def __init__(self, root: Path, preview: Preview, builder: FakeBuilder, lines: list[str]) -> None:
        self.root = root
        self.preview = preview
        self.builder = builder
        self.lines = lines
        self.port = preview.port
        self.own = f"{HOST}:{preview.port}"

    def raw(self, request: bytes) -> bytes:
        """Everything that the server answers to these bytes before it closes the connection."""
        with socket.create_connection((HOST, self.port), timeout=10) as connection:
            connection.sendall(request)
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
        return self.raw(head.encode("utf-8", "surrogateescape"))


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    """A preview of its own for a test that saves files."""
    with _serving(tmp_path) as served:
        yield served


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """One preview for all tests of a module that only ask."""
    with _serving(tmp_path_factory.mktemp("site")) as served:
        yield served


@contextlib.contextmanager
def _serving(root: Path) -> Iterator[Running]:
    """Serve a site with two stories, one of them named in Korean, with a secret in and beside the output."""
    (root / "content").mkdir()
    (root / "content/story.md").write_text("first words", encoding="utf-8")
    (root / "content/부두.md").write_text("한글", encoding="utf-8")
    (root / "secret.txt").write_text(SECRET, encoding="utf-8")
    (root / "build").mkdir()
    (root / "build/.env").write_text(SECRET, encoding="utf-8")
    lines: list[str] = []
    builder = FakeBuilder(root)
    preview = Preview(builder, root, HOST, 0, on_event=lines.append)
    thread = threading.Thread(target=preview.run)
    thread.start()
    try:
        yield Running(root, preview, builder, lines)
    finally:
        preview.stop()
        thread.join(20)
        assert not thread.is_alive()
