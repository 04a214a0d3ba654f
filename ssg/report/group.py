"""Puts findings in order, and says the same thing about the theme once instead of once a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ssg.model import Finding

_ORDER = {"error": 0, "warning": 1, "review": 2}


_SAID_AS = {"recording-parts": "recording-transcript", "media-transcript": "recording-transcript"}
"""What a rule about pages finds, and the rule by which the source has said the same."""
MANY = 3
"""Pages from which on the same finding is the theme's, and is said once."""


def grouped(findings: Iterable[Finding]) -> list[Finding]:
    """Errors first, then by place. The same finding with one source, or on many pages, becomes one with a count."""
    findings = list(findings)
    seen_in_source = {_line(finding) for finding in findings if finding.html is None}
    quoted = {(f.rule, f.message) for f in findings if f.html is None and f.source and _quotes_alt(f)}
    same: dict[tuple[str, ...], list[Finding]] = {}
    for finding in findings:
        if finding.html is not None and finding.source is not None and _said(finding) & seen_in_source:
            continue  # a rule that looks at the source has said it already
        if finding.html is not None and (finding.rule, finding.message) in quoted:
            continue  # the same picture on the front page or in a list
        same.setdefault(_identity(finding), []).append(finding)
    return sorted((finding for group in same.values() for finding in _counted(group)), key=_place)


def _counted(group: list[Finding]) -> list[Finding]:
    pages = {finding.page for finding in group}
    if group[0].source is None and len(pages) < MANY:
        return group
    first = min(group, key=_place)
    return [msgspec.structs.replace(first, count=max(first.count, len(pages)))]


def _line(finding: Finding) -> tuple[str, str, int]:
    source = finding.source
    return (finding.rule, source.file, source.line) if source else (finding.rule, "", 0)


def _said(finding: Finding) -> set[tuple[str, str, int]]:
    own = _line(finding)
    return {own, (_SAID_AS.get(finding.rule, finding.rule), *own[1:])}


def _quotes_alt(finding: Finding) -> bool:
    return finding.rule.startswith("alt-") and "“" in finding.message


def _identity(finding: Finding) -> tuple[str, ...]:
    source = finding.source
    if source is not None:
        return finding.rule, finding.message, source.file, str(source.line), str(source.column)
    snippet = finding.html.snippet if finding.html else finding.page
    return finding.rule, finding.message, snippet


def _place(finding: Finding) -> tuple[int, str, int, int, str, str]:
    source = finding.source
    if source is not None:
        return _ORDER[finding.severity], source.file, source.line, source.column, finding.rule, finding.message
    line, column = (finding.html.line, finding.html.column) if finding.html else (0, 0)
    return _ORDER[finding.severity], finding.page, line, column, finding.rule, finding.message


def summary(findings: Iterable[Finding]) -> dict[str, int]:
    """How many of each severity; a finding on many pages counts once."""
    counts = {"error": 0, "warning": 0, "review": 0}
    for finding in findings:
        counts[finding.severity] += 1
    return counts
