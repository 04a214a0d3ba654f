"""What the scripts of this folder look at: the sample newsroom and the kitchen newsrooms, built and served."""

from __future__ import annotations

import datetime as dt
import functools
import os
import shutil
import tempfile
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from ssg.build import build
from ssg.outcome import BuildRequest
from ssg.theme_tools.sample import MOMENT, write_sample

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[2]
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]

SAMPLE = {
    "home": "",
    "article": "politics/ferry-kept-bridge-rejected/",
    "photo-story": "culture/harbor-night/",
    "gallery-story": "culture/autumn-in-drawings/",
    "live-story": "sea-and-climate/gale-hour-by-hour/",
    "questions-story": "politics/night-boat-questions/",
    "table-story": "politics/how-the-wards-voted/",
    "korean-story": "society/학교배/",
    "section": "economy/",
    "tag": "tags/ferries/",
    "tags": "tags/",
    "author": "authors/mara-ellwood/",
    "authors": "authors/",
    "month": "archive/2026/09/",
    "archive": "archive/",
    "standing": "about/",
    "404": "404.html",
    "statement": "accessibility/",
    "corrections": "corrections/",
    "feedback": "feedback/",
    "thanks": "feedback/thanks/",
    "search": "search/?q=ferry",
    "lite-home": "lite/",
    "lite": "lite/culture/harbor-night/",
}
"""One page of each kind in the sample newsroom."""
KITCHEN = {
    "home": "",
    "article": "town/story-0/",
    "section": "town/",
    "author": "authors/",
    "month": "archive/2026/03/",
    "archive": "archive/",
    "404": "404.html",
    "statement": "accessibility/",
    "feedback": "feedback/",
    "lite": "lite/town/story-0/",
}


@contextmanager
def sample(design: str = "") -> Iterator[str]:
    """Address of the sample newsroom with its lite edition; `design` are lines below `[design]`."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(ROOT / "content", root / "content")
        settings = root / "content/site.toml"
        text = settings.read_text("utf-8").replace("page_size = 12", "page_size = 12\nlite = true", 1)
        settings.write_text(f"{text}\n[design]\n{design}", "utf-8")
        with _served(root, "2027-01-01T00:00+00:00") as address:
            yield address


@contextmanager
def kitchen(lang: str) -> Iterator[str]:
    """Address of the newsroom that has one of everything, in a language."""
    with tempfile.TemporaryDirectory() as folder:
        write_sample(Path(folder), lang)
        with _served(Path(folder), MOMENT) as address:
            yield address


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser that `CHROMIUM` names, else the one on the path."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def _served(root: Path, moment: str) -> Iterator[str]:
    request = BuildRequest(root=root, output=root / "build", now=dt.datetime.fromisoformat(moment), jobs=1)
    result = build(request)
    assert result.published, result.findings
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(root / "build")))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files and logs nothing."""

    def log_message(self, *_: object) -> None:
        """Scripts print what they have to say."""
