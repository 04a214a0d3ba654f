"""Every kind of page in a real Chromium: the browser tier, and the skip links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import sync_playwright

from ssg.browser.run import check_in_browser

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from ssg.browser.run import BrowserReport

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


@pytest.fixture(scope="module")
def looked_at(newsroom: Any, chromium: str) -> BrowserReport:
    """What `ssg check --browser` sees and finds."""
    return check_in_browser([newsroom.output], browser_path=chromium)


def test_the_browser_tier_finds_nothing(looked_at: BrowserReport) -> None:
    """axe-core and all probes, in the light and the dark scheme, wide and narrow."""
    assert looked_at.findings == ()


@pytest.mark.parametrize("kind", KINDS)
def test_the_sample_has_every_kind(looked_at: BrowserReport, newsroom: Any, kind: str) -> None:
    """A page of the same template and language as the one named here."""
    file = next(iter(sorted(newsroom.output.glob(KINDS[kind]))))
    frames = {_frame(newsroom.output / page) for page in looked_at.pages}

    assert _frame(file) in frames


def _frame(file: Path) -> tuple[str, ...]:
    """The tags by which the theme says what kind of page it is, and in which language."""
    html = file.read_text(encoding="utf-8")
    return tuple(re.sub("[0-9]+", "0", tag) for tag in re.findall(r"<(?:html|body)[^>]*>", html))


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


def test_no_page_needs_a_script(newsroom: Any) -> None:
    scripts = re.compile(r"<script(?! type=\"application/ld\+json\")", re.IGNORECASE)
    searches = {
        newsroom.output / "search/index.html",
        newsroom.output / "search/ko/index.html",
    }  # forms without it, too
    assert [
        path for path in newsroom.html() if path not in searches and scripts.search(path.read_text(encoding="utf-8"))
    ] == []


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
