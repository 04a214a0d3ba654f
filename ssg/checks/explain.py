"""What a rule is about, for `ssg explain` and the manual: read from the rule's own docstring."""

from __future__ import annotations

import re
import sys
from difflib import get_close_matches
from textwrap import dedent
from typing import TYPE_CHECKING

import msgspec

from ssg.browser.probe import AXE, SESSION_RULES
from ssg.browser.probes import PROBES
from ssg.checks.page_file import FILE_RULES
from ssg.checks.recording_rules import RECORDING_RULES
from ssg.checks.rules import RULES
from ssg.checks.site_rules import SITE_RULES
from ssg.checks.source_rules import SOURCE_RULES
from ssg.model import Severity

if TYPE_CHECKING:
    from ssg.browser.probe import Probe
    from ssg.checks.recording_rule import RecordingRule
    from ssg.checks.rule import Rule
    from ssg.checks.site_rule import SiteRule
    from ssg.checks.source_rule import SourceRule

__all__ = ("Explanation", "explain", "rule_ids", "similar_ids")

_EXAMPLE = re.compile(r"^(Bad|Good|Beside \S+):\n((?: {4}.*\n|\n)+)", re.MULTILINE)

_SAID: dict[str, tuple[str, Severity]] = {
    **{rule: (said, "error") for rule, said in FILE_RULES.items()},
    **SESSION_RULES,
}
"""Rules that are a sentence, and their severity."""
_AXE_RULE = re.compile(r"axe-[a-z0-9-]+")
_AXE_SUMMARY = "The rules of axe-core, an engine of Deque Systems, asked on the page as a browser shows it."
_AXE_WHY = (
    "A finding is named after axe-core's own rule, such as `axe-color-contrast`. Deque's manual has a page for each."
    "\n\nWhat axe-core calls a violation is an error where its rule belongs to WCAG 2.2 level A or AA, and else a "
    "warning. What it calls incomplete is a review, except contrast, which `browser-contrast` measures. What the other "
    "rules find at the same element is not repeated."
)


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
    """HTML that the rule reports; Markdown for a rule about sources."""
    good: tuple[str, ...] = ()
    """HTML that it accepts."""
    beside: dict[str, str] = {}
    """Other pages, by their address, that the examples lead to."""


def explain(rule_id: str) -> Explanation | None:
    """The rule in words; None when there is no such rule."""
    if rule_id in _SAID:
        return Explanation(rule=rule_id, summary=_SAID[rule_id][0], why="", severity=_SAID[rule_id][1])
    if rule_id == AXE or _AXE_RULE.fullmatch(rule_id):
        return Explanation(rule=rule_id, summary=_AXE_SUMMARY, why=_AXE_WHY, severity="warning")
    rule = next((rule for rule in _all_rules() if rule.id == rule_id), None)
    if rule is None:
        return None
    text = (sys.modules[rule.check.__module__].__doc__ or "").strip() + "\n"
    examples = [(kind, dedent(body).strip()) for kind, body in _EXAMPLE.findall(text)]
    summary, _, why = _EXAMPLE.sub("", text).strip().partition("\n\n")
    return Explanation(
        rule=rule.id,
        summary=" ".join(summary.split()),
        why="\n\n".join(" ".join(paragraph.split()) for paragraph in why.split("\n\n") if paragraph.strip()),
        severity=rule.severity,
        wcag=rule.wcag,
        act=rule.act,
        bad=tuple(example for kind, example in examples if kind == "Bad"),
        good=tuple(example for kind, example in examples if kind == "Good"),
        beside={kind.split()[1]: example for kind, example in examples if kind.startswith("Beside ")},
    )


def rule_ids() -> tuple[str, ...]:
    """The ids of all rules, sorted."""
    return tuple(sorted({*(rule.id for rule in _all_rules()), *_SAID, AXE}))


def similar_ids(rule_id: str) -> tuple[str, ...]:
    """Ids that somebody who wrote `rule_id` may have meant, best first."""
    return tuple(get_close_matches(rule_id.strip().lower(), rule_ids(), n=3, cutoff=0.5))


def _all_rules() -> tuple[Rule | SiteRule | SourceRule | RecordingRule | Probe, ...]:
    # Page rules come first: those of the same id that ask the source have their reasons there.
    return (*RULES, *SITE_RULES, *SOURCE_RULES, *RECORDING_RULES, *PROBES)
