"""Renders the Markdown body of an article or page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ssg.markdown.parser import make_parser
from ssg.markdown.positions import LineMap
from ssg.markdown.state import KEY, BodyContext, BodyState

if TYPE_CHECKING:
    from ssg.markdown.update import Update
    from ssg.model import Finding, Image
    from ssg.recording import Recording


@dataclass(frozen=True, slots=True)
class RenderedBody:
    """HTML of a body and what was learned on the way."""

    html: str
    images: tuple[Image, ...]
    """Pictures in document order."""
    recordings: tuple[Recording, ...]
    """Sound and film in document order."""
    updates: tuple[Update, ...]
    """Entries of all live blogs, newest first."""
    paragraphs: int
    """How many numbered paragraphs there are."""
    findings: tuple[Finding, ...]
    files: dict[str, str]
    """Files that have to be published with it: path below the site's root by site path."""


def render_body(context: BodyContext, *, raw_html: bool = False) -> RenderedBody:
    """The body as HTML; everything that cannot be used is a finding at its line."""
    state = BodyState(context)
    html = make_parser(raw_html=raw_html).render(context.body.text, {KEY: state})
    return RenderedBody(
        html,
        tuple(state.images),
        tuple(state.recordings),
        tuple(sorted(state.updates, key=lambda update: update.moment, reverse=True)),
        state.paragraphs,
        tuple(state.findings),
        state.files,
    )


def line_map(context: BodyContext, *, raw_html: bool = False) -> LineMap:
    """Which line of the file each part of the body's HTML comes from."""
    state = BodyState(context, trace=True)
    return LineMap(make_parser(raw_html=raw_html).render(context.body.text, {KEY: state}))
