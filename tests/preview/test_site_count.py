"""What the bar says of the whole site: the last build's findings where nothing has changed, and the baseline's."""

from __future__ import annotations

import datetime as dt
import time
from typing import TYPE_CHECKING, Any

from ssg.build import build
from ssg.outcome import BuildRequest
from ssg.preview.newsroom import Newsroom
from ssg.verdict.ratchet import open_ratchet

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from ssg.outcome import BuildResult

MOMENT = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)
STORY = "---\ntitle: {}\ndate: 2026-01-0{}\n---\n{}\n"
SITE = {
    "content/site.toml": 'title = "Test Wire"\nbase_url = "https://test.example/"\ntimezone = "UTC"\n',
    "content/news/one.md": STORY.format("Alike", 5, "[here](/nowhere/)"),
    "content/news/two.md": STORY.format("Alike", 6, "Words.\n\n[click here](/news/one/)"),
    "content/news/three.md": STORY.format("Another", 7, "Words."),
}
COUNTED = ("error", "warning", "review")


def test_last_build_is_believed_of_pages_that_are_as_they_were(tmp_path: Path) -> None:
    _build(tmp_path)
    (tmp_path / "content/news/two.md").write_text(STORY.format("Alike", 6, "Mended."), encoding="utf-8")
    newsroom = Newsroom(tmp_path, at=MOMENT)
    newsroom.load()
    found = newsroom.look_back()
    assert found is not None
    assert "news/two/index.html" not in found
    assert {finding.rule for finding in found["news/one/index.html"]} >= {"link-target", "vague-link-text"}
    assert found["news/three/index.html"] == []
    titles = [path for path, others in newsroom.across.items() if any(f.rule == "duplicate-title" for f in others)]
    assert {"news/one/index.html", "news/two/index.html"} & set(titles)
    assert newsroom.look_back() is None


def test_site_is_counted_at_once_after_a_build(
    tmp_path: Path, serve_site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ssg.preview.desk.IDLE_SECONDS", 999.0)  # no page is looked at
    result = _build(tmp_path)
    expected = {name: sum(f.severity == name for f in result.findings) for name in COUNTED}
    with serve_site(tmp_path, {}, at=MOMENT) as served, served.open("/news/three/") as tab:
        tab.until(lambda: 0 < tab.state["site"]["pages"] == tab.state["site"]["checked"])
        assert {name: tab.state["site"][name] for name in COUNTED} == expected
        assert tab.state["findings"] == []


def test_site_is_counted_though_looking_back_fails(
    tmp_path: Path, serve_site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_newsroom: Newsroom) -> list[str]:
        raise RuntimeError("damaged")

    _build(tmp_path)
    monkeypatch.setattr(Newsroom, "catch_up", fail)
    with serve_site(tmp_path, {}, at=MOMENT) as served, served.open("/news/three/") as tab:
        tab.until(lambda: tab.state["site"]["pages"] > 0)


def test_findings_across_pages_are_told_with_the_page(tmp_path: Path, serve_site: Any) -> None:
    result = _build(tmp_path)
    page = next(finding.page for finding in result.findings if finding.rule == "duplicate-title")
    with serve_site(tmp_path, {}, at=MOMENT) as served, served.open(f"/{page.removesuffix('index.html')}") as tab:
        tab.until(lambda: any(one["rule"] == "duplicate-title" and one.get("built") for one in tab.state["findings"]))


def test_old_findings_are_said_to_be(tmp_path: Path, serve_site: Any) -> None:
    _write(tmp_path)
    baseline = tmp_path / "baseline.toml"
    ratchet, _ = open_ratchet(baseline, "build", (tmp_path,), tmp_path, update=True)
    assert ratchet is not None
    result = build(BuildRequest(root=tmp_path, output=tmp_path / "build", now=MOMENT, jobs=1, ratchet=ratchet))
    ratchet.settle(result.left, blocked=result.blocked)
    with serve_site(tmp_path, {}, at=MOMENT, baseline=baseline) as served, served.open("/news/two/") as tab:
        tab.until(lambda: any(one["rule"] == "vague-link-text" for one in tab.state["findings"]))
        assert all(one["old"] for one in tab.state["findings"] if one["rule"] == "vague-link-text")
        served.write(
            "content/news/two.md", STORY.format("Alike", 6, "[click here](/news/three/)\n\n[more](/news/one/)")
        )
        tab.until(lambda: any(not one["old"] for one in tab.state["findings"]))
        tab.until(lambda: tab.state["site"]["old"] > 0)


def _build(root: Path) -> BuildResult:
    _write(root)
    time.sleep(0.06)  # what was written a moment ago is not remembered
    return build(BuildRequest(root=root, output=root / "build", now=MOMENT, jobs=1, publish_anyway=True))


def _write(root: Path) -> None:
    for path, text in SITE.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
