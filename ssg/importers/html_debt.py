"""Accessibility debt of a page that was not made with us: what a person has to mend, in plain sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import langcodes

from ssg.importers.decode import one_line

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

__all__ = ("page_debt", "story_debt")

_VAGUE = frozenset(
    (  # noqa: SIM905  a phrase a line would be a page long
        "click here|here|read more|more|learn more|this link|link|this|see more|continue|details"
        "|여기|더보기|더 보기|자세히|자세히 보기|링크"
    ).split("|")
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def page_debt(soup: BeautifulSoup) -> list[str]:
    """What is wrong with the page as a whole."""
    value = one_line(str(soup.html.get("lang") or "")) if soup.html else ""
    if not value:
        return ["The page does not say in which language it is: write `lang:` if it is not the site's."]
    if not langcodes.tag_is_valid(value):
        return [f"The page's language “{value[:30]}” is no language tag: write `lang:` if it is not the site's."]
    return []


def story_debt(story: Tag) -> list[str]:
    """What is wrong in the story. Layout tables are dissolved."""
    return [*_layout_tables(story), *_tables(story), *_headings(story), *_links(story)]


def _layout_tables(story: Tag) -> list[str]:
    debt = []
    for table in reversed(story.find_all("table")):
        if not _is_layout(table):
            continue
        debt.append("A table was used for layout; its cells became paragraphs. Check their order.")
        for part in table.find_all(["thead", "tbody", "tfoot", "tr", "colgroup", "col"]):
            part.unwrap()
        for cell in table.find_all(["td", "th", "caption"]):
            cell.name = "div"
        table.name = "div"
    return debt


def _is_layout(table: Tag) -> bool:
    if table.get("role") in {"presentation", "none"}:
        return True
    if table.find(["th", "caption"]):
        return False
    rows = table.find_all("tr")
    return bool(table.find(["table", "h2", "h3", "ul", "ol", "figure", "img"])) or all(
        len(row.find_all("td")) <= 1 for row in rows
    )


def _tables(story: Tag) -> list[str]:
    debt = []
    for table in story.find_all("table"):
        if not table.find("th"):
            debt.append("A table has no header cells; its first row became the header. Check that it is one.")
        if table.find(["td", "th"], attrs={"rowspan": True}) or table.find(["td", "th"], attrs={"colspan": True}):
            debt.append("A table has merged cells, which Markdown has not: check its columns.")
        if not table.find("caption"):
            debt.append("A table has no caption: write `Table: …` above it.")
    return debt


def _headings(story: Tag) -> list[str]:
    debt, level = [], 1
    for heading in story.find_all(_HEADINGS):
        text, now = one_line(heading.get_text(" ")), int(heading.name[1])
        if not text:
            debt.append("A heading is empty.")
        if now == 1:
            debt.append(f"A second main heading stands in the story: “{text[:60]}”; it became a section's heading.")
            now = 2
        if now > level + 1:
            debt.append(f"Heading levels are skipped: “{text[:60]}” is level {now} after level {level}.")
        level = now
    return debt


def _links(story: Tag) -> list[str]:
    debt = []
    for link in story.find_all("a", href=True):
        text = one_line(link.get_text(" "))
        if text.casefold().strip(" .!>»→…") in _VAGUE:
            debt.append(f"A link says only “{text}”: say where it leads ({one_line(str(link['href']))[:80]}).")
        elif not text and not link.find("img"):
            debt.append(f"A link has no text ({one_line(str(link['href']))[:80]}).")
    return debt
