"""Assembles what was read into the site to be published: sorted, indexed, without drafts and embargoed stories."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ssg.model import Article, Person, Site, Standing, Term

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping

    from ssg.config import Config

Index = dict[str, tuple[Article, ...]]


def assemble(  # the six things a site is made of
    articles: Iterable[Article],
    standing: Iterable[Standing],
    people: Mapping[str, Person],
    config: Config,
    *,
    now: dt.datetime,
    drafts: bool = False,
) -> Site:
    """The site as of `now`. A story dated later is under embargo and leaves no trace; `drafts` lets drafts in."""
    everything = list(articles)
    open_ = [article for article in everything if drafts or not article.draft]
    due = [article for article in open_ if article.card.date <= now]
    waiting = [article.card.date for article in open_ if article.card.date > now]
    newest_first = tuple(sorted(due, key=lambda a: (a.card.date, a.card.source), reverse=True))
    zone = ZoneInfo(config.timezone)
    sections = _index(newest_first, lambda a: [a.card.section.slug])
    return Site(
        articles=newest_first,
        sections=sections,
        tags=_index(newest_first, lambda a: [term.slug for term in a.card.tags]),
        authors=_index(newest_first, lambda a: [term.slug for term in a.card.authors]),
        months=_index(newest_first, lambda a: [_month(a.card.date.astimezone(zone))]),
        people=_people(newest_first, people),
        standing=tuple(sorted((s for s in standing if drafts or not s.draft), key=lambda s: s.url)),
        section_terms=_section_terms(sections, config),
        tag_terms=_tag_terms(newest_first),
        held=len(waiting),
        drafts=len(everything) - len(open_),
        drafts_shown=sum(article.draft for article in due),
        next_due=min(waiting, default=None),
        now=now,
    )


def _index(articles: tuple[Article, ...], keys: Callable[[Article], Iterable[str]]) -> Index:
    found: dict[str, list[Article]] = {}
    for article in articles:
        for key in keys(article):
            found.setdefault(key, []).append(article)
    return {key: tuple(found[key]) for key in sorted(found)}


def _month(moment: dt.datetime) -> str:
    return f"{moment.year:04}-{moment.month:02}"  # strftime pads the year on some systems only


def _people(articles: tuple[Article, ...], known: Mapping[str, Person]) -> dict[str, Person]:
    """Everybody who signs a published story, with or without a file of their own."""
    people = {}
    for article in articles:
        for term in article.card.authors:
            people[term.slug] = known.get(term.slug) or _named(term)
    return {slug: people[slug] for slug in sorted(people)}


def _named(term: Term) -> Person:
    """Somebody without a file, spelled as in the oldest story: another story's page changes with it."""
    return Person(slug=term.slug, name=term.name, url=term.url, digest=term.name.encode("utf-8", "surrogatepass"))


def _section_terms(sections: Index, config: Config) -> tuple[Term, ...]:
    """Sections with stories: those of site.toml in its order, then the others by name."""
    declared = [slug for slug in config.sections if slug in sections]
    others = [slug for slug in sections if slug not in config.sections]
    return tuple(sections[slug][-1].card.section for slug in (*declared, *others))


def _tag_terms(articles: tuple[Article, ...]) -> dict[str, Term]:
    """One spelling for each tag: that of the oldest story, which never changes; site.toml's is in all."""
    terms = {}
    for article in articles:
        for term in article.card.tags:
            terms[term.slug] = term
    return {slug: terms[slug] for slug in sorted(terms)}
