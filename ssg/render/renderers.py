"""The renderer of a process: loading templates once is what makes pages cheap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.render.page import Renderer

if TYPE_CHECKING:
    from ssg.render.setup import Setup

__all__ = ("forget_renderers", "renderer_for")

_renderers: dict[bytes, Renderer] = {}


def renderer_for(setup: Setup) -> Renderer:
    """The renderer of this process for a site."""
    if setup.digest not in _renderers:
        _renderers.clear()
        _renderers[setup.digest] = Renderer(setup)
    return _renderers[setup.digest]


def forget_renderers() -> None:
    """Load templates anew. For a process that goes on while they are edited: a renderer reads each when it needs it."""
    _renderers.clear()
