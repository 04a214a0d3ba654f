"""The report as one HTML page for people: it needs no script and no other file, and passes its own checks."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ssg import __version__
from ssg.checks.explain import explain
from ssg.checks.scripts import foreign_letters, sole_language
from ssg.checks.wcag import CRITERIA
from ssg.report.earl import criterion_slug
from ssg.report.explain import INPUT_RULES
from ssg.report.group import summary
from ssg.report.place import place_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ssg.model import Finding

_TEMPLATE: Final = "report.html"
_LANGUAGE: Final = "en"
_WORDS: Final = {"error": "errors", "warning": "warnings", "review": "reviews"}
_MEANINGS: Final = {
    "error": "A definite failure, or something that cannot be used.",
    "warning": "Very likely a failure, or bad practice.",
    "review": "Only a person can tell.",
}
_NAMES: Final = {criterion.number: criterion.name for criterion in CRITERIA}
_UNDERSTANDING: Final = "https://www.w3.org/WAI/WCAG22/Understanding/"


def html_report(findings: Sequence[Finding], pages: int) -> str:
    """One HTML document, without a trailing newline."""
    import jinja2  # noqa: PLC0415 - the other forms do not need it

    loader = jinja2.FileSystemLoader(Path(__file__).parent)
    environment = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined)
    environment.globals["marked"] = _marked
    by_file = sorted(findings, key=lambda finding: place_of(finding).file)
    files = [
        _file(number, name, list(group))
        for number, (name, group) in enumerate(groupby(by_file, key=lambda finding: place_of(finding).file), 1)
    ]
    return environment.get_template(_TEMPLATE).render(
        version=__version__,
        said=f"{_counted(findings)} on {pages:,} {'page' if pages == 1 else 'pages'}.",
        kinds=tuple(_WORDS),
        words=_WORDS,
        rows=[_row(kind, findings) for kind in _WORDS],
        files=files,
        any_old=any(finding.old for finding in findings),
        rules=[_rule(rule) for rule in sorted({finding.rule for finding in findings})],
    )


def _counted(findings: Sequence[Finding]) -> str:
    counts = summary(findings)
    named = [f"{count:,} {kind if count == 1 else _WORDS[kind]}" for kind, count in counts.items() if count]
    return ", ".join(named) or "Nothing found"


def _row(kind: str, findings: Sequence[Finding]) -> dict[str, Any]:
    old = sum(finding.old for finding in findings if finding.severity == kind)
    new = sum(not finding.old for finding in findings if finding.severity == kind)
    return {"name": kind, "new": f"{new:,}", "old": f"{old:,}", "meaning": _MEANINGS[kind]}


def _file(number: int, name: str, findings: list[Finding]) -> dict[str, Any]:
    kinds = sorted({f"has-{finding.severity}" for finding in findings})
    new = ["has-new"] if any(not finding.old for finding in findings) else []
    return {
        "id": f"file-{number}",
        "name": name,
        "said": _counted(findings),
        "has": " ".join((*kinds, *new)),
        "findings": [_finding(f"finding-{number}-{place}", finding) for place, finding in enumerate(findings, 1)],
    }


def _finding(name: str, finding: Finding) -> dict[str, Any]:
    place = place_of(finding)
    return {
        "id": name,
        "severity": finding.severity,
        "old": finding.old,
        "line": place.line,
        "column": place.column,
        "count": finding.count,
        "message": finding.message,
        "hint": finding.hint,
        "snippet": finding.html.snippet if finding.html else "",
        "page": finding.page if finding.source else "",
        "rule": finding.rule,
        "rule_id": f"rule-{finding.rule}",
        "wcag": ", ".join(finding.wcag),
    }


def _rule(rule: str) -> dict[str, Any]:
    found = explain(rule)
    return {
        "id": f"rule-{rule}",
        "name": rule,
        "summary": found.summary if found else dict(INPUT_RULES).get(rule, "The command could not go on."),
        "why": found.why.split("\n\n") if found and found.why else [],
        "criteria": [_criterion(number) for number in found.wcag] if found else [],
    }


def _criterion(number: str) -> dict[str, str]:
    slug = criterion_slug(number)
    address = f"{_UNDERSTANDING}{slug}.html" if slug else ""
    return {"name": f"{number} {_NAMES.get(number, '')}".rstrip(), "address": address}


def _marked(text: str) -> object:
    """Text in which foreign words say their language, as far as their letters tell: names of files are in any."""
    from markupsafe import Markup, escape  # noqa: PLC0415 - comes with jinja2

    parts: list[str] = []
    start = 0
    for match in foreign_letters(_LANGUAGE).finditer(text):
        language = sole_language(match[0]) or "und"
        parts += [escape(text[start : match.start()]), Markup('<span lang="{}">{}</span>').format(language, match[0])]
        start = match.end()
    return Markup("").join((*parts, escape(text[start:])))
