"""How the checker does on the test cases of W3C's ACT rules: a table by rule, and a report in W3C's own form.

    python bench/act.py [--suite FOLDER] [--earl FILE] [--misses] [--write]

A case speaks about one rule only: it counts whether a finding of severity error or warning was reported by a rule
of ours that claims the ACT rule. `failed` cases must be reported, `passed` and `inapplicable` ones must not; `review`
counts as neither. W3C calls a rule complete when every case is right, partial when nothing is wrongly reported but
something is missed, inconsistent when something is wrongly reported.
"""

from __future__ import annotations

import argparse
import json
import os
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

from ssg.checks.engine import check_html
from ssg.checks.rules import RULES
from ssg.report.earl import assertion, criterion_address, graph, subject

ROOT = Path(__file__).parents[1]
SUITE = Path(os.environ.get("SSG_ACT_SUITE") or ROOT.parent / "shared" / "suites" / "act")
RESULTS = ROOT / "docs" / "rules" / "act" / "results.md"
CONTEXT = "https://www.w3.org/WAI/content-assets/wcag-act-rules/earl-context.json"
PLACE = "https://www.w3.org/WAI/content-assets/wcag-act-rules/testcases/{rule}/{case}.{format}"
CLASSES = ("static", "static_css", "static_linked", "langid", "semantic", "render", "media")


class Score(NamedTuple):
    """One case, and what the checker said about it."""

    case: dict[str, Any]
    claimed: bool
    reported: bool
    review: bool

    @property
    def must(self) -> bool:
        """Whether it has to be reported."""
        return bool(self.case["expected"] == "failed")

    @property
    def wrong(self) -> bool:
        """Reported although it must not be."""
        return self.reported and not self.must

    @property
    def missed(self) -> bool:
        """Not reported although it must be."""
        return self.must and not self.reported

    @property
    def name(self) -> str:
        """For messages."""
        return f"{self.case['rule']} {self.case['title']} ({self.case['case'][:8]})"

    @property
    def outcome(self) -> str:
        """In the words of EARL."""
        if not self.claimed:
            return "earl:untested"
        if self.reported:
            return "earl:failed"
        return "earl:cantTell" if self.review else "earl:passed"


def load_cases(suite: Path = SUITE) -> list[dict[str, Any]]:
    """The cases of the suite."""
    with (suite / "cases.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def score(cases: list[dict[str, Any]]) -> list[Score]:
    """Every case with what was said about it."""
    claimed = {act for rule in RULES for act in rule.act}
    return [_score(case, claimed) for case in cases]


def _score(case: dict[str, Any], claimed: set[str]) -> Score:
    if case["rule"] not in claimed:
        return Score(case, claimed=False, reported=False, review=False)
    findings = [f for f in check_html(case["html"], "case.html", _load).findings if case["rule"] in f.act]
    severities = {finding.severity for finding in findings}
    return Score(case, claimed=True, reported=bool(severities - {"review"}), review="review" in severities)


def _load(address: str) -> str | None:
    """A document of the suite; its addresses begin with a path on W3C's host."""
    name = address.partition("?")[0].partition("test-assets/")[2]
    file = SUITE / "test-assets" / name
    if not name or not file.is_file() or file.suffix not in (".html", ".css"):
        return None
    return file.read_text(encoding="utf-8")


def consistency(scores: list[Score]) -> str:
    """W3C's word for the result of one rule."""
    if not scores[0].claimed:
        return "untested"
    if any(one.wrong for one in scores):
        return "inconsistent"
    return "partial" if any(one.missed for one in scores) else "complete"


def by_rule(scores: list[Score]) -> dict[str, list[Score]]:
    """The scores of each ACT rule."""
    found: dict[str, list[Score]] = {}
    for one in scores:
        found.setdefault(one.case["rule"], []).append(one)
    return found


def earl(scores: list[Score]) -> dict[str, Any]:
    """The report as W3C's act-tools read it (EARL 1.0 in JSON-LD)."""
    ours = {act: rule.id for rule in RULES for act in rule.act}
    subjects = [
        subject(PLACE.format(**one.case), [assertion(ours[one.case["rule"]], one.outcome, _criteria(one))])
        for one in scores
        if one.claimed
    ]
    return graph(subjects, CONTEXT)


def _criteria(one: Score) -> list[str]:
    return [criterion_address(criterion) for criterion in one.case["wcag"]]


def tables(scores: list[Score]) -> str:
    """The results as Markdown: by class, then by rule."""
    results = Counter(map(consistency, by_rule(scores).values()))
    words = ", ".join(f"{results[word]} {word}" for word in ("complete", "partial", "inconsistent", "untested"))
    return (
        "# W3C's ACT test cases\n\n"
        f"Of {len(by_rule(scores))} rules: {words}. Written by `python bench/act.py --write`.\n\n"
        f"{_class_table(scores)}\n{_rule_table(scores)}"
    )


def _class_table(scores: list[Score]) -> str:
    rows = [(name, [one for one in scores if one.case["decided_by"] == name]) for name in CLASSES]
    rows.append(("strictly static", [one for one in scores if one.case["strictly_static"]]))
    rows.append(("all", scores))
    lines = ["| class | found | wrongly reported |", "|---|---|---|"]
    for name, found in rows:
        must = [one for one in found if one.must]
        wrong = sum(one.wrong for one in found)
        lines.append(
            f"| {name} | {sum(o.reported for o in must)} of {len(must)} | {wrong} of {len(found) - len(must)} |"
        )
    return "\n".join(lines) + "\n"


def _rule_table(scores: list[Score]) -> str:
    lines = ["| ACT rule | class | result | found | wrongly reported | name |", "|---|---|---|---|---|---|"]
    groups = sorted(by_rule(scores).items(), key=lambda item: (CLASSES.index(item[1][0].case["decided_by"]), item[0]))
    for rule, found in groups:
        case = found[0].case
        must = [one for one in found if one.must]
        counts = f"{sum(one.reported for one in must)} of {len(must)} | {sum(one.wrong for one in found)}"
        lines.append(
            f"| {rule} | {case['decided_by']} | {consistency(found)} | {counts} of {len(found) - len(must)} | "
            f"{case['rule_name']} |"
        )
    return "\n".join(lines) + "\n"


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--suite", type=Path, default=SUITE)
    parser.add_argument("--earl", type=Path, help="write the EARL report to this file")
    parser.add_argument("--misses", action="store_true", help="name every case that is not right")
    parser.add_argument("--write", action="store_true", help="write the tables to docs/rules/act/results.md")
    options = parser.parse_args()
    scores = score(load_cases(options.suite))
    print(tables(scores))
    if options.misses:
        for one in scores:
            if one.claimed and (one.wrong or one.missed):
                print("wrongly reported" if one.wrong else "missed", one.name)
    if options.write:
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_text(tables(scores), encoding="utf-8")
    if options.earl:
        options.earl.write_text(json.dumps(earl(scores), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
