"""Checks HTML files and folders, whoever made them."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from ssg.checks.engine import PageReport, check_html
from ssg.checks.page_file import read_page
from ssg.checks.site import check_site, locate_all
from ssg.checks.site_map import candidates
from ssg.errors import UsageError
from ssg.model import PageFacts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ssg.model import Finding, HtmlSpot

__all__ = ("check_paths", "folder_of", "pages_of")

_PAGES: Final = frozenset({".html", ".htm", ".xhtml"})
_MANY: Final = 200
"""Files from which starting other processes pays."""
_CHUNK: Final = 32


class _Root(msgspec.Struct, frozen=True):
    """A folder that is a site, or a single page."""

    folder: Path
    prefix: str
    """Put before the paths in findings, so that several roots can be told apart."""
    pages: tuple[str, ...]
    files: frozenset[str]
    whole: bool
    """A folder: its links can be followed."""


def check_paths(paths: Sequence[Path]) -> tuple[int, tuple[Finding, ...]]:
    """How many pages were checked, and the findings. A folder is a site's root: absolute links resolve inside it.

    Raises:
        UsageError: there is nothing at one of the paths, or no page below it.

    """
    roots = _roots(paths)
    findings: list[Finding] = []
    for root in roots:
        reports = _reports(root)
        for report in reports:
            findings += report.findings
        findings += _across(root, reports)
    return sum(len(root.pages) for root in roots), tuple(findings)


def pages_of(paths: Sequence[Path]) -> list[tuple[Path, str, tuple[str, ...]]]:
    """Of each path the site's folder, what is put before the paths in its findings, and the pages.

    Raises:
        UsageError: there is nothing at one of the paths, or no page below it.

    """
    return [(root.folder, root.prefix, root.pages) for root in _roots(paths)]


def _roots(paths: Sequence[Path]) -> list[_Root]:
    roots = [_root(path, prefix=len(paths) > 1) for path in paths]
    for root in roots:
        if not root.pages:
            raise UsageError(f"There are no HTML files in “{root.folder}”.", "Name the folder that holds the site.")
    return roots


def _root(path: Path, *, prefix: bool) -> _Root:
    if path.is_file():
        before = folder_of(path) if prefix else ""
        return _Root(path.parent, before, (path.name,), frozenset({path.name}), whole=False)
    if not path.is_dir():
        raise UsageError(f"There is no file or folder {path}.", "Name HTML files, or a folder that holds some.")
    files: list[str] = []
    for folder, inner, names in os.walk(path):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        files += (Path(folder, name).relative_to(path).as_posix() for name in names)
    pages = sorted(name for name in files if os.path.splitext(name)[1].lower() in _PAGES)  # noqa: PTH122 - on strings
    return _Root(path, folder_of(path) if prefix else "", tuple(pages), frozenset(files), whole=True)


def folder_of(path: Path) -> str:
    """What to put before the name of a page below a path, or at it: the folder with a slash, empty for the one here."""
    folder = (path if path.is_dir() else path.parent).as_posix()
    return "" if folder == "." else f"{folder.removesuffix('/')}/"


def _reports(root: _Root) -> list[PageReport]:
    chunks = [root.pages[start : start + _CHUNK] for start in range(0, len(root.pages), _CHUNK)]
    if len(root.pages) < _MANY or (os.cpu_count() or 1) == 1:
        return [report for chunk in chunks for report in _check_chunk(root.folder, root.prefix, chunk)]
    with ProcessPoolExecutor() as pool:
        done = pool.map(_check_chunk, [root.folder] * len(chunks), [root.prefix] * len(chunks), chunks)
        return [report for chunk in done for report in chunk]


def _check_chunk(folder: Path, prefix: str, names: Sequence[str]) -> list[PageReport]:
    return [_check_file(folder, prefix, name) for name in names]


def _check_file(folder: Path, prefix: str, name: str) -> PageReport:
    html, problems = read_page(folder / name, prefix + name)
    if html is None:
        return PageReport(problems, check_html("<!DOCTYPE html>", name).facts)
    report = check_html(html, prefix + name, lambda address: _neighbour(folder, name, address))
    facts = msgspec.structs.replace(report.facts, path=name)
    return PageReport((*problems, *report.findings), facts)


def _neighbour(folder: Path, name: str, address: str) -> str | None:
    """The page of the same folder that an address on a page leads to; None when there is none."""
    found = next((file for file in candidates(name, address, "/") if (folder / file).is_file()), None)
    return _text(folder / found) if found and Path(found).suffix in _PAGES else None


@lru_cache(maxsize=256)
def _text(file: Path) -> str | None:
    return read_page(file, file.name)[0]


def _across(root: _Root, reports: Sequence[PageReport]) -> list[Finding]:
    facts = {report.facts.path: report.facts for report in reports}
    if not root.whole:
        # What lies beside a single page is not known; only its own anchors can be followed.
        facts = {path: PageFacts(path, "", f.ids, _own(f.hrefs)) for path, f in facts.items()}
    found = check_site(facts, root.files, "/")
    wanted: dict[str, list[str]] = {}
    for finding in found:
        if finding.html is not None:
            wanted.setdefault(finding.page, []).append(finding.html.snippet)
    spots = {page: _spots(root, page, hrefs) for page, hrefs in wanted.items()}
    return [
        msgspec.structs.replace(
            finding,
            html=spots[finding.page][finding.html.snippet] if finding.html else None,
            page=root.prefix + finding.page,
        )
        for finding in found
    ]


def _spots(root: _Root, page: str, hrefs: Sequence[str]) -> dict[str, HtmlSpot]:
    html, _ = read_page(root.folder / page, page)
    return locate_all(html or "", hrefs)


def _own(hrefs: Sequence[str]) -> tuple[str, ...]:
    return tuple(href for href in hrefs if href.startswith("#"))
