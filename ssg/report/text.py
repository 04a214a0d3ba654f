"""Findings as lines that a reporter can act on and an editor can click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.report.place import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ssg.model import Finding


def text_report(findings: Sequence[Finding]) -> Iterator[str]:
    """For each finding its place, severity, rule and sentence; below it the fix, the criteria, where to read more."""
    for finding in findings:
        yield f"{_where(finding)}: {finding.severity} {finding.rule}: {finding.message}{_pages(finding)}{_age(finding)}"
        if finding.hint:
            yield f"    {finding.hint}"
        yield f"    {_more(finding)}"


def _more(finding: Finding) -> str:
    """Every rule that a build or a check reports can be looked up."""
    where = f"ssg explain {finding.rule}"
    return f"WCAG {', '.join(finding.wcag)}; more: {where}" if finding.wcag else f"More: {where}"


def _where(finding: Finding) -> str:
    place = place_of(finding)
    known = finding.source is not None or finding.html is not None
    return f"{place.file}:{place.line}:{place.column}" if known else place.file


def _age(finding: Finding) -> str:
    return " (old: in the baseline)" if finding.old else ""


def _pages(finding: Finding) -> str:
    return f" (on {finding.count} pages)" if finding.count > 1 else ""
