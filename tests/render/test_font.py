"""A font of the publisher's: cut by script, always alike, with stand-ins so that nothing moves when it arrives."""

from __future__ import annotations

import datetime as dt
import functools
import re
import sys
import threading
import time
from contextlib import suppress
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.TupleVariation import TupleVariation
from playwright.sync_api import sync_playwright

from ssg.build import build
from ssg.config import Design
from ssg.errors import EnvironmentalError, UsageError
from ssg.outcome import BuildRequest
from ssg.render import font as fonts
from ssg.render.font import preloaded, site_font
from ssg.render.font_budget import FONT_BUDGET, font_findings
from ssg.render.theme import load_theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LETTERS = "".join(map(chr, range(0x20, 0x7F))) + "é“”–ąΩλж가"
NARROW, WIDE = "fijlrt.,'I ", "mwMWOQ"


def make_font() -> bytes:
    """A variable font of boxes, a little wider than usual type, that grows with its weight and its width."""
    names = [".notdef", *(f"u{ord(letter):04X}" for letter in LETTERS)]
    widths = {".notdef": 500} | {
        f"u{ord(letter):04X}": 300 if letter in NARROW else 850 if letter in WIDE else 540 for letter in LETTERS
    }
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(letter): f"u{ord(letter):04X}" for letter in LETTERS})
    builder.setupGlyf({name: _box(width) for name, width in widths.items()})
    builder.setupHorizontalMetrics({name: (width, 50) for name, width in widths.items()})
    builder.setupHorizontalHeader(ascent=1000, descent=-300)
    builder.setupNameTable({"familyName": "Boxes", "styleName": "Regular", "copyright": "Nobody's"})
    builder.setupFvar([("wght", 200, 400, 900, "Weight"), ("wdth", 75, 100, 125, "Width")], [])
    wider = [(0, 0), (0, 0), (40, 0), (40, 0), (0, 0), (40, 0), (0, 0), (0, 0)]
    axes = ({"wght": (0.0, 1.0, 1.0)}, {"wdth": (0.0, 1.0, 1.0)})
    builder.setupGvar({name: [TupleVariation(axis, wider) for axis in axes] for name in names})
    builder.setupOS2(sTypoAscender=1000, sTypoDescender=-300, usWinAscent=1000, usWinDescent=300)
    builder.setupPost()
    made = BytesIO()
    builder.font.recalcTimestamp = False
    builder.save(made)
    return made.getvalue()


def _box(width: int) -> Any:
    pen = TTGlyphPen(None)
    pen.moveTo((50, 0))
    for point in ((50, 600), (width - 50, 600), (width - 50, 0)):
        pen.lineTo(point)
    pen.closePath()
    return pen.glyph()


FONT = make_font()


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(tmp_path_factory.mktemp("set"))


def write_site(root: Path, data: bytes = FONT) -> Path:
    sentences = (
        "Boats leave the harbor at dawn and come home with the tide, as they have for a hundred years. ",
        "Nobody on the pier remembers a winter in which they did not. ",
        "The children count them from the wall, and the one who sees the last light first may ring the bell. ",
        "Whoever comes late is told where everybody else has gone, and what was caught. ",
    )
    text = "\n\n".join("".join(sentences[start:] + sentences[:start]) * 2 for start in (0, 1, 2))
    files = {
        "fonts/boxes.ttf": data,
        "site.toml": b'title = "Wire"\nbase_url = "https://wire.example/"\n[design]\nfont = "/fonts/boxes.ttf"\n',
        "town/story.md": f'---\ntitle: "Boats leave"\ndate: 2026-03-01\nsummary: They do.\n---\n{text}\n'.encode(),
    }
    for name, content in files.items():
        (root / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "content" / name).write_bytes(content)
    return root


def built(root: Path) -> Path:
    now = dt.datetime(2026, 4, 1, tzinfo=dt.UTC)
    result = build(BuildRequest(root=root, output=root / "build", now=now, jobs=1))
    assert result.published, result.findings
    assert result.findings == ()
    return root / "build"


def test_a_file_for_each_script(root: Path) -> None:
    font = site_font(root, "/fonts/boxes.ttf")
    cut = {script: TTFont(BytesIO(data)) for script, data in font.files.items()}
    letters = {script: "".join(map(chr, sorted(one.getBestCmap()))) for script, one in cut.items()}
    assert letters.pop("latin")[-4:] == "é–“”"
    assert letters == {"latin-more": "ą", "greek": "Ωλ", "cyrillic": "ж"}
    assert all(one.flavor == "woff2" and "wght" in one["fvar"].axes[0].axisTag for one in cut.values())
    assert {len(one["fvar"].axes) for one in cut.values()} == {1}
    assert cut["latin"]["name"].getDebugName(0) == "Nobody's"
    assert font.weights == "200 900"


def test_no_character_is_in_two_files() -> None:
    points = [fonts._points(ranges) for ranges in fonts.SCRIPTS.values()]  # noqa: SLF001  the table itself
    assert sum(map(len, points)) == len(set().union(*points))


def test_the_rules(root: Path) -> None:
    css = site_font(root, "/fonts/boxes.ttf").css(lambda script: f"{script}.x.woff2")
    assert css.count("font-display: swap") == 4
    assert 'src: url("greek.x.woff2") format("woff2"); unicode-range: U+370-3FF, U+1F00-1FFF' in css
    regular, bold = re.findall(r"size-adjust: ([\d.]+)%; ascent-override: ([\d.]+)%", css)
    assert 105 < float(bold[0]) < 115
    assert 110 < float(regular[0]) < 120
    assert float(regular[0]) * float(regular[1]) == pytest.approx(100 * 100, rel=1e-3)
    assert ':root { --site-font: "Site", "Site stand-in",; }' in css


