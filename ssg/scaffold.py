"""Starts things: a site (`ssg init`) and an article (`ssg new`). Never writes over a file."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from importlib import resources
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ssg.config_file import load_config
from ssg.content.collisions import can_hold_articles
from ssg.errors import UsageError
from ssg.text import nfc, slugify

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable
    from pathlib import Path


def create_site(folder: Path) -> list[Path]:
    """Creates a small working site and gives the files made.

    Raises:
        UsageError: the folder holds something already.

    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{folder} is not empty.", "Name a folder that does not exist yet.")
    starter = resources.files("ssg") / "starter"
    return sorted(_copy(starter, folder))


def _copy(source: Traversable, target: Path) -> Iterator[Path]:
    target.mkdir(parents=True, exist_ok=True)
    for entry in source.iterdir():
        # Package data keeps the dot off, because build tools leave dot files out.
        name = f".{entry.name[4:]}" if entry.name.startswith("dot-") else entry.name
        if entry.is_dir():
            yield from _copy(entry, target / name)
            continue
        with entry.open("rb") as reader, (target / name).open("xb") as writer:
            shutil.copyfileobj(reader, writer)
        yield target / name


def create_article(root: Path, title: str, section: str) -> Path:
    """Creates a draft and gives its path.

    Raises:
        UsageError: there is no site, the names cannot be used, or the file exists.

    """
    config, _ = load_config(root)
    if config is None:
        raise UsageError("content/site.toml has errors.", "Run `ssg build` to see them.")
    title = nfc(" ".join(title.split()))
    folder, slug = slugify(section), slugify(title)
    if not folder or not slug:
        raise UsageError("The title and the section need at least one letter each.")
    if _UNPRINTABLE.search(title):
        raise UsageError("The title has a character that cannot be printed.", "Type the title again.")
    if not can_hold_articles(folder):
        raise UsageError(f"{folder} cannot be a section: the program uses the name.", "Choose another section.")
    path = root / "content" / folder / f"{slug}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    now = dt.datetime.now(ZoneInfo(config.timezone)).isoformat(timespec="minutes")
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(_DRAFT.format(title=_quoted(title), date=now, section=folder))
    except FileExistsError:
        raise UsageError(f"{path} exists already.", "Choose another title.") from None
    return path


_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff]")
"""What front matter may not hold; lone surrogates come from a command line in another encoding."""
_DRAFT = """---
title: {title}
date: {date}
section: {section}
tags: []
authors: []
summary: ""
draft: true
---

"""


def _quoted(title: str) -> str:
    escaped = title.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
