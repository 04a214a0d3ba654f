"""Reads site.toml, and says what is wrong with its `[check]`: only here is it known which rules there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.config_file import FILE, RULE, load_config
from ssg.located import Problems
from ssg.located.problems import shown
from ssg.text import did_you_mean
from ssg.verdict.rules import BINDING, all_rules, is_rule, usual_severity

if TYPE_CHECKING:
    from pathlib import Path

    from ssg.config import CheckConfig, Config
    from ssg.model import Finding, Position

__all__ = ("load_settings",)


def load_settings(root: Path) -> tuple[Config | None, tuple[Finding, ...]]:
    """As `load_config`; None, too, if `[check]` names a rule that does not exist or asks what no newsroom can have."""
    config, findings = load_config(root)
    if config is None or not (config.check.severity or config.check.ignore):
        return config, findings
    problems = Problems(FILE, RULE)
    _check(config.check, problems)
    return (None if problems.failed else config), (*findings, *problems.in_order())


def _check(settings: CheckConfig, problems: Problems) -> None:
    for choice in settings.severity:
        if not is_rule(choice.rule):
            _unknown(choice.rule, choice.at, problems)
        elif choice.severity != "error" and usual_severity(choice.rule) == "error":
            message = f"What {choice.rule} finds is a failure of WCAG and cannot count as less."
            hint = "Let single places through for a time with [[check.ignore]]."
            problems.error(message, hint, choice.at.line, choice.at.column)
    for entry in settings.ignore:
        if not is_rule(entry.rule):
            _unknown(entry.rule, entry.at, problems)
        elif entry.rule in BINDING:
            message = f"Nobody can let {entry.rule} through: something of the site would be missing, or out too early."
            problems.error(message, "Delete this entry and mend what is found.", entry.at.line, entry.at.column)


def _unknown(rule: str, at: Position, problems: Problems) -> None:
    near = did_you_mean(rule, all_rules())
    hint = f"Did you mean {near}?" if near else "The command `ssg explain` lists all rules."
    problems.error(f"There is no rule {shown(rule)}.", hint, at.line, at.column)
