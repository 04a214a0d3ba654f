"""`ssg check --fix` and `ssg check --diff`."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import click

from ssg.commands.shown import count, show_findings, tally
from ssg.errors import EXIT_FINDINGS, EXIT_OK, EXIT_USAGE, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from ssg.fix.mend import Dropped
    from ssg.fix.run import FixedFile, FixResult

__all__ = ("fix", "show_diff")

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""What could move the cursor of a terminal, or colour it."""


def fix(
    site: Path,
    paths: Sequence[Path],
    *,
    write: bool,
    strict: bool,
    form: str,
    baseline: Path | None,
    update_baseline: bool,
) -> int:
    """Mends the sources, or shows how; the exit code."""
    from ssg.fix.run import fix_site
    from ssg.outcome import current_moment
    from ssg.verdict.judge import blocks

    if baseline or update_baseline:
        raise UsageError("--fix and --diff need no baseline.", "Old findings are mended as well as new ones.")
    if form != "text":
        raise UsageError("--fix and --diff print text.", "Leave --format out.")
    result = fix_site(site, paths, current_moment(), write=write)
    if not result.usable:
        show_findings(result.findings, 0, form)
        return EXIT_USAGE
    if not write:
        return show_diff(result)
    for file in result.files:
        for line in _lines(file):
            click.echo(line)
    mended = sum(len(file.fixed) for file in result.files)
    click.echo(f"{count(result.sources, 'source')} checked: {mended:,} mended; left: {tally(result.findings)}.")
    return EXIT_FINDINGS if any(blocks(finding, strict=strict) for finding in result.findings) else EXIT_OK


def show_diff(result: FixResult) -> int:
    """The difference goes out alone, so that `patch` and `git apply` can read it; sentences go to standard error."""
    for file in result.files:
        for one in file.dropped:
            click.echo(_dropped(file, one), err=True)
    difference = "".join(file.diff for file in result.files)
    if not difference:
        click.echo(
            f"{count(result.sources, 'source')} checked: nothing to mend; left: {tally(result.findings)}.", err=True
        )
    click.echo(_CONTROL.sub("\N{REPLACEMENT CHARACTER}", difference) if sys.stdout.isatty() else difference, nl=False)
    return EXIT_FINDINGS if difference else EXIT_OK


def _lines(file: FixedFile) -> Iterator[str]:
    if file.changed_meanwhile:
        yield f"{file.path}: somebody changed it in the same moment. Run the command again."
    for finding in file.fixed:
        yield f"{file.path}:{finding.source.line if finding.source else 1}: mended {finding.rule}: {finding.message}"
    for one in file.dropped:
        yield _dropped(file, one)


def _dropped(file: FixedFile, one: Dropped) -> str:
    line = one.finding.source.line if one.finding.source else 1
    return f"{file.path}:{line}: not mended {one.finding.rule}: {one.reason}"
