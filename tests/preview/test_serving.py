"""What the preview serves, and what it tells open pages after a save."""

from __future__ import annotations

import contextlib
import json
import re
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from websockets.sync.client import ClientConnection, connect

from ssg.errors import EnvironmentalError
from ssg.preview import Preview
from ssg.preview import watch as room
from ssg.preview.server import PORTS_TRIED

PAGES = [
    ("/", "200", "text/html; charset=utf-8", "<p>home</p>"),
    ("/story/", "200", "text/html; charset=utf-8", "<p>first words</p>"),
    ("/story/?utm=1", "200", "text/html; charset=utf-8", "<p>first words</p>"),
    ("/story/index.html", "200", "text/html; charset=utf-8", "<p>first words</p>"),
    ("/%EB%B6%80%EB%91%90/", "200", "text/html; charset=utf-8", "<p>한글</p>"),
    ("/%E1%84%87%E1%85%AE%E1%84%83%E1%85%AE/", "200", "text/html; charset=utf-8", "<p>한글</p>"),  # decomposed
    ("/style.css", "200", "text/css; charset=utf-8", "p{}"),
    ("/feed.xml", "200", "application/xml; charset=utf-8", "<r/>"),
    ("/gone/", "404", "text/html; charset=utf-8", "<p>no such page</p>"),
]


@pytest.mark.parametrize(("target", "status", "kind", "body"), PAGES)
def test_page_is_served(shared: Any, target: str, status: str, kind: str, body: str) -> None:
    head, _, text = shared.ask(target).decode().partition("\r\n\r\n")
    assert head.startswith(f"HTTP/1.1 {status} ")
    assert f"content-type: {kind}" in head.lower()
    assert body in text
    assert ("<script src=" in text) == kind.startswith("text/html")


def test_script_is_served_but_never_written(shared: Any) -> None:
    text = shared.ask("/story/").decode()
    url = re.search('<script src="([^"]+)"', text)
    assert url is not None
    assert "new WebSocket" in shared.ask(url[1]).decode()
    assert "script" not in (shared.root / "build/story/index.html").read_text(encoding="utf-8")


def test_head_has_no_body(shared: Any) -> None:
    head, _, body = shared.ask("/story/", method="HEAD").partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200 ")
    assert not body


def test_folder_without_slash_redirects_to_own_path(shared: Any) -> None:
    head = shared.ask("/%EB%B6%80%EB%91%90").decode()
    assert head.startswith("HTTP/1.1 307 ")
    assert "location: /%EB%B6%80%EB%91%90/\r\n" in head.lower().replace("%eb%b6%80%eb%91%90", "%EB%B6%80%EB%91%90")


def test_save_is_built_and_told(running: Any) -> None:
    with _socket(running) as page:
        before = _state(page)
        (running.root / "content/story.md").write_text("second words", encoding="utf-8")
        after = _state(page)
    assert after == {"version": before["version"] + 1, "problems": []}
    assert "second words" in running.ask("/story/").decode()


def test_atomic_save_is_built(running: Any) -> None:
    with _socket(running) as page:
        _state(page)
        draft = running.root / "content/.story.md.swp"
        draft.write_text("third words", encoding="utf-8")
        draft.replace(running.root / "content/story.md")
        _state(page)
    assert "third words" in running.ask("/story/").decode()


def test_deleted_story_is_gone(running: Any) -> None:
    with _socket(running) as page:
        _state(page)
        (running.root / "content/story.md").unlink()
        _state(page)
    assert running.ask("/story/").startswith(b"HTTP/1.1 404 ")


@pytest.mark.parametrize(
    ("text", "problem"),
    [("BROKEN", "content/story.md:3:1 This is broken & <b>bad</b>."), ("CRASH", "ZeroDivisionError")],
)
def test_broken_content_keeps_the_last_good_site(running: Any, text: str, problem: str) -> None:
    with _socket(running) as page:
        before = _state(page)
        (running.root / "content/story.md").write_text(text, encoding="utf-8")
        broken = _state(page)
        assert broken["version"] == before["version"]
        assert problem in broken["problems"][0]
        assert "first words" in running.ask("/story/").decode()
        (running.root / "content/story.md").write_text("mended", encoding="utf-8")
        assert _state(page) == {"version": before["version"] + 1, "problems": []}
    assert "mended" in running.ask("/story/").decode()


