"""Whether a theme is fit for readers: it is tried on a small newsroom with one of everything, in two directions."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ssg.build import build
from ssg.model import Finding, Position
from ssg.outcome import BuildRequest
from ssg.render.theme import load_theme
from ssg.search import can_search
from ssg.theme_tools.contrast import low_contrast
from ssg.theme_tools.sample import MOMENT, write_sample
from ssg.theme_tools.spelling import misspelled
from ssg.theme_tools.text_colours import low_contrast_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.config import Design
    from ssg.render.theme import Theme

__all__ = ("TRIED", "check_theme")

TRIED = ("en", "ar")
"""One language for each direction of writing."""


def check_theme(root: Path, name: str, design: Design) -> tuple[int, list[Finding]]:
    """Pages tried, and everything that is wrong with the theme.

    Raises:
        UsageError: there is no such theme, or a file of it cannot be used at all.

    """
    theme = load_theme(root, name, design)
    findings = [*low_contrast(theme), *low_contrast_text(theme), *misspelled(theme), *_missing_strings(theme)]
    pages = 0
    for lang in TRIED:
        with tempfile.TemporaryDirectory(prefix="ssg-theme-") as folder:
            tried, found = _tried(Path(folder), theme, name, lang)
        pages += tried
        findings += found
    return pages, _once(findings)


def _tried(folder: Path, theme: Theme, name: str, lang: str) -> tuple[int, list[Finding]]:
    """A whole build with the theme; what is wrong is the theme's fault, because the newsroom has no faults."""
    design = "".join(
        f'{key} = "{value}"\n' for key, value in msgspec.structs.asdict(theme.design).items() if value and key != "font"
    )
    search = "search = true\n" if can_search() else ""
    write_sample(folder, lang, settings=f'theme = "{name}"\n{search}\n[design]\n{design}')
    for link in theme.chain:
        shutil.copytree(link.path, folder / "themes" / link.name)
    request = BuildRequest(root=folder, output=folder / "build", now=dt.datetime.fromisoformat(MOMENT), jobs=1)
    result = build(request)
    return result.pages, [
        msgspec.structs.replace(found, message=f"{found.message} (Tried in the language “{lang}”.)", source=None)
        if found.source is None or found.source.file.startswith("content/")
        else found
        for found in result.findings
        if found.rule not in {"theme-strings", "brand-contrast"}
    ]


def _missing_strings(theme: Theme) -> Iterator[Finding]:
    """What a language of the theme's own lacks; the rest of its pages would be in English."""
    own = theme.chain[0]
    for file in sorted((own.path / "strings").glob("*.toml")):
        below = theme.strings("en")
        spoken = {key for folder in theme.chain for key in _keys(folder.path / "strings" / file.name)}
        missing = [key for key in below if key not in spoken and not key.endswith(("_one", "_two", "_few", "_many"))]
        if file.stem == "en" or not missing:
            continue
        told = ", ".join(missing[:5]) + (f" and {len(missing) - 5} more" if len(missing) > 5 else "")  # noqa: PLR2004  enough to begin with
        yield Finding(
            rule="theme-strings",
            severity="warning",
            message=f"The language “{file.stem}” lacks {told}, so these words are shown in English.",
            hint="Write them, with those of themes/default/strings/en.toml beside you.",
            wcag=("3.1.2",),
            source=Position(f"{own.label}/strings/{file.name}", 1, 1),
        )


def _keys(file: Path) -> list[str]:
    from ssg.render.theme_toml import read_texts  # noqa: PLC0415  used here only

    return list(read_texts(file, file.name)) if file.is_file() else []


def _once(findings: list[Finding]) -> list[Finding]:
    return list(dict.fromkeys(findings))
