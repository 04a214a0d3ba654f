"""Paths in content never lead out of the site, neither to read nor to write."""

from __future__ import annotations

import hashlib
import io
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SECRET_COLOUR = (201, 17, 93)
CLIMBS = (
    "../../../secret.jpg",
    "../../../../../../../../../../etc/hostname",
    "/../secret.jpg",
    "/etc/hostname",
    "..\\..\\..\\secret.jpg",
    "C:\\secret.jpg",
    "....//....//....//secret.jpg",
    "..%2f..%2f..%2fsecret.jpg",
    "%2e%2e/%2e%2e/%2e%2e/secret.jpg",
    "a/../../../../secret.jpg",
    "./.././../../secret.jpg",
    "file:///etc/hostname",
    "link.jpg",
    "linked/secret.jpg",
    "secret.jpg\0.png",
    "../../site.toml",
    "../site.toml",
    "CON",
    "a" * 300 + ".jpg",
)
PLACES = {
    "image src": "image: {{src: {value}, alt: Seen., caption: Said.}}",
    "slug": "slug: {value}",
    "section": "section: {value}",
    "alias": "aliases: [{value}]",
    "translation": "translation_of: {value}",
    "tag": "tags: [{value}]",
    "author": "authors: [{value}]",
    "in the body": "",
}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with secrets around the site, and links inside the site that lead to them."""
    file = io.BytesIO()
    Image.new("RGB", (64, 64), SECRET_COLOUR).save(file, "JPEG", comment=b"SENTINEL-BYTES")
    (tmp_path / "secret.jpg").write_bytes(file.getvalue())
    (tmp_path / "secret.md").write_text("---\ntitle: SENTINEL\ndate: 2026-01-01\n---\nSENTINEL-BYTES\n")
    news = tmp_path / "site/content/news"
    news.mkdir(parents=True)
    (news / "link.jpg").symlink_to("../../../secret.jpg")
    (news / "linked").symlink_to("../../..")
    (news / "also.md").symlink_to("../../../secret.md")
    (tmp_path / "site/content/site.toml").write_text('title = "T"\nbase_url = "https://test.example/"\n')
    return tmp_path


@pytest.mark.parametrize("field", PLACES)
def test_nothing_outside_is_read_or_written(field: str, place: Path, ssg: Callable[..., Any]) -> None:
    news = place / "site/content/news"
    quoted = [f'"{value}"'.replace("\\", "\\\\").replace("\0", "\\0") for value in CLIMBS]
    for number, (value, yaml) in enumerate(zip(CLIMBS, quoted, strict=True)):
        line = PLACES[field].format(value=yaml)
        body = "" if line else f"![Seen.](<{value}>)\n\n[go](<{value}>)\n"
        (news / f"s{number}.md").write_text(f"---\ntitle: S {number}\ndate: 2026-01-01\n{line}\n---\nText.\n\n{body}")
    before = outside(place)
    done = ssg("build", "--site", place / "site", "--publish-anyway", "--format", "json")

    assert outside(place) == before
    assert done.code in {0, 1}, done.said
    assert done.report["findings"] or field in {"tag", "author"}
    assert leaked(place / "site/build") == []


def test_each_climbing_picture_is_reported_at_its_line(place: Path, ssg: Callable[..., Any]) -> None:
    news = place / "site/content/news"
    (news / "s.md").write_text(
        "---\ntitle: S\ndate: 2026-01-01\nimage:\n  src: ../../../secret.jpg\n  alt: Seen.\n---\nT.\n"
    )
    done = ssg("build", "--site", place / "site", "--format", "json")

    assert done.code == 1
    sources = [f["source"] for f in done.report["findings"] if f["source"] and f["source"]["file"].endswith("s.md")]
    assert [(s["file"], s["line"]) for s in sources] == [("content/news/s.md", 5)]
    assert not (place / "site/build").exists()


@pytest.mark.parametrize(
    "line",
    [
        'theme = "../../../secret"',
        'theme = "/etc"',
        'permalink = "/../../{section}/{slug}/"',
        'permalink = "{slug}"',
        '[organization]\nlogo = "/../../secret.jpg"',
        '[organization]\nlogo = "/news/link.jpg"',
        '[organization]\ncorrections_policy = "javascript:x(1)"',
        '[sections."../../x"]\ntitle = "X"',
        '[tags."../../x"]\ntitle = "X"',
    ],
)
def test_no_setting_leads_out(line: str, place: Path, ssg: Callable[..., Any]) -> None:
    (place / "site/content/news/a.md").write_text("---\ntitle: A\ndate: 2026-01-01\ntags: [x]\n---\nText.\n")
    for link in ("link.jpg", "linked", "also.md"):
        if link not in line:
            (place / "site/content/news" / link).unlink()
    settings = place / "site/content/site.toml"
    settings.write_text(f"{settings.read_text()}{line}\n")
    before = outside(place)
    done = ssg("build", "--site", place / "site", "--publish-anyway")

    assert outside(place) == before
    assert done.code in {0, 1, 2}, done.said
    assert leaked(place / "site/build") == []


def test_a_portrait_does_not_lead_out(place: Path, ssg: Callable[..., Any]) -> None:
    people = place / "site/content/authors"
    people.mkdir()
    for number, value in enumerate(
        ("../../../secret.jpg", "/../secret.jpg", "../news/link.jpg", "../news/linked/secret.jpg")
    ):
        front = f"---\nname: P {number}\nportrait: {{src: {value}, alt: Seen.}}\n---\nText.\n"
        (people / f"p{number}.md").write_text(front)
    names = ", ".join(f"P {number}" for number in range(4))
    (place / "site/content/news/a.md").write_text(f"---\ntitle: A\ndate: 2026-01-01\nauthors: [{names}]\n---\nText.\n")
    before = outside(place)
    done = ssg("build", "--site", place / "site", "--publish-anyway", "--format", "json")

    assert outside(place) == before
    assert len([f for f in done.report["findings"] if f["source"] and "/authors/" in f["source"]["file"]]) >= 4
    assert leaked(place / "site/build") == []


@pytest.mark.parametrize("folder", ["site/content", "site/content/new", "site", "site/themes/x", "."])
def test_an_output_among_the_sources_is_refused(folder: str, place: Path, ssg: Callable[..., Any]) -> None:
    for link in ("link.jpg", "linked", "also.md"):
        (place / "site/content/news" / link).unlink()
    before = outside(place)
    done = ssg("build", "--site", place / "site", "--output", place / folder)

    assert done.code == 2, done.said
    assert outside(place) == before
    assert (place / "site/content/site.toml").exists()


def outside(place: Path) -> dict[str, str]:
    """Everything but what a build may write."""
    own = ("site/build", "site/.ssg", "site/.build.stage")
    files = {p.relative_to(place).as_posix(): p for p in sorted(place.rglob("*")) if p.is_file()}
    return {
        name: hashlib.sha256(path.read_bytes()).hexdigest()
        for name, path in files.items()
        if not name.startswith(own) and "/linked/" not in name
    }


def leaked(output: Path) -> list[str]:
    secrets = (b"SENTINEL-BYTES", b'base_url = "')
    return [p.name for p in output.rglob("*") if p.is_file() and any(s in p.read_bytes() for s in secrets)]
