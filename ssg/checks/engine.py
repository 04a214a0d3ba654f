"""Checks one finished page: parse, run every rule, and gather the facts that the site rules need."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from ssg.checks.facts import page_facts
from ssg.checks.found import finding_of
from ssg.checks.rule import Problem
from ssg.checks.rules import RULES
from ssg.checks.view import PageView
from ssg.model import Finding, HtmlSpot, PageFacts

if TYPE_CHECKING:
    from ssg.checks.dom import Dom
    from ssg.checks.linked import Load
    from ssg.checks.rule import Rule

__all__ = ("PageReport", "check_html", "rules_for")


class PageReport(msgspec.Struct, frozen=True):
    """What is wrong with a page, and what other pages may need to know of it."""

    findings: tuple[Finding, ...]
    facts: PageFacts


def check_html(html: str, page: str, load: Load | None = None) -> PageReport:
    """The findings and facts of a page; `page` is its output path, such as `economy/ferry/index.html`.

    `load` gives the text of other documents by their address as it is written on the page, for the rules that compare
    (links of the same name, parts that repeat on every page); without it these rules say less or nothing.
    """
    view = PageView(html, load)
    problems: list[tuple[Rule, Problem]] = []
    for rule in rules_for(view.element_names, view.attribute_names):
        try:
            found = list(rule.check(view))
        except RecursionError:
            found = [_too_deep(view)]
        if found:
            problems += ((rule, problem) for problem in found)
    if not problems:
        return PageReport((), page_facts(view, page))
    findings = sorted((_finding(view, rule, problem, page) for rule, problem in problems), key=_place)
    return PageReport(tuple(findings), page_facts(view, page))


@lru_cache(maxsize=512)
def rules_for(elements: frozenset[str], attributes: frozenset[str]) -> tuple[Rule, ...]:
    """The rules to be asked on a page with these elements and attributes. The pages of a site are of few such kinds."""
    return tuple(
        rule
        for rule in RULES
        if not (rule.elements or rule.attributes)
        or not elements.isdisjoint(rule.elements)
        or not attributes.isdisjoint(rule.attributes)
    )


def _too_deep(view: PageView) -> Problem:
    # Hundreds of elements inside one another: no page is made so on purpose, and none may stop the others.
    message = "Elements stand too deeply inside one another here to be checked."
    return Problem(view.root, message, "Remove elements that only hold another one.", severity="review")


def _finding(view: Dom, rule: Rule, problem: Problem, page: str) -> Finding:
    spot = view.spot(problem.element)
    if problem.position is not None:
        spot = HtmlSpot(*problem.position, spot.selector, view.line_at(problem.position[0]))
    return finding_of(rule, problem, severity=problem.severity, page=page, html=spot)


def _place(finding: Finding) -> tuple[int, int, str, str]:
    spot = finding.html
    return (spot.line if spot else 0, spot.column if spot else 0, finding.rule, finding.message)
