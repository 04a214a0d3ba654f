"""The fix in docs/how-to/add-a-fix.md works as it is written there."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import ModuleType

from ssg.fix.draft import Draft

GUIDE = Path(__file__).parents[2] / "docs/how-to/add-a-fix.md"


def test_example_fix_does_what_its_example_says() -> None:
    """The Python block is a fix file: it loads, and its own example is right."""
    block = re.search(r"```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    assert block is not None
    module = ModuleType("blank_alt")
    sys.modules["blank_alt"] = module
    exec(compile(block[1], str(GUIDE), "exec"), module.__dict__)
    before, after = re.findall(r"^(?:Bad|Good):\n    (.*)$", module.__doc__ or "", re.MULTILINE)
    draft = Draft("content/local/story.md", before.encode())

    assert draft.with_edits(module.FIX.mend(draft, 1, 1)).text == after
