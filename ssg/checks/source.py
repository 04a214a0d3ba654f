"""Checks what only the source can tell: whether somebody decided what a picture says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.found import finding_of
from ssg.checks.source_rules import SOURCE_RULES
from ssg.model import Position

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ssg.model import Finding, Image

__all__ = ("check_images",)


def check_images(images: Sequence[Image], title: str, file: str) -> tuple[Finding, ...]:
    """Findings about the pictures of one article, in the order of its lines.

    `title` is its headline and `file` its path, which becomes the findings' source.
    """
    findings = [
        finding_of(rule, problem, source=Position(file, max(problem.image.line, 1), max(problem.image.column, 1)))
        for rule in SOURCE_RULES
        for problem in rule.check(images, title)
    ]
    return tuple(sorted(findings, key=_place))


def _place(finding: Finding) -> tuple[int, int, str, str]:
    source = finding.source
    return (source.line if source else 0, source.column if source else 0, finding.rule, finding.message)
