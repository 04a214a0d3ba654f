"""The examples in the rules' files are right: what is called bad is reported, what is called good is not."""

from __future__ import annotations

import pytest

from ssg.checks.engine import check_html
from ssg.checks.explain import explain
from ssg.checks.rules import RULES

CASES = [
    pytest.param(rule.id, reported, example, id=f"{rule.id}-{'bad' if reported else 'good'}-{number}")
    for rule in RULES
    if (found := explain(rule.id)) is not None
    for reported, examples in ((True, found.bad), (False, found.good))
    for number, example in enumerate(examples, 1)
]


@pytest.mark.parametrize(("rule", "reported", "html"), CASES)
def test_example(rule: str, reported: bool, html: str) -> None:
    """One example of one rule."""
    found = explain(rule)
    assert found is not None
    findings = [finding for finding in check_html(html, "page.html", found.beside.get).findings if finding.rule == rule]

    assert bool(findings) == reported


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_says_why_and_shows_how(rule: object) -> None:
    """Every rule has a summary that is a sentence, and both kinds of example."""
    found = explain(getattr(rule, "id"))  # noqa: B009 - the parameter is any record with an id

    assert found is not None
    assert found.summary.endswith(".")
    assert found.bad
    assert found.good


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_finding_is_a_sentence_with_a_hint(rule: object) -> None:
    """Messages are sentences for reporters: they end in a full stop, say how to mend it, and use no jargon."""
    found = explain(getattr(rule, "id"))  # noqa: B009 - as above
    assert found is not None
    for example in found.bad:
        for finding in check_html(example, "page.html", found.beside.get).findings:
            if finding.rule == found.rule:
                assert finding.message.endswith((".", "”."))
                assert finding.html is not None
                assert finding.html.line >= 1
                assert finding.html.column >= 1
                assert "accessible name" not in finding.message
