"""Findings as workflow commands: GitHub shows each at its line in the pull request.

Source: docs.github.com, "Workflow commands for GitHub Actions" (error, warning and notice; escaping of data).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.report.place import place_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ssg.model import Finding

_COMMAND = {"error": "error", "warning": "warning", "review": "notice"}


def github_report(findings: Sequence[Finding], _pages: int) -> str:
    """One command a line, without a trailing newline."""
    return "\n".join(map(_command, findings))


def _command(finding: Finding) -> str:
    place = place_of(finding)
    properties = f"file={_property(place.file)},line={place.line},col={place.column},title={_property(finding.rule)}"
    command = "notice" if finding.old else _COMMAND[finding.severity]
    return f"::{command} {properties}::{_data(f'{finding.message} {finding.hint}'.rstrip())}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
