"""Findings as lines that a reporter can act on and an editor can click."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ssg.model import Finding


def text_report(findings: Sequence[Finding]) -> Iterator[str]:
    """For each finding its place, severity, rule and sentence; below it the fix and the criteria."""
    for finding in findings:
        yield f"{_place(finding)}: {finding.severity} {finding.rule}: {finding.message}{_pages(finding)}"
        if finding.hint:
            yield f"    {finding.hint}"
        if finding.wcag:
            yield f"    WCAG {', '.join(finding.wcag)}; more: ssg explain {finding.rule}"


def _place(finding: Finding) -> str:
    source = finding.source
    if source is not None:
        return f"{source.file}:{source.line}:{source.column}"
    if finding.html is not None:
        return f"{finding.page}:{finding.html.line}:{finding.html.column}"
    return finding.page or "site"


def _pages(finding: Finding) -> str:
    return f" (on {finding.count} pages)" if finding.count > 1 else ""
