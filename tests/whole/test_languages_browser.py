"""Every kind of page in Korean and Arabic, in a real Chromium, in both schemes; other designs; paper; forced colors.

The pages are those of the newsroom that has one of everything, because the sample newsroom speaks English.
"""

from __future__ import annotations

import datetime as dt
import functools
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from ssg.browser.run import check_in_browser
from ssg.build import build
from ssg.outcome import BuildRequest
from ssg.theme_tools.sample import MOMENT, write_sample

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.xdist_group("browser")

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
KINDS = {
    "home": "",
    "article": "town/story-0/",
    "section": "town/",
    "tag": "tags/*/",
    "tags": "tags/",
    "author": "authors/*/",
    "authors": "authors/",
    "month": "archive/2026/03/",
    "older list": "archive/2026/03/page/1/",
    "archive": "archive/",
    "standing": "about/",
    "404": "404.html",
    "statement": "accessibility/",
    "corrections": "corrections/",
    "feedback": "feedback/",
    "thanks": "feedback/thanks/",
    "search": "search/",
    "lite_home": "lite/",
    "lite": "lite/town/story-0/",
}
DESIGNS = {"bulletin": 'layout = "bulletin"\npalette = "harbor"', "salmon": 'palette = "salmon"\nbrand = "#ffe600"'}
TREES = Path(__file__).parent / "trees"

PROBLEMS = """() => {
  const wide = [...document.querySelectorAll('body *')]
    .filter(e => { const r = e.getBoundingClientRect(); return r.width && (r.right > innerWidth + 1 || r.left < -1); })
    .filter(e => !e.closest('.table-scroll') && !e.matches('.visually-hidden, .skip-link'));
  return [document.documentElement.scrollWidth > innerWidth, wide.map(e => e.outerHTML.slice(0, 120))];
}"""
LETTERS_PER_LINE = """() => {
  const text = document.querySelector('#p1');
  const copy = text.cloneNode(true);
  copy.style.cssText = 'display: inline-block; white-space: nowrap; max-inline-size: none';
  text.after(copy);
  return text.clientWidth / (copy.getBoundingClientRect().width / copy.textContent.length);
}"""
"""How many of its own letters a paragraph is wide."""


class Served:
    """Newsrooms that are built and served when a test first asks for them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._servers: list[ThreadingHTTPServer] = []
        self._addresses: dict[str, str] = {}

    def address(self, name: str) -> str:
        """Of a newsroom in a language, or in English with a design."""
        if name not in self._addresses:
            root = self.folder / name
            settings = "search = true\n" + (f"\n[design]\n{DESIGNS[name]}\n" if name in DESIGNS else "")
            write_sample(root, "en" if name in DESIGNS else name, settings)
            moment = dt.datetime.fromisoformat(MOMENT)
            result = build(BuildRequest(root=root, output=root / "build", now=moment, jobs=1))
            assert result.published, result.findings
            server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(root / "build")))
            threading.Thread(target=server.serve_forever).start()
            self._servers.append(server)
            self._addresses[name] = f"http://127.0.0.1:{server.server_port}/"
        return self._addresses[name]

    def page(self, name: str, kind: str) -> str:
        """Address of a page of a kind."""
        path = KINDS[kind]
        if "*" in path:
            build_folder = self.folder / name / "build"
            found = sorted(file.parent for file in build_folder.glob(f"{path}index.html"))
            path = f"{found[0].relative_to(build_folder).as_posix()}/"
        return self.address(name) + path

    def close(self) -> None:
        """Ends all servers."""
        for server in self._servers:
            server.shutdown()
            server.server_close()


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files and logs nothing."""

    def log_message(self, *_: object) -> None:
        """Tests read what is printed."""


@pytest.fixture(scope="module")
def kitchens(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    served = Served(tmp_path_factory.mktemp("kitchens"))
    yield served
    served.close()


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_context(
        viewport={"width": 1280, "height": 800}, reduced_motion="reduce"
    ).new_page()  # no half colors
    yield page
    page.context.close()


def violations(page: Page, *rules: str) -> list[Any]:
    """What axe-core finds; only by some of its rules, if they are named."""
    found = Axe().run(page, options={"runOnly": list(rules)} if rules else None).response["violations"]
    return [(v["id"], node["target"], node["failureSummary"]) for v in found for node in v["nodes"]]


@pytest.mark.parametrize("lang", ["ko", "ar"])
def test_the_browser_tier_finds_nothing(kitchens: Served, chromium: str, lang: str) -> None:
    """axe-core and all probes, in the light and the dark scheme, wide and narrow, on a page of every kind."""
    kitchens.address(lang)
    report = check_in_browser([kitchens.folder / lang / "build"], browser_path=chromium)

    assert report.findings == ()
    assert len(report.pages) >= len(KINDS) - 2, "tag and author pages may look like others"


@pytest.mark.parametrize("kind", ["home", "article", "section", "feedback"])
@pytest.mark.parametrize("design", DESIGNS)
def test_another_design(page: Page, kitchens: Served, design: str, kind: str) -> None:
    page.goto(kitchens.page(design, kind))
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, "color-contrast") == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate(PROBLEMS) == [False, []]


