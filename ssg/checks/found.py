"""What a rule said, as a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ssg.model import Finding

if TYPE_CHECKING:
    from ssg.model import HtmlSpot, Position, Severity

__all__ = ("finding_of",)


class _Rule(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def severity(self) -> Severity: ...
    @property
    def wcag(self) -> tuple[str, ...]: ...
    @property
    def act(self) -> tuple[str, ...]: ...


class _Problem(Protocol):
    @property
    def message(self) -> str: ...
    @property
    def hint(self) -> str: ...


def finding_of(
    rule: _Rule,
    problem: _Problem,
    *,
    severity: Severity | None = None,
    page: str = "",
    html: HtmlSpot | None = None,
    source: Position | None = None,
    count: int = 1,
) -> Finding:
    """The finding of a rule of any kind; `severity` where the problem's is not the rule's, `count` pages have it."""
    return Finding(
        rule=rule.id,
        severity=severity or rule.severity,
        message=problem.message,
        hint=problem.hint,
        wcag=rule.wcag,
        act=rule.act,
        page=page,
        html=html,
        source=source,
        count=count,
    )
