"""Every kind of page in a real Chromium: axe-core, the keyboard, and a screen 320 pixels wide."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.xdist_group("browser")

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
KINDS = {
    "home": "index.html",
    "article": "economy/salt-harvest/index.html",
    "article with a recording": "culture/keepers-museum-brief/index.html",
    "article in Korean": "*/*[가-힣]*/index.html",
    "section": "economy/index.html",
    "older list": "*/page/1/index.html",
    "tag": "tags/ferries/index.html",
    "tags": "tags/index.html",
    "author": "authors/mara-ellwood/index.html",
    "authors": "authors/index.html",
    "month": "archive/2026/09/index.html",
    "archive": "archive/index.html",
    "standing": "about/index.html",
    "404": "404.html",
    "statement": "accessibility/index.html",
    "corrections": "corrections/index.html",
    "feedback": "feedback/index.html",
    "thanks": "feedback/thanks/index.html",
}
"""One page of each kind: the first that matches."""

FOCUS = "() => { const e = document.activeElement; return [e.id, e.textContent.trim()]; }"
SEEN = """() => {
  const box = document.activeElement.getBoundingClientRect();
  const style = getComputedStyle(document.activeElement);
  return box.width > 20 && box.height > 10 && box.left >= 0 && box.top >= 0 && box.right <= innerWidth
    && style.visibility === 'visible' && +style.opacity === 1 && style.clipPath === 'none'
    && document.activeElement.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
}"""
OUTLINED = """() => {
  for (let e = document.activeElement; e && e !== document.body; e = e.parentElement) {
    const style = getComputedStyle(e);
    if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) return true;
  }
  return document.activeElement === document.body;
}"""
WIDER = """() => [...document.querySelectorAll('body *')]
  .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.table-scroll'))
  .map(e => e.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def address(request: pytest.FixtureRequest, newsroom: Any, served: str) -> str:
    found = sorted(newsroom.output.glob(KINDS[request.param]))
    assert found, f"no page matches {KINDS[request.param]}"
    return f"{served}/{found[0].relative_to(newsroom.output).as_posix()}"


every_kind = pytest.mark.parametrize("address", KINDS, indirect=True)


@every_kind
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, address: str, scheme: Any) -> None:
    page = open_page(browser, address, color_scheme=scheme)
    violations = Axe().run(page).response["violations"]
    page.context.close()

    found = [(v["id"], node["target"], node["failureSummary"]) for v in violations for node in v["nodes"]]
    assert found == []


@every_kind
def test_the_keyboard_reaches_the_skip_links_first(browser: Browser, address: str) -> None:
    page = open_page(browser, address)
    english = page.get_attribute("html", "lang") == "en"
    texts = ("Go to Contents", "Go to Navigation") if english else ("본문 바로가기", "메뉴 바로가기")
    for presses, (text, target) in enumerate(zip(texts, ("contents", "navigation"), strict=True), 1):
        page.goto(address)
        for _ in range(presses):
            page.keyboard.press("Tab")
        assert page.evaluate(FOCUS)[1] == text
        assert page.evaluate(SEEN), f"{text} has focus but cannot be seen"
        page.keyboard.press("Enter")
        assert page.evaluate(FOCUS)[0] == target
    page.context.close()


@every_kind
def test_the_focus_shows_at_every_stop(browser: Browser, address: str) -> None:
    page = open_page(browser, address)
    stops = page.evaluate("() => document.querySelectorAll('a[href], button, input, textarea, summary, select').length")
    reached: set[str] = set()
    for _ in range(min(stops, 40)):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)"))
        outlined = page.evaluate(OUTLINED)
        assert outlined, page.evaluate(FOCUS)
    page.context.close()
    assert reached


@every_kind
def test_nothing_scrolls_sideways_at_320_pixels(browser: Browser, address: str) -> None:
    page = open_page(browser, address, viewport={"width": 320, "height": 640})
    width, wider = page.evaluate("() => document.documentElement.scrollWidth"), page.evaluate(WIDER)
    page.context.close()

    assert (width <= 320, wider) == (True, [])


@every_kind
def test_wider_text_spacing_loses_nothing(browser: Browser, address: str) -> None:
    """WCAG 1.4.12: the spacing that a reader may set hides no text."""
    page = open_page(browser, address, viewport={"width": 360, "height": 640})
    page.add_style_tag(
        content="* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }"
        " p { margin-block-end: 2em !important; }"
    )
    cut = page.evaluate(
        "() => [...document.querySelectorAll('main *')].filter(e => e.children.length === 0 && e.textContent.trim()"
        " && getComputedStyle(e).overflow === 'hidden'"
        " && (e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1)"
        ").filter(e => e.clientWidth > 1).map(e => e.outerHTML)"
    )
    width = page.evaluate("() => document.documentElement.scrollWidth")
    page.context.close()

    assert (cut, width <= 360) == ([], True)


def test_no_page_needs_a_script(newsroom: Any) -> None:
    scripts = re.compile(r"<script(?! type=\"application/ld\+json\")", re.IGNORECASE)
    assert [path for path in newsroom.html() if scripts.search(path.read_text(encoding="utf-8"))] == []


def open_page(browser: Browser, address: str, **context: Any) -> Page:
    """A page in a context of its own; nothing but this machine may be asked for anything."""
    page = browser.new_context(**context).new_page()
    page.route("**/*", lambda route: route.continue_() if _local(route.request.url) else route.abort())
    response = page.goto(address)
    assert response is not None
    assert response.ok, address
    return page


def _local(url: str) -> bool:
    return url.startswith(("http://127.0.0.1:", "data:"))
