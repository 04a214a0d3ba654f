"""The block in docs/how-to/add-a-block.md works as it is written there."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from ssg.markdown.blocks import WORDS
from ssg.markdown.body import render_body
from ssg.markdown.state import BodyContext
from ssg.model import Body, Target

if TYPE_CHECKING:
    import pytest

GUIDE = Path(__file__).parents[2] / "docs/how-to/add-a-block.md"
TEXT = "::: recipe Seaweed *soup*\nserves: <4>\npicture: soup.jpg\n\nBoil it.\n:::\n"
HTML = """<section class="recipe" aria-labelledby="seaweed-soup">
<h2 id="seaweed-soup">Seaweed <em>soup</em></h2>
<p>Boil it.</p>
<img src="/base/soup.jpg" alt="">
<p>Serves &lt;4&gt;</p>
</section>
"""


def test_example_block(monkeypatch: pytest.MonkeyPatch) -> None:
    """The Python block is the file of a kind; listed, it writes what the guide says."""
    block = re.search(r"```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    assert block is not None
    module = ModuleType("recipe")
    monkeypatch.setitem(sys.modules, "recipe", module)
    exec(compile(block[1], str(GUIDE), "exec"), module.__dict__)
    monkeypatch.setitem(WORDS, "recipe", module.RECIPE)
    targets = {"soup.jpg": Target("/soup.jpg", "content/soup.jpg", 8, 6)}
    body = render_body(BodyContext(Body("content/a.md", 1, TEXT, targets), href=lambda path: f"/base{path}"))

    assert (body.html, body.findings, body.files) == (HTML, (), {"/soup.jpg": "content/soup.jpg"})
