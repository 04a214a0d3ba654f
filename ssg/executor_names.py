"""The executors by name; light, because a build asks for it before it knows whether there is work."""

from __future__ import annotations

from ssg.errors import UsageError

__all__ = ("NAMES", "check_name")

NAMES = ("process", "thread", "serial")


def check_name(executor: str) -> None:
    """Raises UsageError unless `executor` names one."""
    if executor not in NAMES:
        raise UsageError(f"There is no executor “{executor}”.", f"Write {', '.join(NAMES)}.")
