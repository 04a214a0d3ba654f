"""Compiled templates on disk. Whatever is wrong with a file or the folder is a miss, never an error."""

from __future__ import annotations

import contextlib
import os
import tempfile
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import BytecodeCache

if TYPE_CHECKING:
    from jinja2.bccache import Bucket

_DIGEST = 16


class TemplateCache(BytecodeCache):
    """A file for each template. Each begins with a digest, because damaged bytecode can crash the interpreter."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills the bucket if there is an intact file for it."""
        try:
            data = self._file(bucket).read_bytes()
        except OSError:
            return
        code = data[_DIGEST:]
        if _digest(code) == data[:_DIGEST]:
            bucket.bytecode_from_string(code)  # another version of jinja2 or Python is recognised there

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Writes the file beside its place and moves it there, so that other processes see it whole or not at all."""
        code = bucket.bytecode_to_string()
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._folder)
        except OSError:
            return
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_digest(code) + code)
            temporary.replace(self._file(bucket))
        except OSError:
            with contextlib.suppress(OSError):
                temporary.unlink()

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"{bucket.key}.template"


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_DIGEST).digest()
