"""What a theme changes against the themes that it extends: file by file, and inside templates block by block."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from ssg.render.theme_toml import read_texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from ssg.render.theme import Theme
    from ssg.render.theme_chain import Folder

__all__ = ("changes",)

_TEXT = (".css", ".html", ".svg", ".txt", ".js", ".toml")
_BLOCK = re.compile(r"\{%-?\s*(?:block\s+(?P<name>\w+)[^%]*|(?P<end>endblock)[^%]*)-?%\}")


def changes(theme: Theme) -> Iterator[str]:
    """Lines to read: a heading for each file of the theme, and under it what it replaces as a unified diff."""
    own, *below = theme.chain
    for file in sorted(file for file in own.path.rglob("*") if file.is_file() and not file.name.startswith(".")):
        name = file.relative_to(own.path).as_posix()
        if name != "theme.toml":
            yield from _file(name, file, own, below)


def _file(name: str, file: Path, own: Folder, below: Sequence[Folder]) -> Iterator[str]:
    theirs = next((folder.path / name for folder in below if (folder.path / name).is_file()), None)
    if theirs is None:
        yield f"{own.label}/{name}: new"
    elif name.startswith("strings/"):
        yield from _strings(name, file, theirs, own)
    elif file.suffix not in _TEXT:
        yield f"{own.label}/{name}: replaced"
    elif name.startswith("templates/") and _extends_itself(file, name):
        yield from _blocks(name, file, theirs, own)
    else:
        yield f"{own.label}/{name}: replaced as a whole"
        yield from _diff(theirs.read_text("utf-8"), file.read_text("utf-8"), f"built in/{name}", f"{own.label}/{name}")


def _strings(name: str, file: Path, theirs: Path, own: Folder) -> Iterator[str]:
    mine, before = read_texts(file, name), read_texts(theirs, name)
    changed = [key for key in mine if mine[key] != before.get(key)]
    yield f"{own.label}/{name}: {len(changed)} of {len(before)} strings"
    for key in changed:
        yield f"-{key} = {before[key]!r}" if key in before else f"-{key} is new"
        yield f"+{key} = {mine[key]!r}"


def _extends_itself(file: Path, name: str) -> bool:
    plain = name.removeprefix("templates/")
    return bool(re.search(rf"""\{{%-?\s*extends\s+["'][\w-]+/{re.escape(plain)}["']""", file.read_text("utf-8")))


def _blocks(name: str, file: Path, theirs: Path, own: Folder) -> Iterator[str]:
    mine, before = blocks(file.read_text("utf-8")), blocks(theirs.read_text("utf-8"))
    yield f"{own.label}/{name}: {', '.join(mine) or 'no block'}"
    for block, source in mine.items():
        if block in before:
            yield from _diff(
                before[block], source, f"built in/{name}, block {block}", f"{own.label}/{name}, block {block}"
            )
        else:
            yield f"block {block} comes from a template further down"


def blocks(source: str) -> dict[str, str]:
    """What stands in each block of a template, by name."""
    found: dict[str, str] = {}
    opened: list[tuple[str, int]] = []
    for tag in _BLOCK.finditer(source):
        if tag["name"]:
            opened.append((tag["name"], tag.end()))
        elif opened:
            name, start = opened.pop()
            found[name] = source[start : tag.start()].strip() + "\n"
    return found


def _diff(before: str, after: str, old: str, new: str) -> Iterator[str]:
    yield from difflib.unified_diff(before.splitlines(), after.splitlines(), fromfile=old, tofile=new, lineterm="")
