"""What a rule is about, for `ssg explain` and the manual."""

from __future__ import annotations

import msgspec

from ssg.model import Severity

__all__ = ("Explanation", "explain", "rule_ids", "similar_ids")


class Explanation(msgspec.Struct, frozen=True, kw_only=True):
    """A rule in words."""

    rule: str
    summary: str
    """One sentence."""
    why: str
    """Paragraphs separated by an empty line."""
    severity: Severity
    wcag: tuple[str, ...] = ()
    act: tuple[str, ...] = ()
    bad: tuple[str, ...] = ()
    """HTML that the rule reports."""
    good: tuple[str, ...] = ()
    """HTML that it accepts."""


def explain(rule_id: str) -> Explanation | None:
    """The rule in words; None when there is no such rule."""
    del rule_id
    return None


def rule_ids() -> tuple[str, ...]:
    """The ids of all rules, sorted."""
    return ()


def similar_ids(rule_id: str) -> tuple[str, ...]:
    """Ids that somebody who wrote `rule_id` may have meant, best first."""
    del rule_id
    return ()
