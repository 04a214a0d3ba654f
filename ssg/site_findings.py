"""What is wrong with the site as a whole before anything is rendered: stories that are right by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.model import Finding, Position

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.config import Config
    from ssg.model import Article, Site


def site_findings(site: Site, config: Config) -> Iterator[Finding]:
    """All of them."""
    yield from front_findings(site, config)
    yield from early_versions(site)
    yield from merged_tags(site)


def front_findings(site: Site, config: Config) -> Iterator[Finding]:
    """Errors for sections, stories and standing pages that want the address of a language's front page."""
    fronts = {url.casefold(): (lang, url) for lang, url in config.fronts[1:]}
    if not fronts:
        return
    for lang, url in fronts.values():
        for article in site.sections.get(lang.lower(), ())[:1]:
            yield _taken(
                f"The address {url} of this story's section",
                lang,
                "Write another section: into the story, or by the name of its folder.",
                Position(article.card.source, *article.spots.get("section", (1, 1))),
            )
    articles = ((a.card.source, a.card.url, a.aliases, a.spots) for a in site.articles)
    standing = ((page.source, page.url, page.aliases, page.spots) for page in site.standing)
    for source, own, aliases, spots in (*articles, *standing):
        for url in (own, *aliases):
            if url.casefold() in fronts:
                key = "slug" if url == own else "aliases"
                place = Position(source, *(spots.get(key) or spots.get("title") or (1, 1)))
                yield _taken(f"The address {url}", fronts[url.casefold()][0], f"Write another one: key {key}.", place)


def _taken(what: str, lang: str, hint: str, place: Position) -> Finding:
    return Finding(
        rule="address-collision",
        severity="error",
        message=f"{what} is that of the front page in [languages.{lang}].",
        hint=hint,
        source=place,
    )


def early_versions(site: Site) -> Iterator[Finding]:
    """Errors for versions and corrections dated later than now: publishing them would break their own embargo."""
    for article in site.articles:
        dates = [("updated", article.card.updated), *(("corrections", c.date) for c in article.corrections)]
        for key, date in dates:
            if date is not None and date > site.now:
                line, column = article.spots.get(key, (1, 1))
                yield Finding(
                    rule="early-version",
                    severity="error",
                    message=f"This version is dated {date.isoformat(timespec='minutes')}, which is still to come.",
                    hint=f"Correct the key {key}, or build again then.",
                    source=Position(article.card.source, line, column),
                )


def merged_tags(site: Site) -> Iterator[Finding]:
    """Warnings for tags that share a page although their names differ by more than case, hyphens and spaces."""
    for slug, names in _spellings(site).items():
        first, *others = names.values()
        for name, article in others:
            yield Finding(
                rule="merged-tags",
                severity="warning",
                message=f"The tags “{first[0]}” and “{name}” share the page /tags/{slug}/.",
                hint="Give one of them a name with other letters, such as “C sharp”.",
                source=Position(article.card.source, *article.spots.get("tags", (1, 1))),
            )


def _spellings(site: Site) -> dict[str, dict[str, tuple[str, Article]]]:
    """By slug: every name that is not the same as another, and the oldest story that has it, the oldest first."""
    found: dict[str, dict[str, tuple[str, Article]]] = {}
    known: set[tuple[str, str]] = set()
    for article in reversed(site.articles):
        for term in article.card.tags:
            if (term.slug, term.name) not in known:
                known.add((term.slug, term.name))
                found.setdefault(term.slug, {}).setdefault(_plain(term.name), (term.name, article))
    return found


def _plain(name: str) -> str:
    return "".join(name.casefold().replace("-", " ").split())
