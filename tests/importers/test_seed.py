"""The real wire article, field by field. It stays outside the repository: its sentences belong to its agency."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup
from PIL import Image

from ssg.build import build
from ssg.importers import wire
from ssg.importers.run import import_files
from ssg.outcome import BuildRequest, BuildResult, Quiet

SEED = Path(__file__).parents[3] / "shared" / "seed" / "wire-article.txt"
SITE = 'title = "Reading Room"\nbase_url = "https://reading-room.example/"\ntimezone = "Asia/Seoul"\n'
ALT = "A man in a dark suit speaks behind a lectern."


@pytest.fixture
def seed() -> Path:
    if not SEED.is_file():
        reason = "../shared/seed/wire-article.txt is not there; it is not part of the repository"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return SEED


def test_every_element_has_its_field(seed: Path) -> None:
    front = wire.read(seed.read_bytes(), seed.name).front
    assert front["title"].startswith("U.S. will do")
    assert front["title"].endswith(": Kirby")
    assert front["lead"] == 1
    assert front["section"] == "North Korea"
    assert front["date"] == dt.datetime(2023, 4, 25, 1, 26)  # noqa: DTZ001  the text has no offset
    assert front["dateline"] == {"place": "WASHINGTON", "date": dt.date(2023, 4, 24), "source": "Yonhap"}
    assert front["authors"] == ["Byun Duk-kun"]
    assert front["update_note"] == [
        {"verb": "updates", "text": "with additional remarks from Kirby, more background", "paragraphs": "last 5"}
    ]


def test_the_doubled_line_is_one_picture_whose_alternative_text_is_undecided(seed: Path) -> None:
    imported = wire.read(seed.read_bytes(), seed.name)
    blocks = imported.body.split("\n\n")
    (picture,) = [index for index, block in enumerate(blocks) if block.startswith("![](")]
    assert picture == 4
    assert blocks[picture].endswith('in this captured image. (Yonhap)")')
    assert imported.body.count("captured image") == 1
    assert len(imported.pictures) == len(imported.debt) == 1
    assert len(blocks) == 21


def test_the_furniture_is_gone_and_no_paragraph_is(seed: Path) -> None:
    body = wire.read(seed.read_bytes(), seed.name).body
    assert not [word for word in ("Feedback", "How can we improve", "Go to", "Thanks", "ATTN", "LEAD") if word in body]
    lines = [line for line in seed.read_text(encoding="utf-8").splitlines() if len(line) > 120]
    for line in set(lines):
        assert line.rpartition(" -- ")[2].replace("[", r"\[") in body


def test_the_file_takes_the_offset_of_the_site_and_reads_back(seed: Path, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (result,) = import_files("wire", [seed], tmp_path, None, "Asia/Seoul")
    assert result.path is not None
    assert result.path.parent == tmp_path / "content" / "north-korea"
    _, matter, body = result.path.read_text(encoding="utf-8").split("---\n", 2)
    front = yaml.safe_load(matter)
    assert front["date"] == "2023-04-25T01:26+09:00"
    assert front["dateline"]["date"] == dt.date(2023, 4, 24)
    assert f"![]({result.path.stem}-1.jpg " in body
    assert f"{result.path.stem}-1.jpg" in result.pictures[0]
    assert list(front) == ["title", "date", "section", "authors", "lead", "update_note", "dateline"]


def test_imported_and_given_picture_and_alternative_text_it_builds(seed: Path, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.toml").write_text(SITE, encoding="utf-8")
    (result,) = import_files("wire", [seed], tmp_path, None, "Asia/Seoul")
    assert result.path is not None
    text = result.path.read_text(encoding="utf-8")
    assert not _build(tmp_path).published, "a picture that is missing and not described must hold the story back"
    Image.new("RGB", (640, 360), "navy").save(result.path.with_name(f"{result.path.stem}-1.jpg"))
    result.path.write_text(text.replace("![](", f"![{ALT}]("), encoding="utf-8")
    built = _build(tmp_path)
    assert built.published, built.findings
    page = tmp_path / "build" / "north-korea" / result.path.stem / "index.html"
    soup = BeautifulSoup(page.read_bytes(), "html.parser")
    figure = soup.select_one("main figure")
    assert figure is not None
    assert figure.select_one("img[alt]")["alt"] == ALT  # type: ignore[index]  # an absent picture fails the test, too
    assert "(LEAD)" not in str(soup.title)
    assert soup.select_one('a[href="#p16"]'), "“last 5 paras” of 20 begins at the 16th"
    assert [link.get_text(strip=True) for link in soup.find_all("a")[:2]] == ["Go to Contents", "Go to Navigation"]


def _build(root: Path) -> BuildResult:
    now = dt.datetime(2023, 4, 26, tzinfo=dt.UTC)
    return build(BuildRequest(root=root, output=root / "build", now=now, jobs=1), Quiet())
