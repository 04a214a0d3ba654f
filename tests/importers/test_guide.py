"""The example of `docs/how-to/add-an-importer.md` works as it stands there."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from ssg.importers import run

if TYPE_CHECKING:
    import pytest

GUIDE = Path(__file__).parents[2] / "docs" / "how-to" / "add-an-importer.md"


def test_the_example_is_an_importer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    example = re.search(r"```python\n(\"\"\".+?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    assert example
    notes: Any = ModuleType("notes")
    exec(example[1], notes.__dict__)
    monkeypatch.setattr(run, "IMPORTERS", (("notes", notes.read),))
    (tmp_path / "content").mkdir()
    (tmp_path / "note.txt").write_text("Tide tables\n\nHigh water\nat *six*.\n", encoding="utf-8")
    (result,) = run.import_files("notes", [tmp_path / "note.txt"], tmp_path, "sea", "UTC")
    assert result.path is not None
    assert result.path.read_text(encoding="utf-8").endswith("---\nHigh water at \\*six\\*.\n")
