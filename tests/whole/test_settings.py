"""What a newsroom decides about findings, from the command line: `[check]` and `--baseline`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HEAD = 'title = "Test Wire"\nbase_url = "https://test.example/"\ntimezone = "UTC"\n'
STORY = "---\ntitle: {title}\ndate: 2026-03-02\n---\n\n{body}\n"
BAD = "![](a.png)"
PAGE = '<!DOCTYPE html><html lang="en"><head><title>{0}</title></head><body><main><h1>{0}</h1>{1}</main></body></html>'
IGNORE = '[[check.ignore]]\nrule = "alt-undecided"\nreason = "R."\nowner = "O"\nuntil = {until}\n'


@pytest.fixture
def site(make_site: Callable[..., Path], picture: bytes) -> Path:
    """A site whose only story has a picture that nobody has described."""
    return make_site({"news/a.md": STORY.format(title="A harbour", body=BAD), "news/a.png": picture})


@pytest.fixture(scope="session")
def picture() -> bytes:
    """A small picture."""
    import io  # noqa: PLC0415 - only here

    from PIL import Image  # noqa: PLC0415 - only here

    file = io.BytesIO()
    Image.new("RGB", (8, 4)).save(file, "PNG")
    return file.getvalue()


@pytest.mark.parametrize(
    ("settings", "code", "said"),
    [
        ("", 1, "1 error"),
        (IGNORE.format(until="2027-01-01"), 0, "1 let through by [check] in site.toml"),
        (IGNORE.format(until="2026-12-31"), 1, "content/site.toml:8:1: error ignore-expired"),
        ('[check.severity]\nno-such-rule = "off"\n', 2, "content/site.toml:5:1: error site-toml"),
    ],
    ids=["nothing decided", "let through on its last day", "the day after", "no such rule"],
)
def test_check_settings(settings: str, code: int, said: str, site: Path, ssg: Callable[..., Any]) -> None:
    """The moment is that of SOURCE_DATE_EPOCH: 2027-01-01."""
    (site / "content/site.toml").write_text(HEAD + settings)
    done = ssg("build", "--site", site)

    assert (done.code, said in done.out) == (code, True), done.said


def test_a_check_of_pages_obeys_them_too(site: Path, ssg: Callable[..., Any]) -> None:
    for name in ("x", "y"):
        (site / f"{name}.html").write_text(PAGE.format(name, "<img src=a.png>"))
    entry = 'page = "x.html"\nrule = "image-name"\nreason = "R."\nowner = "O"\nuntil = 2027-01-01\n'
    (site / "content/site.toml").write_text(f"{HEAD}[[check.ignore]]\n{entry}")
    done = ssg("check", "--site", site, "--format", "json", site)

    assert [f["page"] for f in done.report["findings"] if f["rule"] == "image-name"] == [f"{site}/y.html"]
    (site / "content/site.toml").write_text("title = ")
    assert ssg("check", "--site", site, site / "x.html").code == 2


def test_a_baseline_of_a_build(site: Path, ssg: Callable[..., Any]) -> None:
    """Old debt lets the site out, new debt does not, and what is paid is struck off."""
    command = ("build", "--site", site, "--baseline", site / "debt.toml")
    assert ssg(*command).code == 2
    assert ssg("build", "--site", site, "--update-baseline").code == 2
    assert ssg(*command, "--update-baseline").code == 0
    held = (site / "debt.toml").read_text()
    assert 'rule = "alt-undecided"' in held

    (site / "content/news/a.md").write_text(STORY.format(title="A harbour", body=f"Words above.\n\n{BAD}"))
    done = ssg(*command)
    assert (done.code, "says. (old: in the baseline)" in done.out) == (0, True), done.said
    assert (site / "debt.toml").read_text() == held

    (site / "content/news/b.md").write_text(STORY.format(title="B harbour", body=BAD))
    done = ssg(*command, "--format", "json")
    assert done.code == 1
    assert [(f["source"]["file"], f["old"]) for f in done.report["findings"] if f["severity"] == "error"] == [
        ("content/news/b.md", False),
        ("content/news/a.md", True),
    ]
    assert (site / "debt.toml").read_text() == held

    (site / "content/news/b.md").unlink()
    (site / "content/news/a.md").write_text(STORY.format(title="A harbour", body="![A pier.](a.png)"))
    done = ssg(*command)
    assert (done.code, "1 struck off" in done.out) == (0, True), done.said
    assert "alt-undecided" not in (site / "debt.toml").read_text()


def test_a_baseline_of_a_check(tmp_path: Path, ssg: Callable[..., Any]) -> None:
    """It is of one folder, wherever the command is given."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(PAGE.format("x", "<img src=a.png>"))
    assert ssg("check", "one", "--baseline", "debt.toml", "--update-baseline", cwd=tmp_path).code == 0
    assert ssg("check", ".", "--baseline", "../debt.toml", cwd=tmp_path / "one").code == 0
    done = ssg("check", "two", "--baseline", "debt.toml", cwd=tmp_path)
    assert (done.code, "debt.toml:2:1: error baseline-file" in done.out) == (2, True), done.said
