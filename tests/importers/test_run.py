"""Files that cannot be imported are one sentence each, and the others go on. Nothing is overwritten."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from ssg.errors import UsageError
from ssg.importers.run import LIMIT, import_files

if TYPE_CHECKING:
    from pathlib import Path

STORY = "Ferry stops\n\nSea 09:05 March 2, 2026\n\nNo boat today.\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    return tmp_path


def test_bad_files_are_a_sentence_and_the_good_one_goes_on(site: Path) -> None:
    names = ("missing", "empty", "blank", "binary", "folder", "large", "pipe", "good")
    files = {name: site / f"{name}.txt" for name in names}
    files["empty"].write_bytes(b"")
    files["blank"].write_bytes(b" \r\n\n")
    files["binary"].write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    files["folder"].mkdir()
    with files["large"].open("wb") as file:
        file.truncate(50_000_000)
    os.mkfifo(files["pipe"])
    files["good"].write_text(STORY, encoding="utf-8")
    results = list(import_files("wire", list(files.values()), site, None, "UTC"))
    ends = [result.problems[0].removeprefix(result.file).strip() for result in results[:-1]]
    assert ends == [
        "does not exist.",
        "is empty.",
        "is empty.",
        "is not a text file.",
        "is a folder, not a file.",
        f"is larger than {LIMIT // 1_000_000} MB, too much for one article.",
        "is not a file.",
    ]
    assert results[-1].path == site / "content" / "sea" / "ferry-stops.md"
    assert all(list(result.lines()) for result in results)


def test_an_article_is_never_overwritten(site: Path) -> None:
    file = site / "story.txt"
    file.write_text(STORY, encoding="utf-8")
    (site / "content" / "sea").mkdir()
    (site / "content" / "sea" / "ferry-stops-2.md").symlink_to(site / "elsewhere.md")
    paths = [result.path for result in import_files("wire", [file, file], site, None, "UTC")]
    assert [path.name for path in paths if path] == ["ferry-stops.md", "ferry-stops-3.md"]
    assert not (site / "elsewhere.md").exists()


@pytest.mark.parametrize("section", ["../../etc", "/etc", "..", "a\\b", "C:\\x", "안개 소식"])
def test_a_section_stays_below_content(site: Path, section: str) -> None:
    file = site / "story.txt"
    file.write_text(STORY, encoding="utf-8")
    (result,) = import_files("wire", [file], site, section, "UTC")
    assert result.problems or (result.path and result.path.parent.parent == site / "content")


@pytest.mark.parametrize("section", ["Pages", "authors", "Tags", "Accessibility"])
def test_a_section_is_none_of_the_program_s_own(site: Path, section: str) -> None:
    """What lies in content/pages/ is no article, and what lies in content/tags/ has an address that is taken."""
    file = site / "story.txt"
    file.write_text(STORY, encoding="utf-8")
    (result,) = import_files("wire", [file], site, section, "UTC")
    assert (result.path, "cannot be a section" in result.problems[0]) == (None, True)
    assert list((site / "content").iterdir()) == []


def test_a_linked_section_does_not_lead_out(site: Path) -> None:
    outside = site / "outside"
    outside.mkdir()
    (site / "content" / "sea").symlink_to(outside)
    file = site / "story.txt"
    file.write_text(STORY, encoding="utf-8")
    (result,) = import_files("wire", [file], site, None, "UTC")
    assert "leads out of" in result.problems[0]
    assert not list(outside.iterdir())


def test_pictures_from_outside_the_page_s_folder_stay_there(site: Path) -> None:
    (site / "secret.png").write_bytes(b"\x89PNG\r\n\x1a\nsecret")
    pages = site / "pages"
    pages.mkdir()
    (pages / "link.png").symlink_to(site / "secret.png")
    (pages / "text.png").write_text("no picture", encoding="utf-8")
    page = pages / "page.html"
    images = "".join(
        f'<p>x <img src="{src}"></p>' for src in ("../secret.png", "link.png", "text.png", "%2e%2e/secret.png")
    )
    page.write_text(f"<article><h1>Title</h1>{images}</article>", encoding="utf-8")
    (result,) = import_files("html", [page], site, "sea", "UTC")
    assert len(result.pictures) == 4
    assert [path.name for path in (site / "content" / "sea").iterdir()] == ["title.md"]


def test_deep_and_long_headlines_and_pages_are_imported(site: Path) -> None:
    deep = site / "deep.html"
    deep.write_text("<h1>Deep</h1>" + "<div>" * 100_000 + "<p>words</p>", encoding="utf-8")
    long = site / "long.html"
    long.write_text(f"<article><h1>{'안개 소식 ' * 300}</h1><p>words</p></article>", encoding="utf-8")
    results = list(import_files("html", [deep, long], site, "sea", "UTC"))
    assert [result.problems for result in results] == [(), ()]
    assert all(result.path and "words" in result.path.read_text(encoding="utf-8") for result in results)


def test_a_clash_of_picture_files_gets_another_name(site: Path) -> None:
    folder = site / "content" / "sea"
    folder.mkdir()
    (folder / "title-1.png").write_bytes(b"foreign")
    (site / "a.png").write_bytes(b"\x89PNG\r\n\x1a\nmine")
    page = site / "page.html"
    page.write_text("<article><h1>Title</h1><p>x</p><img src=a.png alt=A></article>", encoding="utf-8")
    (result,) = import_files("html", [page], site, "sea", "UTC")
    assert result.path is not None
    assert "![A](title-1-2.png)" in result.path.read_text(encoding="utf-8")
    assert (folder / "title-1.png").read_bytes() == b"foreign"
    assert (folder / "title-1-2.png").read_bytes().endswith(b"mine")


@pytest.mark.parametrize("kind", ["pdf", ""])
def test_an_unknown_importer_says_which_there_are(site: Path, kind: str) -> None:
    with pytest.raises(UsageError, match="wire, html"):
        import_files(kind, [], site, None, "UTC")


def test_without_content_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no content/ folder"):
        import_files("wire", [], tmp_path, None, "UTC")
