"""Charts in a real Chromium: letters keep their size, nothing overlaps or sticks out, lengths are those of figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from chart_samples import KINDS, drawn

from ssg.config import Design
from ssg.render.stylesheet import assembled
from ssg.render.theme_chain import Folder, built_in
from ssg.sheet_file import read_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.xdist_group("browser")

LONG = "The upland villages around the northern reservoir and its two dams"
CHARTS = {
    "bars": ("bar-chart", f'Ward,Share\nByeolpo,64\n"{LONG}",-32\nOrsel,\n'),
    "groups": ("bar-chart", "Place,2024,2025,2026\nTernhaven,12,-4,1234567\nOrsel,-30,8.5,3\n"),
    "years": ("line-chart", "Year,Terns,Gulls,Rails\n2009,610,600,590\n2011,700,,800\n2018,980,990,1000\n"),
    "key": ("line-chart", f"Month,{LONG},Orsel\n2026-01,31.5,-2\n2026-02,28,0\n2026-03,22.5,9\n2026-04,20,11\n"),
    "days": ("line-chart", "Day,Terns\n2026-01-01,31.5\n2026-02-12,28\n2026-04-30,22.5\n"),
    "one": ("line-chart", "Stage,Boats\nFrom the customs house to the salt pans,5\n"),
}
MEASURED = """() => {
  const box = element => element.getBoundingClientRect();
  const all = selector => [...document.querySelectorAll(selector)];
  const words = all('.bars > :not(svg), .lines span').filter(element => element.textContent);
  const rows = [...all('.axis'), ...all('.ends')].map(row => [...row.querySelectorAll('span')].map(box));
  const touch = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  return {
    smallest: Math.min(...words.map(element => parseFloat(getComputedStyle(element).fontSize))),
    wide: document.documentElement.scrollWidth - innerWidth,
    outside: words.filter(element => box(element).left < -1 || box(element).right > innerWidth + 1).length,
    touching: rows.filter(row => row.some((a, i) => row.some((b, j) => i < j && touch(a, b)))).length,
    lengths: all('.bars svg').map(svg => box(svg.querySelector('rect')).width / box(svg).width),
    ends: all('.ends span').map(element => (box(element).top + box(element).bottom) / 2),
    marks: all('.plot').flatMap(plot => [...plot.querySelectorAll('use')].map(use =>
      [use.getAttribute('class'), (box(use).top + box(use).bottom) / 2])),
    fills: [...new Set(all('.bars rect, .lines use').map(element => getComputedStyle(element).fill))],
  };
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def measured(page: Page, name: str, width: int, direction: str = "ltr", zoom: int = 100) -> Any:
    css = assembled((Folder("default", built_in(), "themes/default"),), Design())
    kind, text = CHARTS[name]
    html, faults = drawn(KINDS[kind], read_sheet(text.encode()), "en", "")
    assert not faults
    page.set_viewport_size({"width": width, "height": 900})
    head = f"<!doctype html><html dir={direction}><style>{css} html {{ font-size: {zoom}% }}</style>"
    page.set_content(f'{head}<main><div class="prose">{html}</div></main>')
    return page.evaluate(MEASURED)


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("name", CHARTS)
def test_words_can_be_read(page: Page, name: str, width: int, direction: str, zoom: int) -> None:
    """14 pixels at every width and twice as many on demand; all on the page, none upon another."""
    found = measured(page, name, width, direction, zoom)

    assert found["smallest"] == 14 * zoom / 100
    assert (found["wide"], found["outside"], found["touching"]) == (0, 0, 0)


@pytest.mark.parametrize("width", [360, 1280])
def test_bars_are_as_long_as_their_figures(page: Page, width: int) -> None:
    """From -32 to 64 is the whole width."""
    assert measured(page, "bars", width)["lengths"] == pytest.approx([64 / 96, 32 / 96], abs=0.005)


@pytest.mark.parametrize("zoom", [100, 200])
def test_names_stand_beside_the_ends_of_lines(page: Page, zoom: int) -> None:
    """In the order of the ends, the middle one at its own, the others no farther than they have to be."""
    found = measured(page, "years", 360, zoom=zoom)
    last = dict(found["marks"])

    assert found["ends"] == sorted(found["ends"])
    assert found["ends"] == pytest.approx(sorted(last.values()), abs=45 * zoom / 100)


def test_forced_colors_are_kept(page: Page) -> None:
    """What is drawn has the color of text, whichever the reader has chosen."""
    page.emulate_media(forced_colors="active")
    for name in ("bars", "groups", "years"):
        assert len(measured(page, name, 360)["fills"]) == 1
    page.emulate_media(forced_colors="none")
    assert len(measured(page, "groups", 360)["fills"]) > 1
