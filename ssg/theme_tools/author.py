"""Starts a theme: the few files that one needs to change colors, words and single blocks of the built-in theme."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ssg.errors import UsageError
from ssg.render.theme_chain import DEFAULT, built_in

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ("create_theme",)

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")
_OWN_CSS = """/* Your rules: they come last, so they win. Colors are tokens, such as var(--accent): see docs/themes.md.
   Example: .masthead { text-align: start; } */
"""
_ARTICLE = """{% extends "default/article.html" %}
{# Each block of the built-in template may be replaced alone; docs/themes.md lists them. `super()` is what was there. #}
{% block standfirst %}{{ super() }}{% endblock %}
"""
_WORDS = """# Words of your own; what is not here comes from the built-in theme. Example:
# latest = "What is new"
"""


def create_theme(root: Path, name: str) -> list[Path]:
    """Creates `themes/<name>/` and gives the files made.

    Raises:
        UsageError: the name cannot be a folder's, or there is such a theme.

    """
    if not _NAME.fullmatch(name) or name == DEFAULT:
        hint = "Write lower-case letters, digits and hyphens, such as harbor-wire."
        raise UsageError(f"“{name}” cannot be the name of a new theme.", hint)
    folder = root / "themes" / name
    if folder.exists():
        raise UsageError(f"There is a theme “{name}” already.", "Choose another name, or remove its folder.")
    files = {
        "theme.toml": f'name = "{name}"\nextends = "{DEFAULT}"\n',
        f"css/palettes/{name}.css": _palette(name),
        "css/own.css": _OWN_CSS,
        "templates/article.html": _ARTICLE,
        "strings/en.toml": _WORDS,
    }
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return [folder / path for path in files]


def _palette(name: str) -> str:
    """The built-in colors to start from."""
    rules = (built_in() / "css/palettes/ink.css").read_text("utf-8").partition("*/")[2]
    return (
        f"/* {name}: choose it with palette = “{name}” below [design]. `ssg theme check` proves the contrast. */{rules}"
    )
