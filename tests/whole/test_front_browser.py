"""The front page in a real Chromium: headlines look alike, and a lead without a picture leaves no blank beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from ssg.config import Design
from ssg.render.stylesheet import assembled
from ssg.render.theme_chain import Folder, built_in

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.xdist_group("browser")

PICTURE = '<img alt="" width="600" height="400" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA7">'
CARD = '<article class="card{}"><h3><a href="/">A headline of a story</a></h3><p class="summary">Words.</p>{}</article>'
MEASURED = """() => {
  const box = element => element.getBoundingClientRect();
  const cards = [...document.querySelectorAll('.front-side .card')];
  return {
    bars: [...new Set(cards.map(card => getComputedStyle(card).borderBlockStartWidth))],
    below: box(cards[0]).top >= box(document.querySelector('.lead')).bottom,
    rows: new Set(cards.map(card => box(card).top)).size,
  };
}"""


def front(browser: Browser, layout: str, width: int, picture: str) -> Any:
    css = assembled((Folder("default", built_in(), "themes/default"),), Design(layout=layout))
    cards = CARD.format("", "") * 4
    html = (
        f'<main><section class="front">{CARD.format(" lead", picture)}<div class="front-side">{cards}</div></section>'
    )
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.set_content(f"<!doctype html><style>{css}</style>{html}")
    measured = page.evaluate(MEASURED)
    page.close()
    return measured


@pytest.mark.parametrize("picture", ["", PICTURE], ids=["no picture", "a picture"])
@pytest.mark.parametrize("width", [400, 800, 1280])
def test_all_headlines_of_a_bulletin_have_the_same_bar(browser: Browser, width: int, picture: str) -> None:
    assert front(browser, "bulletin", width, picture)["bars"] == ["4px"]


@pytest.mark.parametrize("layout", ["broadsheet", "bulletin"])
def test_headlines_stand_in_a_row_below_a_lead_without_a_picture(browser: Browser, layout: str) -> None:
    measured = front(browser, layout, 1280, "")
    assert (len(measured["bars"]), measured["below"], measured["rows"]) == (1, True, 1)
    assert front(browser, layout, 1280, PICTURE)["below"] is False
