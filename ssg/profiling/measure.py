"""Stop-watches around the parts of a build, put there while somebody measures and taken away afterwards.

A build that is not measured is not slowed: nothing in the pipeline knows of this.
"""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import msgspec

import ssg.work
from ssg.checks.engine import check_html, rules_for
from ssg.checks.rules import RULES
from ssg.checks.site_rules import SITE_RULES
from ssg.checks.view import PageView
from ssg.render.page import Renderer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ssg.model import Page
    from ssg.outcome import Progress

__all__ = ("Measured", "Total", "measuring")


class Total(msgspec.Struct):
    """How often something was done, and the seconds that it took."""

    times: int = 0
    seconds: float = 0.0


class Measured:
    """What was measured, and the progress that the build is to be given."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._stage = "starting"
        self._since = time.perf_counter()
        self.stages: dict[str, Total] = {}
        self.templates: dict[str, Total] = {}
        """By kind of page; feeds by theirs."""
        self.markdown = Total()
        self.parsing = Total()
        """Of finished pages, for the checks."""
        self.rules: dict[str, Total] = {}
        self.pages: dict[str, Total] = {}
        """By output path."""

    def stage(self, name: str, total: int) -> None:
        """See `Progress`."""
        self.end_stage()
        self._stage = name
        self._progress.stage(name, total)

    def advance(self) -> None:
        """See `Progress`."""
        self._progress.advance()

    def end_stage(self) -> None:
        """The stage under way is over."""
        now = time.perf_counter()
        add(self.stages.setdefault(self._stage, Total()), now - self._since)
        self._since = now


def add(total: Total, seconds: float) -> None:
    """Count once more."""
    total.times += 1
    total.seconds += seconds


@contextmanager
def measuring(progress: Progress) -> Iterator[Measured]:
    """Measures what is built inside the block, in this process and one thread."""
    measured = Measured(progress)
    with (
        patch.object(Renderer, "render_body", _body_timed(measured, Renderer.render_body)),
        patch.object(Renderer, "render", _page_timed(measured, Renderer.render)),
        patch.object(ssg.work, "_feed", _feed_timed(measured, ssg.work._feed)),  # noqa: SLF001  the measured part itself
        patch("ssg.work.check_html", _check_timed(measured, check_html)),
        patch("ssg.checks.engine.PageView", _timed(measured.parsing, PageView)),
        patch("ssg.checks.engine.RULES", _rules_timed(measured, RULES)),
        patch("ssg.checks.site.SITE_RULES", _rules_timed(measured, SITE_RULES)),
    ):
        rules_for.cache_clear()
        try:
            yield measured
        finally:
            measured.end_stage()
            rules_for.cache_clear()


def _timed(total: Total, real: Callable[..., Any]) -> Callable[..., Any]:
    def call(*args: Any, **options: Any) -> Any:
        started = time.perf_counter()
        try:
            return real(*args, **options)
        finally:
            add(total, time.perf_counter() - started)

    return call


def _body_timed(measured: Measured, real: Callable[..., Any]) -> Callable[..., Any]:
    def call(renderer: Renderer, page: Page, body: Any) -> Any:
        with _watch(measured.markdown, _of(measured.pages, page.path)):
            return real(renderer, page, body)

    return call


def _page_timed(measured: Measured, real: Callable[..., Any]) -> Callable[..., Any]:
    def call(renderer: Renderer, page: Page, body: Any) -> Any:
        with _watch(_of(measured.templates, f"{page.kind}.html"), _of(measured.pages, page.path)):
            return real(renderer, page, body)

    return call


def _feed_timed(measured: Measured, real: Callable[..., Any]) -> Callable[..., Any]:
    def call(renderer: Renderer, job: Any) -> Any:
        with _watch(_of(measured.templates, job.page.kind), _of(measured.pages, job.page.path)):
            return real(renderer, job)

    return call


def _check_timed(measured: Measured, real: Callable[..., Any]) -> Callable[..., Any]:
    def call(html: str, page: str, *others: Any) -> Any:
        with _watch(_of(measured.pages, page)):
            return real(html, page, *others)

    return call


def _rules_timed(measured: Measured, rules: tuple[Any, ...]) -> tuple[Any, ...]:
    """The same rules, each with a stop-watch. Some give what they find one by one, while it is asked for."""
    return tuple(msgspec.structs.replace(r, check=_found_timed(_of(measured.rules, r.id), r.check)) for r in rules)


def _found_timed(total: Total, check: Callable[[Any], Any]) -> Callable[[Any], list[Any]]:
    return _timed(total, lambda looked_at: list(check(looked_at)))


def _of(totals: dict[str, Total], name: str) -> Total:
    return totals.setdefault(name, Total())


@contextmanager
def _watch(*totals: Total) -> Iterator[None]:
    started = time.perf_counter()
    try:
        yield
    finally:
        for total in totals:
            add(total, time.perf_counter() - started)
