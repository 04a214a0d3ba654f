"""Addresses that open a file at a line in an editor. The browser hands them to the program that registered them."""

from __future__ import annotations

import shutil
import string
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from ssg.errors import UsageError
from ssg.text import did_you_mean

if TYPE_CHECKING:
    from pathlib import Path

    from ssg.model import Position

__all__ = ("EDITORS", "Editor", "editor_named")

EDITORS: Final = {
    "vscode": "vscode://file{path}:{line}:{column}",
    "vscodium": "vscodium://file{path}:{line}:{column}",
    "cursor": "cursor://file{path}:{line}:{column}",
    "zed": "zed://file{path}:{line}:{column}",
    "idea": "idea://open?file={path}&line={line}&column={column}",
    "sublime": "subl://open?url=file://{path}&line={line}&column={column}",
    "textmate": "txmt://open?url=file://{path}&line={line}&column={column}",
    "macvim": "mvim://open?url=file://{path}&line={line}&column={column}",
    "vim": "vim://open?url=file://{path}&line={line}&column={column}",
    "emacs": "emacs://open?url=file://{path}&line={line}&column={column}",
    "none": "",
}
_PROGRAMS: Final = {
    "code": "vscode",
    "codium": "vscodium",
    "cursor": "cursor",
    "zed": "zed",
    "idea": "idea",
    "subl": "sublime",
    "mate": "textmate",
    "mvim": "macvim",
}
"""What is looked for where nobody names an editor."""
_PLACES: Final = (["path", "", None], ["line", "", None], ["column", "", None])
"""Name, format and conversion of each place that may stand in a pattern."""
_NEVER: Final = ("javascript:", "data:", "vbscript:", "http:", "https:", "file:")


class Editor:
    """One pattern of addresses."""

    def __init__(self, root: Path, pattern: str) -> None:
        self._root = root.resolve()
        self._pattern = pattern

    def address(self, place: Position) -> str:
        """The address that opens the place; empty without an editor."""
        if not self._pattern:
            return ""
        path = (self._root / place.file).as_posix()
        shown = quote(path if path.startswith("/") else f"/{path}", safe="/:")
        return self._pattern.format(path=shown, line=max(place.line, 1), column=max(place.column, 1))


def editor_named(name: str, root: Path) -> Editor:
    """The editor with a name of `EDITORS` or a pattern of one's own; with an empty name, one that is installed.

    Raises:
        UsageError: there is no such name, and it is no pattern that can be used.

    """
    if not name:
        name = next((known for program, known in _PROGRAMS.items() if shutil.which(program)), "none")
    if name in EDITORS:
        return Editor(root, EDITORS[name])
    if "{path}" not in name or "://" not in name or name.lower().startswith(_NEVER):
        near = did_you_mean(name, EDITORS)
        hint = f"Did you mean {near}?" if near else f"Name one of {', '.join(EDITORS)}, or a pattern with {{path}}."
        raise UsageError(f"There is no editor “{name}”.", hint)
    if not _is_plain(name):
        hint = "It may hold {path}, {line} and {column}."
        raise UsageError(f"The pattern “{name}” has a place that nothing fills in.", hint)
    return Editor(root, name)


def _is_plain(pattern: str) -> bool:
    """Whether a pattern asks for our places as they are: of what `format` can do, `{line.x}` and `{line:9}` fail."""
    try:
        places = [place for _, *place in string.Formatter().parse(pattern) if place[0] is not None]
    except ValueError:
        return False
    return ["path", "", None] in places and all(place in _PLACES for place in places)
