"""The site on this machine while it is written: planned, served, watched, and shown again after each save."""

from ssg.preview.server import Preview, PreviewRequest, serve

__all__ = ("Preview", "PreviewRequest", "serve")
