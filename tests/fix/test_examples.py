"""The examples in the files of the fixes are right: what is bad becomes what is good, and what is left stays."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING, Any

import pytest

from ssg.checks.explain import rule_ids
from ssg.fix import fixes
from ssg.fix.fixes import FIXES

if TYPE_CHECKING:
    from ssg.fix.fix import Fix

ROOT = Path(__file__).parents[2]
EXAMPLE = re.compile(r"^(Bad|Good|Left):\n((?: {4}.*\n|\n)+)", re.MULTILINE)


def doc(fix: Fix) -> str:
    return (sys.modules[fix.mend.__module__].__doc__ or "") + "\n"


def examples(fix: Fix) -> list[tuple[str, str]]:
    """Markdown before and after."""
    found = [(kind, dedent(text).strip("\n") + "\n") for kind, text in EXAMPLE.findall(doc(fix))]
    kinds = [kind for kind, _ in found]
    assert kinds.count("Bad") == kinds.count("Good") > 0
    pairs = [(text, found[at + 1][1]) for at, (kind, text) in enumerate(found) if kind == "Bad"]
    return pairs + [(text, text) for kind, text in found if kind == "Left"]


CASES = [
    pytest.param(f"{fix.id}-{number}.md", before, after, id=f"{fix.id}-{number}")
    for fix in FIXES
    for number, (before, after) in enumerate(examples(fix), 1)
]


@pytest.fixture(scope="module")
def mended(tmp_path_factory: pytest.TempPathFactory, make_sources: Any, source: Any, fixed: Any) -> Path:
    """A folder with every example as a story, after one run over all of them."""
    root = tmp_path_factory.mktemp("examples")
    files = {str(case.values[0]): source(str(case.values[1])) for case in CASES}
    fixed(make_sources(root, files))
    return root / "content/local"


@pytest.mark.parametrize(("name", "before", "after"), CASES)
def test_example(mended: Path, source: Any, name: str, before: str, after: str) -> None:
    """The file holds what the example says, byte for byte."""
    assert (mended / name).read_bytes() == source(after), before


def test_every_file_is_registered() -> None:
    """One fix, one file of its name, one line in the registry."""
    files = {path.stem for path in Path(fixes.__file__).parent.glob("[a-z]*.py")}

    assert {fix.id.replace("-", "_") for fix in FIXES} == files


@pytest.mark.parametrize("fix", FIXES, ids=lambda fix: fix.id)
def test_fix_says_what_it_does(fix: Fix) -> None:
    """Its first line is a sentence, it names rules that exist, and the manual names it."""
    manual = (ROOT / "docs/fixing.md").read_text(encoding="utf-8")

    assert doc(fix).split("\n\n")[0].strip().endswith(".")
    assert set(fix.rules) <= set(rule_ids())
    assert all(f"| `{rule}` |" in manual for rule in fix.rules)
