"""`ssg build --profile`: what is measured adds up, the site is the same, and nothing is left behind."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

import ssg.checks.engine
import ssg.work
from ssg.build import build
from ssg.commands.build import build as command
from ssg.outcome import BuildRequest, Quiet
from ssg.profiling import Measured, measuring, profile_lines
from ssg.profiling.measure import Total
from ssg.render.page import Renderer

if TYPE_CHECKING:
    from pathlib import Path

STORY = "---\ntitle: Story {0}\ndate: 2026-01-0{0}\nsummary: Day {0}.\n---\n\nThe boats came in. See [it](/nowhere/).\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    content = tmp_path / "site/content"
    (content / "harbour").mkdir(parents=True)
    (content / "site.toml").write_text('title = "Test Wire"\nbase_url = "https://test.example/"\ntimezone = "UTC"\n')
    for number in range(1, 6):
        (content / f"harbour/story-{number}.md").write_text(STORY.format(number))
    return tmp_path / "site"


def request(site: Path, output: str) -> BuildRequest:
    now = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)
    return BuildRequest(root=site, output=site / output, now=now, executor="serial", publish_anyway=True)


def test_everything_is_counted_and_the_site_is_the_same(site: Path) -> None:
    plain = build(request(site, "plain"))
    with measuring(Quiet()) as measured:
        result = build(request(site, "measured"), measured)
    assert result.redone == plain.redone
    assert result.findings == plain.findings
    assert tree(site / "measured") == tree(site / "plain")
    assert list(measured.stages) == ["starting", "reading", "rendering and checking", "checking links", "publishing"]
    assert set(measured.pages) == {path for path in result.redone if not path.startswith("assets/")}
    # Pages with links that lead nowhere are rendered once more, to say where the links stand.
    assert measured.templates["article.html"].times == 5 + 5
    assert measured.templates["feed-rss"].times == 2
    assert measured.markdown.times == result.pages + 5
    assert measured.parsing.times == result.pages
    assert measured.rules["page-title"].times == result.pages
    assert measured.rules["link-target"].times == 1
    inside = measured.stages["rendering and checking"].seconds + measured.stages["checking links"].seconds
    assert sum(total.seconds for total in measured.pages.values()) < inside


def test_the_stop_watches_are_taken_away(site: Path) -> None:
    before = (Renderer.render, Renderer.render_body, ssg.work.__dict__.copy(), ssg.checks.engine.__dict__.copy())
    with measuring(Quiet()):
        build(request(site, "build"))
    with pytest.raises(ZeroDivisionError), measuring(Quiet()):
        raise ZeroDivisionError
    after = (Renderer.render, Renderer.render_body, ssg.work.__dict__.copy(), ssg.checks.engine.__dict__.copy())
    assert after == before


def test_the_slowest_come_first() -> None:
    measured = Measured(Quiet())
    measured.stages = {"reading": Total(1, 0.5), "rendering and checking": Total(1, 1.5)}
    measured.pages = {"a/index.html": Total(3, 0.2), "b/index.html": Total(3, 0.9)}
    measured.templates = {"tag.html": Total(1, 0.1), "article.html": Total(2, 0.4)}
    measured.rules = {"never-asked": Total(), "page-title": Total(2, 0.002)}
    lines = list(profile_lines(measured))
    rows = [line.split() for line in lines if line]
    assert rows[1] == ["reading", "1", "0.500", "500.000", "25.0%"]
    assert lines.index(next(x for x in lines if "b/index" in x)) < lines.index(next(x for x in lines if "a/index" in x))
    assert lines.index(next(x for x in lines if "article" in x)) < lines.index(next(x for x in lines if "tag.h" in x))
    assert not any("never-asked" in line for line in lines)


def test_the_command_prints_it_and_documents_stay_documents(site: Path) -> None:
    arguments = ["--site", str(site), "--publish-anyway", "--profile"]
    said = CliRunner().invoke(command, arguments)
    assert "article.html" in said.stdout
    nothing = CliRunner().invoke(command, [*arguments, "--format", "json"])
    assert nothing.stdout.startswith("{")
    assert "No page was made" in nothing.stderr or "stage" in nothing.stderr


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
