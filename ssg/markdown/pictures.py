"""Pictures in the body: alternative text, caption and credit as written, size as read from the file.

`![alt](queue.jpg "Caption. (Credit)")`: the brackets are the alternative text, the title is the caption, a trailing
parenthesis is the credit. Empty brackets are undecided, unless `{.decorative}` says that the picture is decoration.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Any

from markdown_it.common.utils import escapeHtml

from ssg.markdown.credit import split_credit
from ssg.markdown.links import path_of, scheme_of
from ssg.markdown.state import BodyState, state_of
from ssg.markdown.words import plain_text
from ssg.media_file import VIDEO
from ssg.model import Image, Target

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.renderer import RendererHTML
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

_BANG = re.compile(r"(?<!\\)!\[")


def install(parser: MarkdownIt) -> None:
    """Runs once the links are settled."""
    parser.core.ruler.after("ssg_links", "ssg_pictures", _pictures)
    parser.add_render_rule("image", _written)


def _written(renderer: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    state = state_of(env)
    if state is None or state.context.edition != "lite":
        return renderer.image(tokens, index, options, env)
    image = tokens[index].meta.get("image")
    if not isinstance(image, Image) or not image.alt:
        return ""
    words = escapeHtml(state.context.labels["lite_picture"].replace("{alt}", image.alt))
    if not tokens[index].meta.get("alone"):  # it may stand in a link, which holds no other
        return f"<span>{words}</span>"
    return f'<a href="{escapeHtml(str(tokens[index].attrs["src"]))}">{words}</a>'


def _pictures(core: StateCore) -> None:
    state = state_of(core.env)
    if state is None:
        return
    for token in core.tokens:
        if token.type != "inline" or "![" not in token.content:
            continue
        spots = iter(_spots(token, state))
        for child in token.children or ():
            if child.type == "image":
                _picture(child, state, next(spots, (state.line(token.map[0] if token.map else 0), 1)))


def _spots(inline: Token, state: BodyState) -> list[tuple[int, int]]:
    """File line and column of each picture in the block, in order."""
    if not inline.map:
        return []
    first, last = inline.map
    lines = state.context.body.text.split("\n")[first:last]
    return [
        (state.line(first + number), match.start() + 1)
        for number, line in enumerate(lines)
        for match in _BANG.finditer(line)
    ]


def _picture(token: Token, state: BodyState, spot: tuple[int, int]) -> None:
    address = str(token.attrs.get("src", ""))
    caption, credit = split_credit(str(token.attrs.get("title", "")))
    alt = plain_text(token.children or []).strip()
    decorative = "decorative" in str(token.attrs.get("class", "")).split()
    target = _resolve(address, state, spot)
    image = Image(
        src=target.url,
        file=target.file,
        alt=alt or ("" if decorative else None),
        caption=caption,
        credit=credit,
        decorative=decorative,
        width=target.width,
        height=target.height,
        motion=target.motion,
        line=spot[0],
        column=spot[1],
    )
    state.images.append(image)
    token.meta["image"] = image
    token.attrs = {"src": state.context.href(target.url) if target.url else "", "alt": "", **_size(image)}
    token.attrs |= {"loading": "lazy", "decoding": "async"}


def _resolve(address: str, state: BodyState, spot: tuple[int, int]) -> Target:
    scheme = scheme_of(address)
    if scheme in {"http", "https"}:
        return Target(url=address)
    if scheme or address.startswith(("//", "\\")):
        hint = "Name a file beside the article, or an https address."
        state.report("picture-file", f"“{address[:60]}” cannot be used as a picture.", hint, *spot)
        return Target()
    target = state.context.body.targets.get(path_of(address))
    if target is None or not target.file:  # an address of a page is no picture either
        message = (target.problem if target else "") or f"There is no picture “{path_of(address)}”."
        hint = (target.hint if target else "") or "Put the file beside the article and write its name exactly."
        state.report("picture-file", message, hint, *spot)
        return Target()
    if target.media is not None:
        kind = "video" if posixpath.splitext(target.file)[1].lower() in VIDEO else "audio"
        hint = f"Begin a block with ::: {kind} {address} and end it with :::."
        state.report("picture-file", f"“{path_of(address)}” is no picture.", hint, *spot)
        return Target()
    state.files[target.url] = target.file
    return target


def _size(image: Image) -> dict[str, str | int | float]:
    return {"width": str(image.width), "height": str(image.height)} if image.width and image.height else {}
