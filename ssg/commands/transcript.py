"""`ssg transcript`."""

from __future__ import annotations

import click


@click.command()
@click.argument("page", metavar="FILE|URL")
def transcript(page: str) -> None:
    """Write down what a screen reader will say for a page: landmarks, headings, links, pictures, languages."""
    from ssg.transcript.read import read_anywhere

    for line in read_anywhere(page):
        click.echo(line)
