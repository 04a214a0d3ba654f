"""What an address of a picture or file in an article leads to: a file below content/, or another site."""

from __future__ import annotations

import os
import posixpath
from typing import TYPE_CHECKING

import msgspec

from ssg.image_motion import image_motion
from ssg.image_size import FORMATS, image_size
from ssg.located.kinds import address_fault
from ssg.located.problems import shown
from ssg.model import Finding, Motion, Position
from ssg.text import did_you_mean, nfc
from ssg.within import find_inside

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ("DOCUMENTS", "Picture", "is_picture", "resolve_file", "resolve_picture")

RULE = "picture-file"
FILE_RULE = "linked-file"
_HINT = "Put the file beside the article and write its name exactly."
DOCUMENTS = (
    *(".csv", ".geojson", ".gpx", ".ics", ".json", ".kml", ".tsv", ".txt"),
    *(".doc", ".docx", ".epub", ".odp", ".ods", ".odt", ".pdf", ".ppt", ".pptx", ".rtf", ".xls", ".xlsx"),
    *(".aac", ".flac", ".m4a", ".m4v", ".mov", ".mp3", ".mp4", ".oga", ".ogg", ".ogv", ".opus", ".wav", ".webm"),
    *(".srt", ".vtt"),
    *(".7z", ".gz", ".zip"),
)
"""What an article may link to. HTML and scripts are left out: nothing is published that was not checked."""
_MADE = ("feed.json", "robots.txt")
"""Of these endings, the names of files that the program writes itself."""

_Measure = tuple[int, int, Motion | None]
_sizes: dict[tuple[str, int, int, int], _Measure | str] = {}
"""Size and movement, or what is wrong, by file, inode, time and length: a picture of many stories is opened once."""
_MOST_SIZES = 100_000


class Picture(msgspec.Struct, frozen=True):
    """A picture or file that was found."""

    src: str
    """Site path (`/economy/ferry.jpg`), or an absolute http(s) address."""
    file: str = ""
    """Path below the site's root as the disk spells it; empty for another site's."""
    width: int = 0
    """Pixels; 0 for another site's, and for what is no picture."""
    height: int = 0
    motion: Motion | None = None


def is_picture(path: str) -> bool:
    """Whether the path ends as pictures do."""
    return posixpath.splitext(path)[1].lower() in FORMATS


def resolve_picture(src: str, article_path: str, root: Path, line: int, column: int) -> Picture | Finding:
    """The picture that `src` in an article means, or why there is none.

    Args:
        src: relative to the article, from content/ with a leading slash, or an http(s) address.
        article_path: `content/economy/ferry.md`.
        root: the site's folder.
        line: where `src` is written, for the finding.
        column: the same.

    """
    where = Position(article_path, line, column)
    if "://" in src or src.startswith("//"):
        fault = address_fault(src)
        hint = "Name a file beside the article, or an https address."
        return _refused(RULE, f"The address {shown(src)} {fault}.", where, hint) if fault else Picture(src)
    file, fault = find_inside(root, posixpath.dirname(article_path), src)
    if fault == "does not exist":
        return _refused(RULE, f"There is no picture {shown(src)}.", where, _nearest(src, article_path, root))
    if fault:
        return _refused(RULE, f"The picture {shown(src)} {fault}.", where)
    size = _size(root, file)
    if isinstance(size, str):
        return _refused(RULE, f"The picture {shown(src)} {size}.", where, "Save it again as JPEG, PNG, WebP or AVIF.")
    return Picture(_site_path(file), file, *size)


def resolve_file(path: str, article_path: str, root: Path, line: int = 1, column: int = 1) -> Picture | Finding:
    """The file that a link in an article means, or why there is none or why it is not published."""
    where = Position(article_path, line, column)
    file, fault = find_inside(root, posixpath.dirname(article_path), path)
    if fault == "does not exist":
        return _refused(FILE_RULE, f"There is no file {shown(path)}.", where, _nearest(path, article_path, root))
    if fault:
        return _refused(FILE_RULE, f"The file {shown(path)} {fault}.", where)
    ending = posixpath.splitext(file)[1].lower()
    if ending in FORMATS:
        return resolve_picture(path, article_path, root, line, column)
    if ending not in DOCUMENTS:
        hint = "Link to a PDF, a table, a text, a recording or a picture."
        return _refused(FILE_RULE, f"Files such as {shown(path)} are not published.", where, hint)
    if posixpath.basename(file).lower() in _MADE:
        hint = "Give the file another name."
        return _refused(FILE_RULE, f"{shown(path)} has the name of a file that the program writes.", where, hint)
    return Picture(_site_path(file), file)


def _size(root: Path, file: str) -> _Measure | str:
    path = f"{root}/{file}"
    try:
        state = os.stat(path)  # noqa: PTH116 - Path.stat is slower, and every article comes through here
        key = (path, state.st_ino, state.st_mtime_ns, state.st_size)
        known = _sizes.get(key)
        if known is None:
            if len(_sizes) >= _MOST_SIZES:
                _sizes.clear()
            known = _sizes[key] = _measured(path)
    except OSError as error:
        return f"cannot be read ({error.strerror or error})"
    return known


def _measured(path: str) -> _Measure | str:
    try:
        return (*image_size(path), image_motion(path))
    except ValueError as error:
        return str(error)


def _site_path(file: str) -> str:
    return nfc(file.removeprefix("content"))


def _nearest(src: str, article_path: str, root: Path) -> str:
    """A hint that names the file that was meant: most often only the case or the ending differs."""
    base = "content" if src.startswith("/") else posixpath.dirname(article_path)
    folder, name = posixpath.split(posixpath.normpath(posixpath.join(base, src.lstrip("/"))))
    try:
        entries = sorted(nfc(path.name) for path in (root / folder).iterdir())
    except (OSError, ValueError):
        return _HINT
    alike = [entry for entry in entries if is_picture(entry) == is_picture(name) and entry[0] not in "._"]
    stems = {posixpath.splitext(entry)[0]: entry for entry in alike if not entry.endswith((".md", ".toml"))}
    near = did_you_mean(posixpath.splitext(nfc(name))[0], stems)
    return f"Did you mean {stems[near]}?" if near else _HINT


def _refused(rule: str, message: str, where: Position, hint: str = _HINT) -> Finding:
    return Finding(rule=rule, severity="error", message=message, hint=hint, source=where)
