"""The style sheet of a site: the palette, the theme's parts and the layout, in one file without comments.

Parts are looked up along the chain of themes by name, so a theme replaces one of them, or adds `css/own.css`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ssg.errors import UsageError
from ssg.render.brand import STYLESHEET, brand_tokens
from ssg.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ssg.config import Design
    from ssg.render.theme_chain import Folder

__all__ = ("PARTS", "STYLESHEET", "assembled", "choices", "part_files")

PARTS = (
    "palettes/{palette}",
    "base",
    "frame",
    "lists",
    "story",
    "blocks",
    "charts",
    "forms",
    "layouts/{layout}",
    "modes",
    "own",
)
"""In the order of the cascade. `own` is for themes that extend this one; the built-in theme has none."""

_STRING_OR_COMMENT = re.compile(r"""("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|/\*.*?\*/""", re.DOTALL)


def assembled(chain: Sequence[Folder], design: Design) -> str:
    """The whole style sheet; empty if no theme of the chain has parts."""
    if not any((folder.path / "css").is_dir() for folder in chain):
        return ""
    css = lean("\n".join(file.read_text("utf-8") for file in part_files(chain, design)))
    return css + brand_tokens(css, design.brand) if design.brand else css


def part_files(chain: Sequence[Folder], design: Design) -> list[Path]:
    """The files that the style sheet is made of, in order.

    Raises:
        UsageError: no theme of the chain has the palette or the layout.

    """
    found = []
    for part in PARTS:
        name = part.format(palette=design.palette, layout=design.layout)
        file = next((file for folder in chain if (file := folder.path / "css" / f"{name}.css").is_file()), None)
        if file is None and "/" in name:
            raise _unknown(chain, *name.split("/"))
        found += [file] if file else []
    return found


def choices(chain: Sequence[Folder], kind: str) -> list[str]:
    """Names of the `palettes` or `layouts` that a theme offers, sorted."""
    return sorted({file.stem for folder in chain for file in (folder.path / "css" / kind).glob("*.css")})


def lean(css: str) -> str:
    """The same rules without comments, indentation and empty lines."""
    bare = _STRING_OR_COMMENT.sub(lambda match: match[1] or "", css)
    return "\n".join(line.strip() for line in bare.splitlines() if line.strip()) + "\n"


def _unknown(chain: Sequence[Folder], kind: str, name: str) -> UsageError:
    known = choices(chain, kind)
    near = did_you_mean(name, known)
    hint = f"Did you mean “{near}”?" if near else f"There are {', '.join(known)}."
    return UsageError(f"content/site.toml: the theme has no {kind[:-1]} “{name}”.", hint)
