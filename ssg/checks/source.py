"""Checks what only the source can tell: whether somebody decided what a picture says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.found import finding_of
from ssg.checks.source_rule import Story
from ssg.checks.source_rules import SOURCE_RULES
from ssg.model import Position

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ssg.checks.source_rule import SourceRule
    from ssg.model import Finding, Image

__all__ = ("check_images",)


def check_images(images: Sequence[Image], title: str, file: str, names: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    """Findings about the pictures of one article, in the order of its lines.

    `title` is its headline, `file` its path, which becomes the findings' source, and `names` are the publisher's.
    """
    story = Story(title, names)
    findings = [
        finding_of(rule, problem, source=_position(rule, problem.image, file))
        for rule in SOURCE_RULES
        for problem in rule.check(images, story)
    ]
    return tuple(sorted(findings, key=_place))


def _position(rule: SourceRule, image: Image, file: str) -> Position:
    """Where the picture is written, or its alternative text: all rules about that are called `alt-…`."""
    if image.alt_at is not None and rule.id.startswith("alt-"):
        return Position(file, *image.alt_at)
    return Position(file, max(image.line, 1), max(image.column, 1))


def _place(finding: Finding) -> tuple[int, int, str, str]:
    source = finding.source
    return (source.line if source else 0, source.column if source else 0, finding.rule, finding.message)
