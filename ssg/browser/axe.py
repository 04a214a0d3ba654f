"""Asks axe-core, and turns its answers into findings of ours."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import msgspec

from ssg.browser.probe import Hit
from ssg.model import Severity

if TYPE_CHECKING:
    from playwright.async_api import Page

__all__ = ("AxeHit", "ask_axe")

_TAGS: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_CRITERION: Final = re.compile(r"wcag(\d)(\d)(\d+)$")
_CONTRAST: Final = "color-contrast"
_COLOUR_RULES: Final = (_CONTRAST, "link-in-text-block")
"""What may be different in the dark scheme."""
_OURS: Final = {"target-size": {"enabled": False}}
"""Rules that a probe answers: `browser-target-size`."""


class AxeHit(msgspec.Struct, frozen=True):
    """A finding of axe-core."""

    rule: str
    """`axe-` and axe-core's own id."""
    wcag: tuple[str, ...]
    severity: Severity
    hit: Hit


async def ask_axe(page: Page, *, colours_only: bool = False) -> tuple[list[AxeHit], tuple[str, ...]]:
    """What axe-core finds, and the selectors of texts whose contrast it cannot tell.

    Violations of WCAG are errors and those of best practice warnings; what axe-core calls incomplete is a review,
    except contrast, which is measured afterwards.
    """
    await page.evaluate(_script())
    rules: dict[str, Any] = (
        {"type": "rule", "values": _COLOUR_RULES} if colours_only else {"type": "tag", "values": _TAGS}
    )
    options = {"runOnly": rules, "resultTypes": ["violations", "incomplete"], "iframes": False}
    if not colours_only:
        options["rules"] = _OURS
    results = await page.evaluate(_RUN, options)
    undecided: tuple[str, ...] = ()
    hits = [hit for rule in results["violations"] for hit in _hits(rule, incomplete=False)]
    for rule in results["incomplete"]:
        if rule["id"] == _CONTRAST:
            undecided = tuple(node["selector"] for node in rule["nodes"] if node["selector"])
        else:
            hits += _hits(rule, incomplete=True)
    return hits, undecided


_RUN: Final = """async (options) => {
  const results = await axe.run(document, options);
  const short = (rule) => ({ id: rule.id, help: rule.help, tags: rule.tags, nodes: rule.nodes.map((node) => {
    const selector = node.target.flat(9)[0];
    let element = null;
    try { element = document.querySelector(selector); } catch { }
    const place = element ? ssgBrowser.place(element) : { path: selector, snippet: node.html.slice(0, 120) };
    return { ...place, selector, summary: node.failureSummary ?? "" };
  }) });
  return { violations: results.violations.map(short), incomplete: results.incomplete.map(short) };
}"""


def _hits(rule: dict[str, Any], *, incomplete: bool) -> list[AxeHit]:
    wcag = tuple(".".join(found.groups()) for tag in rule["tags"] if (found := _CRITERION.match(tag)))
    severity: Severity = "review" if incomplete else "error" if wcag else "warning"
    asked = "A person has to look: " if incomplete else ""
    return [
        AxeHit(
            f"axe-{rule['id']}",
            wcag,
            severity,
            Hit(
                path=node["path"],
                snippet=node["snippet"],
                message=f"{asked}{rule['help'].rstrip('.')}.",
                hint=" ".join(node["summary"].split()),
            ),
        )
        for node in rule["nodes"]
    ]


@cache
def _script() -> str:
    from axe_playwright_python.base import (  # type: ignore[import-untyped] # noqa: PLC0415 - has no types; an extra
        AXE_SCRIPT,
    )

    return str(AXE_SCRIPT)
