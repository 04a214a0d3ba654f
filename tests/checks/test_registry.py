"""Rules are registered, named after their files, and explained; the manual is up to date."""

from __future__ import annotations

from pathlib import Path

import pytest

from ssg.checks import recording_rules, rules, site_rules, source_rules
from ssg.checks.explain import explain, rule_ids, similar_ids
from ssg.checks.manual import manual_pages
from ssg.checks.recording_rules import RECORDING_RULES
from ssg.checks.rules import RULES
from ssg.checks.site_rules import SITE_RULES
from ssg.checks.source_rules import SOURCE_RULES
from ssg.checks.wcag import CRITERIA

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs" / "rules"
MEASURED = {"nu.md", "speed.md"}
"""Written by programs of bench/, which need other checkers."""


@pytest.mark.parametrize(
    ("package", "registered"),
    [
        (rules, RULES),
        (site_rules, SITE_RULES),
        (source_rules, SOURCE_RULES),
        (recording_rules, RECORDING_RULES),
    ],
)
def test_every_file_is_registered(package: object, registered: tuple[object, ...]) -> None:
    """One rule, one file, one line in the registry."""
    folder = Path(str(getattr(package, "__file__"))).parent  # noqa: B009 - packages have no common type
    files = {path.stem for path in folder.glob("[a-z]*.py")}
    homes = {getattr(rule, "check").__module__.rpartition(".")[2] for rule in registered}  # noqa: B009 - as above

    assert homes == files


def test_page_rules_have_the_names_of_their_files() -> None:
    """A rule's id is its file's name, so that a finding leads to its rule."""
    assert [rule.id for rule in RULES] == sorted(
        rule.check.__module__.rpartition(".")[2].replace("_", "-") for rule in RULES
    )


def test_manual_is_up_to_date() -> None:
    """docs/rules is what `python -m ssg.checks.manual docs/rules` writes."""
    written = {path.name: path.read_text(encoding="utf-8") for path in DOCS.glob("*.md") if path.name not in MEASURED}

    assert written == manual_pages()


def test_every_rule_can_be_explained() -> None:
    """Also those of sources, sites and files."""
    assert all(explain(rule) is not None for rule in rule_ids())


def test_every_criterion_has_a_rule() -> None:
    """Failures of at least 33 of the 55 criteria are proven, and the others are asked about."""
    rules_of = {c.number: [r for r in map(explain, rule_ids()) if r and c.number in r.wcag] for c in CRITERIA}
    proven = [number for number, found in rules_of.items() if any(rule.severity == "error" for rule in found)]

    assert [number for number, found in rules_of.items() if not found] == []
    assert len(proven) >= 33


def test_unknown_rule_has_suggestions() -> None:
    """A mistyped id finds its neighbours."""
    assert explain("image-nam") is None
    assert "image-name" in similar_ids("image-nam")
    assert similar_ids("zzzzzz") == ()


def test_no_rule_is_long() -> None:
    """A rule is read in one go: 80 lines with its reasons and examples. Tables and helpers have files of their own."""
    files = [path for package in (rules, site_rules, source_rules, recording_rules) for path in _files(package)]
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in files}

    assert {name: length for name, length in lengths.items() if length > 80} == {}


def _files(package: object) -> list[Path]:
    return sorted(Path(str(getattr(package, "__file__"))).parent.glob("[a-z]*.py"))  # noqa: B009 - as above
