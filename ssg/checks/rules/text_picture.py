"""What is written in a picture cannot be enlarged, recoloured or read out.

Bad:
    <img src="quote-card.png" alt="We will keep every boat.">

Good:
    <blockquote><p>We will keep every boat.</p></blockquote>
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_NAMES: Final = (
    *("infographic", "screenshot", "screen-shot", "quote-card", "quotecard", "text-card", "textcard", "card-news"),
    *("cardnews", "인포그래픽", "카드뉴스", "스크린샷"),
)


def check(page: PageView) -> Iterator[Problem]:
    """Pictures whose file or alternative text says that they hold text."""
    for image, alt in page.alternatives:
        if _seems_text((image.attr("src") or "").rpartition("/")[2], alt):
            yield Problem(
                image,
                "This picture seems to show text.",
                "Write the text on the page, unless its look is what matters.",
            )


@lru_cache(maxsize=512)
def _seems_text(name: str, alt: str) -> bool:
    words = f"{name} {alt}".lower().replace("_", "-")
    return any(known in words for known in _NAMES)


RULE = Rule(id="text-picture", severity="review", wcag=("1.4.5",), check=check, elements=("img",))
