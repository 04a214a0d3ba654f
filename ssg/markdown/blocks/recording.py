"""Sound and film: `::: audio harbour.mp3` or `::: video harbour.mp4`, and the transcript in the block.

What belongs to it stands in the lines (`title:`, `captions:`, `description:` …).
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Final, Literal

from ssg.markdown.blocks.kind import Key, Kind
from ssg.markdown.blocks.recording_html import closing, opening
from ssg.markdown.credit import split_credit
from ssg.markdown.links import path_of
from ssg.media_file import AUDIO, VIDEO
from ssg.model import Media, Target
from ssg.recording import Recording, Track

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.markdown.blocks.block import Block

__all__ = ("AUDIO_BLOCK", "VIDEO_BLOCK")

_IN_PICTURE: Final = frozenset({"in the picture", "화면에 있음"})
"""Instead of a file of captions: they are part of the picture."""
_ALL_SAID: Final = frozenset({"all is said", "말로 다 나옴"})
"""Instead of a version with a description: nothing can be seen that is not said."""
_LANGUAGE = re.compile(r"\.([a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*)\.[a-zA-Z]+$")


def _write(block: Block) -> tuple[str, str]:
    recording = _recording(block)
    block.state.recordings.append(recording)
    poster = block.files.picture(block.said("poster"), block.line_of("poster"))
    caption, credit = split_credit(block.said("caption"))
    context = block.state.context
    return opening(recording, poster, context), closing(recording, caption, credit, context)


def _recording(block: Block) -> Recording:
    kind: Literal["audio", "video"] = "audio" if block.kind.name == "audio" else "video"
    target = _playable(block, kind)
    captions = block.all_said("captions")
    description = block.said("description")
    all_said = description.lower() in _ALL_SAID
    state = block.state
    return Recording(
        kind=kind,
        src=target.url,
        title=block.said("title"),
        media=target.media or Media(),
        tracks=tuple(_tracks(block)),
        open_captions=any(field.value.lower() in _IN_PICTURE for field in captions),
        words=sum(len(token.content.split()) for token in block.tokens if token.type in ("inline", "fence")),
        transcript=block.files.address(block.said("transcript"), block.line_of("transcript")),
        description="" if all_said else block.files.address(description, block.line_of("description")),
        all_said=all_said,
        lang=state.context.lang,
        line=state.line(block.line),
        column=state.column(block.line, ":::"),
    )


def _playable(block: Block, kind: str) -> Target:
    """The recording itself; an empty target when it cannot be played."""
    written = block.said("file")
    endings = AUDIO if kind == "audio" else VIDEO
    if posixpath.splitext(path_of(written))[1].lower() not in endings:
        message = f"“{written[:60]}” is nothing that browsers play as {kind}."
        if not written:
            message = "The name of the file is missing."
        hint = f"Write ::: {kind} and the name of a file that ends in {', '.join(sorted(endings))}."
        block.files.refuse(message, hint, block.line, written or ":::")
        return Target()
    return block.files.found(written, block.line)


def _tracks(block: Block) -> Iterator[Track]:
    """The captions of each file that is one."""
    for _, value, line in block.all_said("captions"):
        if value.lower() in _IN_PICTURE:
            continue
        target = block.files.found(value, line, remote=False)
        if target.captions is None and target.url:
            block.files.refuse(f"“{value[:60]}” is no file of captions.", "Name a WebVTT file (.vtt).", line, value)
        elif target.captions is not None:
            lang = _language_in(value) or block.state.context.lang
            yield Track(lang=lang, src=target.url, file=target.file, captions=target.captions)


def _language_in(name: str) -> str:
    """The language that a file's name gives: `harbour.en.vtt` gives `en`; empty without one."""
    found = _LANGUAGE.search(name)
    return found[1] if found else ""


_KEYS: Final = (
    Key("title", ("title", "제목")),
    Key("caption", ("caption", "설명")),
    Key("captions", ("captions", "자막"), address=True, many=True),
    Key("transcript", ("transcript", "녹취록"), address=True),
    Key("description", ("description", "화면 해설"), address=True),
    Key("poster", ("poster", "표지"), address=True),
)
_LABELS: Final = ("transcript", "described")

AUDIO_BLOCK = Kind(name="audio", words=("audio", "소리"), takes="file", keys=_KEYS, labels=_LABELS, write=_write)
VIDEO_BLOCK = Kind(name="video", words=("video", "영상"), takes="file", keys=_KEYS, labels=_LABELS, write=_write)
