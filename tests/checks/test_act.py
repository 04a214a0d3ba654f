"""W3C's ACT cases: nothing is reported that must not be, and what must be reported is.

The suite lies beside the repository (`../shared/suites/act`); SSG_ACT_SUITE names another place.
"""

from __future__ import annotations

import importlib.util
import json
import os
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
MISSED = ("afw4f7 Failed Example 3 (41afaa9b)", "09o5cg Failed Example 6 (6f14b150)")
"""Static cases that are not found: a photograph lies behind the text."""
MISSED_WITH_OTHERS = ("047fe0 Failed Example 2 (81d501e5)", "fd3a94 Failed Example 2 (8dc58c48)")
"""Cases that need other pages and are not found: a stylesheet hides a heading, two other sites are compared."""


@pytest.fixture(scope="module")
def act() -> Any:
    """The scoring script, which also prints the tables."""
    spec = importlib.util.spec_from_file_location("act", ROOT / "bench" / "act.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    if not (module.SUITE / "cases.jsonl").is_file():
        reason = "the ACT cases are not beside the repository; set SSG_ACT_SUITE to their folder"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return module


@pytest.fixture(scope="module")
def scores(act: Any) -> list[Any]:
    """The result of every case."""
    cases = act.load_cases()
    assert len(cases) == 1213
    return list(act.score(cases))


def test_nothing_is_wrongly_reported(scores: list[Any]) -> None:
    """No passed or inapplicable case has an error or a warning of a rule that claims its ACT rule."""
    assert [one.name for one in scores if one.wrong] == []


def test_claimed_rules_are_consistent(act: Any, scores: list[Any]) -> None:
    """Every claimed rule is complete or partial in W3C's words."""
    results = {rule: act.consistency(found) for rule, found in act.by_rule(scores).items()}

    assert [rule for rule, result in results.items() if result == "inconsistent"] == []


def test_static_cases_are_found(scores: list[Any]) -> None:
    """What markup decides is found, but for the cases named above."""
    static = [one for one in scores if one.claimed and one.case["decided_by"] in ("static", "static_css")]

    assert sorted(one.name for one in static if one.missed) == sorted(MISSED)


def test_cases_with_other_pages_and_languages_are_found(scores: list[Any]) -> None:
    """What the linked pages or the language decide is found, but for the cases named above."""
    others = [one for one in scores if one.claimed and one.case["decided_by"] in ("static_linked", "langid")]

    assert sorted(one.name for one in others if one.missed) == sorted(MISSED_WITH_OTHERS)


def test_tables_are_up_to_date(act: Any, scores: list[Any]) -> None:
    """The results in the manual are what `python bench/act.py --write` writes."""
    assert act.RESULTS.read_text(encoding="utf-8") == act.tables(scores)


def test_report_in_w3c_form(act: Any, scores: list[Any]) -> None:
    """The EARL report holds an assertion for every claimed case and can be written as JSON."""
    report = act.earl(scores)

    assert len(report["@graph"]) - 1 == sum(one.claimed for one in scores)
    assert json.loads(json.dumps(report))["@context"].startswith("https://www.w3.org/")
