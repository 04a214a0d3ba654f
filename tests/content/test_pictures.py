"""Pictures: their size as readers see it, and no path that leads out of content/, however it is written."""

from __future__ import annotations

import itertools
import os
import sys
import unicodedata
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from ssg.content.pictures import Picture, is_picture, resolve_file, resolve_picture
from ssg.image_size import image_size
from ssg.model import Finding
from ssg.within import find_inside

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = "content/economy/story.md"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("place")
    folder = place / "site/content/economy"
    folder.mkdir(parents=True)
    (place / "site/content/photos").mkdir()
    for path in (
        place / "secret.jpg",
        place / "site/secret.jpg",
        place / "site/content/economy/ferry.jpg",
        place / "site/content/economy/a%20b.jpg",
        place / "site/content/photos/sea.jpg",
        place / "site/content/photos" / unicodedata.normalize("NFD", "염전.jpg"),
    ):
        Image.new("RGB", (30, 20)).save(path)
    (folder / "link.jpg").symlink_to("ferry.jpg")
    (folder / "linked").symlink_to("../photos")
    (folder / "out").symlink_to("../../..")
    for name in ("report.pdf", "page.html", "code.js", "story.md", ".env", "data.csv"):
        (folder / name).write_text("x")
    (place / "site/content/site.toml").write_text("x")
    return place / "site"


FOUND = {
    "ferry.jpg": "/economy/ferry.jpg",
    "./ferry.jpg": "/economy/ferry.jpg",
    "../photos/sea.jpg": "/photos/sea.jpg",
    "/photos/sea.jpg": "/photos/sea.jpg",
    "/photos//sea.jpg": "/photos/sea.jpg",
    "a%20b.jpg": "/economy/a%20b.jpg",
    "/photos/염전.jpg": "/photos/염전.jpg",
    unicodedata.normalize("NFD", "/photos/염전.jpg"): "/photos/염전.jpg",
}


@pytest.mark.parametrize(("src", "url"), FOUND.items())
def test_pictures_that_are_there(src: str, url: str, root: Path) -> None:
    found = resolve_picture(src, ARTICLE, root, 4, 9)
    assert isinstance(found, Picture)
    assert (found.src, found.width, found.height) == (url, 30, 20)
    assert (root / found.file).is_file()
    assert unicodedata.is_normalized("NFC", found.src)


@pytest.mark.parametrize(
    "src", ["https://news.example/a.jpg", "http://news.example:8080/a%20b?c=1#d", "https://뉴스.example/"]
)
def test_pictures_of_other_sites(src: str, root: Path) -> None:
    assert resolve_picture(src, ARTICLE, root, 4, 9) == Picture(src)


UPS = (
    "..",
    "%2e%2e",
    "%252e%252e",
    "..%00",
    ".%2e",
    "．．",
    "..;",
    "....",
    "\N{TWO DOT LEADER}",
    "..\u200b",
    "..\\",
    "C:..",
)
SEPARATORS = ("/", "//", "/./", "\\", "%2f", "%5c", "%c0%af", "\N{FRACTION SLASH}", "\N{FULLWIDTH SOLIDUS}", "/a/../")
LEADS = ("", "/", "//", "./", "linked/", "out/", "file://", "content/", "economy/")
HOSTILE = [
    *(
        f"{lead}{separator.join([up] * depth)}{separator}secret.jpg"
        for lead, up, separator, depth in itertools.product(LEADS, UPS, SEPARATORS, (1, 2, 3))
    ),
    "/etc/hostname",
    "/proc/self/environ",
    "~/secret.jpg",
    "$HOME/secret.jpg",
    "C:\\secret.jpg",
    "\\\\host\\share\\secret.jpg",
    "secret.jpg\0",
    "../../../secret.jpg\0.png",
    "link.jpg",
    "linked/sea.jpg",
    "out/secret.jpg",
    "ferry.jpg/../../../../secret.jpg/.",
    "ferry.jpg::$DATA",
    "FERRY~1.JPG",
    "con.jpg",
    "lpt¹.png",
    "a" * 300 + ".jpg",
    "../" * 200 + "secret.jpg",
    "\ud800.jpg",
    "",
    ".",
    "..",
    "/",
    "../site.toml",
    "story.md",
    ".env",
]


