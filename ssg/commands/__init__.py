"""The commands. To add one: write its file, then its line here. This room and `cli.py` alone print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.commands import build, check, explain, imports, init, new, serve, theme, transcript

if TYPE_CHECKING:
    import click

__all__ = ("COMMANDS",)

COMMANDS: Final[tuple[click.Command, ...]] = (
    init.init,
    new.new,
    build.build,
    check.check,
    serve.serve,
    theme.theme,
    explain.explain,
    transcript.transcript,
    imports.import_,
)
