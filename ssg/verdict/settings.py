"""Reads site.toml, and says what is wrong with its rules, palette and layout: only here is it known which there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ssg.config_file import load_config
from ssg.errors import UsageError
from ssg.located.problems import shown
from ssg.render.stylesheet import choices
from ssg.render.theme_chain import DEFAULT, find_chain
from ssg.text import did_you_mean
from ssg.verdict.rules import BINDING, all_rules, is_rule, usual_severity

if TYPE_CHECKING:
    from pathlib import Path

    from ssg.config import Config
    from ssg.located import Problems
    from ssg.located.schema import Reading
    from ssg.model import Finding

__all__ = ("load_settings",)

_SEVERITY = "check.severity."


def load_settings(root: Path) -> tuple[Config | None, tuple[Finding, ...]]:
    """As `load_config`; None, too, without such a rule, palette or layout, or if no newsroom can have what it asks."""

    def more(values: dict[str, Any], reading: Reading) -> None:
        _severities(values, reading)
        _exemptions(values, reading)
        _look(root, values, reading)

    return load_config(root, more)


def _severities(values: dict[str, Any], reading: Reading) -> None:
    """`[check.severity]` by what was written, so that a rule is looked up although its value is wrong, too."""
    chosen = values.get("check", {}).get("severity", {})
    for key, spot in reading.spots.items():
        if not key.startswith(_SEVERITY):
            continue
        rule = key.removeprefix(_SEVERITY)
        if not is_rule(rule):
            _unknown(rule, spot, reading.problems)
        elif chosen.get(rule, "error") != "error" and usual_severity(rule) == "error":
            message = f"What {rule} finds is a failure of WCAG and cannot count as less."
            hint = "Let single places through for a time with [[check.ignore]]."
            reading.problems.error(message, hint, *spot)


def _exemptions(values: dict[str, Any], reading: Reading) -> None:
    for number, entry in enumerate(values.get("check", {}).get("ignore", ())):
        rule = entry.get("rule")
        if rule is None:
            continue
        spot = reading.spots[f"check.ignore.{number}.rule"]
        if not is_rule(rule):
            _unknown(rule, spot, reading.problems)
        elif rule in BINDING:
            message = f"Nobody can let {rule} through: something of the site would be missing, or out too early."
            reading.problems.error(message, "Delete this entry and mend what is found.", *spot)


def _look(root: Path, values: dict[str, Any], reading: Reading) -> None:
    """A palette and a layout that the theme has; what is wrong with the theme itself is said when it is used."""
    written = values.get("design", {})
    for key in ("palette", "layout"):
        if key not in written:
            continue
        try:
            known = choices(find_chain(root, values.get("theme", DEFAULT)), f"{key}s")
        except UsageError:
            return
        if known and written[key] not in known:
            near = did_you_mean(written[key], known)
            hint = f"Did you mean {near}?" if near else f"There are {', '.join(known)}."
            message = f"The theme has no {key} {shown(written[key])}."
            reading.problems.error(message, hint, *reading.spots[f"design.{key}"])


def _unknown(rule: str, at: tuple[int, int], problems: Problems) -> None:
    near = did_you_mean(rule, all_rules())
    hint = f"Did you mean {near}?" if near else "The command `ssg explain` lists all rules."
    problems.error(f"There is no rule {shown(rule)}.", hint, *at)
