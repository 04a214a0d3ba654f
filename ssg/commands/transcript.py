"""`ssg transcript`."""

from __future__ import annotations

import click


@click.command()
@click.argument("page", metavar="FILE|URL")
def transcript(page: str) -> None:
    """Write down what a screen reader will say for a page: landmarks, headings, links, pictures, languages.

    A file of content/ stands for the page that shows it.
    """
    from ssg.transcript.read import is_markdown, read_anywhere

    if is_markdown(page):
        from ssg.preview.spoken import read_source_page

        lines = read_source_page(page)
    else:
        lines = read_anywhere(page)
    for line in lines:
        click.echo(line)
