"""The real wire article, from the agency's text to the page: every element has its place."""

from __future__ import annotations

import io
import json
import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from bs4 import BeautifulSoup
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ALT = "A spokesman gestures at a lectern before a blue curtain."
SITE_TOML = """title = "Desk"
base_url = "https://desk.example/"
timezone = "Asia/Seoul"
[feedback]
email = "a@desk.example"
"""


class Story:
    """The imported article before and after the desk has worked on it."""

    def __init__(self, root: Path, article: Path, said: str, front: dict[str, Any]) -> None:
        self.root, self.article, self.said, self.front = root, article, said, front


class Wire:
    """What the agency sent, as far as the tests ask for it."""

    def __init__(self, text: str) -> None:
        self.paragraphs = [" ".join(part.split()) for part in text.split("\n\n")]
        self.headline = next(p for p in self.paragraphs if p.startswith("(LEAD)")).removeprefix("(LEAD) ")
        self.caption = next(p for p in self.paragraphs if self.paragraphs.count(p) == 2)
        self.first = next(p for p in self.paragraphs if p.startswith("WASHINGTON"))


@pytest.fixture(scope="module")
def wire(wire_article: Path) -> Wire:
    return Wire(wire_article.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory, ssg: Callable[..., Any], wire_article: Path) -> Story:
    root = tmp_path_factory.mktemp("desk")
    (root / "content").mkdir()
    (root / "content/site.toml").write_text(SITE_TOML)
    done = ssg("import", "wire", wire_article, "--site", root)
    assert done.code == 0, done.said
    (article,) = (root / "content").rglob("*.md")
    return Story(root, article, done.out, yaml.safe_load(article.read_text(encoding="utf-8").split("---\n")[1]))


@pytest.fixture(scope="module")
def page(imported: Story, ssg: Callable[..., Any]) -> BeautifulSoup:
    """The page once the desk has given the picture and its alternative text."""
    blocked = ssg("build", "--site", imported.root)
    assert blocked.code == 1, "the picture is undecided, so nothing may be published yet"
    assert not (imported.root / "build").exists()

    file = io.BytesIO()
    Image.new("RGB", (640, 400), (20, 40, 90)).save(file, "JPEG")
    (imported.article.parent / "kirby.jpg").write_bytes(file.getvalue())
    imported.article.write_text(decided(imported.article.read_text(encoding="utf-8")), encoding="utf-8")
    done = ssg("build", "--site", imported.root)
    assert done.code == 0, done.said
    (built,) = (
        p for p in (imported.root / "build").rglob("index.html") if "WASHINGTON" in p.read_text(encoding="utf-8")
    )
    return BeautifulSoup(built.read_text(encoding="utf-8"), "html5lib")


def decided(text: str) -> str:
    """What the desk types: a file and an alternative text, wherever the importer left the picture."""
    text, in_front = re.subn(
        r"(?m)^image:\n((?:  .*\n)+)", lambda m: f"image:\n  src: kirby.jpg\n  alt: {ALT}\n{rest(m[1])}", text
    )
    if in_front:
        return text
    return re.sub(r"!\[\]\([^ )]*", f"![{ALT}](kirby.jpg", text)


def rest(lines: str) -> str:
    return "".join(line for line in lines.splitlines(keepends=True) if not re.match(r"  (src|alt):", line))


def test_the_importer_names_what_is_owed(imported: Story, wire: Wire) -> None:
    assert "alt" in imported.said.lower()
    front = imported.front
    assert front["title"] == wire.headline
    assert front["lead"] == 1
    assert str(front["date"]).startswith("2023-04-25")
    assert "last 5" in json.dumps(front["update_note"])
    assert front["authors"] == ["Byun Duk-kun"]
    assert front["dateline"]["place"] == "WASHINGTON"
    text = imported.article.read_text(encoding="utf-8")
    for furniture in ("Go to Contents", "Send Feedback", "How can we improve", "Thanks for your feedback"):
        assert furniture not in text
    assert text.count(wire.caption[:80]) == 1


