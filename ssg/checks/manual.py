"""The manual's pages about rules, written from the rules themselves.

`python -m ssg.checks.manual docs/rules` writes them; a test says when they are out of date.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ssg.browser.probe import AXE, AXE_CRITERIA
from ssg.checks.explain import explain, rule_ids
from ssg.checks.recording_rules import RECORDING_RULES
from ssg.checks.rules import RULES
from ssg.checks.source_rules import SOURCE_RULES
from ssg.checks.wcag import CRITERIA

if TYPE_CHECKING:
    from ssg.checks.explain import Explanation

__all__ = ("manual_pages",)

_SEVERITY: Final = {
    "error": "**Error**: certainly keeps some readers out (WCAG level A or AA). A site with errors is not published.",
    "warning": "**Warning**: very likely a fault, or against good practice.",
    "review": "**Review**: only a person can tell.",
}
_MARKDOWN: Final = frozenset((*(r.id for r in SOURCE_RULES), *(r.id for r in RECORDING_RULES))) - {r.id for r in RULES}
"""Rules whose examples are Markdown."""
_ACT: Final = "https://www.w3.org/WAI/standards-guidelines/act/rules/"

_MEASURED: Final = frozenset({"nu.md", "speed.md"})
"""Pages of the folder that scripts in bench/ write."""


def manual_pages() -> dict[str, str]:
    """The text of each page by file name: `index.md` and one page a rule."""
    rules = [found for rule in rule_ids() if (found := explain(rule)) is not None]
    pages = {f"{rule.rule}.md": _page(rule) for rule in rules}
    return {"index.md": _index(rules), "wcag.md": _criteria(rules), **pages}


def write_manual(folder: Path) -> None:
    """Writes all pages into a folder and removes those of rules that are gone."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = manual_pages()
    for old in folder.glob("*.md"):
        if old.name not in pages and old.name not in _MEASURED:
            old.unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")


def _page(rule: Explanation) -> str:
    language = "markdown" if rule.rule in _MARKDOWN else "html"
    parts = [f"# {rule.rule}", rule.summary, *([rule.why] if rule.why else []), _SEVERITY[rule.severity]]
    if _measured(rule):
        parts.append("Asked by `ssg check --browser` only: see [checking](../checking.md).")
    if rule.wcag:
        parts.append(f"WCAG 2.2: {', '.join(rule.wcag)}.")
    if rule.act:
        links = ", ".join(f"[{act}]({_ACT}{act}/)" for act in rule.act)
        parts.append(f"W3C ACT rule: {links}.")
    for title, examples in (("Reported", rule.bad), ("Accepted", rule.good)):
        if examples:
            parts.append(f"## {title}")
            parts += (f"```{language}\n{example}\n```" for example in examples)
    for address, html in rule.beside.items():
        parts += [f"where `{address}` is", f"```html\n{html}\n```"]
    return "\n\n".join(parts) + "\n"


def _measured(rule: Explanation) -> bool:
    """Whether it takes a browser."""
    return rule.rule.startswith("browser-")


def _criteria(rules: list[Explanation]) -> str:
    rows = []
    for criterion in CRITERIA:
        found = [rule for rule in rules if criterion.number in rule.wcag]
        static = [rule for rule in found if not _measured(rule)]
        by_severity = (_links(static, severity) for severity in ("error", "warning", "review"))
        browser = [f"[{rule.rule}]({rule.rule}.md)" for rule in found if _measured(rule)]
        browser += [f"[axe-core]({AXE}.md)"] if criterion.number in AXE_CRITERIA else []
        cells = (criterion.theme, *by_severity, ", ".join(browser), criterion.person)
        rows.append(
            f"| {criterion.number} {criterion.name} | {criterion.level} | {' | '.join(c or '-' for c in cells)} |\n"
        )
    static = [rule for rule in rules if not _measured(rule)]
    proven_count = sum(any(r.severity == "error" and c.number in r.wcag for r in static) for c in CRITERIA)
    covered = sum(any(c.number in r.wcag for r in static) for c in CRITERIA)
    head = (
        "| criterion | level | the theme guarantees | the checker proves a failure | thinks one likely | asks "
        "| only a browser shows | a person judges |\n" + "|---" * 8
    )
    return (
        f"# WCAG 2.2, levels A and AA: who answers for what\n\nOf {len(CRITERIA)} criteria the checker proves failures "
        f"of {proven_count} and has rules for {covered}. No criterion about meaning can be passed by a program: where "
        f"no failure is found, the last columns are still to do.\n\n{head}|\n{''.join(rows)}"
    )


def _links(rules: list[Explanation], severity: str) -> str:
    return ", ".join(f"[{rule.rule}]({rule.rule}.md)" for rule in rules if rule.severity == severity)


def _index(rules: list[Explanation]) -> str:
    rows = "".join(
        f"| [{rule.rule}]({rule.rule}.md) | {rule.severity} | {', '.join(rule.wcag) or '-'} | "
        f"{', '.join(rule.act) or '-'} | {rule.summary} |\n"
        for rule in rules
    )
    head = "| rule | severity | WCAG 2.2 | ACT | what it asks |\n|---|---|---|---|---|\n"
    return (
        f"# Rules\n\n{len(rules)} rules. `ssg explain RULE` shows one. [By criterion](wcag.md). "
        "These pages are written from the rules' own files by `python -m ssg.checks.manual docs/rules`."
        f"\n\n{head}{rows}"
    )


if __name__ == "__main__":
    write_manual(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/rules"))
