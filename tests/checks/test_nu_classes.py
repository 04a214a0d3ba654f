"""The classes of the comparison with the Nu checker name rules that exist; none of its errors is on our own pages."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from typing import Any

import pytest

from ssg.checks.explain import rule_ids

ROOT = Path(__file__).parents[2]


def _classes() -> tuple[Any, ...]:
    spec = importlib.util.spec_from_file_location("nu_classes", ROOT / "bench/nu_classes.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    classes: tuple[Any, ...] = module.CLASSES
    return classes


CLASSES = _classes()


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.pattern[:40])
def test_class(kind: Any) -> None:
    """A pattern that can be searched, rules that there are, and a reason where none of them answers."""
    re.compile(kind.pattern)
    assert set(kind.rules) <= set(rule_ids())
    assert kind.rules or kind.why
    assert not kind.why or kind.why.endswith(".")


def test_no_error_on_our_own_pages() -> None:
    """In the table that `python bench/nu.py --write` wrote."""
    table = (ROOT / "docs/rules/nu.md").read_text(encoding="utf-8")
    assert re.search(r"^\| sample newsroom \| \d+ \| 0 \|", table, re.MULTILINE)
