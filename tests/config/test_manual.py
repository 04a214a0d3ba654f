"""The manual names every key that may be written, with the words of its table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ssg import config_keys
from ssg.config_file import load_config
from ssg.content import schema
from ssg.render.theme_chain import built_in

if TYPE_CHECKING:
    from ssg.located.schema import Key, Keys

DOCS = Path(__file__).parents[2] / "docs"
SETTINGS = (
    "SITE",
    "ORGANIZATION",
    "FEEDBACK",
    "ACCESSIBILITY",
    "LIMIT",
    "CHECK",
    "DESIGN",
    "IGNORE",
    "SECTION",
    "TAG",
    "LANGUAGE",
)


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


def test_the_languages_of_the_built_in_theme() -> None:
    """The manual and a new site's settings name each of them."""
    languages = sorted(file.stem for file in (built_in() / "strings").glob("*.toml"))
    starter = Path(config_keys.__file__).parent / "starter/content/site.toml"
    assert f"`{'`, `'.join(languages[:-1])}` and `{languages[-1]}`" in (DOCS / "site-toml.md").read_text("utf-8")
    assert f"({', '.join(languages)};" in starter.read_text("utf-8")


@pytest.mark.parametrize(("written", "read"), [("#0a0", "#00aa00"), ("#0B6069", "#0B6069"), ("#FfC", "#FFffCC")])
def test_the_forms_of_a_color(tmp_path: Path, written: str, read: str) -> None:
    (tmp_path / "content").mkdir()
    settings = f'title = "T"\nbase_url = "https://a.example/"\n[design]\nbrand = "{written}"\n'
    (tmp_path / "content/site.toml").write_text(settings, "utf-8")
    config, findings = load_config(tmp_path)
    assert config is not None, findings
    assert config.design.brand == read
