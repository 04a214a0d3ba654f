"""What stands on another site: `::: embed https://…`. A card with a link, and nothing that is loaded from there.

A frame of another site would tell it who reads what, weigh megabytes and hold what nobody has checked. Markdown in the
block says what is found there, such as the words of a post, for those who do not go.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from ssg.located.kinds import address_fault
from ssg.markdown.blocks.html import escaped
from ssg.markdown.blocks.kind import Key, Kind
from ssg.markdown.credit import split_credit
from ssg.model import Image

if TYPE_CHECKING:
    from ssg.markdown.blocks.block import Block

__all__ = ("EMBED",)

_PUBLISHERS: Final = (
    ("YouTube", "embed_video", ("youtube.com", "youtu.be", "youtube-nocookie.com")),
    ("Vimeo", "embed_video", ("vimeo.com",)),
    ("TikTok", "embed_video", ("tiktok.com",)),
    ("SoundCloud", "embed_audio", ("soundcloud.com",)),
    ("Spotify", "embed_audio", ("spotify.com",)),
    ("X", "embed_post", ("x.com", "twitter.com")),
    ("Instagram", "embed_post", ("instagram.com",)),
    ("Facebook", "embed_post", ("facebook.com",)),
    ("Threads", "embed_post", ("threads.net", "threads.com")),
    ("Bluesky", "embed_post", ("bsky.app",)),
)
"""Name, key of the string that says what is found there, and hosts."""
_FEDIVERSE = re.compile(r"/@[^/]+/\d+/?")
"""Path of a post on Mastodon and its like, which have many hosts."""
_YES: Final = frozenset({"true", "yes", "예"})


def _write(block: Block) -> tuple[str, str]:
    address, host = _address(block)
    title = block.said("title")
    if not title:
        hint = "Write title: and what is found there on the line below."
        block.report("block-title", "This embed has no title.", hint)
    if not address:
        return f'<figure class="embed">\n<p><b>{escaped(title)}</b></p>\n', "</figure>\n"
    kind, publisher = _publisher(host, address)
    where = block.plain_label(kind).format(publisher=block.said("publisher") or publisher)
    card = f"{_poster(block)}<span>{escaped(where)}</span> <b>{escaped(title)}</b>"
    quoted = any(token.type == "inline" for token in block.tokens)
    opening, closing = ("<blockquote>\n", "</blockquote>\n") if quoted else ("", "")
    caption, credit = split_credit(block.said("caption"))
    note = block.plain_label("embed_note").format(host=host)
    said = " ".join(escaped(text) for text in (caption, note) if text)
    signed = f' <span class="credit">{escaped(credit)}</span>' if credit else ""
    return (
        f'<figure class="embed">\n<a href="{escaped(address)}">{card}</a>\n{opening}',
        f"{closing}<figcaption>{said}{signed}</figcaption>\n</figure>\n",
    )


def _address(block: Block) -> tuple[str, str]:
    """Address and host; both empty, and a finding, where it cannot be used."""
    written = block.said("address")
    fault = address_fault(written) if written else "is missing"
    if not fault and not written.lower().startswith("https://"):
        fault = "does not begin with https://"
    if fault:
        message = f"The address “{written[:60]}” {fault}." if written else "The address is missing."
        block.report("block-file", message, "Write ::: embed https://… and the rest of the address.", None, written)
        return "", ""
    return written, (urlsplit(written).hostname or "").removeprefix("www.")


def _publisher(host: str, address: str) -> tuple[str, str]:
    """What is found at an address, and on whose site."""
    for name, kind, hosts in _PUBLISHERS:
        if any(host == known or host.endswith(f".{known}") for known in hosts):
            return kind, name
    fediverse = host and _FEDIVERSE.fullmatch(urlsplit(address).path)
    return ("embed_post" if fediverse else "embed_page"), host


def _poster(block: Block) -> str:
    """A picture of what is there, from this site, with its alternative text."""
    written, line = block.said("poster"), block.line_of("poster")
    if not written:
        return ""
    target = block.files.found(written, line, remote=False)
    if not target.width:
        if target.url:
            message = f"“{posixpath.basename(written)[:60]}” is no picture."
            block.files.refuse(message, "Name a JPEG, PNG, WebP or AVIF file.", line, written)
        return ""
    state = block.state
    decorative = block.said("decorative").lower() in _YES
    alt = block.said("alt")
    state.images.append(
        Image(
            src=target.url,
            file=target.file,
            alt=alt or ("" if decorative else None),
            decorative=decorative,
            width=target.width,
            height=target.height,
            motion=target.motion,
            line=state.line(line),
            column=state.column(line, written),
        )
    )
    if state.context.edition == "lite":
        return ""
    size = f'width="{target.width}" height="{target.height}"'
    return f'<img src="{block.href(target.url)}" alt="{escaped(alt)}" {size} loading="lazy" decoding="async">'


EMBED = Kind(
    name="embed",
    words=("embed", "임베드"),
    takes="address",
    keys=(
        Key("title", ("title", "제목")),
        Key("publisher", ("publisher", "게시자")),
        Key("caption", ("caption", "설명")),
        Key("poster", ("poster", "표지"), address=True),
        Key("alt", ("alt", "대체 텍스트")),
        Key("decorative", ("decorative", "장식")),
    ),
    labels=("embed_video", "embed_audio", "embed_post", "embed_page", "embed_note"),
    write=_write,
)
