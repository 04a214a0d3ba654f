"""Photographs of a part of a page."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image
    from playwright.async_api import FloatRect, Page

__all__ = ("photograph",)


async def photograph(page: Page, clip: FloatRect, *, whole: bool = False) -> Image:
    """The pixels of a box, in CSS pixels of the window, or of the `whole` page. Carets and animations are left out."""
    from PIL import Image  # noqa: PLC0415 - heavy, and few pages are photographed

    data = await page.screenshot(clip=clip, full_page=whole, animations="disabled")
    return Image.open(io.BytesIO(data)).convert("RGB")
