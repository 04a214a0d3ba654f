"""What surrounds the probes: which pages are chosen, what they may ask for, and what happens when one cannot go on."""

from __future__ import annotations

import asyncio
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from ssg.browser import visit as visiting
from ssg.browser.axe import ask_axe
from ssg.browser.probe import AXE_CRITERIA
from ssg.browser.routes import ORIGIN, FolderRoutes
from ssg.browser.run import check_in_browser
from ssg.browser.sample import sample_pages
from ssg.browser.session import find_chromium, open_browser
from ssg.checks.folder import pages_of
from ssg.checks.wcag import CRITERIA
from ssg.errors import EnvironmentalError

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.xdist_group("browser")

GUIDE = Path(__file__).parents[2] / "docs/how-to/add-a-probe.md"


def page(body: str, head: str = "") -> str:
    return f'<!DOCTYPE html><html lang="en"><head><title>Test Wire</title>{head}</head><body>{body}</body></html>'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file beside it that no page may get."""
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (tmp_path / "site").mkdir()
    return tmp_path / "site"


def test_no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence that says how to get one; each way of naming one has its own."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("CHROMIUM", raising=False)
    with pytest.raises(EnvironmentalError, match=r"There is no browser here.*apt-get install chromium"):
        find_chromium()
    with pytest.raises(EnvironmentalError, match=r"--browser-path names /nowhere, and that is no program\."):
        find_chromium("/nowhere")
    monkeypatch.setenv("CHROMIUM", "/elsewhere")
    with pytest.raises(EnvironmentalError, match=r"CHROMIUM names /elsewhere"):
        find_chromium()


def test_a_browser_that_does_not_start(folder: Path) -> None:
    """What is named may be another program."""
    (folder / "index.html").write_text(page("<p>News</p>"), encoding="utf-8")
    with pytest.raises(EnvironmentalError, match="does not start"):
        check_in_browser([folder], browser_path="/bin/true")


@pytest.mark.parametrize(
    ("address", "found"),
    [
        (f"{ORIGIN}/", "index.html"),
        (f"{ORIGIN}/news/", "news/index.html"),
        (f"{ORIGIN}/news/?page=2#top", "news/index.html"),
        (f"{ORIGIN}/about", "about.html"),
        (f"{ORIGIN}/caf%C3%A9.css", "café.css"),
        ("https://www.example.org/a.css", "a.css"),
        ("https://www.example.org/published/below/a.css", ""),
        ("https://www.example.org/project/a.css", "a.css"),
        (f"{ORIGIN}/missing.css", ""),
        (f"{ORIGIN}/../secret.txt", ""),
        (f"{ORIGIN}/%2e%2e/secret.txt", ""),
        (f"{ORIGIN}/link.txt", ""),
        (f"{ORIGIN}/a%00.css", ""),
        (f"{ORIGIN}//etc/passwd", ""),
    ],
)
def test_addresses_stay_in_the_folder(folder: Path, address: str, found: str) -> None:
    """Whatever a page asks for is a file of the folder, or nothing."""
    for name in ("index.html", "news/index.html", "about.html", "café.css", "a.css"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("", encoding="utf-8")
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")

    file = FolderRoutes(folder).find(address)

    assert file == ((folder / found).resolve() if found else None)


def test_a_site_below_a_path(folder: Path) -> None:
    """The path of the site's address is no folder."""
    (folder / "a.css").write_text("", encoding="utf-8")
    routes = FolderRoutes(folder, "/project/")

    assert routes.find(routes.address("a.css")) == (folder / "a.css").resolve()


def test_the_sample_has_everything(folder: Path) -> None:
    """One page of each kind, then one with each element and class; numbers in names do not make a kind."""
    pages = {
        "a1.html": '<body class="post post-1"><p>a',
        "a2.html": '<body class="post post-2"><p>a<table><tr><td class="price">1',
        "a3.html": '<body class="post post-3"><p>a',
        "list.html": '<body class="list"><ul><li>a',
        "list2.html": '<body class="list"><ul><li>b',
        "ko.html": '<html lang="ko"><body class="list"><ul><li>a',
    }
    for name, html in pages.items():
        (folder / name).write_text(html, encoding="utf-8")
    names = tuple(sorted(pages))

    assert sample_pages(folder, names) == ("a1.html", "a2.html", "ko.html", "list.html")
    assert sample_pages(folder, names, most=2) == ("a1.html", "ko.html")


