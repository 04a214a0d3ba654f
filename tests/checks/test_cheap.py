"""Checking stays cheap. Work is counted, not timed: calls of functions, which are the same on every machine.

What is in docs/how-to/add-a-rule.md under "Keep it cheap" is held here.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ssg.checks.engine import check_html, rules_for
from ssg.checks.explain import explain
from ssg.checks.rules import RULES
from ssg.checks.view import PageView

if TYPE_CHECKING:
    from collections.abc import Callable

    from ssg.checks.rule import Rule

ARTICLE = (Path(__file__).parent / "fixtures" / "article.html").read_text(encoding="utf-8")
"""A story of 160 elements as the theme writes it, in which nothing is wrong."""
MOST_CALLS = 2850
"""Calls for the whole page with every rule; about 0.25 µs each. Raise it when a rule is worth it, and say so."""
MOST_CALLS_OF_A_RULE = 120
"""Calls of one rule when what rules share is there already."""


def calls(work: Callable[[], object]) -> int:
    """How many functions, of Python and of C, a piece of work calls."""
    count = 0

    def tell(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(tell)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def test_an_ordinary_page_costs_little() -> None:
    """A page in order needs few calls for all rules together."""
    assert check_html(ARTICLE, "page.html").findings == ()  # and what is remembered across pages is there

    assert calls(lambda: check_html(ARTICLE, "page.html")) <= MOST_CALLS


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_has_little_to_do_on_an_ordinary_page(rule: Rule) -> None:
    """A rule looks at the page once at a glance; only where something may be wrong it looks closely."""
    page = PageView(ARTICLE)
    if rule in rules_for(page.element_names, page.attribute_names):
        list(rule.check(page))

        assert calls(lambda: list(rule.check(page))) <= MOST_CALLS_OF_A_RULE


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.elements or rule.attributes], ids=lambda rule: rule.id)
def test_a_rule_is_asked_wherever_it_has_something_to_say(rule: Rule) -> None:
    """Pages without the rule's elements and attributes would give it nothing to report."""
    for page in example_pages():
        if rule not in rules_for(page.element_names, page.attribute_names):
            assert list(rule.check(page)) == [], page.source


@cache
def example_pages() -> list[PageView]:
    """The examples of all rules."""
    found = [explain(rule.id) for rule in RULES]
    return [PageView(html) for rule in found if rule is not None for html in (*rule.bad, *rule.good)]
