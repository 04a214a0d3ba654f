"""The ratchet, as laws: less than the baseline never blocks, one more always does, and it only ever gets tighter."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssg.errors import UsageError
from ssg.model import Finding, HtmlSpot, Position
from ssg.report.group import grouped
from ssg.verdict.baseline import Baseline, compared, recorded
from ssg.verdict.baseline_file import about_command, read_baseline, write_baseline
from ssg.verdict.judge import blocks
from ssg.verdict.ratchet import open_ratchet
from ssg.verdict.rules import BINDING

if TYPE_CHECKING:
    from collections.abc import Sequence

BROKEN = Path(__file__).parent / "broken_baselines.txt"


def line_at(position: Position) -> str:
    """The text of a line: sources here have three different lines, over and over."""
    return f"line {position.line % 3}"


def finding(rule: str, message: str, place: int, line: int) -> Finding:
    """A finding of one of three kinds, each as only certain rules give it."""
    if rule == "front":
        return Finding(rule=rule, severity="error", message=message, source=Position(f"content/{place}.md", line, 1))
    spot = HtmlSpot(line, line, "img", f"<img src={line % 2}>")
    source = Position(f"content/{place}.md", line, 1) if rule == "body" else None
    return Finding(rule=rule, severity="error", message=message, page=f"{place}.html", html=spot, source=source)


found = st.builds(
    finding,
    st.sampled_from(["front", "body", "theme"]),
    st.sampled_from(["One.", 'Tw"o\\\n\u202e\x7f.', "나루\ud800"]),
    st.integers(1, 5),
    st.integers(1, 6),
)
many = st.lists(found, max_size=30)


def blocking(baseline: Baseline, findings: Sequence[Finding]) -> int:
    """How many of a run's findings block."""
    judged, _ = compared(baseline, grouped(findings), line_at)
    assert len(judged) == len(grouped(findings))
    return sum(blocks(one, strict=False) for one in judged)


@given(many, st.data())
def test_less_than_the_baseline_never_blocks(findings: list[Finding], data: st.DataObject) -> None:
    baseline = recorded("ssg", grouped(findings), line_at)
    kept = data.draw(st.lists(st.booleans(), min_size=len(findings), max_size=len(findings)))
    fewer = [one for one, keep in zip(findings, kept, strict=True) if keep]

    assert blocking(baseline, findings) == 0
    assert blocking(baseline, fewer) == 0


@given(many, found)
def test_one_new_finding_always_blocks(findings: list[Finding], seed: Finding) -> None:
    baseline = recorded("ssg", grouped(findings), line_at)
    new = msgspec.structs.replace(seed, message="Nobody has said this before.")

    assert blocking(baseline, [*findings, new]) == 1


@given(many, st.integers(1, 6))
def test_one_more_of_the_same_in_a_source_blocks(findings: list[Finding], line: int) -> None:
    baseline = recorded("ssg", grouped(findings), line_at)
    again = finding("front", "One.", 1, line + 300)

    assert blocking(baseline, [*findings, again]) == 1


@given(many, st.integers(0, 90))
def test_lines_put_in_above_change_nothing(findings: list[Finding], rows: int) -> None:
    baseline = recorded("ssg", grouped(findings), line_at)
    moved = [
        msgspec.structs.replace(one, source=Position(one.source.file, one.source.line + 3 * rows, 1))
        if one.source
        else one
        for one in findings
    ]

    assert blocking(baseline, moved) == 0


@given(many, many, many)
def test_it_only_gets_tighter(first: list[Finding], later: list[Finding], probe: list[Finding]) -> None:
    """What the baseline still lets through after a run, it let through before."""
    old = recorded("ssg", grouped(first), line_at)
    _, left = compared(old, grouped(later), line_at)

    assert blocking(left, probe) >= blocking(old, probe)
    assert compared(left, grouped(later), line_at)[1] == left


@given(many)
def test_the_file_holds_what_was_written(tmp_path_factory: pytest.TempPathFactory, findings: list[Finding]) -> None:
    path = tmp_path_factory.mktemp("baseline") / "baseline.toml"
    baseline = recorded("ssg build .", grouped(findings), line_at)
    write_baseline(path, baseline)
    first = path.read_bytes()
    again, problems = read_baseline(path, "ssg build .")
    assert (again, problems) == (baseline, ())
    write_baseline(path, Baseline(baseline.about, dict(reversed(baseline.debts.items()))))
    assert path.read_bytes() == first


def test_more_pages_with_a_fault_of_the_theme_are_not_new() -> None:
    """Else no story could go out before the theme is mended."""
    baseline = recorded("ssg", grouped([finding("theme", "One.", page, 1) for page in (1, 2, 3)]), line_at)

    assert blocking(baseline, [finding("theme", "One.", page, 1) for page in range(1, 9)]) == 0
    assert blocking(baseline, [finding("theme", "One.", 7, 1)]) == 0


@pytest.mark.parametrize("rule", sorted(BINDING))
def test_what_nobody_can_let_through_is_no_debt(rule: str) -> None:
    error = msgspec.structs.replace(finding("front", "One.", 1, 1), rule=rule)

    assert blocking(recorded("ssg", [error], line_at), [error]) == 1


def test_a_review_is_no_debt_and_blocks_nothing() -> None:
    review = msgspec.structs.replace(finding("front", "One.", 1, 1), severity="review")

    assert recorded("ssg", [review], line_at).debts == {}


def test_a_blocked_run_strikes_nothing_off(tmp_path: Path) -> None:
    """What it did not find may stand in a story that could not be read."""
    path = tmp_path / "baseline.toml"
    about = about_command("build", (tmp_path,), path)
    write_baseline(path, recorded(about, [finding("front", "One.", 1, 1)], line_at))
    before = path.read_bytes()
    ratchet, _ = open_ratchet(path, "build", (tmp_path,), tmp_path, update=False)
    assert ratchet is not None

    assert ratchet.settle(Baseline("ssg", {}), blocked=True) == ""
    assert path.read_bytes() == before
    assert "1 struck off, 0 left" in ratchet.settle(Baseline(about, {}), blocked=False)
    assert b"[[debt]]" not in path.read_bytes()


def test_there_is_no_baseline_that_nobody_asked_for(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--update-baseline"):
        open_ratchet(tmp_path / "gone.toml", "build", (tmp_path,), tmp_path, update=False)
    with pytest.raises(UsageError, match="--baseline FILE"):
        open_ratchet(None, "build", (tmp_path,), tmp_path, update=True)


@pytest.mark.parametrize(
    "case", BROKEN.read_text(encoding="utf-8").split("\n=== ")[1:], ids=lambda case: case.partition("\n")[0]
)
def test_broken_files(case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every fault has its line and column."""
    monkeypatch.chdir(tmp_path)
    text, _, expected = case.partition("\n")[2].partition("\n=>\n")
    Path("baseline.toml").write_bytes(text.encode("latin-1") if "\xff" in text else text.encode())
    baseline, problems = read_baseline(Path("baseline.toml"), "ssg build .")

    assert baseline is None
    assert [f"{p.source.line}:{p.source.column} {p.message} {p.hint}" for p in problems if p.source] == (
        expected.strip().splitlines()
    )