@pytest.fixture
def outside() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine, and what it was asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Tests read what is printed."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"127.0.0.1:{server.server_port}", asked
    server.shutdown()
    thread.join()
    server.server_close()


def test_nothing_else_is_asked(
    chromium: str, folder: Path, outside: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No picture, script, frame, socket, form or navigation reaches another server; missing styles are said.

    A page that hangs is said, too, and does not keep the other one from being looked at.
    """
    host, asked = outside
    body = (
        f'<h1>News</h1><img src="http://{host}/p.png" alt="A boat."><script src="http://{host}/s.js"></script>'
        f'<iframe src="http://{host}/f" title="Map"></iframe><p style="white-space: nowrap">{"boat " * 99}</p>'
        f'<script>fetch("http://{host}/x").catch(() => 0); new WebSocket("ws://{host}/w"); open("http://{host}/o");'
        f'navigator.sendBeacon("http://{host}/b"); setTimeout(() => {{ location = "http://{host}/n" }}, 50);</script>'
    )
    head = f'<link rel="stylesheet" href="http://{host}/c.css"><link rel="preconnect" href="http://{host}">'
    (folder / "index.html").write_text(page(body, head), encoding="utf-8")
    (folder / "loop.html").write_text(page("<script>for (;;);</script>"), encoding="utf-8")
    monkeypatch.setattr(visiting, "_LOAD_SECONDS", 2)

    report = check_in_browser([folder], every=True, browser_path=chromium, only=["browser-reflow", "browser-on-focus"])

    rules = {(finding.page, finding.rule) for finding in report.findings}
    assert asked == []
    assert ("index.html", "browser-styles") in rules
    assert ("loop.html", "browser-page") in rules


def test_axe_says_what_it_is_about(chromium: str) -> None:
    """The list that the manual is made of is axe-core's own; its findings are errors, warnings or reviews."""
    asked = (
        "() => axe.getRules().filter((rule) => !rule.tags.some((tag) => /experimental|deprecated|wcag2a{3}/.test(tag)))"
    )

    async def ask() -> tuple[list[dict[str, list[str]]], set[tuple[str, str]]]:
        async with open_browser(chromium) as browser:
            tab = await browser.new_page()
            library = Path(str(visiting.__file__)).with_name("page.js").read_text(encoding="utf-8")
            await tab.add_init_script(library)
            await tab.goto("data:text/html,<html lang=en><title>T</title><img src=a.png><main></main><p>Text")
            hits, _ = await ask_axe(tab)
            return await tab.evaluate(asked), {(hit.rule, hit.severity) for hit in hits}

    rules, said = asyncio.run(ask())

    tags = {tag for rule in rules if rule["ruleId"] != "target-size" for tag in rule["tags"]}
    found = {".".join(match.groups()) for tag in tags if (match := re.fullmatch(r"wcag(\d)(\d)(\d+)", tag))}
    assert found & {criterion.number for criterion in CRITERIA} == set(AXE_CRITERIA)
    assert {("axe-image-alt", "error"), ("axe-page-has-heading-one", "warning")} <= said


def test_the_probe_of_the_guide(chromium: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files in docs/how-to/add-a-probe.md are a probe: its own examples are right."""
    text = GUIDE.read_text(encoding="utf-8")
    code, script = (re.search(rf"```{name}\n(.*?)```", text, re.DOTALL) for name in ("python", "javascript"))
    assert code
    assert script
    (folder.parent / "line_length.js").write_text(script[1], encoding="utf-8")
    module = ModuleType("line_length")
    module.__dict__["__file__"] = str(folder.parent / "line_length.py")
    exec(compile(code[1], str(GUIDE), "exec"), module.__dict__)
    examples = re.findall(r"^(Bad|Good):\n((?: {4}.*\n)+)", module.__doc__ or "", re.MULTILINE)
    for kind, html in examples:
        (folder / f"{kind}.html").write_text(page(html), encoding="utf-8")
    monkeypatch.setattr(visiting, "PROBES", (module.__dict__["PROBE"],))

    report = check_in_browser([folder], every=True, browser_path=chromium, only=[module.__dict__["PROBE"].id])

    assert [(finding.page, finding.rule) for finding in report.findings] == [("Bad.html", "browser-line-length")]


def test_pages_of_several_roots(folder: Path) -> None:
    """Each is named with its folder, so that they can be told apart."""
    (folder / "index.html").write_text(page(""), encoding="utf-8")
    roots = pages_of([folder, folder / "index.html"])

    assert [pages for _, _, pages in roots] == [("index.html",), ("index.html",)]
