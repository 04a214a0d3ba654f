"""The site on this machine while it is written: built, served, watched, and shown again after each save."""

from ssg.preview.built import Built
from ssg.preview.server import Preview, serve

__all__ = ("Built", "Preview", "serve")