def test_nothing_outside_is_opened(root: Path) -> None:
    opened: list[str] = []
    active = [True]

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open" and active[0] and isinstance(arguments[0], (str, os.PathLike)):
            opened.append(os.path.realpath(arguments[0]))

    sys.addaudithook(watch)
    found = [resolve(src, ARTICLE, root, 4, 9) for resolve in (resolve_picture, resolve_file) for src in HOSTILE]
    active[0] = False
    content = str(root / "content") + os.sep
    assert [path for path in opened if str(root.parent) in path and not path.startswith(content)] == []
    assert all(isinstance(answer, Finding) for answer in found), [
        (src, answer) for src, answer in zip(HOSTILE * 2, found, strict=True) if not isinstance(answer, Finding)
    ]


PARTS = st.sampled_from([*"./\\%a~:\0 ", "..", "/../", "ferry.jpg", "secret.jpg", "out", "linked", "photos", "\u202e"])


@given(st.lists(PARTS, max_size=12).map("".join))
def test_any_path_stays_inside(root: Path, path: str) -> None:
    file, fault = find_inside(root, "content/economy", path)
    assert bool(file) != bool(fault)
    if file:
        assert (root / file).resolve().is_relative_to((root / "content").resolve())
        assert ".." not in file.split("/")


@pytest.mark.parametrize(
    ("path", "url"),
    [("report.pdf", "/economy/report.pdf"), ("data.csv", "/economy/data.csv"), ("ferry.jpg", "/economy/ferry.jpg")],
)
def test_files_that_may_be_linked(path: str, url: str, root: Path) -> None:
    found = resolve_file(path, ARTICLE, root)
    assert isinstance(found, Picture)
    assert found.src == url


@pytest.mark.parametrize(
    "path", ["page.html", "code.js", "story.md", ".env", "../site.toml", "gone.pdf", "../../../secret.jpg"]
)
def test_files_that_may_not(path: str, root: Path) -> None:
    assert isinstance(resolve_file(path, ARTICLE, root), Finding)


@pytest.mark.parametrize("orientation", range(9))
@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "avif"])
def test_size_follows_the_camera(ending: str, orientation: int, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / f"a.{ending}"
    Image.new("RGB", (40, 20)).save(path, exif=exif)
    assert image_size(str(path)) == ((20, 40) if orientation >= 5 else (40, 20))


@pytest.mark.parametrize("kind", ["gif", "jpeg"])
def test_other_endings(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"A.{kind.upper()}"
    Image.new("RGB", (40, 20)).save(path)
    assert is_picture(path.name)
    assert image_size(str(path)) == (40, 20)


SVGS = {
    'width="40" height="20"': (40, 20),
    'width="40px" height="1in"': (40, 96),
    'viewBox="0 0 40 20"': (40, 20),
    'viewBox="0,0,40,20" width="80"': (80, 40),
    'viewBox="0 0 40 20" height="40"': (80, 40),
    'width="100%" height="50%" viewBox="0 0 40 20"': (40, 20),
    "": (300, 150),
    'width="-1" height="x"': (300, 150),
    'viewBox="0 0 0 0"': (300, 150),
    'width="1e99"': (300, 150),
}


@pytest.mark.parametrize(("attributes", "size"), SVGS.items())
def test_size_of_drawings(attributes: str, size: tuple[int, int], tmp_path: Path) -> None:
    doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    path = tmp_path / "a.svg"
    path.write_text(f'<?xml version="1.0"?>{doctype}<svg xmlns="http://www.w3.org/2000/svg" {attributes}><g/></svg>')
    assert image_size(str(path)) == size


def test_a_picture_that_changes_is_measured_again(root: Path) -> None:
    path = root / "content/economy/new.jpg"
    for size in ((10, 5), (7, 9)):
        Image.new("RGB", size).save(path)
        found = resolve_picture("new.jpg", ARTICLE, root, 1, 1)
        assert isinstance(found, Picture)
        assert (found.width, found.height) == size
    path.unlink()
    assert isinstance(resolve_picture("new.jpg", ARTICLE, root, 1, 1), Finding)


@given(st.binary(max_size=300), st.sampled_from(["jpg", "png", "webp", "gif", "avif", "svg"]))
def test_any_bytes_as_a_picture(root: Path, data: bytes, ending: str) -> None:
    heads = {"jpg": b"\xff\xd8\xff\xe0", "png": b"\x89PNG\r\n\x1a\n", "webp": b"RIFF", "gif": b"GIF89a", "svg": b"<svg"}
    path = root / f"content/economy/any.{ending}"
    path.write_bytes(heads.get(ending, b"") + data)
    os.utime(path, ns=(1, hash(data) % 10**15))
    answer = resolve_picture(path.name, ARTICLE, root, 1, 1)
    path.unlink()
    assert isinstance(answer, (Picture, Finding))
