"""What several commands print: findings, their number, and why a command could not go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ssg.errors import EXIT_ENVIRONMENT, SsgError
from ssg.report import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ssg.model import Finding

__all__ = ("count", "show_failure", "show_findings", "tally")


def show_failure(error: SsgError, form: str) -> int:
    """Why a command could not go on. A program that reads the findings gets this as one."""
    if form == "text":
        raise error
    from ssg.model import Finding
    from ssg.report.formats import document

    rule = "environment" if error.exit_code == EXIT_ENVIRONMENT else "usage"
    finding = Finding(rule=rule, severity="error", message=error.message, hint=error.hint)
    click.echo(document(form, [finding], 0))
    return error.exit_code


def show_findings(findings: Sequence[Finding], pages: int, form: str, folder: str = "") -> None:
    """Print findings as text, or as the document that `form` names; `folder` goes before the names of pages."""
    from ssg.report.place import seen_from

    shown = seen_from(findings, folder)
    if form in DOCUMENTS:
        from ssg.report.formats import document

        click.echo(document(form, shown, pages))
        return
    from ssg.report.text import text_report

    for line in text_report(shown):
        click.echo(line)


def tally(findings: Sequence[Finding], ignored: int = 0) -> str:
    """How many new findings of each severity, how many are old, and how many are let through, in words."""
    from ssg.report.group import summary

    counts = summary(finding for finding in findings if not finding.old)
    old = sum(finding.old for finding in findings)
    named = [
        count(counts["error"], "error"),
        count(counts["warning"], "warning"),
        f"{counts['review']} to review",
        f"{old:,} in the baseline" if old else "",
        f"{ignored:,} let through by [check] in site.toml" if ignored else "",
    ]
    if not any(counts.values()):
        named[:3] = ["nothing new found" if old else "nothing found"]
    return ", ".join(part for part in named if part)


def count(number: int, one: str, many: str = "") -> str:
    """A number and its noun: `1 page`, `1,347 pages`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
