"""The executors by name; light, because a build asks for it before it knows whether there is work."""

from __future__ import annotations

import re

from ssg.errors import UsageError

__all__ = ("CLUSTER", "NAMES", "check_name")

NAMES = ("process", "thread", "serial")
CLUSTER = "dask://"
"""How the name of a cluster begins; `HOST:PORT` follows."""
_ADDRESS = re.compile(r"(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\]):[0-9]{1,5}")


def check_name(executor: str) -> None:
    """Raises UsageError unless `executor` names one."""
    if executor.startswith(CLUSTER):
        if not _ADDRESS.fullmatch(executor.removeprefix(CLUSTER)):
            raise UsageError(f"“{executor}” does not say where the scheduler is.", "Write dask://HOST:PORT.")
        return
    if executor not in NAMES:
        raise UsageError(f"There is no executor “{executor}”.", f"Write {', '.join(NAMES)} or dask://HOST:PORT.")
