"""A page as a screen reader says it, from top to bottom: one line for each thing, indented by what holds it.

Roles and names are those that the checker computes, so a transcript shows what the rules judge. It holds nothing that
changes without the page's words or structure, so that it can be kept and compared: tests and reviews read differences.
"""

from ssg.transcript.walk import transcript

__all__ = ("transcript",)
