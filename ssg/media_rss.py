"""Pictures in RSS and Atom, as Media RSS 1.5.1 describes them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ssg.syndication import image_url
from ssg.xml_writer import Element, add

if TYPE_CHECKING:
    from ssg.model import Image
    from ssg.syndication import FeedContext

__all__ = ("NAMESPACE", "add_picture")

NAMESPACE = "http://search.yahoo.com/mrss/"

# A literal table, because `mimetypes` reads what each machine has installed.
_TYPES = {
    "avif": "image/avif",
    "gif": "image/gif",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "svg": "image/svg+xml",
    "webp": "image/webp",
}


def add_picture(item: Element, image: Image, context: FeedContext) -> None:
    """Gives `item` a `media:content` with the credit, and the alternative text as `media:description`."""
    address = image_url(image, context)
    attributes = {"url": address, "medium": "image"}
    kind = _TYPES.get(urlsplit(address).path.rpartition(".")[2].lower())
    if kind:
        attributes["type"] = kind
    if image.width and image.height:
        attributes |= {"width": str(image.width), "height": str(image.height)}
    media = add(item, "media:content", attributes=attributes)
    if image.alt and not image.decorative:
        add(media, "media:description", image.alt, {"type": "plain"})
    if image.credit:
        add(media, "media:credit", image.credit)
