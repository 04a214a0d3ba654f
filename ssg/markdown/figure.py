"""A picture alone in its paragraph becomes `<figure>` with its caption and credit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markdown_it.common.utils import escapeHtml

from ssg.markdown.state import state_of
from ssg.model import Image

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token


def install(parser: MarkdownIt) -> None:
    """Runs once the pictures are known."""
    parser.core.ruler.after("ssg_pictures", "ssg_figure", _figures)
    parser.add_render_rule("figcaption", _figcaption)


def _figures(core: StateCore) -> None:
    if state_of(core.env) is None:
        return
    for before, inline, after in zip(core.tokens, core.tokens[1:], core.tokens[2:], strict=False):
        if before.type != "paragraph_open" or before.hidden or inline.type != "inline":
            continue
        image = _only_image(inline)
        if image is None:
            continue
        before.type, before.tag, before.attrs = "figure_open", "figure", {"class": "figure"}
        after.type, after.tag = "figure_close", "figure"
        if image.caption or image.credit:
            caption = core_token(image, inline)
            inline.children = [*(inline.children or ()), caption]


def _only_image(inline: Token) -> Image | None:
    shown = [child for child in inline.children or () if child.type != "text" or child.content.strip()]
    if len(shown) != 1 or shown[0].type != "image":
        return None
    image = shown[0].meta.get("image")
    inline.children = shown
    shown[0].meta["alone"] = True
    return image if isinstance(image, Image) else None


def core_token(image: Image, like: Token) -> Token:
    """A token that prints the caption of a picture."""
    token = type(like)("figcaption", "", 0)
    token.meta["image"] = image
    return token


def _figcaption(_self: Any, tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:
    image: Image = tokens[index].meta["image"]
    credit = f'<span class="credit">{escapeHtml(image.credit)}</span>' if image.credit else ""
    between = " " if image.caption and credit else ""
    return f"\n<figcaption>{escapeHtml(image.caption)}{between}{credit}</figcaption>\n"