def test_importing_again_writes_over_nothing(imported: Story, ssg: Callable[..., Any], wire_article: Path) -> None:
    before = imported.article.read_bytes()
    ssg("import", "wire", wire_article, "--site", imported.root)
    assert imported.article.read_bytes() == before
    for path in (imported.root / "content").rglob("*.md"):
        if path != imported.article:
            path.unlink()


def test_the_skip_links_come_first(page: BeautifulSoup) -> None:
    first, second = page.select("a[href], button, input, textarea")[:2]
    assert (first.get_text(strip=True), second.get_text(strip=True)) == ("Go to Contents", "Go to Navigation")
    for link in (first, second):
        assert page.select_one(str(link["href"])) is not None


def test_the_marker_is_beside_the_headline_and_nowhere_else(page: BeautifulSoup, wire: Wire) -> None:
    heading, title = page.h1, page.title
    assert heading is not None
    assert title is not None
    assert "(LEAD)" in words(page.main)
    assert "LEAD" not in title.get_text()
    assert wire.headline in words(heading)
    assert all("LEAD" not in str(meta.get("content")) for meta in page.select("meta"))


def test_section_and_time(page: BeautifulSoup) -> None:
    assert "North Korea" in words(page.main)
    times = [str(time["datetime"]) for time in page.select("main time[datetime]")]
    assert "2023-04-25T01:26:00+09:00" in [time.replace("01:26+", "01:26:00+") for time in times]


def test_the_attn_line_points_at_its_paragraph(page: BeautifulSoup) -> None:
    assert "ATTN" in words(page.main)
    link = next(a for a in page.select('main a[href^="#p"]') if "5" in a.get_text() or "last" in a.get_text())
    paragraphs = page.select("main p[id]")
    numbered = [str(p["id"]) for p in paragraphs if re.fullmatch(r"p\d+", str(p["id"]))]
    assert str(link["href"])[1:] == numbered[-5]


def test_byline_and_dateline(page: BeautifulSoup, wire: Wire) -> None:
    author = next(a for a in page.select("main a[href]") if a.get_text(strip=True) == "Byun Duk-kun")
    assert "/authors/" in str(author["href"])
    first = page.select_one("#p1")
    assert first is not None
    assert words(first) == wire.first


def test_the_picture_has_an_alt_that_is_not_its_caption(page: BeautifulSoup, wire: Wire) -> None:
    (figure,) = page.select("main figure")
    image, caption = figure.img, figure.figcaption
    assert image is not None
    assert caption is not None
    assert image["alt"] == ALT
    assert (image["width"], image["height"]) == ("640", "400")
    assert words(caption).startswith(wire.caption.partition(" (")[0])
    assert words(caption).count(wire.caption[:40]) == 1
    credit = caption.select_one(".credit")
    assert credit is not None
    assert "Yonhap" in credit.get_text()


def test_the_feedback_form_is_a_form(page: BeautifulSoup) -> None:
    form = next(form for form in page.select("form") if form.select("textarea"))
    for field in form.select("textarea, input:not([type=hidden]):not([type=submit])"):
        assert page.select_one(f'label[for="{field["id"]}"]') is not None or field.find_parent("label") is not None
    assert form.select("button, input[type=submit]")
    assert "Thanks for your feedback" not in page.get_text()


def test_the_json_ld_says_the_same(page: BeautifulSoup, wire: Wire) -> None:
    data = json.loads(page.select('script[type="application/ld+json"]')[0].string or "")
    assert data["@type"] == "NewsArticle"
    assert data["headline"] == wire.headline
    assert data["datePublished"].startswith("2023-04-25T01:26")
    assert data["datePublished"].endswith("+09:00")
    assert data["dateline"].startswith("WASHINGTON")
    assert data["author"][0]["name"] == "Byun Duk-kun"


def test_the_whole_body_is_there(page: BeautifulSoup, wire: Wire) -> None:
    shown = straight(words(page.main))
    for paragraph in wire.paragraphs:
        if len(paragraph) > 120 and not paragraph.startswith("(ATTN") and paragraph != wire.caption:
            assert straight(paragraph) in shown


def straight(text: str) -> str:
    return text.replace("“", '"').replace("”", '"').replace("’", "'")


def words(element: Any) -> str:
    return " ".join(element.get_text(" ").split()).replace(" ,", ",") if element else ""
