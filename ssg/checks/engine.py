"""Checks one finished page: parse, run every rule, and gather the facts that the site rules need."""

from __future__ import annotations

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

__all__ = ("PageReport", "check_html")


class PageReport(msgspec.Struct, frozen=True):
    """What is wrong with a page, and what other pages may need to know of it."""

    findings: tuple[Finding, ...]
    facts: PageFacts


_WANTED = tuple((frozenset(rule.elements), frozenset(rule.attributes), rule) for rule in RULES)


def check_html(html: str, page: str, load: Load | None = None) -> PageReport:
    """The findings and facts of a page; `page` is its output path, such as `economy/ferry/index.html`.

    `load` gives the text of other documents by their address as it is written on the page, for the rules that compare
    (links of the same name, parts that repeat on every page); without it these rules say less or nothing.
    """
    view = PageView(html, load)
    tags, attributes = view.by_tag.keys(), view.by_attribute.keys()
    problems: list[tuple[Rule, Problem]] = []
    for elements, names, rule in _WANTED:
        if not (elements.isdisjoint(tags) and names.isdisjoint(attributes)) or not (elements or names):
            problems += _asked(rule, view)
    findings = sorted((_finding(view, rule, problem, page) for rule, problem in problems), key=_place)
    return PageReport(tuple(findings), page_facts(view, page))


def _asked(rule: Rule, view: PageView) -> list[tuple[Rule, Problem]]:
    try:
        return [(rule, problem) for problem in rule.check(view)]
    except RecursionError:
        # Hundreds of elements inside one another: no page is made so on purpose, and none may stop the others.
        message = "Elements stand too deeply inside one another here to be checked."
        return [(rule, Problem(view.root, message, "Remove elements that only hold another one.", severity="review"))]


def _finding(view: Dom, rule: Rule, problem: Problem, page: str) -> Finding:
    spot = view.spot(problem.element)
    if problem.position is not None:
        spot = HtmlSpot(*problem.position, spot.selector, view.line_at(problem.position[0]))
    return finding_of(rule, problem, severity=problem.severity, page=page, html=spot)


def _place(finding: Finding) -> tuple[int, int, str, str]:
    spot = finding.html
    return (spot.line if spot else 0, spot.column if spot else 0, finding.rule, finding.message)
