"""Blocks: what begins with `::: name` and ends with `:::`. One file for each kind, and one line for it in `KINDS`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.markdown.blocks import (
    chart,
    embed,
    facts,
    gallery,
    live,
    questions,
    quote,
    recording,
    related,
    table,
    timeline,
)

if TYPE_CHECKING:
    from ssg.markdown.blocks.kind import Kind

__all__ = ("KINDS", "WORDS")

KINDS: tuple[Kind, ...] = (
    recording.AUDIO_BLOCK,
    recording.VIDEO_BLOCK,
    facts.FACTS,
    gallery.PICTURES,
    gallery.GALLERY,
    quote.QUOTE,
    timeline.TIMELINE,
    questions.QUESTIONS,
    related.RELATED,
    live.LIVE,
    *chart.CHART_BLOCKS,
    table.TABLE,
    embed.EMBED,
)
"""Every kind of block, in the order in which messages name them."""

WORDS: dict[str, Kind] = {word: kind for kind in KINDS for word in kind.words}
"""The kinds by what authors write behind `:::`."""
