"""Files, stories and pages that a block names: looked up among the targets, published, or reported at their line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.markdown.links import path_of, scheme_of
from ssg.model import Target

if TYPE_CHECKING:
    from ssg.markdown.state import BodyState

__all__ = ("Files",)

_HINT = "Put the file beside the article and write its name exactly."


class Files:
    """Looks up what one block names. Lines are those of the body, from 0."""

    def __init__(self, state: BodyState) -> None:
        self._state = state

    def found(self, written: str, line: int, *, remote: bool = True) -> Target:
        """What an address leads to, published with the page; an empty target, and a finding, when it leads nowhere.

        With `remote`, an https address is as good as a file.
        """
        if scheme_of(written) == "https" and remote:
            return Target(url=written)
        target = self._state.context.body.targets.get(path_of(written))
        if target is None or not target.url:
            message = (target.problem if target else "") or f"There is no file “{written[:60]}”."
            self.refuse(message, (target.hint if target else "") or _HINT, line, written)
            return Target()
        if target.file:
            self._state.files[target.url] = target.file
        return target

    def address(self, written: str, line: int) -> str:
        """Where a page or file can be had, for a link; empty when it cannot, or nothing is written."""
        return self.found(written, line).url if written else ""

    def picture(self, written: str, line: int) -> str:
        """Address of a picture."""
        target = self.found(written, line) if written else Target()
        if target.file and not target.width:
            self.refuse(f"“{written[:60]}” is no picture.", "Name a JPEG, PNG, WebP or AVIF file.", line, written)
            return ""
        return target.url

    def refuse(self, message: str, hint: str, line: int, written: str) -> None:
        """Notes that what is written on a line cannot be used."""
        state = self._state
        state.report("block-file", message, hint, state.line(line), state.column(line, written))
