"""The folders of a theme: its own, that of the theme it extends, and so on."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ssg.errors import UsageError
from ssg.render.theme_toml import line_of, read_texts
from ssg.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable

DEFAULT = "default"
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*", re.IGNORECASE)
_KEYS = ("extends", "name")
"""What `theme.toml` may say: the folder's name, and the theme that has what this one lacks (the built-in one when left
out, none when empty).
"""


class Folder(msgspec.Struct, frozen=True):
    """One theme of the chain."""

    name: str
    path: Path
    label: str
    """The folder as messages name it: relative to the site, `themes/mine`."""


def find_chain(site_root: Path, name: str) -> tuple[Folder, ...]:
    """The folders of the theme `name` of a site, the one that wins first.

    Raises:
        UsageError: there is no such theme, its `theme.toml` cannot be used, or it extends itself.

    """
    chain: list[Folder] = []
    asked_by = "content/site.toml"
    wanted = name
    while wanted:
        if any(folder.name == wanted for folder in chain):
            circle = " extends ".join(f"“{part}”" for part in (*(folder.name for folder in chain), wanted))
            raise UsageError(f"{asked_by}: the theme {circle}, which never ends.")
        folder = _find(site_root, wanted, asked_by)
        chain.append(folder)
        asked_by = f"{folder.label}/theme.toml"
        wanted = _extends(folder, asked_by)
    return tuple(chain)


def built_in() -> Path:
    """The folder of the built-in theme: inside the package when installed, beside it in a clone."""
    package = Path(__file__).resolve().parents[1]
    shipped = package / "themes" / DEFAULT
    return shipped if shipped.is_dir() else package.parent / "themes" / DEFAULT


def _find(site_root: Path, name: str, asked_by: str) -> Folder:
    themes = site_root / "themes"
    own = themes / name
    if _NAME.fullmatch(name) and own.is_dir():
        return Folder(name, own, f"themes/{name}")
    if name == DEFAULT and built_in().is_dir():
        return Folder(name, built_in(), f"themes/{name}")
    known = {DEFAULT, *(child.name for child in themes.iterdir() if child.is_dir())} if themes.is_dir() else {DEFAULT}
    nearest = did_you_mean(name, sorted(known))
    hint = (
        f"Did you mean “{nearest}”?"
        if nearest
        else f"A theme is a folder of themes/; there is {_listed(sorted(known))}."
    )
    raise UsageError(f"{asked_by}: there is no theme “{name}”.", hint)


def _extends(folder: Folder, label: str) -> str:
    file = folder.path / "theme.toml"
    if not file.is_file():
        raise UsageError(f"{label} is missing.", f'Write a file with the line: name = "{folder.name}"')
    told = read_texts(file, label, _KEYS)
    if told.get("name", folder.name) != folder.name:
        line = line_of(file.read_text("utf-8"), "name")
        raise UsageError(f"{label}:{line}: the name is “{told['name']}”, but the folder is “{folder.name}”.")
    return told.get("extends", "" if folder.name == DEFAULT else DEFAULT)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)
