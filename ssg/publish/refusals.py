"""What the operating system refused, as a sentence for the person at the keyboard."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from ssg.errors import EnvironmentalError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ("refused",)

_NO_SPACE = "There is no space left on the disk for {path}."
_NO_PERMISSION = "There is no permission to write {path}."

_REFUSALS: dict[int, tuple[str, str]] = {
    errno.ENOSPC: (_NO_SPACE, "Free some space, then build again."),
    errno.EDQUOT: (_NO_SPACE, "Your quota is used up: free some space, then build again."),
    errno.EACCES: (_NO_PERMISSION, "Give yourself the right to write there, or choose another folder."),
    errno.EPERM: (_NO_PERMISSION, "Give yourself the right to write there, or choose another folder."),
    errno.EROFS: ("{path} is on a disk that can only be read.", "Choose a folder on another disk with --output."),
    errno.EMFILE: ("Too many files are open to write {path}.", "Raise the limit (ulimit -n), then build again."),
    errno.ENAMETOOLONG: ("The name of {path} is too long for this disk.", "Give the page a shorter slug."),
}


def refused(error: OSError, path: Path | str, state: str = "") -> EnvironmentalError:
    """The exception to raise for `error`, which came while `path` was written.

    `state` says how things stand now, such as "The published site is as it was."
    """
    reason = (error.strerror or type(error).__name__).lower()
    message, hint = _REFUSALS.get(error.errno or 0, (f"{{path}} could not be written: {reason}.", ""))
    return EnvironmentalError(message.format(path=path), f"{hint} {state}".rstrip())