def test_content_folder_may_vanish_and_come_back(running: Any) -> None:
    with _socket(running) as page:
        _state(page)
        (running.root / "content").rename(running.root / "elsewhere")
        _until(page, lambda: b"404" in running.ask("/story/")[:20])
        (running.root / "elsewhere").rename(running.root / "content")
        _until(page, lambda: b"200" in running.ask("/story/")[:20])
        (running.root / "content/story.md").write_text("still watched", encoding="utf-8")
        _until(page, lambda: b"still watched" in running.ask("/story/"))


def test_twelve_pages_are_told(running: Any) -> None:
    with contextlib.ExitStack() as stack:
        pages = [stack.enter_context(_socket(running)) for _ in range(12)]
        for page in pages:
            _state(page)
        (running.root / "content/story.md").write_text("for all", encoding="utf-8")
        assert {_state(page)["version"] for page in pages} == {2}


def test_polls_where_the_system_cannot_watch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Refusing(room.Observer):  # type: ignore[misc, valid-type]  # the class depends on the system
        def start(self) -> None:
            raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr(room, "Observer", Refusing)
    (tmp_path / "content").mkdir()
    lines: list[str] = []
    changes: list[int] = []
    observer = room.watch(tmp_path, lambda: changes.append(1), lines.append)
    try:
        (tmp_path / "content/new.md").write_text("x", encoding="utf-8")
        for _ in range(100):
            if changes:
                break
            time.sleep(0.1)
    finally:
        observer.stop()
        observer.join()
    assert changes
    assert lines == ["The system cannot watch that many folders, so changes are looked for twice a second."]


@pytest.mark.parametrize(
    ("name", "noise"),
    [
        ("story.md", False), ("4913-boats.md", False), ("#1.md", False), ("부두.md", False), ("site.toml", False),
        ("story.md~", True), (".story.md.swp", True), ("4913", True), (".#story.md", True), ("#story.md#", True),
        ("story.md___jb_tmp___", True), (".DS_Store", True), (".goutputstream-X", True), ("story.tmp", True),
    ],
)  # fmt: skip
def test_editors_own_files_are_noise(name: str, *, noise: bool) -> None:
    assert room.is_noise(f"/site/content/{name}") is noise


def test_next_free_port_is_taken(shared: Any) -> None:
    lines: list[str] = []
    other = Preview(shared.builder, shared.root, "127.0.0.1", shared.port, on_event=lines.append)
    try:
        assert shared.port < other.port < shared.port + PORTS_TRIED
        assert lines[0] == f"Port {shared.port} is taken, so port {other.port} is used."
    finally:
        other.close()


def test_foreign_address_is_one_sentence(shared: Any) -> None:
    with pytest.raises(EnvironmentalError, match="is not an address of this machine"):
        Preview(shared.builder, shared.root, "192.0.2.1", 0, on_event=print)


def test_interrupt_ends_cleanly(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/story.md").write_text("words", encoding="utf-8")
    script = (
        "import importlib.util, pathlib, sys\n"
        f"spec = importlib.util.spec_from_file_location('helper', {str(Path(__file__).with_name('conftest.py'))!r})\n"
        "helper = importlib.util.module_from_spec(spec); spec.loader.exec_module(helper)\n"
        "from ssg.preview import serve\n"
        f"root = pathlib.Path({str(tmp_path)!r})\n"
        "serve(helper.FakeBuilder(root), root, port=0, on_event=lambda line: print(line, flush=True))\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        lines = [child.stdout.readline(), child.stdout.readline()]
        address = re.search(r"127\.0\.0\.1:(\d+)", lines[1])
        assert address is not None
        with socket.create_connection(("127.0.0.1", int(address[1])), timeout=10) as connection:
            connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost:%d\r\n\r\n" % int(address[1]))
            assert connection.recv(100).startswith(b"HTTP/1.1 200 ")
        child.send_signal(2)
        out, err = child.communicate(timeout=20)
    assert (child.returncode, err) == (0, "")
    assert out.endswith("Stopped.\n")


def _socket(running: Any) -> ClientConnection:
    uri = f"ws://{running.own}/.ssg-preview/socket?token={running.preview.guard.token}"
    return connect(uri, origin=f"http://{running.own}", proxy=None)


def _state(page: ClientConnection) -> dict[str, Any]:
    state: dict[str, Any] = json.loads(page.recv(timeout=20))
    return state


def _until(page: ClientConnection, done: Any) -> None:
    while not done():
        _state(page)
