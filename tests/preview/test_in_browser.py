"""The open page in a real browser: what a save replaces, what it leaves alone, and what the bar shows."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = [
    pytest.mark.xdist_group("browser"),
    pytest.mark.filterwarnings("ignore:Callback with id:RuntimeWarning"),  # watchdog's, see preview/watch.py
]

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
STORY = "content/news/story.md"
HEAD = "---\ntitle: A story\ndate: 2026-01-05\n---\n"
PAGE = """<!DOCTYPE html><html lang="en"><head><title>{title}</title></head><body><main>
<h1>{title}</h1><form><label>Name <input id="name"></label><label>Text <textarea>old</textarea></label></form>
<details><summary>More</summary><p>Inside.</p></details>{blocks}</main></body></html>"""
EDITS = 200

PREPARE = """() => {
  document.querySelector('details').open = true;
  document.querySelector('input').value = 'typed';
  const text = document.querySelector('textarea');
  text.value = 'half a sentence'; text.focus(); text.setSelectionRange(5, 7);
}"""
EDITED = """(html) => {
  window.own.morph(html);
  const text = document.querySelector('textarea');
  const kept = [document.querySelector('details').open, document.querySelector('input').value, text.value,
    document.activeElement === text, text.selectionStart, text.selectionEnd];
  const is = document.body.innerHTML.replace('<details open="">', '<details>').trim();
  return [kept, is === new DOMParser().parseFromString(html, 'text/html').body.innerHTML.trim()];
}"""
"""Makes the page another one, and tells what became of what was done to it, and whether it is that other one."""


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def tab(browser: Browser, running: Any) -> Iterator[Page]:
    """The story in a tab that has heard from the server."""
    page = browser.new_context(viewport={"width": 1000, "height": 700}).new_page()
    page.goto(f"{running.url}/news/story/")
    page.locator("ssg-preview .site").get_by_text("Site as published:").wait_for()
    yield page
    page.context.close()


def test_only_the_changed_words_are_replaced(tab: Page, running: Any) -> None:
    running.write(STORY, f"{HEAD}One.\n\nTwo.\n\nThree.\n")
    tab.get_by_text("Three.").wait_for()
    tab.evaluate("""() => { window.nodes = [...document.querySelectorAll('.prose p')]; window.told = [];
      new MutationObserver((all) => window.told.push(...all.map((one) => one.type + ' ' + one.target.nodeName)))
        .observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true }); }""")
    running.write(STORY, f"{HEAD}One.\n\nTwo and a half.\n\nThree.\n")
    tab.get_by_text("Two and a half.").wait_for()
    assert tab.evaluate("() => window.told") == ["characterData #text"]
    assert tab.evaluate("() => [...document.querySelectorAll('.prose p')].every((p, i) => p === window.nodes[i])")


def test_a_paragraph_put_in_leaves_the_others_alone(tab: Page, running: Any) -> None:
    running.write(STORY, f"{HEAD}One.\n\nTwo.\n\nThree.\n")
    tab.get_by_text("Three.").wait_for()
    tab.evaluate("() => { window.nodes = [...document.querySelectorAll('.prose p')]; }")
    running.write(STORY, f"{HEAD}Zero.\n\nOne.\n\nTwo.\n\nThree.\n")
    tab.get_by_text("Zero.").wait_for()
    assert tab.evaluate("() => window.nodes.map((p) => p.isConnected + p.textContent)") == [
        "trueOne.", "trueTwo.", "trueThree.",
    ]  # fmt: skip


def test_two_hundred_edits_lose_nothing(browser: Browser, shared: Any) -> None:
    """Random edits of a page that somebody fills in: it becomes the new one, and what was done to it is kept."""
    page = browser.new_page()
    page.goto(f"{shared.url}/news/story/")
    page.set_content(PAGE.format(title="A", blocks=""))
    page.evaluate("async () => { window.own = await import('/.ssg-preview/morph.js'); window.own.remember(document); }")
    page.evaluate(PREPARE)
    chance = random.Random(7)
    blocks = [_block(chance) for _ in range(12)]
    for number in range(EDITS):
        _edit(blocks, chance)
        numbered = [block.replace("<p>", f"<p id='p{place}'>") for place, block in enumerate(blocks)]
        html = PAGE.format(title=f"Edition {number}", blocks="".join(numbered))
        assert page.evaluate(EDITED, html) == [[True, "typed", "half a sentence", True, 5, 7], True], number
    page.close()


def _block(chance: random.Random) -> str:
    number = chance.randrange(1000)
    return chance.choice([
        f"<p>Paragraph {number} with <a href='/{number}'>a link</a>.</p>",
        f"<h2 id='h{number}'>Heading {number}</h2>",
        f"<ul><li>{number}</li><li>more</li></ul>",
        f"<figure><img src='x{number}.png' alt='x'><figcaption>{number}</figcaption></figure>",
        f"<table><tr><td>{number}</td></tr></table>",
        f"text {number} alone",
    ])  # fmt: skip


def _edit(blocks: list[str], chance: random.Random) -> None:
    place = chance.randrange(len(blocks) + 1)
    kind = chance.choice(["put in", "take out", "change", "swap", "twice"])
    if kind == "put in" or len(blocks) < 3:
        blocks.insert(place, _block(chance))
    elif kind == "take out":
        del blocks[place - 1]
    elif kind == "change":
        blocks[place - 1] = blocks[place - 1].replace("a", "b", 1)
    elif kind == "swap":
        blocks[place - 1], blocks[0] = blocks[0], blocks[place - 1]
    else:
        blocks.insert(0, blocks[place - 1])


def test_what_is_looked_at_stays_where_it_is(tab: Page, running: Any) -> None:
    text = "\n\n".join(f"Paragraph {number}." for number in range(80))
    running.write(STORY, f"{HEAD}{text}\n")
    tab.get_by_text("Paragraph 79.").wait_for()
    tab.get_by_text("Paragraph 60.").scroll_into_view_if_needed()
    find = "[...document.querySelectorAll('p')].find((p) => p.textContent === 'Paragraph 60.')"
    top = f"() => {find}.getBoundingClientRect().top"
    before = tab.evaluate(top)
    running.write(STORY, f"{HEAD}A new first paragraph.\n\n{text}\n")
    tab.get_by_text("A new first paragraph.").wait_for(state="attached")
    tab.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert abs(tab.evaluate(top) - before) <= 2


def test_edit_scrolls_into_view_if_asked(tab: Page, running: Any) -> None:
    text = "\n\n".join(f"Paragraph {number}." for number in range(80))
    running.write(STORY, f"{HEAD}{text}\n")
    tab.get_by_text("Paragraph 79.").wait_for()
    tab.get_by_label("Scroll to edits").check()
    running.write(STORY, f"{HEAD}{text} Yes.\n")
    changed = tab.get_by_text("Paragraph 79. Yes.")
    changed.wait_for()
    tab.wait_for_function("() => scrollY > 500")
    box = changed.bounding_box()
    assert box is not None
    assert 0 < box["y"] < 700


def test_style_changes_without_a_reload(tab: Page, running: Any) -> None:
    tab.evaluate("() => { window.same = true; }")
    running.write("themes/own/theme.toml", 'name = "own"\n')
    running.write("themes/own/static/own.css", "body { color: rgb(1, 2, 3); }")
    block = '{% block head %}<link rel="stylesheet" href="{{ asset(\'own.css\') }}">{% endblock %}'
    running.write("themes/own/templates/article.html", f'{{% extends "default/article.html" %}}\n{block}')
    site = (running.root / "content/site.toml").read_text(encoding="utf-8")
    running.write("content/site.toml", f'{site}theme = "own"\n')
    color = "(wanted) => getComputedStyle(document.body).color === wanted"
    tab.wait_for_function(color, arg="rgb(1, 2, 3)")
    running.write("themes/own/static/own.css", "body { color: rgb(4, 5, 6); }")
    tab.wait_for_function(color, arg="rgb(4, 5, 6)")
    assert tab.evaluate("() => window.same")
    assert tab.evaluate("() => document.querySelectorAll('link[rel=stylesheet]').length") == 2


def test_picture_is_shown_anew(tab: Page, running: Any) -> None:
    picture = running.root / "content/news/pier.png"
    for color in ("red", "blue"):
        Image.new("RGB", (8, 8), color).save(picture)
        running.write(STORY, f"{HEAD}![A {color} pier.](pier.png)\n")
        tab.get_by_role("img", name=f"A {color} pier.").wait_for()
        pixel = """() => { const canvas = document.createElement('canvas').getContext('2d');
          const image = document.querySelector('.prose img');
          if (!image || !image.complete || !image.naturalWidth) return null;
          canvas.drawImage(image, 0, 0); return canvas.getImageData(1, 1, 1, 1).data[0] > 200; }"""
        tab.wait_for_function(f"(red) => ({pixel})() === red", arg=color == "red")


def test_findings_are_listed_framed_and_said(tab: Page, running: Any) -> None:
    running.write(STORY, f"{HEAD}Words.\n\n[click here](/nowhere/)\n")
    bar = tab.locator("ssg-preview")
    button = bar.get_by_role("button", name="2 warnings")
    button.wait_for()
    tab.keyboard.press("Alt+Shift+P")
    tab.keyboard.press("Enter")
    bar.get_by_text("does not say where this link leads").wait_for()
    link = bar.get_by_role("link", name=f"{STORY}:7").first
    assert (link.get_attribute("href") or "").startswith("vscode://file/")
    assert tab.locator("ssg-preview-marks .warning").count() == 2
    tab.wait_for_function(
        "() => document.querySelector('ssg-preview').shadowRoot.querySelector('[role=status]').textContent"
    )
    assert "2 warnings" in bar.get_by_role("status").inner_text()
    tab.keyboard.press("Escape")
    assert not bar.get_by_text("does not say where this link leads").is_visible()
    running.write(STORY, f"{HEAD}Words.\n")
    bar.get_by_role("button", name="No findings").wait_for()
    assert tab.locator("ssg-preview-marks .warning").count() == 0


def test_mistake_lies_over_the_page_until_it_is_mended(tab: Page, running: Any) -> None:
    running.write(STORY, "---\ntitel: A story\ndate: 2026-01-05\n---\nWords.\n")
    overlay = tab.locator("ssg-preview .overlay")
    overlay.get_by_text("There is no key “titel”.").wait_for()
    assert "> 2" in overlay.inner_text()
    assert tab.get_by_text("The first words.").is_visible()
    running.write(STORY, f"{HEAD}Mended.\n")
    tab.get_by_text("Mended.").wait_for()
    assert overlay.inner_text() == ""


def test_transcript_stands_beside_the_page(tab: Page, running: Any) -> None:
    tab.locator("ssg-preview").get_by_role("button", name="Screen reader").click()
    pane = tab.locator("ssg-preview .side")
    pane.get_by_text("heading 1: A story").wait_for()
    running.write(STORY, f"{HEAD}Other words.\n")
    pane.locator("mark").get_by_text("Other words.").wait_for()
    assert pane.locator("mark").count() == 1


def test_another_story_that_was_saved_is_said(tab: Page, running: Any) -> None:
    running.write("content/news/other.md", HEAD.replace("A story", "A different one") + "x\n")
    tab.locator("ssg-preview .notices").get_by_role("link", name="A different one").click()
    tab.wait_for_url("**/news/other/")


def test_follow_goes_there(browser: Browser, tmp_path: Any, serve_site: Any) -> None:
    with serve_site(tmp_path, follow=True) as served:
        page = browser.new_page()
        page.goto(f"{served.url}/news/story/")
        page.locator("ssg-preview .site").get_by_text("Site as published:").wait_for()
        served.write("content/news/other.md", HEAD + "x\n")
        page.wait_for_url("**/news/other/")
        page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_bar(browser: Browser, running: Any, scheme: Any) -> None:
    running.write(STORY, f"{HEAD}Words.\n\n[click here](/nowhere/)\n")
    page = browser.new_context(color_scheme=scheme).new_page()
    page.goto(f"{running.url}/news/story/")
    found = []
    for pane in ("2 warnings", "Screen reader", "Not published"):
        page.locator("ssg-preview").get_by_role("button", name=pane).click()
        found += Axe().run(page, context="ssg-preview").response["violations"]
    running.write("content/site.toml", "broken")
    page.locator("ssg-preview .overlay h2").wait_for()
    found += Axe().run(page, context="ssg-preview").response["violations"]
    page.context.close()
    assert [(v["id"], node["target"], node["failureSummary"]) for v in found for node in v["nodes"]] == []


def test_nothing_of_ours_is_printed(tab: Page) -> None:
    tab.emulate_media(media="print")
    assert not tab.locator("ssg-preview section").is_visible()
    assert tab.evaluate("() => getComputedStyle(document.documentElement).paddingBottom") == "0px"
