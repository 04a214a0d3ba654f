"""What the preview serves, and what it tells open pages after a save."""

from __future__ import annotations

import contextlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from ssg.errors import EnvironmentalError, UsageError
from ssg.preview import watch as room
from ssg.preview.entrance import PreviewRequest
from ssg.preview.port import PORTS_TRIED
from ssg.preview.server import Preview

pytestmark = pytest.mark.filterwarnings("ignore:Callback with id:RuntimeWarning")  # watchdog's, see preview/watch.py

STORY = "content/news/story.md"
WORDS = "---\ntitle: A story\ndate: 2026-01-05\n---\n{}\n"

PAGES = [
    ("/", "200", "text/html; charset=utf-8", "Another story"),
    ("/news/story/", "200", "text/html; charset=utf-8", "The first words."),
    ("/news/story/?utm=1", "200", "text/html; charset=utf-8", "The first words."),
    ("/news/story/index.html", "200", "text/html; charset=utf-8", "The first words."),
    ("/harbour/%EB%B6%80%EB%91%90/", "200", "text/html; charset=utf-8", "한글입니다."),
    ("/harbour/%E1%84%87%E1%85%AE%E1%84%83%E1%85%AE/", "200", "text/html; charset=utf-8", "한글입니다."),  # decomposed
    ("/feed.xml", "200", "application/xml; charset=utf-8", "Another story"),
    ("/robots.txt", "200", "text/plain; charset=utf-8", "Sitemap"),
    ("/gone/", "404", "text/html; charset=utf-8", "Page not found"),
]


@pytest.mark.parametrize(("target", "status", "kind", "body"), PAGES)
def test_page_is_served(shared: Any, target: str, status: str, kind: str, body: str) -> None:
    head, _, text = shared.ask(target).decode().partition("\r\n\r\n")
    assert head.startswith(f"HTTP/1.1 {status} ")
    assert f"content-type: {kind}" in head.lower()
    assert body in text
    assert ("<script data-ssg-preview" in text) == kind.startswith("text/html")


def test_every_script_of_ours_is_served(shared: Any) -> None:
    for name in ("main.js", "morph.js", "bar.js", "marks.js", "bar.css"):
        assert b"HTTP/1.1 200 " in shared.ask(f"/.ssg-preview/{name}")[:20]


def test_head_has_no_body(shared: Any) -> None:
    head, _, body = shared.ask("/news/story/", method="HEAD").partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200 ")
    assert not body


def test_folder_without_slash_redirects_to_own_path(shared: Any) -> None:
    head = shared.ask("/harbour/%EB%B6%80%EB%91%90").decode()
    assert head.startswith("HTTP/1.1 307 ")
    assert "location: /harbour/%EB%B6%80%EB%91%90/\r\n" in head


def test_body_is_shown(running: Any) -> None:
    with running.open("/news/story/") as tab:
        running.write(STORY, WORDS.format("The second words."))
        tab.until(lambda: "The second words." in tab.html)
    assert b"The second words." in running.body("/news/story/")


def test_headline_reaches_every_list(running: Any) -> None:
    with running.open("/") as home, running.open("/news/story/") as tab:
        running.write(STORY, WORDS.format("Words.").replace("A story", "A better headline"))
        tab.until(lambda: "A better headline" in tab.html)
        home.until(lambda: "A better headline" in home.html)
        home.until(lambda: bool(home.saved))
        assert home.saved == ["/news/story/"]
        assert tab.saved == []


def test_figures_of_a_chart_are_shown(running: Any) -> None:
    """The file of a chart is saved, found at fault and mended while the story stays as it is."""
    with running.open("/news/story/") as tab:
        running.write("content/news/boats.csv", "Day,Boats\nMonday,2\n")
        running.write(STORY, WORDS.format("::: bar-chart boats.csv\ntitle: Boats\n:::"))
        tab.until(lambda: "<em>2</em>" in tab.html)
        running.write("content/news/boats.csv", "Day,Boats\nMonday,two\n")
        tab.until(lambda: any("two" in finding["message"] for finding in tab.state["findings"]))
        running.write("content/news/boats.csv", "Day,Boats\nMonday,3\n")
        tab.until(lambda: "<em>3</em>" in tab.html)


def write_and_move(file: Path, text: str) -> None:
    """As gedit and many others."""
    beside = file.with_name(".goutputstream-1")
    beside.write_text(text, encoding="utf-8")
    beside.replace(file)


def put_aside(file: Path, text: str) -> None:
    """As vim."""
    file.rename(f"{file}~")
    file.write_text(text, encoding="utf-8")
    Path(f"{file}~").unlink()


def put_away(file: Path, text: str) -> None:
    """As vim with a folder for backups elsewhere."""
    file.rename(file.parents[2] / "backup")
    file.write_text(text, encoding="utf-8")


