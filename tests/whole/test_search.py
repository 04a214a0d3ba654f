"""The search: the index is the same for the same stories, is made anew only for others, and answers in a browser."""

from __future__ import annotations

import datetime as dt
import functools
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from ssg.build import build
from ssg.errors import EnvironmentalError
from ssg.outcome import BuildRequest
from ssg.search import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Route

    from ssg.outcome import BuildResult

pytestmark = pytest.mark.xdist_group("browser")

NOW = dt.datetime(2026, 4, 1, tzinfo=dt.UTC)
SITE_TOML = """title = "Test Wire"
base_url = "https://test.example/news/"
language = "en"
timezone = "UTC"
search = true
"""
POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:"
STORY = '---\ntitle: "{title}"\ndate: 2026-03-{day:02}T09:00+00:00\nlang: {lang}\nsummary: "{title}."\n---\n{text}\n'
WORDS = {
    "ko": ("섬마을 여객선 시간표", "여객선이 아침마다 항구를 떠난다."),
    "ja": ("港町の時刻表", "島の船は毎朝港を出発します。"),  # no spaces between words
    "ar": ("جدول العبارات", "تغادر العبارة الميناء كل صباح."),
    "de": ("Fahrplan der Fähren", "Die Häuser am Hafen sehen jeden Morgen das Schiff."),
}


def write_newsroom(root: Path) -> None:
    files = {"site.toml": SITE_TOML}
    for day in range(1, 13):
        text = "The ferry <b>leaves</b> & returns." + " Fish is sold." * day + (" A walrus came." if day > 10 else "")
        files[f"town/story-{day}.md"] = STORY.format(title=f"Boats of day {day}", day=day, lang="en", text=text)
    for lang, (title, text) in WORDS.items():
        files[f"town/story-{lang}.md"] = STORY.format(title=title, day=20, lang=lang, text=text)
    for name, text in files.items():
        (root / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "content" / name).write_text(text, "utf-8")


def built(root: Path, **options: Any) -> BuildResult:
    result = build(BuildRequest(root=root, output=root / "build", now=NOW, jobs=1, **options))
    assert result.published, result.findings
    return result


def files_of(root: Path) -> dict[str, bytes]:
    output = root / "build"
    return {f.relative_to(output).as_posix(): f.read_bytes() for f in output.rglob("*") if f.is_file()}


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("searched")
    write_newsroom(root)
    built(root)
    return root


def test_the_same_stories_have_the_same_index(newsroom: Path, tmp_path: Path) -> None:
    write_newsroom(tmp_path)
    built(tmp_path)
    index = {path for path in files_of(tmp_path) if path.startswith(FOLDER)}
    assert len([path for path in index if path.endswith(".pf_fragment")]) == 12 + len(WORDS)
    assert not [path for path in index if path.endswith(".css") or "ui" in path]
    assert files_of(tmp_path) == files_of(newsroom)


def test_only_another_story_makes_another_index(tmp_path: Path) -> None:
    write_newsroom(tmp_path)
    built(tmp_path)
    before = files_of(tmp_path)
    story = tmp_path / "content/town/story-3.md"
    story.write_text(story.read_text("utf-8") + "\n\n", "utf-8")
    redone = built(tmp_path).redone  # the story is, but it has the same bytes
    assert "town/story-3/index.html" in redone
    assert not [path for path in redone if path.startswith(FOLDER)]
    assert files_of(tmp_path) == before
    story.write_text(story.read_text("utf-8") + "\nAn otter came.\n", "utf-8")
    assert [path for path in built(tmp_path).redone if path.startswith(FOLDER)]
    edited = files_of(tmp_path)
    assert edited.keys() != before.keys()
    built(tmp_path, clean=True)
    assert files_of(tmp_path) == edited
    (tmp_path / "content/site.toml").write_text(SITE_TOML.replace("search = true\n", ""), "utf-8")
    built(tmp_path)
    assert not [path for path in files_of(tmp_path) if "search" in path]


def test_a_search_without_pagefind_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_newsroom(tmp_path)
    monkeypatch.setitem(sys.modules, "pagefind.service", None)
    with pytest.raises(EnvironmentalError, match=r"needs Pagefind.*pip install"):
        built(tmp_path)
    assert not (tmp_path / "build").exists()


@pytest.fixture(scope="module")
def address(newsroom: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Guarded, directory=str(newsroom / "build")))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/news/"
    server.shutdown()
    thread.join()
    server.server_close()


