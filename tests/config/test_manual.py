"""The manual names every key that may be written, with the words of its table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ssg import config_keys
from ssg.content import schema

if TYPE_CHECKING:
    from ssg.located.schema import Key, Keys

DOCS = Path(__file__).parents[2] / "docs"
SETTINGS = ("SITE", "ORGANIZATION", "FEEDBACK", "ACCESSIBILITY", "LIMIT", "CHECK", "IGNORE", "SECTION", "TAG")


def row(key: Key) -> str:
    return f"| `{key.name}` | {key.doc}{' Required.' if key.required else ''} |"


@pytest.mark.parametrize("table", SETTINGS)
def test_settings(table: str) -> None:
    _has_rows("site-toml.md", getattr(config_keys, table))


@pytest.mark.parametrize("table", ["PERSON", "STANDING"])
def test_people_and_pages(table: str) -> None:
    _has_rows("writing.md", getattr(schema, table))


def test_front_matter() -> None:
    """The keys of an article have a table that says more than one sentence of each."""
    keys = (DOCS / "writing.md").read_text("utf-8").partition("## The keys")[2].partition("\n## ")[0]
    assert [name for name in schema.ARTICLE if f"`{name}`" not in keys] == []


def _has_rows(file: str, keys: Keys) -> None:
    lines = (DOCS / file).read_text("utf-8").splitlines()
    assert [row(key) for key in keys.values() if row(key) not in lines] == []