@pytest.mark.parametrize(
    ("lang", "names"),
    [("en", ("fonts/latin.woff2",)), ("el", ("fonts/greek.woff2",)), ("ru-RU", ("fonts/cyrillic.woff2",)),
     ("ko", ()), ("ar", ())],
)  # fmt: skip
def test_a_page_asks_at_once_for_its_own_script(root: Path, lang: str, names: tuple[str, ...]) -> None:
    assert preloaded(site_font(root, "/fonts/boxes.ttf"), lang) == names
    assert preloaded(None, lang) == ()


def test_what_was_cut_is_remembered_and_the_same(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = site_font(root, "/fonts/boxes.ttf")
    other = write_site(tmp_path)
    assert site_font(other, "/fonts/boxes.ttf") == first
    (other / ".ssg/font").write_bytes(b"damaged")
    assert site_font(other, "/fonts/boxes.ttf") == first
    monkeypatch.setattr(fonts, "_cut", None)
    assert site_font(other, "/fonts/boxes.ttf") == first


def test_what_cannot_be_cut_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_site(tmp_path, FONT[:200])
    with pytest.raises(UsageError, match=r"content/fonts/boxes\.ttf cannot be used as a font"):
        built(tmp_path)
    monkeypatch.setitem(sys.modules, "fontTools.ttLib", None)
    with pytest.raises(EnvironmentalError, match=r'pip install "ssg\[font\]"'):
        built(tmp_path)


@pytest.mark.parametrize("flavor", [None, "woff", "woff2"])
def test_a_damaged_font_is_one_sentence(tmp_path: Path, flavor: str | None) -> None:
    whole = BytesIO()
    font = TTFont(BytesIO(FONT))
    font.flavor = flavor
    font.save(whole)
    data = whole.getvalue()
    for start in range(4, len(data), len(data) // 12):
        write_site(tmp_path, data[:start] + b"\xff" * 9 + data[start + 9 :])
        with suppress(UsageError):  # some damage is none
            site_font(tmp_path, "/fonts/boxes.ttf")
    write_site(tmp_path, data[:60] + b"\xff" * (len(data) - 60))
    with pytest.raises(UsageError, match=r"content/fonts/boxes\.ttf cannot be used as a font"):
        site_font(tmp_path, "/fonts/boxes.ttf")


def test_a_heavy_font_is_told(root: Path) -> None:
    theme = load_theme(root, "default", Design(font="/fonts/boxes.ttf"))
    assert list(font_findings(root, theme)) == []
    theme.font.files["latin"] = bytes(FONT_BUDGET + 1)  # type: ignore[union-attr]  there is one
    (finding,) = font_findings(root, theme)
    assert finding.message == "The font's latin letters weigh 60.0 kB, and should weigh 60."
    assert finding.source is not None
    assert finding.source.line == 4


def test_a_build_publishes_the_font_and_another_font_makes_all_pages_anew(tmp_path: Path) -> None:
    output = built(write_site(tmp_path))
    (latin,) = (output / "assets/fonts").glob("latin.*.woff2")
    page = (output / "town/story/index.html").read_text("utf-8")
    assert f'<link rel="preload" href="/assets/fonts/{latin.name}" as="font" type="font/woff2" crossorigin>' in page
    (sheet,) = (output / "assets").glob("site.*.css")
    assert f'url("fonts/{latin.name}")' in sheet.read_text("utf-8")
    changed = TTFont(BytesIO(FONT))
    changed["hhea"].ascent = 990
    changed.save(tmp_path / "content/fonts/boxes.ttf")
    built(tmp_path)
    assert (output / "town/story/index.html").read_text("utf-8") != page
    assert not latin.exists()


HEIGHTS = "[...document.querySelectorAll('.prose p, h1, .standfirst')].map(e => e.getBoundingClientRect().height)"


class _Slow(SimpleHTTPRequestHandler):
    """Keeps fonts back until the page has long been painted."""

    def do_GET(self) -> None:
        if self.path.endswith(".woff2"):
            time.sleep(0.6)
        super().do_GET()

    def log_message(self, *_: object) -> None:
        """Tests read what is printed."""


@pytest.fixture
def address(root: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Slow, directory=str(built(root))))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.xdist_group("browser")
def test_nothing_moves_when_the_font_arrives(chromium: str, address: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 900, "height": 900})
        page.goto(f"{address}town/story/", wait_until="commit")
        page.wait_for_selector("#p1")
        before = page.evaluate("[...document.fonts].filter(f => f.family === 'Site' && f.status === 'loaded').length")
        heights = page.evaluate(HEIGHTS)
        page.evaluate(
            "() => { window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(e => {"
            " window.shift += e.value; })).observe({type: 'layout-shift', buffered: true}); }"
        )
        page.wait_for_function("[...document.fonts].some(f => f.family === 'Site' && f.status === 'loaded')")
        page.wait_for_timeout(200)
        assert page.evaluate(HEIGHTS) == heights, "lines break elsewhere"
        shift, loaded = page.evaluate("[window.shift, document.fonts.check('16px Site')]")
        browser.close()
    assert (before, loaded) == (0, True)
    assert shift < 0.001
