"""What tells one state of the program from another: results of the old one are worth nothing to the new one."""

from __future__ import annotations

import os
import sys
from functools import cache
from hashlib import blake2b
from pathlib import Path

import msgspec

import ssg
from ssg import __version__

__all__ = ("program_stamp",)


@cache
def program_stamp() -> bytes:
    """16 bytes that change with the version, with any file of the program, and with any installed package."""
    package = Path(ssg.__file__).parent
    files = []
    for folder, _, names in os.walk(package):
        for name in names:
            if name.endswith(".py"):
                seen = os.stat(f"{folder}/{name}")  # noqa: PTH116  three hundred times at every start
                files.append((f"{folder}/{name}", seen.st_mtime_ns, seen.st_size))
    # Installing a package adds or renames entries of the folder that packages are in.
    packages = os.stat(os.path.dirname(msgspec.__file__) + "/..").st_mtime_ns  # noqa: PTH116, PTH120  as above
    said = repr((__version__, sys.version, packages, sorted(files)))
    return blake2b(said.encode("utf-8", "surrogateescape"), digest_size=16).digest()
