"""Sound and film as a story shows them, with what stands in for them where they are not heard or not seen."""

from __future__ import annotations

from typing import Literal

import msgspec

from ssg.model import Captions, Media

__all__ = ("Recording", "Track")


class Track(msgspec.Struct, frozen=True, kw_only=True):
    """Captions of a film in one language."""

    lang: str
    src: str
    """Site path."""
    file: str
    """Path relative to the site's root."""
    captions: Captions


class Recording(msgspec.Struct, frozen=True, kw_only=True):
    """Sound or film in a body, with what stands in for it where it is not heard or not seen."""

    kind: Literal["audio", "video"]
    src: str
    title: str = ""
    media: Media = Media()
    tracks: tuple[Track, ...] = ()
    open_captions: bool = False
    """The author says that the captions are part of the picture."""
    words: int = 0
    """Of the transcript that stands below it."""
    transcript: str = ""
    """Address of a transcript that stands elsewhere."""
    description: str = ""
    """Address of a version in which a voice says what is seen."""
    all_said: bool = False
    """The author says that nothing can be seen that is not said."""
    lang: str = ""
    """Of the page."""
    line: int = 0
    column: int = 0

    @property
    def may_speak(self) -> bool:
        """Whether it is a film in which sound may be: what no program can tell counts as sound."""
        return self.kind == "video" and self.media.sound is not False
