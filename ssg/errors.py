"""The exceptions that end a command: each is one sentence for the user and carries its exit code.

Bad *content* is never an exception: it becomes a `Finding`, so that every problem is reported and not only the first.
An exception here means "cannot go on".
"""

from __future__ import annotations

from typing import ClassVar

__all__ = (
    "EXIT_ENVIRONMENT",
    "EXIT_FINDINGS",
    "EXIT_INTERRUPTED",
    "EXIT_OK",
    "EXIT_USAGE",
    "EnvironmentalError",
    "SsgError",
    "UsageError",
)

EXIT_OK = 0
EXIT_FINDINGS = 1
EXIT_USAGE = 2
EXIT_ENVIRONMENT = 3
EXIT_INTERRUPTED = 130


class SsgError(Exception):
    """The base of all errors that a command prints as one sentence instead of a traceback."""

    exit_code: ClassVar[int] = EXIT_USAGE

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[type[SsgError], tuple[str, str]]:
        return type(self), (self.message, self.hint)  # errors of workers travel to the process that prints them

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".rstrip()


class UsageError(SsgError):
    """The command line or site.toml asks for something that cannot be done."""

    exit_code = EXIT_USAGE


class EnvironmentalError(SsgError):
    """The machine refuses: no space, no permission, no browser."""

    exit_code = EXIT_ENVIRONMENT
