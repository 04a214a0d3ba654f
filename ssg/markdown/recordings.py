"""Sound and film: a block that begins with `::: audio harbour.mp3` or `::: video harbour.mp4` and ends with `:::`.

The lines right below the first one say what is there beside the recording (`title:`, `captions:`, `description:` …);
what follows an empty line is the transcript.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mdit_py_plugins.container import container_plugin

from ssg.markdown.block_marks import MARK, check_marks
from ssg.markdown.pictures import split_credit
from ssg.markdown.recording_file import Files
from ssg.markdown.recording_html import closing, opening
from ssg.markdown.recording_keys import ALL_SAID, IN_PICTURE, KEYS, KINDS
from ssg.markdown.state import state_of
from ssg.model import Media
from ssg.recording import Recording
from ssg.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

    from ssg.markdown.state import BodyState

_OPEN, _CLOSE = "container_recording_open", "container_recording_close"
_PARAGRAPH = 3
"""A paragraph is three tokens: open, inline, close."""


def install(parser: MarkdownIt) -> None:
    """Takes the lines with keys out before anything looks at text."""
    container_plugin(parser, "recording", validate=_begins)
    parser.core.ruler.after("block", "ssg_recordings", _recordings)
    parser.add_render_rule(_OPEN, _print)
    parser.add_render_rule(_CLOSE, _print)


def _begins(parameters: str, *_: Any) -> bool:
    return parameters.strip().split(" ", 1)[0] in KINDS


def _recordings(core: StateCore) -> None:
    state = state_of(core.env)
    if state is not None and MARK in core.src:
        check_marks(core.tokens, _OPEN, _CLOSE, state)
    index = 0
    while state is not None and index < len(core.tokens):
        if core.tokens[index].type == _OPEN:
            _one(core.tokens, index, state)
        index += 1


def _one(tokens: list[Token], index: int, state: BodyState) -> None:
    start = tokens[index]
    line = start.map[0] if start.map else 0
    fields = _fields(tokens, index, line, state)
    end = next(i for i in range(index, len(tokens)) if tokens[i].type == _CLOSE and tokens[i].level == start.level)
    words = sum(len(token.content.split()) for token in tokens[index:end] if token.type in ("inline", "fence"))
    kind, _, written = start.info.strip().partition(" ")
    files = Files(state, line)
    place = state.line(line), state.column(line, ":::")
    target = files.playable(written.strip(), KINDS[kind], line)
    captions = [(value, at) for key, value, at in fields if key == "captions"]
    said = {key: value for key, value, _ in fields}
    lines = {key: at for key, _, at in fields}
    described = said.get("description", "")
    recording = Recording(
        kind="audio" if KINDS[kind] == "audio" else "video",
        src=target.url,
        title=said.get("title", ""),
        media=target.media or Media(),
        tracks=tuple(files.tracks([(value, at) for value, at in captions if value.lower() not in IN_PICTURE])),
        open_captions=any(value.lower() in IN_PICTURE for value, _ in captions),
        words=words,
        transcript=files.address(said.get("transcript", ""), lines.get("transcript", line)),
        description="" if described.lower() in ALL_SAID else files.address(described, lines.get("description", line)),
        all_said=described.lower() in ALL_SAID,
        lang=state.context.lang,
        line=place[0],
        column=place[1],
    )
    state.recordings.append(recording)
    poster = files.picture(said.get("poster", ""), lines.get("poster", line))
    caption, credit = split_credit(said.get("caption", ""))
    start.content = opening(recording, poster, state.context)
    tokens[end].content = closing(recording, caption, credit, state.context)


def _fields(tokens: list[Token], index: int, line: int, state: BodyState) -> list[tuple[str, str, int]]:
    """Key, value and line of what stands right below the first line, which is then no text any more."""
    if len(tokens) <= index + _PARAGRAPH or tokens[index + 1].type != "paragraph_open":
        return []
    paragraph = tokens[index + 2]
    if not paragraph.map or paragraph.map[0] != line + 1:
        return []
    del tokens[index + 1 : index + 1 + _PARAGRAPH]
    found = []
    for number, text in enumerate(paragraph.content.split("\n"), paragraph.map[0]):
        key, colon, value = (part.strip() for part in text.partition(":"))
        if colon and key.lower() in KEYS:
            found.append((KEYS[key.lower()], value, number))
            continue
        near = did_you_mean(key, KEYS)
        hint = f"Did you mean “{near}:”?" if near else "Leave a line empty before the transcript."
        message = f"“{key[:40]}” is no part of a recording."
        state.report("recording-key", message, hint, state.line(number), state.column(number, key))
    return found


def _print(_self: Any, tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:
    return tokens[index].content
