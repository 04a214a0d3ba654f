"""Findings as lines that a reporter can act on and an editor can click."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ssg.model import Finding


def text_report(findings: Sequence[Finding], folder: str = "") -> Iterator[str]:
    """For each finding its place, severity, rule and sentence; below it the fix and the criteria.

    `folder` is put before the paths of pages, so that they can be opened from where the command was given.
    """
    for finding in findings:
        yield f"{_place(finding, folder)}: {finding.severity} {finding.rule}: {finding.message}{_pages(finding)}"
        if finding.hint:
            yield f"    {finding.hint}"
        if finding.wcag:
            yield f"    WCAG {', '.join(finding.wcag)}; more: ssg explain {finding.rule}"


def _place(finding: Finding, folder: str) -> str:
    source = finding.source
    if source is not None:
        return f"{source.file}:{source.line}:{source.column}"
    if finding.html is not None:
        return f"{folder}{finding.page}:{finding.html.line}:{finding.html.column}"
    return f"{folder}{finding.page}" if finding.page else "site"


def _pages(finding: Finding) -> str:
    return f" (on {finding.count} pages)" if finding.count > 1 else ""
