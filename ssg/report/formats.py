"""The forms in which findings are given to other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.report.earl import earl_report
from ssg.report.github import github_report
from ssg.report.html import html_report
from ssg.report.json import json_report
from ssg.report.junit import junit_report
from ssg.report.sarif import sarif_report

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ssg.model import Finding

FORMATS: dict[str, Callable[[Sequence[Finding], int], str]] = {
    "json": json_report,
    "sarif": sarif_report,
    "junit": junit_report,
    "github": github_report,
    "earl": earl_report,
    "html": html_report,
}


def document(form: str, findings: Sequence[Finding], pages: int) -> str:
    """The findings of so many pages in a form of `FORMATS`, without a trailing newline."""
    return FORMATS[form](findings, pages)