def swap(file: Path, text: str) -> None:
    """As the editors of JetBrains."""
    fresh, old = Path(f"{file}___jb_tmp___"), Path(f"{file}___jb_old___")
    fresh.write_text(text, encoding="utf-8")
    file.rename(old)
    fresh.rename(file)
    old.unlink()


def in_pieces(file: Path, text: str) -> None:
    """As a program that is slow."""
    with file.open("w", encoding="utf-8") as opened:
        for letter in text:
            opened.write(letter)
            opened.flush()
            time.sleep(0.001)


@pytest.mark.parametrize("save", [write_and_move, put_aside, put_away, swap, in_pieces])
def test_every_way_of_saving_is_shown(running: Any, save: Any) -> None:
    with running.open("/news/story/") as tab:
        for number in range(3):
            save(running.root / STORY, WORDS.format(f"Version {number}."))
            tab.until(lambda number=number: f"Version {number}." in tab.html)  # type: ignore[misc]  # bound at once
        assert tab.state["problems"] == []


def test_new_story_appears(running: Any) -> None:
    with running.open("/news/fresh/") as tab:
        assert "Page not found" in tab.html
        assert tab.state["label"] == "There is no page at this address yet."
        running.write("content/news/fresh.md", WORDS.format("Just in."))
        tab.until(lambda: "Just in." in tab.html)


def test_deleted_story_is_gone(running: Any) -> None:
    with running.open("/news/story/") as tab:
        (running.root / STORY).unlink()
        tab.until(lambda: "Page not found" in tab.html)
    assert running.ask("/news/story/").startswith(b"HTTP/1.1 404 ")


def test_page_whose_address_changes_goes_along(running: Any) -> None:
    with running.open("/news/story/") as tab:
        running.write(STORY, WORDS.format("x").replace("date:", "slug: elsewhere\ndate:"))
        tab.until(lambda: tab.moved == "/news/elsewhere/")


@pytest.mark.parametrize(
    ("path", "broken", "place", "message"),
    [
        (STORY, "---\ntitel: A story\ndate: 2026-01-05\n---\nx\n", f"{STORY}:2", "There is no key “titel”."),
        (STORY, "---\ntitle: [\n---\nx\n", f"{STORY}:", ""),
        ("content/site.toml", 'title = "Test"\nbase_url = 3\n', "content/site.toml:2", ""),
        ("themes/own/templates/article.html", "{% extends 'default/article.html' %}\n{{ nothing }}\n{%", "html:3", ""),
        ("themes/own/templates/base.html", "<!DOCTYPE html>\n{{ nobody }}", "base.html:2", "nobody"),
    ],
)
def test_mistake_is_shown_over_the_last_good_page(
    running: Any, path: str, broken: str, place: str, message: str
) -> None:
    running.write("themes/own/theme.toml", 'name = "own"\n')
    own = (running.root / "content/site.toml").read_text(encoding="utf-8") + 'theme = "own"\n'
    running.write("content/site.toml", own)
    good = (running.root / path).read_text(encoding="utf-8") if (running.root / path).exists() else ""
    with running.open("/news/story/") as tab:
        before = tab.html
        running.write(path, broken)
        tab.until(lambda: bool(tab.state["problems"]))
        problem = tab.state["problems"][0]
        assert place in problem["place"]
        assert message in problem["message"]
        assert any(meant for _, _, meant in problem["excerpt"])
        assert (tab.html, b"The first words." in running.body("/news/story/")) == (before, True)
        if good:
            running.write(path, good)
        else:
            (running.root / path).unlink()
        tab.until(lambda: not tab.state["problems"])
    running.until_said("Mended: the site is shown as it is.")


@pytest.mark.parametrize("key", ["sumary: Short.", "autors: [Ida]", "nothing: 1"])
def test_mistake_that_lets_the_page_be_shown_is_counted(running: Any, key: str) -> None:
    name = key.partition(":")[0]
    running.until_said("The site's sources: no errors.")
    with running.open("/news/story/") as tab:
        running.write(STORY, WORDS.format("Newer.").replace("date:", f"{key}\ndate:"))
        tab.until(lambda: "Newer." in tab.html and tab.state["site"]["error"] == 1)
        found = [finding for finding in tab.state["findings"] if finding["severity"] == "error"]
        assert [(one["message"], one["place"]) for one in found] == [(f"There is no key “{name}”.", f"{STORY}:3")]
        assert tab.state["problems"] == []
        running.until_said_like(rf"{STORY}: shown in \d+ ms, 1 error\.")
        running.until_said_like(rf"  {STORY}:3:1 There is no key “{name}”\..*")
        running.write(STORY, WORDS.format("Mended."))
        tab.until(lambda: not any(one["severity"] == "error" for one in tab.state["findings"]))
        tab.until(lambda: tab.state["site"]["error"] == 0)
        running.until_said_like(rf"{STORY}: shown in \d+ ms, no errors\.")


