"""Files that a recording in Markdown names: looked up among the targets, published, or reported at their line."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from ssg.markdown.links import path_of, scheme_of
from ssg.markdown.recording_keys import language_in
from ssg.media_file import AUDIO, VIDEO
from ssg.model import Target
from ssg.recording import Track

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.markdown.state import BodyState

__all__ = ("Files",)

_HINT = "Put the file beside the article and write its name exactly."


class Files:
    """Looks up what one recording names."""

    def __init__(self, state: BodyState, line: int) -> None:
        self._state = state
        self._line = line

    def playable(self, written: str, kind: str, line: int) -> Target:
        """The recording itself; an empty target when it cannot be played."""
        endings = AUDIO if kind == "audio" else VIDEO
        if posixpath.splitext(path_of(written))[1].lower() not in endings:
            message = f"“{written[:60]}” is nothing that browsers play as {kind}."
            if not written:
                message = "The name of the file is missing."
            hint = f"Write ::: {kind} and the name of a file that ends in {', '.join(sorted(endings))}."
            self._report(message, hint, line, written or ":::")
            return Target()
        return self._found(written, line)

    def tracks(self, written: list[tuple[str, int]]) -> Iterator[Track]:
        """The captions of each file that is one."""
        for value, line in written:
            target = self._found(value, line, remote=False)
            if target.captions is None and target.url:
                self._report(f"“{value[:60]}” is no file of captions.", "Name a WebVTT file (.vtt).", line, value)
            elif target.captions is not None:
                lang = language_in(value) or self._state.context.lang
                yield Track(lang=lang, src=target.url, file=target.file, captions=target.captions)

    def address(self, written: str, line: int) -> str:
        """Where a page or file can be had, for a link; empty when it cannot."""
        return self._found(written, line).url if written else ""

    def picture(self, written: str, line: int) -> str:
        """Address of a picture."""
        target = self._found(written, line) if written else Target()
        if target.file and not target.width:
            self._report(f"“{written[:60]}” is no picture.", "Name a JPEG, PNG, WebP or AVIF file.", line, written)
            return ""
        return target.url

    def _found(self, written: str, line: int, *, remote: bool = True) -> Target:
        if scheme_of(written) == "https" and remote:
            return Target(url=written)
        target = self._state.context.body.targets.get(path_of(written))
        if target is None or not target.url:
            message = (target.problem if target else "") or f"There is no file “{written[:60]}”."
            self._report(message, (target.hint if target else "") or _HINT, line, written)
            return Target()
        if target.file:
            self._state.files[target.url] = target.file
        return target

    def _report(self, message: str, hint: str, line: int, written: str) -> None:
        state = self._state
        state.report("recording-file", message, hint, state.line(line), state.column(line, written))
