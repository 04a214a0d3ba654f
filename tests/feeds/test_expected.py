"""Every file of the sample newsroom, byte for byte as in `expected/`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

EXPECTED = Path(__file__).parent / "expected"
PATHS = sorted(str(path.relative_to(EXPECTED)) for path in EXPECTED.rglob("*") if path.is_file())


def test_the_sample_gives_these_files_and_no_others(newsroom: Any) -> None:
    assert sorted(newsroom.plan(newsroom.sample(), newsroom.sample_pages())) == PATHS


@pytest.mark.parametrize("path", PATHS)
def test_bytes(newsroom: Any, path: str) -> None:
    built = newsroom.build(newsroom.sample(), newsroom.sample_pages())
    assert built[path].decode() == (EXPECTED / path).read_text(encoding="utf-8")
