"""Where it is measured, and with which versions."""

from __future__ import annotations

import importlib.metadata
import os
import platform
from pathlib import Path


def machine(work: Path) -> list[str]:
    """What was measured, where, with which versions. `work` is the folder that is built in."""
    versions = {
        name: importlib.metadata.version(name) for name in ("ssg", "hugo", "markdown-it-py", "jinja2", "turbohtml")
    }
    place = f"{platform.system()} {platform.machine()}, {_file_system(work.resolve())} file system"
    return [
        f"Machine: {processor()}, {os.cpu_count()} cores, {place}.",
        f"Versions: Python {platform.python_version()}, {', '.join(f'{k} {v}' for k, v in versions.items())}.",
    ]


def processor() -> str:
    """The processor's name."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or "unknown processor")


def _file_system(folder: Path) -> str:
    """Type of the file system that holds the folder, by the longest mount point above it."""
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return "unknown"
    rows = (line.split() for line in mounts.read_text().splitlines())
    above = [(len(row[1]), row[2]) for row in rows if folder.is_relative_to(row[1])]
    return max(above, default=(0, "unknown"))[1]
