"""What was read of content/ before, for a program that goes on while the site is written.

A build keeps its own memory in `ledger.py`, and an output folder's memory stays true only if nobody else writes to it:
so this has a folder of its own, and takes from whichever is the newest.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from ssg.cache.manifest import load_manifest, page_key
from ssg.cache.readings import Readings, load_head, load_readings, save_readings, still_known
from ssg.cache.stamp import reading_stamp
from ssg.cache.state import state_folder
from ssg.cache.survey import Survey, changed_names, survey
from ssg.publish.lock import STATE_FOLDER
from ssg.reading import Known
from ssg.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from ssg.config import Config
    from ssg.model import Finding, Page

__all__ = ("Found", "Recollection", "signatures")

_OWN = "preview"
_TRIED = 2
"""Memories looked into: each costs as much as the site is large, and older ones know less."""
_WATCHED = ("content", "themes")


class Found(NamedTuple):
    """What a build found, by page, before the newsroom's `[check]` is applied."""

    pages: dict[str, tuple[Finding, ...]]
    """Of each page that would be made as it was: what was found on it by itself."""
    across: dict[str, tuple[Finding, ...]]
    """Of any page: what was found by looking at all of them. The empty path is for what is said of none."""


class Recollection:
    """The site's files as they lay when this was made, and what is known of them without reading."""

    def __init__(self, root: Path, config: Config) -> None:
        self._root = root
        self._stamp = reading_stamp(config)
        self._surveys = {folder: survey(str(root), folder) for folder in _WATCHED}

    def known(self) -> Known:
        """What need not be read again.

        Nothing where there is no memory, one of another program or configuration, or a link behind which things may
        have changed unseen.
        """
        if self._surveys["content"].links:
            return Known()
        state = self._root / STATE_FOLDER
        files = [state / _OWN / "readings", *state.glob("build*/readings")]
        files.sort(key=_age)
        tried = (load_readings(file.parent, self._stamp) for file in files[:_TRIED])
        found = next((readings for readings in tried if readings.files), Readings())
        return still_known(found, self._surveys["content"])

    def signatures(self) -> dict[str, int]:
        """As the function, of the files as they were."""
        return _signatures(self._surveys["content"])

    def keep(self, known: Known) -> None:
        """Remember what was read since; when the disk refuses, the next start reads it again."""
        settled = self._surveys["content"].settled
        folder = self._root / STATE_FOLDER / _OWN
        save_readings(folder, Readings(self._stamp, secrets.token_bytes(8), settled, known, {}))

    def built(self) -> int:
        """A number that changes with each build into build/; 0 where there was none."""
        with suppress(OSError):
            return (state_folder(self._root, self._root / "build") / "manifest").stat().st_mtime_ns
        return 0

    def last_build(self, pages: Iterable[Page], common: bytes) -> Found:
        """What the last build into build/ found, of pages that are as they were then.

        `common` is the digest of what all pages share. Nothing where no build left a memory that can be trusted.
        """
        folder = state_folder(self._root, self._root / "build")
        head, manifest = load_head(folder), load_manifest(folder / "manifest")
        if head is None or head.stamp != self._stamp or head.token != manifest.readings:
            return Found({}, {})
        changed = changed_names(head.files.unpacked(), self._surveys["content"].files)
        found: dict[str, tuple[Finding, ...]] = {}
        for page in pages:
            entry = manifest.entries.get(page.path)
            if entry is not None and entry.key == page_key(page, common) and not entry.touched(changed):
                found[page.path] = entry.remembered.findings
        across: dict[str, tuple[Finding, ...]] = {}
        for finding in manifest.links:
            across[finding.page] = (*across.get(finding.page, ()), finding)
        return Found(found, across)

    def touched(self) -> list[str]:
        """Paths below the site's root of files that are not as they were, or may not be; folders are left out."""
        found: set[str] = set()
        for folder, before in self._surveys.items():
            after = survey(str(self._root), folder)
            found.update(path for path, seen in before.settled.items() ^ after.files.items() if any(seen))
        return sorted(found)


def signatures(root: Path) -> dict[str, int]:
    """Of each file below content/ that is as it was for a while, a number that changes when somebody touches it."""
    return _signatures(survey(str(root), "content"))


def _signatures(seen: Survey) -> dict[str, int]:
    return {nfc(path): hash(signature) for path, signature in seen.settled.items()}


def _age(file: Path) -> float:
    with suppress(OSError):
        return -file.stat().st_mtime
    return 0.0
