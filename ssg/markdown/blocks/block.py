"""One block of a body, as the file of its kind gets it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from ssg.markdown.blocks.files import Files
from ssg.markdown.blocks.html import escaped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from ssg.markdown.blocks.kind import Kind
    from ssg.markdown.state import BodyState
    from ssg.model import Severity

__all__ = ("Block", "Field")

_HIGHEST, _LOWEST = 2, 6
"""Levels of headings below the story's own, which is `<h1>`."""


class Field(NamedTuple):
    """A line of a block, or what stands behind its name."""

    key: str
    value: str
    line: int
    """Of the body, from 0."""


@dataclass
class Block:
    """A block: what is said in its lines, and the Markdown below them."""

    kind: Kind
    number: int
    """Of the blocks of the body, from 1: `block-3` is an id that nothing else has."""
    fields: tuple[Field, ...]
    line: int
    """Of the body, from 0: the one that begins the block."""
    start: Token
    end: Token
    state: BodyState
    body: list[Token]
    """All tokens of the body. `arrange` may change those between `start` and `end`."""
    level: int
    """Of the heading above it, 1 when there is none but the story's."""
    at: int = 0
    """Where `start` stood in `body` last: looked for in the whole body only if it has moved."""
    heading: Token | None = None
    """The heading that `give_title` has made, with its id once the block is written."""

    @property
    def name(self) -> str:
        """The block as its author writes it: `::: facts`."""
        return f"::: {self.kind.words[0]}"

    @property
    def tokens(self) -> list[Token]:
        """What stands in the block."""
        return self.body[self._inside()]

    @tokens.setter
    def tokens(self, new: Sequence[Token]) -> None:
        self.body[self._inside()] = new

    def said(self, key: str) -> str:
        """The value of a key; empty when it is not there."""
        return next((field.value for field in self.fields if field.key == key), "")

    def all_said(self, key: str) -> tuple[Field, ...]:
        """Every line with the key, in order."""
        return tuple(field for field in self.fields if field.key == key)

    def line_of(self, key: str) -> int:
        """Line of the body on which the key stands; that of the block when it does not."""
        return next((field.line for field in self.fields if field.key == key), self.line)

    @cached_property
    def files(self) -> Files:
        """Looks up what the values of keys name."""
        return Files(self.state)

    def label(self, name: str) -> str:
        """A string of the theme in the page's language, as HTML."""
        return escaped(self.plain_label(name))

    def plain_label(self, name: str) -> str:
        """The same as text."""
        return self.state.context.labels.get(name, name.replace("_", " ").capitalize())

    def href(self, path: str) -> str:
        """An address for an attribute, which works from the page."""
        return escaped(self.state.context.href(path) if path.startswith("/") else path)

    def report(
        self,
        rule: str,
        message: str,
        hint: str,
        line: int | None = None,
        written: str = ":::",
        *,
        severity: Severity = "error",
    ) -> None:
        """Notes what is wrong, at `written` on a line of the body, or where the block begins."""
        at = self.line if line is None else line
        place = self.state.line(at), self.state.column(at, written)
        self.state.report(rule, message, hint, *place, severity=severity)

    def give_title(self, default: str = "", *, required: bool = True) -> None:
        """Sets the title at the top as a heading of the level that fits there, and headings in the block below it.

        For `arrange`. `default` is the title where none is written. None at all is a finding where it is `required`, as
        in whatever is set apart from the story: it needs a name.
        """
        from markdown_it.token import Token  # noqa: PLC0415  slow to import, and addresses are looked up without it

        title, line = self.said("title") or default, self.line_of("title")
        if not title:
            if required:
                hint = f"Write it behind the name: {self.name} The ferry in numbers."
                self.report("block-title", f"This {self.name} has no title.", hint)
            self.lower_headings(self.level + 1)
            return
        tag, depth = f"h{self.capped(self.level + 1)}", self.start.level + 1
        place = [line, line + 1]
        self.heading = Token("heading_open", tag, 1, map=place, level=depth, block=True, markup="##")
        inline = Token("inline", "", 0, content=title, children=[], map=place, level=depth + 1, block=True)
        closing = Token("heading_close", tag, -1, level=depth, block=True, markup="##")
        self.lower_headings(self.level + 2)
        self.tokens = [self.heading, inline, closing, *self.tokens]

    def set_apart(self, classes: str, *, aside: bool = False) -> tuple[str, str]:
        """Start and end tag of the block's element: a region named by its title, so that readers can pass over it.

        Also where it is `aside`: assistive technology expects `complementary` beside the main content, and not within
        it. A block without a title is a plain division.
        """
        named = str(self.heading.attrs.get("id", "")) if self.heading else ""
        tag = "aside" if aside else "section" if self.heading else "div"
        role = ' role="region"' if aside else ""
        # In a feed headings of other stories may have the same id.
        attributes = f'{role} aria-labelledby="{named}"' if named and self.state.context.edition != "feed" else ""
        return f'<{tag} class="{classes}"{attributes}>\n', f"</{tag}>\n"

    def lower_headings(self, highest: int) -> None:
        """Shifts the headings in the block so that the highest of them is `highest`: the outline skips no level."""
        headings = [token for token in self.tokens if token.type in {"heading_open", "heading_close"}]
        top = min((int(token.tag[1]) for token in headings), default=0)
        for token in headings:
            token.tag = f"h{self.capped(int(token.tag[1]) - top + highest)}"

    @staticmethod
    def capped(level: int) -> int:
        """A level that HTML has and that is below the story's own."""
        return max(_HIGHEST, min(level, _LOWEST))

    def _inside(self) -> slice:
        if self.at >= len(self.body) or self.body[self.at] is not self.start:
            self.at = next(place for place, token in enumerate(self.body) if token is self.start)
        end = next(place for place in range(self.at + 1, len(self.body)) if self.body[place] is self.end)
        return slice(self.at + 1, end)
