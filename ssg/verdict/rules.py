"""Which rules a newsroom may decide about."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ssg.model import Severity

__all__ = ("BINDING", "all_rules", "asked_by_builds", "is_rule", "usual_severity")

BINDING = frozenset(
    {"address-collision", "early-version", "front-matter", "ignore-expired", "site-toml", "source-file"}
)
"""Rules whose errors nobody can let through: something is missing from the site, or would be out before its time."""


@cache
def all_rules() -> tuple[str, ...]:
    """The ids of all rules that a finding may name, sorted."""
    from ssg.checks.explain import rule_ids
    from ssg.report.explain import INPUT_RULES

    return tuple(sorted({*rule_ids(), *(rule for rule, _ in INPUT_RULES)}))


def asked_by_builds() -> frozenset[str]:
    """The rules that every build asks: an entry for one of the others may be of use to another command."""
    from ssg.checks.rules import RULES
    from ssg.checks.site_rules import SITE_RULES
    from ssg.checks.source_rules import SOURCE_RULES
    from ssg.report.explain import INPUT_RULES

    checked = (
        *(rule.id for rule in RULES),
        *(rule.id for rule in SITE_RULES),
        *(rule.id for rule in SOURCE_RULES),
    )
    return frozenset({*checked, *(rule for rule, _ in INPUT_RULES)})


def is_rule(rule: str) -> bool:
    """Whether a finding may name it; also a rule of axe-core, such as `axe-color-contrast`."""
    from ssg.checks.explain import explain

    return rule in all_rules() or explain(rule) is not None


def usual_severity(rule: str) -> Severity | None:
    """What the checker's rule says of itself; None for a rule about what goes in, which says several."""
    from ssg.checks.explain import explain

    found = explain(rule)
    return found.severity if found else None
