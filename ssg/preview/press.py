"""Renders and checks single pages when somebody looks at them, and keeps what it made."""

from __future__ import annotations

import re
from collections import OrderedDict
from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec

from ssg.errors import SsgError
from ssg.model import Finding, Position
from ssg.render.renderers import renderer_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ssg.model import Output, Page
    from ssg.preview.snapshot import Snapshot

__all__ = ("Press", "Printed", "check_alone", "problem_of")

_KEPT = 128
"""Pages kept; more are rendered again when they are asked for."""
_PLACE = re.compile(r"(?P<file>[^\s:]+):(?P<line>\d+): (?P<message>.+)", re.DOTALL)


class Printed(msgspec.Struct, frozen=True, kw_only=True):
    """A page as it would be published, and what is wrong with it."""

    path: str
    data: bytes
    version: str
    """Changes whenever `data` does."""
    findings: tuple[Finding, ...] = ()
    problem: Finding | None = None
    """Why this is an earlier version of the page, or none."""


class Press:
    """Gives the pages of a snapshot. For one thread at a time.

    The checker is imported when the first page is checked: it takes as long as everything else together.
    """

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Printed] = OrderedDict()
        self._stale: set[str] = set()

    def drop(self, path: str = "") -> None:
        """Render a page anew when it is next asked for; without a path, all pages. They stay as last good versions."""
        self._stale |= {path} if path else self._kept.keys()

    def printed(self, snapshot: Snapshot, path: str) -> Printed | None:
        """The page with an output path; None when there is no such page."""
        page = snapshot.page(path)
        if page is None:
            return None
        kept = self._kept.get(path)
        if kept is None or path in self._stale:
            kept = self._keep(self._made(snapshot, page, kept))
        return kept

    def shown(self, snapshot: Snapshot, path: str) -> Printed | None:
        """The same page, perhaps without its findings: for whoever has nothing on the screen yet."""
        kept, page = self._kept.get(path), snapshot.page(path)
        if (kept is not None and path not in self._stale) or page is None or not path.endswith(".html"):
            return self.printed(snapshot, path)
        try:
            data = _rendered(snapshot, page)
        except Exception:  # noqa: BLE001  looked at there
            return self.printed(snapshot, path)
        return Printed(path=path, data=data, version=_version(data))

    def last_good(self, path: str) -> Printed | None:
        """The page as it was last made, if it is still at hand."""
        return self._kept.get(path)

    def _keep(self, printed: Printed) -> Printed:
        self._stale.discard(printed.path)
        self._kept[printed.path] = printed
        self._kept.move_to_end(printed.path)
        while len(self._kept) > _KEPT:
            path, _ = self._kept.popitem(last=False)
            self._stale.discard(path)
        return printed

    def _made(self, snapshot: Snapshot, page: Page, last_good: Printed | None) -> Printed:
        try:
            return check_alone(snapshot, page)
        except Exception as error:  # noqa: BLE001  whatever is wrong with a page, the preview goes on
            problem = problem_of(error)
            if last_good is not None:
                return msgspec.structs.replace(last_good, problem=problem)
            return Printed(path=page.path, data=b"", version=f"none-{problem.message}", problem=problem)


def _rendered(snapshot: Snapshot, page: Page) -> bytes:
    renderer = renderer_for(snapshot.setup)
    body = renderer.render_body(page, next(iter(snapshot.bodies(page)), None))
    rendered = renderer.render(page, body)
    snapshot.link(rendered.body.files if rendered.body else {})
    snapshot.assets.update(renderer.files)
    return rendered.html.encode()


def _version(data: bytes) -> str:
    return blake2b(data, digest_size=12).hexdigest()


def check_alone(snapshot: Snapshot, page: Page) -> Printed:
    """Renders a page and checks it with all rules that need no other page."""
    from ssg.preview.pointing import pointed  # noqa: PLC0415  see `Press`
    from ssg.work import Job, run_jobs  # noqa: PLC0415  see `Press`

    bodies = snapshot.bodies(page)
    output, *_ = run_jobs(snapshot.setup, [Job(page, bodies)])
    snapshot.link(output.files)
    # A style sheet saved since the plan was made: pages name the renderer's, so that is the one to serve.
    snapshot.assets.update(renderer_for(snapshot.setup).files)
    findings = snapshot.judged([*output.findings, *_links(snapshot, page, output)])
    if output.facts is not None:
        findings = pointed(findings, output.data.decode(), page, bodies, snapshot.setup)
    return Printed(path=page.path, data=output.data, version=_version(output.data), findings=tuple(findings))


def problem_of(error: Exception) -> Finding:
    """What stopped a page or a plan, as a finding; with the file and line where the sentence begins with them."""
    if not isinstance(error, SsgError):
        message = f"This is a bug of ssg: {type(error).__name__}: {error}"
        return _stop(message, "Please report it.")
    placed = _PLACE.fullmatch(error.message)
    source = Position(placed["file"], int(placed["line"]), 1) if placed else None
    return _stop(placed["message"] if placed else error.message, error.hint, source)


def _stop(message: str, hint: str, source: Position | None = None) -> Finding:
    rule = "usage"  # as commands name what keeps them from going on
    return Finding(rule=rule, severity="error", message=message, hint=hint, source=source)


def _links(snapshot: Snapshot, page: Page, output: Output) -> Sequence[Finding]:
    """What the site rules find on this page, as far as one page and the plan can tell."""
    if output.facts is None:
        return ()
    from ssg.checks.site import check_links  # noqa: PLC0415  see `Press`
    from ssg.work import place_links  # noqa: PLC0415  see `Press`

    found = check_links(output.facts, snapshot.targets, snapshot.config.base_path)
    return place_links(snapshot.setup, [page], found, snapshot.bodies)
