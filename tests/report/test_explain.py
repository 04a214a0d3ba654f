"""Whatever a command reports can be looked up with `ssg explain`."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import ssg
from ssg.checks.explain import rule_ids
from ssg.errors import UsageError
from ssg.report.explain import INPUT_RULES, explain_rule, list_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(ssg.__file__).parent
ELSEWHERE = {"checks", "report"}
COMMAND = {"environment", "usage"}
"""Reasons why a command failed, in JSON only; they are no rules."""


def reported() -> set[str]:
    """Rule ids written anywhere outside the checker: `rule="…"`, `RULE = "…"`, `state.report("…", …)`."""
    files = (path for path in PACKAGE.rglob("*.py") if path.relative_to(PACKAGE).parts[0] not in ELSEWHERE)
    return {rule for file in files for rule in _rules(ast.parse(file.read_text(encoding="utf-8")))} - COMMAND


def _rules(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        value = None
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            value = node.value if node.targets[0].id.endswith("RULE") else None
        elif isinstance(node, ast.keyword) and node.arg == "rule":
            value = node.value
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "report":
            value = node.args[0] if node.args else None
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            yield value.value


def test_the_search_finds_rules() -> None:
    """The test below would pass if it looked at nothing."""
    assert {"front-matter", "picture-file", "link-scheme", "early-version"} <= reported()


def test_every_reported_rule_is_explained() -> None:
    """And no explanation is left over."""
    inputs = {rule for rule, _ in INPUT_RULES}

    assert reported() - set(rule_ids()) == inputs


def test_an_input_rule_in_words() -> None:
    """Its id and one sentence."""
    assert next(iter(explain_rule("site-toml"))) == "site-toml"
    assert any(line.startswith("site-toml ") for line in list_rules())


def test_no_such_rule() -> None:
    """Somebody who mistypes is helped."""
    with pytest.raises(UsageError, match="Did you mean alt-undecided"):
        list(explain_rule("alt-undecidd"))
