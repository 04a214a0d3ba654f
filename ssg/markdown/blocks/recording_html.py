"""A recording as HTML: a player with its captions, the transcript, and a caption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.markdown.blocks.html import escaped

if TYPE_CHECKING:
    from ssg.markdown.state import BodyContext
    from ssg.recording import Recording, Track

__all__ = ("closing", "opening")


def opening(recording: Recording, poster: str, context: BodyContext) -> str:
    """What stands before the transcript."""
    attributes = [f'src="{_address(recording.src, context)}"', 'controls preload="metadata"']
    if poster:
        attributes.append(f'poster="{_address(poster, context)}"')
    if recording.title:
        attributes.append(f'aria-label="{escaped(recording.title)}"')
    tracks = "".join(_track(track, context) for track in recording.tracks)
    player = f"<{recording.kind} {' '.join(attributes)}>{tracks}</{recording.kind}>\n" if recording.src else ""
    details = f'<details class="transcript">\n<summary>{_label(recording, "transcript", context)}</summary>\n'
    return f'<figure class="recording">\n{player}{details if recording.words else ""}'


def closing(recording: Recording, caption: str, credit: str, context: BodyContext) -> str:
    """What stands behind it."""
    parts = ["</details>\n"] if recording.words else []
    links = ((recording.transcript, "transcript"), (recording.description, "described"))
    parts += (
        f'<p class="{key}"><a href="{_address(address, context)}">{_label(recording, key, context)}</a></p>\n'
        for address, key in links
        if address
    )
    shown = escaped(caption or recording.title)
    signed = f' <span class="credit">{escaped(credit)}</span>' if credit else ""
    if shown or signed:
        parts.append(f"<figcaption>{shown}{signed}</figcaption>\n")
    return f"{''.join(parts)}</figure>\n"


def _track(track: Track, context: BodyContext) -> str:
    names = f'srclang="{escaped(track.lang)}" label="{escaped(_language_name(track.lang))}"'
    return f'<track kind="captions" src="{_address(track.src, context)}" {names}>'


def _language_name(tag: str) -> str:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - slow to load, and few stories have a film

    try:
        return Locale.parse(tag, sep="-").get_display_name() or tag
    except (ValueError, UnknownLocaleError):
        return tag


def _label(recording: Recording, key: str, context: BodyContext) -> str:
    words = context.labels.get(key, key.capitalize())
    return escaped(f"{words}: {recording.title}" if recording.title else words)


def _address(path: str, context: BodyContext) -> str:
    return escaped(context.href(path) if path.startswith("/") else path)
