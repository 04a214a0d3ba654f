"""The index that readers search: made by Pagefind from the finished story pages, the same bytes for the same pages."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from ssg.errors import EnvironmentalError
from ssg.model import Output

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ("FOLDER", "can_search", "find_pagefind", "index_key", "make_index")

FOLDER = "search/pagefind/"
"""Below the output folder."""
ENTRY = "pagefind-entry.json"
"""The one file that names the others, which are named by their contents."""
_WANTED = (".pagefind", ".pf_meta", ".pf_index", ".pf_fragment")
_SCRIPTS = ("pagefind.js", "pagefind-worker.js")
"""Pagefind's program in the browser; what it draws itself is left out, because the theme does that."""


def find_pagefind() -> Path:
    """The program that makes the index.

    Raises:
        EnvironmentalError: it is not installed.

    """
    try:
        from pagefind.service import get_executable  # noqa: PLC0415  optional, and slow to import
    except ImportError:
        found = None
    else:
        found = get_executable()
    if found is None:
        raise EnvironmentalError(
            "content/site.toml asks for a search, which needs Pagefind, and that is not installed.",
            'Install it with `pip install "ssg[search]"`, or write search = false.',
        )
    return Path(found)


def can_search() -> bool:
    """Whether the extra is installed."""
    try:
        find_pagefind()
    except EnvironmentalError:
        return False
    return True


def index_key(program: Path, pages: Iterable[tuple[str, bytes]]) -> bytes:
    """16 bytes that change with the program and with any page. `pages` are paths and digests."""
    seen = program.stat()
    key = blake2b(repr((seen.st_size, seen.st_mtime_ns)).encode(), digest_size=16)
    for path, digest in sorted(pages):
        key.update(f"{path}\0".encode("utf-8", "surrogatepass") + digest)
    return key.digest()


def make_index(program: Path, pages: Iterable[tuple[str, bytes]]) -> Iterator[Output]:
    """The files of the index, sorted by path. `pages` are output paths and finished HTML.

    Raises:
        EnvironmentalError: Pagefind cannot run here, or the disk refuses.

    """
    try:
        with tempfile.TemporaryDirectory(prefix="ssg-search-") as folder:
            site, index = Path(folder, "site"), Path(folder, "index")
            for path, data in pages:
                file = site / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
            _run(program, site, index)
            yield from _collected(index)
    except OSError as error:
        raise EnvironmentalError(f"The search index cannot be made: {error.strerror or error}.") from error


def _run(program: Path, site: Path, index: Path) -> None:
    """Runs in a folder of its own and without its variables: nothing on this machine may change what it makes."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    command = [str(program), "--site", str(site), "--output-path", str(index), "--silent"]
    done = subprocess.run(  # noqa: S603  the installed program, on files that we wrote
        command, cwd=site, env=environment, capture_output=True, check=False, stdin=subprocess.DEVNULL
    )
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().replace(str(site), "build").splitlines()
        raise EnvironmentalError(f"Pagefind could not make the search index: {said[0] if said else done.returncode}.")


def _collected(index: Path) -> Iterator[Output]:
    files = {file.relative_to(index).as_posix(): file for file in index.rglob("*") if file.is_file()}
    for name in sorted(files):
        data = files[name].read_bytes()
        if name == ENTRY:  # its languages come in another order each time
            data = json.dumps(json.loads(data), sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
        if name in {*_SCRIPTS, ENTRY} or name.endswith(_WANTED):
            yield Output(path=FOLDER + name, data=data)
