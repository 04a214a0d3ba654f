"""The JSON report. Its form is a contract: other programs are built on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from ssg import __version__
from ssg.report.group import summary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ssg.model import Finding


def json_report(findings: Sequence[Finding], pages: int) -> str:
    """One JSON document, without a trailing newline."""
    document = {
        "tool": {"name": "ssg", "version": __version__},
        "pages": pages,
        "findings": [_finding(finding) for finding in findings],
        "summary": summary(findings),
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=2).decode()


def _finding(finding: Finding) -> dict[str, Any]:
    names = ("rule", "severity", "wcag", "act", "message", "hint", "page", "html", "source", "count", "old")
    return {name: getattr(finding, name) for name in names}
