"""The files that are published as they are: the theme's static files, and the pictures that published pages show.

A file below content/ that nothing published refers to stays where it is: it may belong to a draft or an embargo.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ssg.image_place import names_place
from ssg.model import Finding, Image, Output, Position
from ssg.within import find_inside

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ssg.config import Config
    from ssg.model import Site
    from ssg.render.theme import Theme


SEARCH_SCRIPT = "search.js"
"""A static file of the theme that only the search page needs."""


class Asset(msgspec.Struct, frozen=True):
    """One file to publish as it is."""

    path: str
    """Output path."""
    source: str = ""
    """The file below content/, for whoever opens it; empty for a file of the theme."""
    file: str = ""
    """The same below the site's root."""
    data: bytes = b""
    """What is in it, for a file of the theme."""


def plan_assets(root: Path, config: Config, theme: Theme, site: Site, linked: Mapping[str, str]) -> Iterator[Asset]:
    """Every such file. `linked` has the files that bodies refer to: path below the root by site path."""
    for name, url in theme.asset_urls().items():
        if name == SEARCH_SCRIPT and not config.search:
            continue
        yield Asset(url.lstrip("/"), data=theme.assets[name])
    wanted = {image.src: image.file for image in _images(site) if image.file} | dict(linked)
    if config.organization.logo:
        wanted[config.organization.logo], _ = find_inside(root, "content", config.organization.logo)
    for url in sorted(wanted):
        yield Asset(url.lstrip("/"), f"{root}/{wanted[url]}", wanted[url])


def read_asset(asset: Asset) -> Output:
    """The file, and what is wrong with it."""
    if not asset.file:
        return Output(path=asset.path, data=asset.data)
    data = Path(asset.source).read_bytes()
    return Output(path=asset.path, data=data, findings=_location(asset.file, data))


def _location(file: str, data: bytes) -> tuple[Finding, ...]:
    if not names_place(data):
        return ()
    message = "This picture says where it was taken."
    hint = "If that may put anybody in danger, save it again without its location."
    place = Position(file, 1, 1)
    return (Finding(rule="picture-place", severity="warning", message=message, hint=hint, source=place),)


def _images(site: Site) -> Iterator[Image]:
    for article in site.articles:
        if article.card.image:
            yield article.card.image
    for person in site.people.values():
        if person.portrait:
            yield person.portrait