def test_mistake_of_an_author_and_of_the_settings_is_said(running: Any) -> None:
    running.write("content/authors/nobody.md", "---\nname: Nobody\nrol: Reporter\n---\n")
    running.until_said_like(r"content/authors/nobody.md: .*, 1 error\.")
    running.write("content/site.toml", 'titel = "Test"\n')
    running.until_said_like(r"  content/site\.toml:1:1 There is no key “titel”\..*")


def test_file_that_breaks_is_not_called_shown(running: Any) -> None:
    running.write(STORY, "---\ntitel: A story\ndate: 2026-01-05\n---\nx\n")
    running.until_said(f"{STORY}: not shown as it is.")
    assert not any("shown in" in line for line in running.lines)


def test_errors_of_the_sources_are_counted_at_the_start(tmp_path: Path, serve_site: Any) -> None:
    files = {
        "content/site.toml": 'title = "T"\nbase_url = "https://test.example/"\n',
        STORY: WORDS.format("x").replace("date:", "sumary: x\nautors: x\ndate:"),
    }
    with serve_site(tmp_path, files) as served:
        served.until_said("The site's sources: 2 errors; `ssg build` lists them.")


def test_findings_say_the_line_and_the_element(running: Any) -> None:
    with running.open("/news/story/") as tab:
        running.write(STORY, WORDS.format("Words.\n\n[click here](/nowhere/)\n\n![](missing.png)"))
        tab.until(lambda: len(tab.state["findings"]) >= 3)
    found = {finding["rule"]: finding for finding in tab.state["findings"]}
    assert found["vague-link-text"]["place"] == f"{STORY}:7"
    assert found["vague-link-text"]["selector"]
    assert found["link-target"]["place"] == f"{STORY}:7"
    href = found["vague-link-text"]["href"]
    assert re.fullmatch(rf"vscode://file{re.escape(str(running.root))}/{STORY}:7:\d+", href)
    assert all(finding["place"].startswith("content/") for finding in tab.state["findings"])


def test_site_is_counted_while_nothing_else_is_to_do(running: Any) -> None:
    running.write("content/news/other.md", WORDS.format("[here](/nowhere/)"))
    with running.open("/news/story/") as tab:
        tab.until(
            lambda: tab.state["site"]["warning"] > 0 and tab.state["site"]["checked"] >= tab.state["site"]["pages"]
        )


def test_unpublished_stories_are_shown_and_said_to_be(shared: Any) -> None:
    for url, label in (("/news/later/", "Under embargo"), ("/news/draft/", "Draft")):
        with shared.open(url) as tab:
            assert tab.state["label"].startswith(label)
            assert {page["url"] for page in tab.state["unpublished"]} == {"/news/later/", "/news/draft/"}
    assert b"rough" not in shared.body("/")


def test_no_drafts_shows_none(tmp_path: Path, serve_site: Any) -> None:
    with serve_site(tmp_path, drafts=False) as served:
        assert served.ask("/news/draft/").startswith(b"HTTP/1.1 404 ")
        assert served.ask("/news/later/").startswith(b"HTTP/1.1 404 ")


def test_another_moment_is_shown(tmp_path: Path, serve_site: Any) -> None:
    import datetime as dt  # noqa: PLC0415  the only use

    with serve_site(tmp_path, at=dt.datetime(2999, 1, 5, 6, tzinfo=dt.UTC)) as served:
        assert b"Tomorrow" in served.body("/")
        with served.open("/news/later/") as tab:
            assert (tab.state["label"], tab.state["at"]) == ("", "2999-01-05 06:00+00:00")


def test_transcript_is_told_to_whom_asks(shared: Any) -> None:
    with shared.open("/news/story/") as tab:
        assert "transcript" not in tab.state
        tab.connection.send("spoken")
        tab.until(lambda: "transcript" in tab.state)
        assert "    heading 1: A story" in tab.state["transcript"]


def test_content_folder_may_vanish_and_come_back(running: Any) -> None:
    with running.open("/news/story/") as tab:
        (running.root / "content").rename(running.root / "elsewhere")
        tab.until(lambda: bool(tab.state["problems"]))
        assert b"The first words." in running.body("/news/story/")
        (running.root / "elsewhere").rename(running.root / "content")
        tab.until(lambda: not tab.state["problems"])
        running.write(STORY, WORDS.format("Still watched."))
        tab.until(lambda: "Still watched." in tab.html)


