"""A look at everything that a build is made of, before anything is read: names, times and sizes."""

from __future__ import annotations

from array import array
from hashlib import blake2b
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from ssg.cache.stamp import program_stamp
from ssg.cache.survey import Survey, survey

if TYPE_CHECKING:
    from ssg.cache.survey import Signature
    from ssg.outcome import BuildRequest

__all__ = ("Files", "Look", "look_around")


class Files(msgspec.Struct, frozen=True, array_like=True):
    """A survey as it is kept: in two parts, because a hundred thousand names and records would take long to read."""

    names: str = ""
    """One after the other, with a NUL between them, which no name has."""
    seen: bytes = b""
    """Four numbers each, of 64 bits: `survey.Signature`."""

    @classmethod
    def of(cls, files: dict[str, Signature]) -> Files:
        """The survey, packed."""
        return cls("\0".join(files), array("q", list(chain.from_iterable(files.values()))).tobytes())

    def unpacked(self) -> dict[str, Signature]:
        """The survey."""
        numbers = iter(array("q", self.seen))
        signatures = zip(numbers, numbers, numbers, numbers, strict=True)
        return dict(zip(self.names.split("\0") if self.names else (), signatures, strict=True))


class Look(NamedTuple):
    """What a build will be made of."""

    frame: bytes
    """16 bytes that change with everything but content/: program, themes and options. Empty when that cannot be said:
    a theme was changed so shortly before that another change might not show, there is a link to elsewhere, or a
    baseline is asked."""
    content: Survey

    def shows(self, later: Look) -> bool:
        """Whether a later look shows the same."""
        return self.frame == later.frame and self.content.files == later.content.files


def look_around(request: BuildRequest) -> Look:
    """Looks at content/ and at themes/."""
    root = str(request.root)
    content, themes = survey(root, "content"), survey(root, "themes")
    unsure = content.links or themes.links or len(themes.settled) != len(themes.files)
    if unsure or request.ratchet.path is not None:
        return Look(b"", content)
    said = (program_stamp(), request.drafts, request.strict, request.publish_anyway, sorted(themes.files.items()))
    return Look(blake2b(msgspec.msgpack.encode(said), digest_size=16).digest(), content)
