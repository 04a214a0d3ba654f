"""Several machines: workers of a Dask scheduler (`dask://HOST:PORT`).

A worker needs this program and nothing else: no disk that is shared, no site. The theme travels with the setup, the
Markdown with the pages, and the finished files come back.
"""

from __future__ import annotations

import io
import logging
import pickle
import tempfile
import threading
import zipfile
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

import ssg
from ssg.errors import EnvironmentalError, SsgError
from ssg.executors.window import AHEAD, windowed
from ssg.render.setup import Setup
from ssg.render.theme_chain import find_chain
from ssg.work import run_jobs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.executors.batch import Batch
    from ssg.model import Output

__all__ = ("run",)

_WAIT = 5
"""Seconds for a scheduler to answer."""


class Shared(msgspec.Struct, frozen=True):
    """What every worker gets once."""

    setup: Setup
    theme: bytes
    """A zip archive of the folder `themes/`, with those that the site's theme is made of."""


def run(batch: Batch, address: str) -> Iterator[Output]:
    """The finished files. `address` is `HOST:PORT`.

    Raises:
        EnvironmentalError: Dask is not installed, nobody answers, no worker has the same program, or all are lost.

    """
    try:
        from distributed import Client  # noqa: PLC0415  slow to import, and seldom used
    except ImportError:
        raise EnvironmentalError(
            "The executor dask:// needs Dask, which is not installed.", "Install it: pip install 'ssg[dask]'."
        ) from None
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what goes wrong is said below, in one sentence
    try:
        client = Client(f"tcp://{address}", timeout=_WAIT, set_as_default=False)  # type: ignore[no-untyped-call]  # has none
    except (OSError, ValueError):
        hint = "Start one: dask scheduler --host HOST --port PORT."
        raise EnvironmentalError(f"No Dask scheduler answers at {address}.", hint) from None
    with client:
        yield from _finished(client, batch, address)


def _finished(client: Any, batch: Batch, address: str) -> Iterator[Output]:
    from distributed import CancelledError, KilledWorker  # noqa: PLC0415  as above

    workers = _workers(client, address)
    shared = client.scatter(Shared(batch.setup, _theme(batch.setup)), broadcast=True, hash=False)

    def submit(start: int) -> Any:
        # As bytes, which Dask only passes on: it would look into every list for work that waits for other work.
        return _Parcel(client.submit(_finish, shared, pickle.dumps(batch.jobs(start)), pure=False))

    try:
        yield from windowed(submit, batch.starts, workers * AHEAD)
    except (CancelledError, KilledWorker, OSError) as error:
        raise EnvironmentalError(
            "The workers of the Dask scheduler were lost.", "Start them and build again."
        ) from error


class _Parcel:
    """Work under way on a worker."""

    def __init__(self, future: Any) -> None:
        self._future = future

    def result(self) -> list[Output]:
        """The finished files."""
        outputs: list[Output] = pickle.loads(self._future.result())  # noqa: S301  Dask unpickles all it gets anyway
        return outputs


def _workers(client: Any, address: str) -> int:
    """How many there are. Raises EnvironmentalError when there is none, or one with another program."""
    try:
        found = client.run(program_digest)
    except SsgError:
        raise
    except Exception as error:  # whatever another program does
        raise EnvironmentalError(
            f"A worker of {address} cannot run this program ({error}).",
            "Install the same version of ssg on all machines.",
        ) from error
    if not found:
        hint = f"Start one on each machine: dask worker tcp://{address} --nthreads 1."
        raise EnvironmentalError(f"The Dask scheduler at {address} has no worker.", hint)
    strange = sorted(worker for worker, digest in found.items() if digest != program_digest())
    if strange:
        raise EnvironmentalError(
            f"The worker {strange[0]} has another version of this program.", "Install the same one on all machines."
        )
    return len(found)


@cache
def program_digest() -> bytes:
    """16 bytes that are the same where the program is the same, wherever and whenever it was installed."""
    seen = blake2b(digest_size=16)
    package = Path(ssg.__file__).parent
    for file in sorted(package.rglob("*.py")):
        seen.update(file.relative_to(package).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return seen.digest()


def _theme(setup: Setup) -> bytes:
    """The folders of the theme, the built-in ones too, as the worker will find them below its `themes/`."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for folder in find_chain(Path(setup.root), setup.config.theme):
            for file in sorted(folder.path.rglob("*")):
                if file.is_file():
                    archive.write(file, f"themes/{folder.name}/{file.relative_to(folder.path).as_posix()}")
    return packed.getvalue()


# On the worker.

_one_at_a_time = threading.Lock()
"""A renderer is made for one thread."""
_unpacked: dict[bytes, tempfile.TemporaryDirectory[str]] = {}
"""The folder with the theme of the last site, by the digest of its setup."""


def _finish(shared: Shared, jobs: bytes) -> bytes:
    with _one_at_a_time:
        return pickle.dumps(run_jobs(_at_home(shared), pickle.loads(jobs)))  # noqa: S301  as above


def _at_home(shared: Shared) -> Setup:
    """The setup, with the theme in a folder of this machine."""
    digest = shared.setup.digest
    if digest not in _unpacked:
        for folder in _unpacked.values():
            folder.cleanup()
        _unpacked.clear()
        fresh = tempfile.TemporaryDirectory(prefix="ssg-theme-")
        with zipfile.ZipFile(io.BytesIO(shared.theme)) as archive:
            archive.extractall(fresh.name)
        _unpacked[digest] = fresh
    return msgspec.structs.replace(shared.setup, root=_unpacked[digest].name, cache_dir="")
