"""Names in a theme that mean nothing: a block, a template, a part of the style sheet or a string that is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jinja2
from jinja2 import meta, nodes

from ssg.model import Finding, Position
from ssg.render.stylesheet import PARTS
from ssg.render.theme_toml import line_of, read_texts
from ssg.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from ssg.render.theme import Theme
    from ssg.render.theme_chain import Folder

__all__ = ("blocks_of", "misspelled")

RULE = "theme-name"


def misspelled(theme: Theme) -> Iterator[Finding]:
    """What stands in the first theme of the chain and has no effect. A theme that stands alone cannot misspell."""
    own, *below = theme.chain
    if not below:
        return
    environment = theme.environment()
    yield from _templates(own, below)
    yield from _blocks(own, below, environment)
    yield from _parts(own)
    yield from _strings(own, theme)


def blocks_of(tree: nodes.Template) -> dict[str, int]:
    """Names of the blocks that a template defines, and their lines."""
    return {block.name: block.lineno for block in tree.find_all(nodes.Block)}


def _templates(own: Folder, below: Sequence[Folder]) -> Iterator[Finding]:
    known = {name for folder in below for name in _names(folder)}
    asked = {name for folder in (own, *below) for file in _files(folder) for name in _referred(file.read_text("utf-8"))}
    for name in sorted(_names(own) - known - asked):
        yield _finding(f"{own.label}/templates/{name}", 1, f"No page is made with a template “{name}”", name, known)


def _blocks(own: Folder, below: Sequence[Folder], environment: jinja2.Environment) -> Iterator[Finding]:
    inherited = {name for folder in below for file in _files(folder) for name in _inherited(environment, file)}
    for file in _files(own):
        tree = _parsed(environment, file)
        parents = _ancestors(environment, tree, file, (own, *below))
        if not parents:
            continue
        known = {name for parent in parents for name in _inherited(environment, parent)} or inherited
        nested = {name for outer in tree.find_all(nodes.Block) for name in _inside(outer)}
        for name, line in blocks_of(tree).items():
            if name not in known | nested:
                label = f"{own.label}/templates/{file.relative_to(own.path / 'templates').as_posix()}"
                yield _finding(label, line, f"No template below has a block “{name}”", name, known)


def _ancestors(
    environment: jinja2.Environment, tree: nodes.Template, file: Path, chain: Sequence[Folder]
) -> list[Path]:
    """Every template that this one extends, nearest first."""
    found: list[Path] = []
    extended = _extended(tree)
    while extended:
        name = extended
        folders = [folder for folder in chain if name.startswith(f"{folder.name}/")]
        plain = name.partition("/")[2] if folders else name
        paths = [folder.path / "templates" / plain for folder in folders or chain]
        parent = next((path for path in paths if path.is_file() and path != file and path not in found), None)
        if parent is None:
            break
        found.append(parent)
        extended = _extended(_parsed(environment, parent))
    return found


def _extended(tree: nodes.Template) -> str:
    node = next(iter(tree.find_all(nodes.Extends)), None)
    value = getattr(getattr(node, "template", None), "value", "")
    return value if isinstance(value, str) else ""


def _inside(outer: nodes.Node) -> set[str]:
    return {block.name for block in outer.find_all(nodes.Block) if block is not outer}


def _inherited(environment: jinja2.Environment, file: Path) -> set[str]:
    return set(blocks_of(_parsed(environment, file)))


def _parsed(environment: jinja2.Environment, file: Path) -> nodes.Template:
    """The template; a fault of it is said with the name of its file, which text alone does not have."""
    return environment.parse(file.read_text("utf-8"), file.name, str(file))


def _parts(own: Folder) -> Iterator[Finding]:
    known = {part for part in PARTS if "/" not in part}
    for file in sorted((own.path / "css").rglob("*.css")):
        name = file.relative_to(own.path / "css").as_posix().removesuffix(".css")
        if name not in known and name.partition("/")[0] not in {"palettes", "layouts"}:
            yield _finding(f"{own.label}/css/{name}.css", 1, f"The style sheet has no part “{name}”", name, known)


def _strings(own: Folder, theme: Theme) -> Iterator[Finding]:
    """Strings that neither English nor the plural forms of a language have, and files for no language."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  slow to import

    known = set(theme.strings("en"))
    for file in sorted((own.path / "strings").glob("*")):
        label = f"{own.label}/strings/{file.name}"
        try:
            Locale.parse(file.stem, sep="-")
        except (UnknownLocaleError, ValueError):
            yield _finding(label, 1, f"“{file.stem}” is no language", file.stem, ())
            continue
        source = file.read_text("utf-8")
        below = known if file.stem != "en" else {key for folder in theme.chain[1:] for key in _english(folder)}
        for key in read_texts(file, label):
            counted = any(key.removesuffix(f"_{form}") in below for form in ("zero", "one", "two", "few", "many"))
            if key not in below and not counted:
                yield _finding(label, line_of(source, key), f"No template asks for a string “{key}”", key, below)


def _english(folder: Folder) -> dict[str, str]:
    file = folder.path / "strings/en.toml"
    return read_texts(file, f"{folder.label}/strings/en.toml") if file.is_file() else {}


def _files(folder: Folder) -> list[Path]:
    return sorted((folder.path / "templates").rglob("*.html"))


def _names(folder: Folder) -> set[str]:
    return {file.relative_to(folder.path / "templates").as_posix() for file in _files(folder)}


def _referred(source: str) -> Iterator[str]:
    """Templates that one extends, includes or imports from."""
    try:
        tree = jinja2.Environment(autoescape=True).parse(source)
    except jinja2.TemplateSyntaxError:
        return
    for name in meta.find_referenced_templates(tree):
        if name:
            yield name
            yield name.partition("/")[2]


def _finding(file: str, line: int, message: str, name: str, known: object) -> Finding:
    near = did_you_mean(name, sorted(known) if isinstance(known, (set, dict)) else [])
    hint = f"Did you mean “{near}”?" if near else "docs/themes.md lists those that there are."
    place = Position(file, line, 1)
    return Finding(rule=RULE, severity="warning", message=f"{message}, so it has no effect.", hint=hint, source=place)