def test_checkout_of_many_files_ends_as_the_disk_is(running: Any) -> None:
    with running.open("/news/story/") as tab:
        for number in range(300):
            running.write(f"content/news/many-{number}.md", WORDS.format("x").replace("A story", f"Story {number}"))
        running.write(STORY, WORDS.format("After the checkout."))
        tab.until(lambda: "After the checkout." in tab.html)
    with running.open("/news/many-299/") as tab:
        tab.until(lambda: "Story 299" in tab.html)
        shutil.rmtree(running.root / "content/news")
        tab.until(lambda: "Page not found" in tab.html)


def test_checkout_of_five_thousand_files_is_one_look_at_everything(
    running: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[float] = []
    rescan = running.preview.newsroom.rescan

    def counted() -> Any:
        looks.append(time.monotonic())
        return rescan()

    monkeypatch.setattr(running.preview.newsroom, "rescan", counted)
    with running.open("/news/many-4999/") as tab:
        folder = running.root / "content/news"
        for number in range(5000):
            (folder / f"many-{number}.md").write_text(f"---\ntitle: S {number}\ndate: 2026-01-05\n---\nx\n", "utf-8")
        tab.until(lambda: "S 4999" in tab.html)
    assert len(looks) <= 2  # a second one if writing took longer than the preview waits for it
    assert b"S 0" in running.body("/news/many-0/")
    assert running.preview.newsroom.problems == ()


def test_twelve_pages_are_told(running: Any) -> None:
    with contextlib.ExitStack() as stack:
        tabs = [stack.enter_context(running.open("/news/story/")) for _ in range(12)]
        running.write(STORY, WORDS.format("For all."))
        for tab in tabs:
            tab.until(lambda tab=tab: "For all." in tab.html)  # type: ignore[misc]  # bound at once


def test_polls_where_the_system_cannot_watch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Refusing(room.Observer):  # type: ignore[misc, valid-type]  # the class depends on the system
        def start(self) -> None:
            raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr(room, "_observer", Refusing)
    (tmp_path / "content").mkdir()
    lines: list[str] = []
    changes: list[str] = []
    observer = room.watch(tmp_path, lambda path, _: changes.append(path), lines.append)
    try:
        (tmp_path / "content/new.md").write_text("x", encoding="utf-8")
        for _ in range(100):
            if changes:
                break
            time.sleep(0.1)
    finally:
        observer.stop()
        observer.join()
    assert "content/new.md" in changes
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
    other = Preview(PreviewRequest(root=shared.root, port=shared.port), lines.append)
    other.close()
    assert shared.port < other.port < shared.port + PORTS_TRIED
    assert lines[0] == f"Port {shared.port} is taken, so port {other.port} is used."


def test_small_answers_are_sent_at_once(shared: Any) -> None:
    # asyncio sets TCP_NODELAY on connections of a socket with this protocol only.
    assert shared.preview._socket.proto == socket.IPPROTO_TCP  # noqa: SLF001  what a client sees is a delay


def test_foreign_address_is_one_sentence(shared: Any) -> None:
    with pytest.raises(EnvironmentalError, match="is not an address of this machine"):
        Preview(PreviewRequest(root=shared.root, host="192.0.2.1", port=0), print)


@pytest.mark.parametrize("host", ["ä..x", "a\0b", "\udcff"])
def test_host_that_is_no_address_is_one_sentence(tmp_path: Path, host: str) -> None:
    with pytest.raises(UsageError, match="is no address"):
        Preview(PreviewRequest(root=tmp_path, host=host, port=0), print)


@pytest.mark.parametrize(
    "editor",
    [
        *("vscod", "javascript://{path}", "mine://{path}:{row}", "https://evil.example/{path}", "x://{path}:{}"),
        *("x://{path}{line.foo}", "x://{path}{line[0]}", "x://{path}{line:s}", "x://{path!r}", "x://{{path}}{line}"),
    ],
)
def test_editor_that_cannot_be_used_is_one_sentence(tmp_path: Path, editor: str) -> None:
    with pytest.raises(UsageError, match=r"There is no editor|has a place"):
        Preview(PreviewRequest(root=tmp_path, port=0, editor=editor), print)


def test_interrupt_ends_cleanly(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.toml").write_text('title = "T"\nbase_url = "https://t.example/"\n', encoding="utf-8")
    command = [Path(sys.executable).with_name("ssg"), "serve", "--site", tmp_path, "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        address = re.search(r"127\.0\.0\.1:(\d+)", child.stdout.readline())
        assert address is not None
        with socket.create_connection(("127.0.0.1", int(address[1])), timeout=10) as connection:
            connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost:%d\r\n\r\n" % int(address[1]))
            assert connection.recv(100).startswith(b"HTTP/1.1 200 ")
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=20)
    assert (child.returncode, err) == (0, "")
    assert out.endswith("Stopped.\n")
