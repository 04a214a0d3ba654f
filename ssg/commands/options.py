"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

from ssg.report import DOCUMENTS

SITE = click.option(
    "--site", type=click.Path(path_type=Path), default=Path(), help="The site's folder, which holds content/."
)
OUTPUT = click.option(
    "--output", type=click.Path(path_type=Path), default=None, help="Where the site goes; build/ in the site's folder."
)
FORMAT = click.option("--format", "form", type=click.Choice(["text", *DOCUMENTS]), default="text", show_default=True)
STRICT = click.option("--strict", is_flag=True, help="Let warnings block, as errors do.")
BASELINE = click.option(
    "--baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    default=None,
    help="A file of old findings that block nothing; what is mended is struck off, and nothing is added.",
)
UPDATE_BASELINE = click.option(
    "--update-baseline", is_flag=True, help="Write all that is found now into the file of --baseline."
)
BROWSER = click.option("--browser", is_flag=True, help="Look at pages in a Chromium, too: what no markup can tell.")
ALL = click.option("--all", "every", is_flag=True, help="With --browser: look at all pages instead of a sample.")
BROWSER_PATH = click.option(
    "--browser-path", default="", help="The Chromium to take; else CHROMIUM, else one on the PATH."
)
DRAFTS = click.option("--drafts/--no-drafts", default=False, help="Show stories marked as drafts.")
