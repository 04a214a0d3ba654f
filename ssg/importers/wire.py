"""Text of a wire story as an agency's page or service gives it: our own regular grammar.

    furniture, (MARKER) headline, Section HH:MM Month D, YYYY, (ATTN: …), By …,
    PLACE, Month D (AGENCY) -- body, furniture

Every part may be missing. What the grammar does not know stays in the body: no word of a story is lost.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ssg.importers.attn import parse_attn
from ssg.importers.decode import decode
from ssg.importers.escape import escape_text, picture_markdown
from ssg.importers.headline import split_headline
from ssg.importers.moments import parse_page_line
from ssg.importers.placeline import dateline_fields, parse_opening
from ssg.importers.record import Imported, Picture, UnreadableError, picture_token
from ssg.importers.wire_body import Caption, split_body
from ssg.importers.wire_head import Head, split_head
from ssg.markdown.credit import split_credit

if TYPE_CHECKING:
    import datetime as dt

__all__ = ("read",)

_MAIL = re.compile(r"^\S+@[\w-]+\.[\w.-]+$")
_OPENING_WITHIN = 3
_SHOWN = 70


def read(data: bytes, name: str) -> Imported:  # noqa: ARG001  every importer has the same signature
    """The story in the file.

    Raises:
        UnreadableError: there is no text in it.

    """
    text, guessed = decode(data)
    head = split_head(text.split("\n"))
    if not head.headline:
        raise UnreadableError("has no headline and no story.")
    story = _Story(head, [guessed] if guessed else [])
    return story.imported()


class _Story:
    """One story on its way to an article."""

    def __init__(self, head: Head, uncertain: list[str]) -> None:
        self.head = head
        self.uncertain = uncertain
        self.debt: list[str] = []
        self.front: dict[str, Any] = {}
        self.pictures: list[Picture] = []

    def imported(self) -> Imported:
        self._headline()
        page = self._page()
        self._notes()
        body = self._body(page)
        return Imported(
            front=self.front,
            body=body,
            pictures=tuple(self.pictures),
            uncertain=tuple(self.uncertain),
            debt=tuple(self.debt),
        )

    def _headline(self) -> None:
        headline = split_headline(self.head.headline)
        self.front["title"] = headline.text
        if headline.lead:
            self.front["lead"] = headline.lead
        self.uncertain += headline.notes

    def _page(self) -> dt.datetime | None:
        line = parse_page_line(self.head.page)
        if line and line.section:
            self.front["section"] = line.section
        if line is None or line.moment is None:
            said = f" (“{self.head.page}” is no such day or time)" if line else ""
            self.uncertain.append(f"The text has no time of publication{said}: write `date:` before you build.")
            return None
        self.front["date"] = line.moment
        if self.front.get("lead"):
            self.uncertain.append(
                "The one time in the text became `date:`. If an earlier version was published before, "
                "`date:` is that time and this one is `updated:`."
            )
        return line.moment

    def _notes(self) -> None:
        if self.head.attn:
            notes, uncertain = parse_attn(self.head.attn)
            if notes:
                self.front["update_note"] = notes
            self.uncertain += uncertain
        if self.head.authors:
            self.front["authors"] = self.head.authors
        strays = [line.strip() for line in self.head.strays if self.head.strays.count(line) == 1]
        if strays:
            self.uncertain.append(
                f"Between headline and story stood “{_short(strays[0])}”; it became the first paragraph. "
                "If it sums up the story, move it to `summary:`."
            )

    def _body(self, page: dt.datetime | None) -> str:
        parts = split_body([*self.head.strays, "", *self.head.rest] if self.head.strays else self.head.rest)
        parts = self._opening(parts, page)
        blocks: list[str] = []
        for part in parts:
            if isinstance(part, Caption):
                self._picture(part.text, blocks)
            else:
                blocks.append(escape_text(part))
        self._look_at(parts)
        return "\n\n".join(block for block in blocks if block)

    def _opening(self, parts: list[str | Caption], page: dt.datetime | None) -> list[str | Caption]:
        """Takes the dateline off the first paragraph that has one."""
        texts = [index for index, part in enumerate(parts) if isinstance(part, str)][:_OPENING_WITHIN]
        for index in texts:
            paragraph = str(parts[index])
            opening = parse_opening(paragraph)
            if opening is None:
                continue
            self.front["dateline"], notes = dateline_fields(opening, page)
            self.uncertain += notes
            if opening.names:
                self.front["authors"] = list(dict.fromkeys([*self.front.get("authors", []), *opening.names]))
            return [*parts[:index], paragraph[opening.length :], *parts[index + 1 :]]
        return parts

    def _picture(self, text: str, blocks: list[str]) -> None:
        caption, credit = split_credit(text)
        token = picture_token(len(self.pictures) + 1)
        self.pictures.append(Picture(token=token, caption=text))
        self.debt.append(f"The alternative text of the picture “{_short(text)}” was its caption: describe it anew.")
        if not credit:
            self.uncertain.append(f"The caption “{_short(text)}” names no credit.")
        if not blocks and "image" not in self.front:
            fields = {"src": token, "caption": caption, "credit": credit}
            self.front["image"] = {key: value for key, value in fields.items() if value}
        else:
            blocks.append(picture_markdown(token, "", caption, credit))

    def _look_at(self, parts: list[str | Caption]) -> None:
        source = self.front.get("dateline", {}).get("source", "")
        texts = [part for part in parts if isinstance(part, str)]
        for text in texts:
            if source and text.endswith(f"({source})"):
                self.uncertain.append(f"“{_short(text)}” ends with a credit: it may be a caption and no paragraph.")
        if texts and _MAIL.match(texts[-1]):
            self.uncertain.append(f"The story ends with the address {texts[-1]}; readers will see it.")
        if not any(texts):
            self.uncertain.append("There is no story below the headline.")


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + " …"