def test_arabic_is_mirrored(page: Page, kitchens: Served) -> None:
    """The rail with the byline stands where reading begins."""
    middle = "e => { const r = e.getBoundingClientRect(); return r.left + r.width / 2; }"
    sides = {}
    for lang in ("en", "ar"):
        page.goto(kitchens.page(lang, "article"))
        sides[lang] = page.locator(".credits").evaluate(middle) < page.locator(".prose").evaluate(middle)
        assert page.locator(".prose > blockquote").evaluate("e => getComputedStyle(e).textAlign") == "start"
    assert sides == {"en": True, "ar": False}


def test_lines_have_60_to_75_letters(page: Page, kitchens: Served) -> None:
    """Within what the faces of this machine allow: a wider one gives fewer letters, a narrower one more."""
    page.goto(kitchens.page("en", "article"))
    assert 57 <= page.evaluate(LETTERS_PER_LINE) <= 78


def test_paper_has_the_addresses_of_links_and_no_menu(page: Page, kitchens: Served) -> None:
    page.goto(kitchens.page("en", "article"))
    page.emulate_media(media="print")
    after = page.locator('.prose a[href^="https"]').first.evaluate("e => getComputedStyle(e, '::after').content")
    assert "https://example.org/plan" in after
    for gone in ("#navigation", ".skip-link", ".feedback", ".more"):
        assert page.locator(gone).first.is_hidden()
    assert page.locator(".prose").is_visible()
    assert len(page.pdf(format="A4")) > 1000


def test_forced_colors_keep_the_menu_and_the_focus(browser: Browser, kitchens: Served) -> None:
    page = browser.new_context(forced_colors="active").new_page()
    page.goto(kitchens.page("en", "section"))
    border = "e => getComputedStyle(e).borderBlockEndColor"
    here, other = page.locator("nav [aria-current]"), page.locator("nav#navigation a:not([aria-current])").first
    assert here.evaluate(border) != other.evaluate(border)
    page.locator(".card a").first.focus()
    assert page.locator(".card").first.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    assert violations(page) == []
    page.context.close()


def test_less_motion_is_none(browser: Browser, kitchens: Served) -> None:
    moving = (
        "() => [...document.querySelectorAll('*')].filter(e => getComputedStyle(e).transitionDuration !== '0s').length"
    )
    counts = {}
    for wish in ("reduce", "no-preference"):
        page = browser.new_context(reduced_motion=wish).new_page()  # type: ignore[arg-type]  one of two literals
        page.goto(kitchens.page("en", "home"))
        counts[wish] = page.evaluate(moving)
        page.context.close()
    assert counts["reduce"] == 0
    assert counts["no-preference"] > 0


def test_a_card_is_one_link_as_large_as_the_card(page: Page, kitchens: Served) -> None:
    page.goto(kitchens.page("en", "section"))
    card = page.locator(".card").first
    assert card.locator("a").count() == 1
    box = card.locator("img").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 20, box["y"] + 20)
    page.wait_for_url("**/town/story-0/")


@pytest.mark.parametrize("lang", ["en", "ko", "ar"])
def test_the_tree_that_assistive_technology_gets(
    page: Page, kitchens: Served, lang: str, request: pytest.FixtureRequest
) -> None:
    """Roles and names in order, one text a language; `pytest --write-trees` writes them anew, for a person to read."""
    parts = []
    for kind in KINDS:
        page.goto(kitchens.page(lang, kind))
        parts.append(f"=== {kind}\n{page.locator('body').aria_snapshot()}\n")
    got, file = "\n".join(parts), TREES / f"{lang}.txt"
    if request.config.getoption("--write-trees"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(got, "utf-8")
    assert got == file.read_text("utf-8")
