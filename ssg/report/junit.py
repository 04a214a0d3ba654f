"""The report as JUnit XML, which GitLab, Jenkins and Azure show: a suite for each file, a failed case for each finding.

Findings that only a person can judge, and old ones of a baseline, are skipped cases: shown, and not failed.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from ssg.report.place import place_of
from ssg.xml_writer import Element, add, document, element

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ssg.model import Finding


def junit_report(findings: Sequence[Finding], pages: int) -> str:
    """One XML document, without a trailing newline."""
    failures = sum(map(_failed, findings))
    counts = {"tests": str(max(len(findings), 1)), "failures": str(failures)}
    root = element("testsuites", {"name": "ssg", **counts})
    if not findings:
        suite = add(root, "testsuite", attributes={"name": "pages", **counts})
        add(suite, "testcase", attributes={"classname": "pages", "name": f"{pages} pages checked"})
    by_file = sorted(findings, key=lambda finding: place_of(finding).file)
    for file, group in groupby(by_file, key=lambda finding: place_of(finding).file):
        _suite(root, file, list(group))
    return document(root).decode().rstrip()


def _suite(root: Element, file: str, findings: list[Finding]) -> None:
    failures = sum(map(_failed, findings))
    attributes = {"name": file, "tests": str(len(findings)), "failures": str(failures)}
    suite = add(root, "testsuite", attributes=attributes)
    for finding in findings:
        place = place_of(finding)
        name = f"{finding.rule} {place.line}:{place.column}"
        case = add(suite, "testcase", attributes={"classname": file, "name": name})
        if not _failed(finding):
            add(case, "skipped", attributes={"message": finding.message})
            continue
        said = f"{place.file}:{place.line}:{place.column}: {finding.message} {finding.hint}".rstrip()
        add(case, "failure", said, {"type": finding.severity, "message": finding.message})


def _failed(finding: Finding) -> bool:
    return finding.severity != "review" and not finding.old
