"""`ssg check --fix` and `--diff` on files: what is printed, what is written, and what never is."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ssg.commands.fix import show_diff
from ssg.fix.mend import Dropped
from ssg.fix.run import FixedFile, FixResult
from ssg.fix.write import replace_source
from ssg.model import Finding, Position

if TYPE_CHECKING:
    from collections.abc import Callable

BROKEN = "Two boats.\n\n#### Routes\n\nThe island 한산도."
MENDED = "Two boats.\n\n## Routes\n\nThe island [한산도]{lang=ko}."


@pytest.fixture
def site(tmp_path: Path, make_sources: Any, source: Any) -> Path:
    root: Path = make_sources(tmp_path / "site", {"story.md": source(BROKEN), "other.md": source("Nothing.\n")})
    return root


@pytest.fixture
def ssg() -> Callable[..., subprocess.CompletedProcess[str]]:
    def run(*arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        command = Path(sys.executable).with_name("ssg")
        done = subprocess.run([command, *arguments], cwd=cwd, capture_output=True, text=True, check=False)
        assert "Traceback" not in done.stderr
        return done

    return run


def test_diff_writes_nothing_and_can_be_applied(site: Path, source: Any, ssg: Any) -> None:
    story = site / "content/local/story.md"
    shown = ssg("check", "--diff", "--site", site)

    assert shown.returncode == 1
    assert story.read_bytes() == source(BROKEN)
    assert not (site / "build").exists()
    applied = subprocess.run(["git", "apply"], cwd=site, input=shown.stdout, text=True, check=False)
    assert applied.returncode == 0
    assert story.read_bytes() == source(MENDED)
    again = ssg("check", "--diff", "--site", site)
    assert (again.returncode, again.stdout) == (0, "")
    assert again.stderr == "2 sources checked: nothing to mend; left: nothing found.\n"


def test_diff_says_what_it_dropped(capsys: pytest.CaptureFixture[str]) -> None:
    finding = Finding(rule="fake-list", severity="warning", message="A list.", source=Position("content/a.md", 7, 1))
    dropped = (Dropped(finding, "The text would change."),)
    file = FixedFile(path="content/a.md", diff="", fixed=(), left=(finding,), dropped=dropped)

    assert show_diff(FixResult(files=(file,), findings=(finding,), sources=1)) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.splitlines() == [
        "content/a.md:7: not mended fake-list: The text would change.",
        "1 source checked: nothing to mend; left: 0 errors, 1 warning, 0 to review.",
    ]


def test_fix_says_what_it_did(site: Path, source: Any, ssg: Any) -> None:
    done = ssg("check", "--fix", "--site", site)

    assert (site / "content/local/story.md").read_bytes() == source(MENDED)
    assert "content/local/story.md:7: mended heading-order: " in done.stdout
    assert "2 sources checked: 2 mended; left: nothing found." in done.stdout
    assert done.returncode == 0


def test_only_what_was_named(site: Path, source: Any, ssg: Any) -> None:
    ssg("check", "--fix", "--site", site, site / "content/local/other.md")
    assert (site / "content/local/story.md").read_bytes() == source(BROKEN)
    ssg("check", "--fix", "content/local", cwd=site)
    assert (site / "content/local/story.md").read_bytes() == source(MENDED)


@pytest.mark.parametrize("path", ["/", "themes", "content/local/none.md", ".."])
def test_a_path_elsewhere_is_a_mistake(site: Path, ssg: Any, path: str) -> None:
    done = ssg("check", "--fix", path, cwd=site)

    assert done.returncode == 2
    assert done.stderr.startswith("ssg: ")


def test_no_site_is_a_mistake(tmp_path: Path, ssg: Any) -> None:
    assert ssg("check", "--fix", "--site", tmp_path).returncode == 2


def test_mode_stays_and_nothing_is_left_behind(site: Path, fixed: Any) -> None:
    story = site / "content/local/story.md"
    story.chmod(0o640)
    fixed(site)

    assert stat.S_IMODE(story.stat().st_mode) == 0o640
    assert sorted(path.name for path in story.parent.iterdir()) == ["ferry.png", "other.md", "story.md"]


def test_a_file_that_was_saved_meanwhile_stays(site: Path) -> None:
    story = site / "content/local/story.md"
    before = story.read_bytes()
    story.write_bytes(b"saved")

    assert not replace_source(site, "content/local/story.md", before, b"mended")
    assert story.read_bytes() == b"saved"


@pytest.mark.parametrize("name", ["content/link.md", "themes/x.md", "content/../themes/x.md"])
def test_nothing_outside_content_is_written(site: Path, name: str) -> None:
    outside = site / "themes/x.md"
    outside.parent.mkdir()
    outside.write_bytes(b"before")
    (site / "content/link.md").symlink_to(outside)

    assert not replace_source(site, name, b"before", b"after")
    assert outside.read_bytes() == b"before"


def test_an_update_note_keeps_its_paragraphs(tmp_path: Path, make_sources: Any, source: Any, fixed: Any) -> None:
    note = "---\nupdate_note:\n  - {verb: adds, text: prices, paragraphs: last 2}\n---\n"
    body = "One.\n\n• May\n\n• June\n\n**What comes next**\n\nTwo.\n\n**What it costs**\n\nThree.\n"
    data = source(note + body)
    fixed(make_sources(tmp_path, {"story.md": data}))

    assert (tmp_path / "content/local/story.md").read_bytes() == data


def test_standing_pages_and_people_are_mended(tmp_path: Path, make_sources: Any, source: Any, fixed: Any) -> None:
    root = make_sources(tmp_path, {"story.md": source("---\nauthors: [Mina Park]\n---\nTwo boats.\n")})
    files = {
        "pages/about.md": ("---\ntitle: About us\n---\n# Who we are\n", "---\ntitle: About us\n---\n## Who we are\n"),
        "authors/mina-park.md": (
            "---\nname: Mina Park\nportrait: {src: /local/ferry.png, alt: 'Photo of Mina''s boat'}\n---\n",
            "---\nname: Mina Park\nportrait: {src: /local/ferry.png, alt: 'Mina''s boat'}\n---\n",
        ),
    }
    for name, (before, _) in files.items():
        (root / "content" / name).parent.mkdir()
        (root / "content" / name).write_text(before)
    fixed(root)

    assert {name: (root / "content" / name).read_text() for name in files} == {
        n: after for n, (_, after) in files.items()
    }


def test_what_somebody_answers_for_is_left(site: Path, source: Any, fixed: Any) -> None:
    settings = site / "content/site.toml"
    entry = 'rule = "heading-order"\nreason = "As printed."\nowner = "desk@test.example"\nuntil = 2099-01-01\n'
    settings.write_text(f"{settings.read_text()}[[check.ignore]]\n{entry}")
    fixed(site)

    assert (site / "content/local/story.md").read_bytes() == source(BROKEN.replace("한산도", "[한산도]{lang=ko}"))
