"""A rule in words, for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.explain import explain, rule_ids, similar_ids
from ssg.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator


INPUT_RULES: tuple[tuple[str, str], ...] = (
    ("address-collision", "Two things want the same address; one of them needs another slug, section or alias."),
    ("baseline-file", "The file of --baseline has to be one that ssg has written, for the same command and folder."),
    ("block-content", "A block holds what its kind is made of: a timeline a list, a gallery pictures, a quote words."),
    (
        "block-date",
        "Entries of a timeline or live blog begin with a date that exists, and a timeline goes by its dates.",
    ),
    (
        "block-file",
        "A file that a block names, such as sound, film or captions, has to be there and of the right kind.",
    ),
    ("block-key", "The lines right below the first of a block each begin with a word that is known, and say it once."),
    ("block-mark", "A line that begins with ::: opens a block of a known kind or closes one, and each is closed."),
    ("block-title", "A block that is set apart from the story has a title: it is how readers find it and pass it."),
    ("brand-contrast", "The brand's color has to be told from the page; one that cannot be is made lighter or darker."),
    ("early-version", "A version or correction dated later than now is not published before its time."),
    ("empty-story", "A story without a text is hardly meant."),
    ("footnote-missing", "A footnote is called in the text, and its note is missing."),
    ("front-matter", "The lines between the two --- of an article have to be keys that exist, with values that fit."),
    ("ignore-expired", "What [[check.ignore]] lets through is let through until a day, and then has to be mended."),
    ("ignore-unused", "An entry of [[check.ignore]] that covers nothing any more should go."),
    ("link-scheme", "A link may begin with http:, https:, mailto: or tel:, or name a page of the site."),
    ("linked-file", "A link to a file names a published story, or another file below content/ that may go out."),
    ("live-updated", "A story with a live blog says that it was updated, and when, or feeds and lists do not know."),
    ("merged-tags", "Two tags whose names differ only in signs would share one page."),
    (
        "page-weight",
        "A page, compressed and with its style sheet, has to fit its budget: readers pay for each kilobyte.",
    ),
    ("picture-file", "A picture that a story names has to be a file below content/ that browsers can show."),
    ("picture-place", "A picture should not say where it was taken, if that may put anybody in danger."),
    ("quote-differs", "A pull quote that stands in the story is, word for word, what the story says."),
    (
        "sheet-file",
        "A file of figures for a chart or table has to be a CSV file in UTF-8, each row as long as the first.",
    ),
    ("site-toml", "site.toml has to be TOML, with keys that exist and values that fit: see docs/site-toml.md."),
    ("source-file", "A file below content/ has to be readable, and no link to somewhere else."),
    ("theme-contrast", "Each pair of colors of a palette has to be told apart, in the light and in the dark scheme."),
    ("theme-name", "A block, template, part or string of a theme has to be one that is asked for."),
    ("theme-strings", "A page needs words of the theme in its own language."),
    ("third-party-request", "A page asks no other server for anything: it would learn who reads what."),
    ("update-note-paragraph", "An update note has to point to paragraphs that the story has."),
)
"""Rules about what goes in; the checker's are about what comes out."""


def explain_rule(rule: str) -> Iterator[str]:
    """What the rule is about, why it matters, and examples.

    Raises:
        UsageError: there is no such rule.

    """
    found = explain(rule)
    if found is None and rule in dict(INPUT_RULES):
        yield rule
        yield dict(INPUT_RULES)[rule]
        return
    if found is None:
        near = similar_ids(rule)
        hint = f"Did you mean {' or '.join(near)}?" if near else "`ssg explain` lists all rules."
        raise UsageError(f"There is no rule “{rule}”.", hint)
    yield f"{found.rule} ({found.severity})"
    yield found.summary
    yield ""
    if found.why:
        yield found.why
        yield ""
    if found.wcag:
        yield f"WCAG 2.2: {', '.join(found.wcag)}"
    if found.act:
        yield f"ACT rules: {', '.join(found.act)}"
    for label, examples in (("Bad", found.bad), ("Good", found.good)):
        for example in examples:
            yield f"{label}:"
            yield from (f"    {line}" for line in example.splitlines())


def list_rules() -> Iterator[str]:
    """All rules, one a line."""
    width = max((len(rule) for rule in rule_ids()), default=0)
    for rule in rule_ids():
        found = explain(rule)
        if found is not None:
            yield f"{rule:<{width}}  {found.severity:<7}  {found.summary}"
    for rule, summary in INPUT_RULES:
        yield f"{rule:<{width}}  {'input':<7}  {summary}"
