"""Folders and files of any origin."""

from __future__ import annotations

from pathlib import Path

import pytest

from ssg.checks import folder
from ssg.checks.folder import check_paths
from ssg.errors import UsageError

PAGE = '<!DOCTYPE html><html lang="en"><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>'


def _rules(path: Path, *more: Path) -> list[tuple[str, str]]:
    return [(finding.rule, finding.page) for finding in check_paths([path, *more])[1] if finding.rule in WATCHED]


WATCHED = {"link-target", "anchor-target", "duplicate-title", "image-name", "page-readable", "page-encoding"}


def test_folder_is_a_site(tmp_path: Path) -> None:
    """Absolute links resolve inside it, and hidden folders are left alone."""
    (tmp_path / "a").mkdir()
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.html").write_text("<img src=x>")
    (tmp_path / "index.html").write_text(PAGE.format(title="Home", body='<a href="/a/">A</a><a href="/b/">B</a>'))
    (tmp_path / "a" / "index.html").write_text(PAGE.format(title="A", body='<a href="../#x">Home</a><img src="p.png">'))
    (tmp_path / "a" / "p.png").write_bytes(b"\x89PNG")

    count, findings = check_paths([tmp_path])

    assert count == 2
    assert _rules(tmp_path) == [
        ("image-name", "a/index.html"),
        ("link-target", "index.html"),
        ("anchor-target", "a/index.html"),
    ]
    (broken,) = (finding for finding in findings if finding.rule == "link-target")
    assert broken.html is not None
    assert broken.html.snippet == '<a href="/b/">'


def test_single_page_follows_only_its_own_anchors(tmp_path: Path) -> None:
    """What lies beside it is not known."""
    page = tmp_path / "story.html"
    page.write_text(PAGE.format(title="Story", body='<a href="/nowhere/">N</a><a href="#x">X</a>'))

    assert _rules(page) == [("anchor-target", "story.html")]


@pytest.mark.parametrize("named", ["", "index.html"], ids=["folders", "files"])
def test_several_roots_are_told_apart(named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Their paths come before the names of the pages, also where the last folders are called the same."""
    monkeypatch.chdir(tmp_path)
    folders = [Path("one/site"), Path("two/site")]
    for place in folders:
        place.mkdir(parents=True)
        (place / "index.html").write_text(PAGE.format(title="Home", body="<img src=index.html>"))

    assert _rules(*(place / named for place in folders)) == [
        ("image-name", "one/site/index.html"),
        ("image-name", "two/site/index.html"),
    ]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "page-readable"),
        (b" \n", "page-readable"),
        (PAGE.format(title="caf\xe9", body="").encode("latin-1"), "page-encoding"),
        (PAGE.format(title='x</title><meta charset="klingon"><title>', body="").encode(), "page-encoding"),
        (PAGE.format(title='한</title><meta charset="euc-kr"><title>', body="").encode("euc-kr"), None),
        ("\ufeff".encode() + PAGE.format(title="x", body="").encode(), None),
        (PAGE.format(title="x", body="").encode("utf-16"), None),
        (b"\x00\xff\xfe\x80" * 50, "page-encoding"),
    ],
)
def test_any_bytes(tmp_path: Path, data: bytes, expected: str | None) -> None:
    """There is a finding, and never a traceback."""
    (tmp_path / "x.html").write_bytes(data)
    found = {rule for rule, _ in _rules(tmp_path)}

    assert found == ({expected} if expected else set())


def test_page_of_many_megabytes(tmp_path: Path) -> None:
    """It is named and left alone."""
    with (tmp_path / "x.html").open("wb") as file:
        file.truncate(20_000_001)

    assert _rules(tmp_path) == [("page-readable", "x.html")]


def test_missing_path(tmp_path: Path) -> None:
    """The command line asks for something that is not there."""
    with pytest.raises(UsageError, match=r"There is no file or folder"):
        check_paths([tmp_path / "nothing"])


def test_many_pages_are_shared_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Other processes find the same, in the same order."""
    for number in range(70):
        (tmp_path / f"{number:02}.html").write_text(PAGE.format(title=number, body="<img src=00.html>"))
    alone = check_paths([tmp_path])
    monkeypatch.setattr(folder, "_MANY", 10)

    assert check_paths([tmp_path]) == alone
