"""What other programs rely on: exit codes, the form of `--format json`, and where things are printed."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

STORY = "---\ntitle: A story\ndate: 2026-03-01\nsummary: It is short.\n---\nText.\n"
BAD_PICTURE = "---\ntitle: A story\ndate: 2026-03-01\n---\nText.\n\n![](gone.jpg)\n"
GOOD_PAGE = (
    '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>A page - Site</title>\n'
    '<meta name="viewport" content="width=device-width">\n</head>\n<body>\n<a href="#main">Skip to the text</a>\n'
    '<header><p><a href="/index.html">Site</a></p></header>\n'
    '<nav aria-label="Main"><a href="/b.html">The other page</a></nav>\n'
    '<main id="main" tabindex="-1">\n<h1>A page</h1>\n<p>Words.</p>\n</main>\n</body>\n</html>\n'
)
FINDING = {"rule", "severity", "wcag", "act", "message", "hint", "page", "html", "source", "count", "old"}


def test_a_good_build_ends_with_0(make_site: Callable[..., Path], ssg: Callable[..., Any]) -> None:
    done = ssg("build", "--site", make_site({"news/a.md": STORY}))
    assert done.code == 0, done.said
    assert "built and checked" in done.out.splitlines()[-1]
    assert done.err == ""


def test_a_finding_that_blocks_ends_with_1_and_publishes_nothing(
    make_site: Callable[..., Path], ssg: Callable[..., Any]
) -> None:
    root = make_site({"news/a.md": BAD_PICTURE})
    done = ssg("build", "--site", root)
    assert done.code == 1
    assert "content/news/a.md:7" in done.out
    assert not (root / "build").exists()


def test_a_failed_build_leaves_the_good_site(make_site: Callable[..., Path], ssg: Callable[..., Any]) -> None:
    root = make_site({"news/a.md": STORY})
    assert ssg("build", "--site", root).code == 0
    before = {path: path.read_bytes() for path in (root / "build").rglob("*") if path.is_file()}
    (root / "content/news/b.md").write_text(BAD_PICTURE)
    assert ssg("build", "--site", root).code == 1
    assert {path: path.read_bytes() for path in (root / "build").rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("other", "line"),
    [
        pytest.param("news/b.md", "slug: a\n", id="a slug"),
        pytest.param("news/b.md", "aliases: [/news/A/]\n", id="an alias, but for the case"),
        pytest.param("pages/b.md", "aliases: [/news/a/]\n", id="an alias of a standing page"),
    ],
)
def test_two_sources_with_one_address_are_both_named(
    other: str, line: str, make_site: Callable[..., Path], ssg: Callable[..., Any]
) -> None:
    text = f"---\ntitle: B\n{'' if other.startswith('pages') else 'date: 2026-03-01'}\n{line}---\nText.\n"
    root = make_site({"news/a.md": STORY, other: text})
    done = ssg("build", "--site", root, "--format", "json")
    assert done.code == 1, done.said
    messages = [f["message"] for f in done.report["findings"] if f["rule"] == "address-collision"]
    assert any("content/news/a.md" in message and f"content/{other}" in message for message in messages), done.said
    assert ssg("build", "--site", root, "--publish-anyway").code == 0


def test_two_names_that_differ_in_accents_only_are_reported(
    make_site: Callable[..., Path], ssg: Callable[..., Any]
) -> None:
    done = ssg("build", "--site", make_site({"news/caf\u00e9.md": STORY, "news/cafe\u0301.md": STORY}))
    assert (done.code, "same name" in done.out) == (1, True), done.said


def test_publish_anyway_says_so(make_site: Callable[..., Path], ssg: Callable[..., Any]) -> None:
    root = make_site({"news/a.md": BAD_PICTURE})
    done = ssg("build", "--site", root, "--publish-anyway")
    assert done.code == 0
    assert "PUBLISHED ALTHOUGH" in done.out
    assert (root / "build/news/a/index.html").exists()


def test_foreign_files_stay_and_pages_of_deleted_stories_go(
    make_site: Callable[..., Path], ssg: Callable[..., Any]
) -> None:
    root = make_site({"news/a.md": STORY, "news/b.md": STORY.replace("A story", "Another")})
    assert ssg("build", "--site", root).code == 0
    (root / "build/.well-known").mkdir()
    (root / "build/.well-known/security.txt").write_text("ours")
    (root / "content/news/b.md").unlink()
    assert ssg("build", "--site", root).code == 0
    assert not (root / "build/news/b").exists()
    assert (root / "build/.well-known/security.txt").read_text() == "ours"


@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        pytest.param(["build", "--no-such-option"], {}, id="an unknown option"),
        pytest.param(["build", "--jobs", "many"], {}, id="a value of the wrong kind"),
        pytest.param(["build"], {"site.toml": "title = "}, id="site.toml that is not TOML"),
        pytest.param(["build"], {"site.toml": 'title = "T"\nbase_url = "ftp:x"\n'}, id="an address that is none"),
        pytest.param(
            ["build"], {"site.toml": 'title = "T"\nbase_url = "https://a.example/"\nthme = "x"\n'}, id="an unknown key"
        ),
        pytest.param(
            ["build"],
            {"site.toml": 'title = "T"\nbase_url = "https://a.example/"\ntheme = "gone"\n'},
            id="no such theme",
        ),
        pytest.param(["nonsense"], {}, id="an unknown command"),
        pytest.param(["explain", "no-such-rule"], {}, id="an unknown rule"),
        pytest.param(["import", "wire", "gone.txt"], {}, id="nothing to import"),
        pytest.param(["check", "gone"], {}, id="nothing to check"),
    ],
)
def test_wrong_use_ends_with_2(
    arguments: list[str], files: dict[str, str], make_site: Callable[..., Path], ssg: Callable[..., Any]
) -> None:
    done = ssg(*arguments, cwd=make_site(files))
    assert done.code == 2, done.said


def test_a_check_before_any_build_says_what_to_run(make_site: Callable[..., Path], ssg: Callable[..., Any]) -> None:
    done = ssg("check", cwd=make_site({}))
    assert done.code == 2, done.said
    assert "Run `ssg build` first" in done.err


def test_no_site_ends_with_2_and_one_sentence(tmp_path: Path, ssg: Callable[..., Any]) -> None:
    done = ssg("build", "--site", tmp_path)
    assert done.code == 2, done.said
    assert len((done.out + done.err).strip().splitlines()) <= 3


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="a folder that even root cannot write is /proc")
def test_a_machine_that_refuses_ends_with_3(make_site: Callable[..., Path], ssg: Callable[..., Any]) -> None:
    done = ssg("build", "--site", make_site({"news/a.md": STORY}), "--output", "/proc/nowhere/build")
    assert done.code == 3, done.said


def test_json_of_a_build_is_one_document(make_site: Callable[..., Path], ssg: Callable[..., Any]) -> None:
    done = ssg("build", "--format", "json", "--site", make_site({"news/a.md": BAD_PICTURE}))
    report = done.report
    assert done.err == ""
    assert done.code == 1
    check_form(report)
    missing = [f for f in report["findings"] if f["source"] == {"file": "content/news/a.md", "line": 7, "column": 1}]
    assert missing
    assert missing[0]["severity"] == "error"


def test_json_of_a_check_is_one_document(tmp_path: Path, ssg: Callable[..., Any]) -> None:
    bad = GOOD_PAGE.replace("<p>Words.</p>", '<img src="a.png">\n<a href="/gone.html"></a>')
    (tmp_path / "index.html").write_text(bad)
    (tmp_path / "b.html").write_text(GOOD_PAGE.replace("A page", "B page"))
    done = ssg("check", "--format", "json", tmp_path)
    report = done.report
    assert (done.code, done.err, report["pages"]) == (1, "", 2)
    check_form(report)
    image = next(f for f in report["findings"] if "1.1.1" in f["wcag"])
    assert (image["page"], image["html"]["line"], image["html"]["column"]) == (
        f"{tmp_path}/index.html",
        14,
        1,
    )
    assert image["html"]["snippet"].startswith("<img")
    assert image["source"] is None


def test_json_of_a_broken_site_toml_names_the_line(make_site: Callable[..., Path], ssg: Callable[..., Any]) -> None:
    files = {"site.toml": 'title = "T"\nbase_url = "https://a.example/"\nthme = "x"\n'}
    done = ssg("build", "--format", "json", "--site", make_site(files))
    check_form(done.report)
    (finding,) = done.report["findings"]
    assert (done.code, finding["source"]["file"], finding["source"]["line"]) == (2, "content/site.toml", 3)
    assert "theme" in finding["message"] + finding["hint"]


def test_a_good_folder_of_another_generator_passes(tmp_path: Path, ssg: Callable[..., Any]) -> None:
    (tmp_path / "index.html").write_text(GOOD_PAGE)
    (tmp_path / "b.html").write_text(GOOD_PAGE.replace("A page", "B page").replace("/b.html", "index.html"))
    done = ssg("check", tmp_path)
    assert done.code == 0, done.said
    assert "2 pages checked" in done.out


def test_the_built_newsroom_passes_its_own_check(newsroom: Any, ssg: Callable[..., Any]) -> None:
    done = ssg("check", newsroom.output, "--format", "json")
    assert done.code == 0, done.said
    assert [f for f in done.report["findings"] if f["severity"] != "review"] == []


def test_every_finding_can_be_explained(tmp_path: Path, ssg: Callable[..., Any]) -> None:
    (tmp_path / "index.html").write_text("<p><img src=a.png><a href=x></a><h3>x</h3>")
    report = ssg("check", "--format", "json", tmp_path).report
    for rule in {finding["rule"] for finding in report["findings"]}:
        assert ssg("explain", rule).code == 0, rule


def test_a_new_article_is_a_draft_that_builds(tmp_path: Path, ssg: Callable[..., Any]) -> None:
    assert ssg("init", "paper", cwd=tmp_path).code == 0
    assert ssg("new", "It's 5 o'clock: news", "--section", "local", "--site", "paper", cwd=tmp_path).code == 0
    done = ssg("build", "--site", "paper", cwd=tmp_path)
    assert done.code == 0, done.said
    assert "1 draft left out" in done.out
    assert ssg("init", "paper", cwd=tmp_path).code == 2


def check_form(report: dict[str, Any]) -> None:
    """The contract of the report."""
    assert set(report) == {"tool", "pages", "findings", "summary"}
    assert set(report["tool"]) == {"name", "version"}
    assert report["tool"]["name"] == "ssg"
    assert isinstance(report["pages"], int)
    for finding in report["findings"]:
        assert set(finding) == FINDING
        assert finding["severity"] in {"error", "warning", "review"}
        assert all(isinstance(finding[name], list) for name in ("wcag", "act"))
        assert isinstance(finding["count"], int)
        assert finding["html"] is None or set(finding["html"]) == {"line", "column", "selector", "snippet"}
        assert finding["source"] is None or set(finding["source"]) == {"file", "line", "column"}
        assert "\n" not in finding["message"]
    counted = {name: sum(f["severity"] == name for f in report["findings"]) for name in ("error", "warning", "review")}
    assert report["summary"] == counted
    json.dumps(report)
