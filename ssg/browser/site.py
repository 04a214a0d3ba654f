"""The checker and the browser together: each thing once, and of a site of ours with the place in its Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ssg.browser.run import BrowserReport, check_in_browser
from ssg.browser.session import find_chromium
from ssg.browser.sources import place_in_sources
from ssg.checks.folder import check_paths

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from ssg.config import Config
    from ssg.model import Finding

__all__ = ("check_with_browser",)


def check_with_browser(
    paths: Sequence[Path], site: Path, config: Config | None, *, every: bool, browser_path: str
) -> tuple[int, BrowserReport]:
    """How many pages the checker has seen, and its findings and the browser's.

    Args:
        paths: folders or pages.
        site: the folder of a site of ours; its `build/` is known to come from its `content/`.
        config: the site's settings, if there is such a site.
        every: look at all pages instead of a sample.
        browser_path: a Chromium; empty for the one that is found.

    Raises:
        UsageError: there is no page at one of the paths.
        EnvironmentalError: there is no browser, or it does not start.

    """
    find_chromium(browser_path)  # nobody wants to hear of it after a minute
    ours = config if [path.resolve() for path in paths] == [(site / "build").resolve()] else None
    pages, found = check_paths(paths)
    base_path = ours.base_path if ours else "/"
    report = check_in_browser(paths, every=every, browser_path=browser_path, base_path=base_path)
    new = _without_known(report.findings, found)
    if ours is not None:
        new = place_in_sources(new, site, ours, site / "build")
    return pages, msgspec.structs.replace(report, findings=(*found, *new))


def _without_known(findings: Iterable[Finding], known: Iterable[Finding]) -> list[Finding]:
    """Without what axe-core says of an element of which a rule has said it: same criterion, or both best practice."""
    said = {(place, wcag) for finding in known if (place := _place(finding)) for wcag in finding.wcag or ("",)}
    return [
        finding
        for finding in findings
        if not finding.rule.startswith("axe-")
        or not any((_place(finding), wcag) in said for wcag in finding.wcag or ("",))
    ]


def _place(finding: Finding) -> tuple[str, int, int] | None:
    return (finding.page, finding.html.line, finding.html.column) if finding.html else None
