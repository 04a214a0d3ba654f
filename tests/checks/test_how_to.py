"""The rule in docs/how-to/add-a-rule.md works as it is written there."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import ModuleType

from ssg.checks.view import PageView

GUIDE = Path(__file__).parents[2] / "docs" / "how-to" / "add-a-rule.md"


def test_example_rule_reports_its_bad_example_only() -> None:
    """The Python block is a rule file: it loads, and its own examples are right."""
    block = re.search(r"```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    assert block is not None
    module = ModuleType("access_key")
    sys.modules["access_key"] = module
    exec(compile(block[1], str(GUIDE), "exec"), module.__dict__)
    examples = re.findall(r"^(Bad|Good):\n    (.*)$", module.__doc__ or "", re.MULTILINE)

    assert [kind for kind, _ in examples] == ["Bad", "Good"]
    for kind, html in examples:
        assert bool(list(module.RULE.check(PageView(html)))) == (kind == "Bad")