class _Guarded(SimpleHTTPRequestHandler):
    """Serves the site below its base path, with a policy that allows nothing from elsewhere and no script in pages."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/news"))

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Tests read what is printed."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def search(page: Page, words: str) -> str:
    """Types and presses Enter; what the status region then says."""
    page.get_by_role("searchbox").fill(words)
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_function("words => document.querySelector('#search_status').textContent.includes(words)", arg=words)
    return page.get_by_role("status").inner_text()


def shown_for(page: Page, words: str) -> str:
    """Text of the results."""
    search(page, words)
    page.wait_for_selector("#search_results li")
    return page.locator("#search_results").inner_text()


def test_a_reader_finds_stories(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    page.get_by_role("link", name="Search").click()
    assert not [url for url in asked if "pagefind" in url]
    assert search(page, "walrus") == "Stories found for “walrus”: 2"
    results = page.locator("#search_results li")
    assert results.count() == 2
    assert results.first.locator("mark").inner_text() == "walrus"
    assert page.evaluate("document.activeElement.id") == "search_words"
    assert page.get_by_role("button", name="More results").count() == 0
    assert "<b>leaves</b> & returns" in shown_for(page, "ferry leaves")
    assert page.url.endswith("search/?q=ferry+leaves&order=match")
    axe = Axe().run(page)
    assert axe.violations_count == 0, axe.generate_report()
    results.first.get_by_role("link").click()
    page.wait_for_url("**/town/story-*/")
    page.go_back()
    page.wait_for_selector("#search_results li")
    assert all(url.startswith(address) for url in asked)


def test_newest_first_and_more(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=ferry&order=newest")
    page.wait_for_selector("#search_results li")
    titles = page.locator("#search_results h2")
    assert titles.all_inner_texts() == [f"Boats of day {day}" for day in range(12, 2, -1)]
    page.get_by_role("button", name="More results").press("Enter")
    page.wait_for_function("() => document.querySelectorAll('#search_results li').length === 12")
    assert page.evaluate("document.activeElement.textContent") == "Boats of day 2"
    assert not page.get_by_role("button", name="More results").is_visible()


def test_two_presses_of_more_add_results_once(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=ferry&order=newest")
    page.wait_for_selector("#search_results li")
    page.evaluate("() => { const more = document.querySelector('#search_results button'); more.click(); more.click() }")
    page.wait_for_function("() => document.activeElement.textContent === 'Boats of day 2'")
    assert page.locator("#search_results li").count() == 12


def test_nothing_can_be_asked_before_the_script_listens(page: Page, address: str) -> None:
    held: list[Route] = []
    page.route("**/search*.js", lambda route: held.append(route))  # noqa: PLW0108  Playwright marks what it is given
    page.goto(f"{address}search/", wait_until="commit")
    while not held:
        page.wait_for_timeout(5)
    assert page.locator("#search_form").count() == 0
    held[0].continue_()
    assert search(page, "walrus") == "Stories found for “walrus”: 2"


def test_what_is_typed_while_the_page_loads_stays(page: Page, address: str) -> None:
    page.add_init_script(
        "document.addEventListener('DOMContentLoaded',"
        " () => { document.querySelector('#search_words').value = 'walrus' })"
    )
    page.goto(f"{address}search/")
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_selector("#search_results li")


def test_nothing_found_says_what_to_do(page: Page, address: str) -> None:
    page.goto(f"{address}search/")
    assert "Try fewer words" in search(page, "<i>zyzzyva</i>")
    assert not page.locator("#search_results").is_visible()
    assert page.get_by_role("link", name="Archive").count() == 2  # below the form, and in the footer


@pytest.mark.parametrize(
    ("lang", "words"), [("ko", "여객선"), ("ja", "港"), ("ar", "الميناء"), ("de", "Haus"), ("de", "fähre")]
)
def test_each_language_has_its_own_index(page: Page, address: str, lang: str, words: str) -> None:
    page.goto(f"{address}search/{lang}/")
    search(page, words)
    page.wait_for_selector("#search_results li")
    assert page.locator("#search_results h2").all_inner_texts() == [WORDS[lang][0]]


def test_without_scripts_the_form_leads_to_the_archive(browser: Browser, address: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}search/")
    assert "Without scripts, this form leads to the archive" in page.locator("noscript").inner_text()
    page.get_by_role("searchbox").fill("ferry")
    page.get_by_role("button", name="Search").click()
    assert page.url == f"{address}archive/?q=ferry&order=match"
    assert page.get_by_role("heading", level=1).inner_text() == "Archive"
    page.context.close()


def test_a_search_that_cannot_be_loaded_says_so(page: Page, address: str) -> None:
    page.route("**/pagefind.js", lambda route: route.abort())
    page.goto(f"{address}search/?q=ferry")
    page.wait_for_function("() => document.querySelector('#search_status').textContent.includes('does not work')")
    page.unroute_all()
    assert search(page, "walrus") == "Stories found for “walrus”: 2"
