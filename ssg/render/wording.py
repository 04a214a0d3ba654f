"""Whether the theme has words in every language that the site uses; without them a page mixes two languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.model import Finding, Position

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ssg.config import Config
    from ssg.model import Site
    from ssg.render.theme import Theme


def missing_words(root: Path, config: Config, theme: Theme, site: Site) -> Iterator[Finding]:
    """A warning for each language that the theme does not speak, at the first place that asks for it."""
    for lang, place in _languages(root, config, site).items():
        if theme.speaks(lang):
            continue
        yield Finding(
            rule="theme-strings",
            severity="warning",
            message=f"The theme has no words in the language “{lang}”, so its pages show English ones.",
            hint=f"Add strings/{lang}.toml to a theme of yours; docs/how-to/add-a-theme-string.md says how.",
            wcag=("3.1.2",),
            source=place,
        )


def _languages(root: Path, config: Config, site: Site) -> dict[str, Position]:
    found = {config.language: _in_config(root)}
    for article in reversed(site.articles):
        if article.card.lang not in found:
            line, column = article.spots.get("lang", (1, 1))
            found[article.card.lang] = Position(article.card.source, line, column)
    for page in site.standing:
        line, column = page.spots.get("lang", (1, 1))
        found.setdefault(page.lang, Position(page.source, line, column))
    return found


def _in_config(root: Path) -> Position:
    lines = (root / "content" / "site.toml").read_text(encoding="utf-8", errors="replace").splitlines()
    numbers = (number for number, line in enumerate(lines, start=1) if line.startswith("language"))
    return Position("content/site.toml", next(numbers, 1), 1)
