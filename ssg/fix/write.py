"""Puts a mended source in the place of the old one: in one step, with its mode, and only if nobody changed it."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from ssg.errors import EnvironmentalError
from ssg.within import on_disk

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ("replace_source",)


def replace_source(root: Path, path: str, before: bytes, after: bytes) -> bool:
    """Whether the file was written; False when it does not hold `before` any more, or is not a file below content/.

    Raises:
        EnvironmentalError: the machine refuses to write.

    """
    spelling, fault = on_disk(root, path)
    if fault or not spelling.startswith("content/") or ".." in spelling.split("/"):
        return False
    file = root / spelling
    fresh = file.with_name(f".{file.name}.fix")  # hidden: no build takes it for a story
    try:
        if file.read_bytes() != before:
            return False
        mode = stat.S_IMODE(file.stat().st_mode)
        handle = os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(after)
                out.flush()
                os.fsync(out.fileno())
            fresh.chmod(mode)
            fresh.replace(file)
        finally:
            fresh.unlink(missing_ok=True)
    except OSError as error:
        hint = "Check the disk and the permissions, then run the command again."
        raise EnvironmentalError(f"{path} cannot be written: {error.strerror or error}.", hint) from error
    return True
