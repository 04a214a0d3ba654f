"""Where the memory of each output folder lies, and how a file of it is kept."""

from __future__ import annotations

import os
from hashlib import blake2b
from typing import TYPE_CHECKING

from ssg.publish.lock import STATE_FOLDER
from ssg.publish.sealed_file import write_sealed

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ("keep", "state_folder")


def state_folder(root: Path, output: Path) -> Path:
    """The folder of an output's memory: a build to another folder must not disturb it."""
    state = root / STATE_FOLDER
    if output.resolve() == (root / "build").resolve():
        return state / "build"
    return state / f"build-{blake2b(os.fsencode(output.resolve()), digest_size=8).hexdigest()}"


def keep(path: Path, magic: bytes, payload: bytes) -> bool:
    """Write a file of the memory; False when the disk refuses, which is slow for the next build and not wrong."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_sealed(path, magic, payload, durable=False)
    except OSError:
        return False
    return True
