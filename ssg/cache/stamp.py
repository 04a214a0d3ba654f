"""What tells one state of the program from another: results of the old one are worth nothing to the new one."""

from __future__ import annotations

import os
import sys
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

import ssg
from ssg import __version__

if TYPE_CHECKING:
    from ssg.config import Config

__all__ = ("program_stamp", "reading_stamp")


def reading_stamp(config: Config) -> bytes:
    """16 bytes that change with whatever front matter is read by: the program, and the configuration."""
    return blake2b(program_stamp() + msgspec.msgpack.encode(config), digest_size=16).digest()


@cache
def program_stamp() -> bytes:
    """16 bytes that change with any file of the program and of its theme, and with any installed package."""
    package = Path(ssg.__file__).parent
    files = []
    theme = package / "themes" if (package / "themes").is_dir() else package.parent / "themes" / "default"
    for start in (package, theme):
        for folder, _, names in os.walk(start):
            for name in names:
                if not name.endswith(".pyc"):
                    seen = os.stat(f"{folder}/{name}")  # noqa: PTH116  five hundred times at every start
                    files.append((f"{folder}/{name}", seen.st_mtime_ns, seen.st_size))
    # Installing a package adds or renames entries of the folder that packages are in.
    packages = os.stat(os.path.dirname(msgspec.__file__) + "/..").st_mtime_ns  # noqa: PTH116, PTH120  as above
    said = repr((__version__, sys.version, packages, sorted(files)))
    return blake2b(said.encode("utf-8", "surrogateescape"), digest_size=16).digest()
