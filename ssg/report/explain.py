"""A rule in words, for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.explain import explain, rule_ids, similar_ids
from ssg.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator


def explain_rule(rule: str) -> Iterator[str]:
    """What the rule is about, why it matters, and examples.

    Raises:
        UsageError: there is no such rule.

    """
    found = explain(rule)
    if found is None:
        near = similar_ids(rule)
        hint = f"Did you mean {' or '.join(near)}?" if near else "`ssg explain` lists all rules."
        raise UsageError(f"There is no rule “{rule}”.", hint)
    yield f"{found.rule} ({found.severity})"
    yield found.summary
    yield ""
    yield found.why
    yield ""
    if found.wcag:
        yield f"WCAG 2.2: {', '.join(found.wcag)}"
    if found.act:
        yield f"ACT rules: {', '.join(found.act)}"
    for label, examples in (("Bad", found.bad), ("Good", found.good)):
        for example in examples:
            yield f"{label}:"
            yield from (f"    {line}" for line in example.splitlines())


def list_rules() -> Iterator[str]:
    """All rules, one a line."""
    width = max((len(rule) for rule in rule_ids()), default=0)
    for rule in rule_ids():
        found = explain(rule)
        if found is not None:
            yield f"{rule:<{width}}  {found.severity:<7}  {found.summary}"
