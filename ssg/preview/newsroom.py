"""The site in memory while it is written: takes saves in, says which pages they touch, gives pages."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import msgspec

from ssg.cache.recollection import Recollection
from ssg.collection import kept
from ssg.content.sources import read_source
from ssg.errors import EnvironmentalError, SsgError
from ssg.model import Article, Finding, Standing
from ssg.outcome import current_moment
from ssg.preview.ingredients import Ingredients
from ssg.preview.press import Press, Printed, check_alone, problem_of
from ssg.preview.snapshot import Place, Snapshot
from ssg.preview.sources import Sources
from ssg.publish.lock import STATE_FOLDER
from ssg.read_ahead import reader
from ssg.render.renderers import forget_renderers
from ssg.verdict.ratchet import Ratchet
from ssg.verdict.settings import load_settings

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Collection
    from pathlib import Path

    from ssg.config import Config

__all__ = ("Change", "Newsroom", "make_snapshot")

SITE_TOML = "content/site.toml"
WORTH_SAYING = 1000
"""Articles that are read in a moment nobody needs to be told of."""
SAY_SECONDS = 2.0
WORTH_KEEPING = 200
"""Articles that are read sooner than what is known of all is written."""


def _silent(_line: str) -> None:
    """Say nothing."""


def _nothing() -> None:
    """Do nothing."""


class Change(msgspec.Struct, frozen=True):
    """What saved files came to."""

    saved: tuple[str, ...] = ()
    """Files of stories and standing pages that have other bytes now."""
    plan: bool = False
    """Whether the site has to be planned anew."""
    all_pages: bool = False
    """Whether pages may look different that have not been planned anew."""

    files: tuple[str, ...] = ()
    """Other files below content/: pictures, recordings, documents."""

    def __bool__(self) -> bool:
        return bool(self.saved) or self.plan or self.all_pages


class Newsroom:
    """One site. `printed` and `find` may be called from any thread, the rest from one."""

    def __init__(
        self, root: Path, *, at: dt.datetime | None = None, drafts: bool = True, ratchet: Ratchet | None = None
    ) -> None:
        """`at` is the moment that is shown instead of now, `ratchet` holds what is old."""
        self._ratchet = ratchet or Ratchet()
        self.root = root
        self._at = at
        self._drafts = drafts
        self._lock = threading.RLock()
        self.loaded = threading.Event()
        """Set once everything has been read for the first time."""
        self.answered = threading.Event()
        """Set once a page has been given to somebody."""
        self._press = Press()
        self.snapshot: Snapshot | None = None
        self.sources: Sources | None = None
        self._config: Config | None = None
        self._config_findings: tuple[Finding, ...] = ()
        self._site_problems: tuple[Finding, ...] = ()
        self._plan_problem: Finding | None = None
        self._retheme = False
        """Whether templates may have changed since they were loaded."""
        self._since: set[str] = set()
        """Files saved since the ingredients of the plan under way were handed out."""
        self._memory: Recollection | None = None
        self._built = 0
        self.across: dict[str, list[Finding]] = {}
        """By page, what the last build found by looking at all pages together."""
        self._unread = 0
        """Articles of which nothing was remembered."""
        self._say: Callable[[str], None] = _silent
        self._said = time.monotonic()
        self.stopped = False
        """Whether reading is of no use any more."""

    def begin(self, say: Callable[[str], None] = _silent, meanwhile: Callable[[], object] = _nothing) -> None:
        """Recall what was read before, and have the rest read in processes of their own if it is much.

        Before any thread is started: processes cannot be forked after that. `meanwhile` is called as soon as they work.
        """
        self._say = say
        try:
            with kept():
                self._begin(say, meanwhile)
        except SsgError as error:
            self._site_problems, self.sources = (problem_of(error),), None

    def _begin(self, say: Callable[[str], None], meanwhile: Callable[[], object]) -> None:
        self._config, problems = load_settings(self.root)
        if self._config is None:
            self._site_problems = problems
            return
        self._config_findings = problems
        self._memory = Recollection(self.root, self._config)
        self.sources = Sources(self.root, self._config)
        known = self._memory.known()
        self._unread = self.sources.begin(known, reader("process", 0, meanwhile))
        if self._unread > WORTH_SAYING:
            before = "" if known.articles else "; nothing is remembered from an earlier start or build"
            say(f"Reading {self._unread:,} stories{before} …")

    def load(self) -> None:
        """Read and plan everything. What is wrong is in `problems` afterwards."""
        try:
            with kept():
                if self.sources is None and not self._site_problems:
                    self.begin()
                if self.sources is not None:
                    self.sources.finish(self._go_on)
                given = self.ingredients()
                if given is not None and not self.stopped:
                    self.take(make_snapshot(given, findings=False))
        finally:
            self.loaded.set()

    def _go_on(self, number: int) -> bool:
        if time.monotonic() - self._said > SAY_SECONDS:
            self._said = time.monotonic()
            self._say(f"  {number:,} of {self._unread:,} are read.")
        return not self.stopped

    def catch_up(self) -> list[str]:
        """Files that may have been touched since they were read, when nobody watched yet; an empty path for all."""
        if self._memory is None or not (self.root / "content").is_dir():
            return [""]
        return self._memory.touched()

    def look_back(self) -> dict[str, list[Finding]] | None:
        """What the last build found on pages that are as they were then; None when there is none since the last look.

        `across` holds the rest of it from then on.
        """
        memory, snapshot = self._memory, self.snapshot
        if memory is None or snapshot is None or memory.built() == self._built:
            return None
        from ssg.checks.site_rules import LINK_RULES  # noqa: PLC0415  slow to import, and no page waits for it

        self._built = memory.built()
        found = memory.last_build(snapshot.pages.values(), snapshot.setup.digest)
        alone = {rule.id for rule in LINK_RULES}
        """Rules that are asked again of each page that is shown."""
        self.across = {
            path: snapshot.judged([finding for finding in findings if finding.rule not in alone])
            for path, findings in found.across.items()
            if not path or path in snapshot.pages
        }
        return {
            path: snapshot.judged([*own, *(f for f in found.across.get(path, ()) if f.rule in alone)])
            for path, own in found.pages.items()
            if path.endswith(".html")
        }

    def remember(self) -> None:
        """Keep what was read for the next start, if that is worth it."""
        if self._memory is None or self.sources is None:
            return
        self.sources.seen = self._memory.signatures()
        if self._unread > WORTH_KEEPING:
            self._memory.keep(self.sources.clean())

    @property
    def problems(self) -> tuple[Finding, ...]:
        """What keeps the whole site from being shown as it is on the disk."""
        return self._site_problems + ((self._plan_problem,) if self._plan_problem else ())

    def problems_of(self, path: str) -> tuple[Finding, ...]:
        """What keeps one page from being shown as it is on the disk: its own front matter, or a template."""
        source = self.source_of(path)
        record = self.sources.records.get(source) if self.sources and source else None
        own = tuple(f for f in record.findings if f.severity == "error") if record and record.broken else ()
        printed = self.printed(path)
        return own + ((printed.problem,) if printed and printed.problem else ())

    def findings_of(self, source: str) -> tuple[Finding, ...]:
        """What was wrong when a Markdown file was read that can be used all the same, such as a key that is unknown."""
        record = self.sources.records.get(source) if self.sources else None
        if record is None or record.broken or not record.findings:
            return ()
        return tuple(self.snapshot.judged(record.findings)) if self.snapshot else record.findings

    def knows(self, source: str) -> bool:
        """Whether a path is that of a Markdown file that was read."""
        return self.sources is not None and source in self.sources.records

    def is_broken(self, source: str) -> bool:
        """Whether a Markdown file cannot be used as it is."""
        return self.sources is not None and source in self.sources.broken

    def source_of(self, path: str) -> str:
        """The Markdown file that a page shows; empty for a list."""
        page = self.snapshot.page(path) if self.snapshot else None
        return page.body if page else ""

    def find(self, url_path: str) -> Place | None:
        """What the decoded path of a URL leads to."""
        return self.snapshot.find(url_path) if self.snapshot else None

    def printed(self, path: str, *, checked: bool = True) -> Printed | None:
        """The page with an output path, rendered and checked; None when there is no such page.

        Not `checked`, it may come without its findings, and sooner.
        """
        with self._lock:
            if self.snapshot is None:
                return None
            if self._is_behind(path) and (last_good := self._press.last_good(path)):
                return last_good
            return (self._press.printed if checked else self._press.shown)(self.snapshot, path)

    def _is_behind(self, path: str) -> bool:
        """Whether the page's own file cannot be used as it is, or was saved a moment ago and is about to be read."""
        source = self.source_of(path)
        record = self.sources.records.get(source) if self.sources and source else None
        if record is None or record.broken:
            return record is not None
        try:
            return read_source(self.root, source).digest != record.digest
        except EnvironmentalError:
            return True

    def looked_at(self, path: str) -> Printed | None:
        """The same for a page that nobody asked for: it is not kept."""
        with self._lock:
            page = self.snapshot.page(path) if self.snapshot else None
            if self.snapshot is None or page is None:
                return None
            try:
                return check_alone(self.snapshot, page)
            except SsgError:
                return None

    def change(self, paths: Collection[str]) -> Change:
        """Take in files that were saved, moved or deleted. Pages of single stories are renewed at once."""
        if SITE_TOML in paths or self.sources is None:
            return self.rescan()
        sources = self.sources
        saved, plan = [], any(path.startswith("themes/") for path in paths)
        self._retheme = self._retheme or plan
        for path in sorted(paths):
            if path in sources.records:
                effect = sources.refresh(path)
                if effect:
                    saved.append(path)
                plan = plan or (effect != "" and not self._renewed(path)) or effect == "front"
        new = [path for path in sorted(paths) if path.endswith(".md") and path not in sources.records]
        fresh = [path for path in new if sources.add(path)]
        if fresh != new:
            try:
                fresh += sources.add_new()
            except SsgError:
                return self.rescan()
        for path in fresh:
            if path in sources.records:
                saved.append(path)
                self._renewed(path)
        plan = plan or bool(fresh)
        plan = sources.sign_anew() or plan
        files = sorted(path for path in paths if path.startswith("content/") and not path.endswith(".md"))
        sources.refresh_showing(files)
        self._since.update(saved)
        return Change(tuple(dict.fromkeys(saved)), plan or bool(files), files=tuple(files))

    def rescan(self) -> Change:
        """Compare everything with the disk, by content."""
        before = {path: record.digest for path, record in self.sources.records.items()} if self.sources else {}
        problems = self.problems
        self._retheme = True
        self._reread()
        after = self.sources.records if self.sources else {}
        saved = tuple(path for path, record in after.items() if before and before.get(path) != record.digest)
        self._since.update(saved)
        return Change(saved if len(saved) == 1 else (), plan=True, all_pages=problems != self.problems)

    def ingredients(self) -> Ingredients | None:
        """What a new plan is to be made from; None while site.toml or content/ cannot be read."""
        if self.sources is None or self._config is None:
            return None
        self._since.clear()
        return Ingredients(
            root=self.root,
            state=self.root / STATE_FOLDER,
            config=self._config,
            records=dict(self.sources.records),
            findings=(*self._config_findings, *self.sources.scanned),
            now=self._at or current_moment(),
            drafts=self._drafts,
            ratchet=self._ratchet,
            earlier=self.snapshot.site.articles if self.snapshot else (),
        )

    def take(self, made: Snapshot | Finding) -> Snapshot | None:
        """Show a new plan, with what was saved while it was made; or keep the last one, and say why.

        Returns the plan before, which nobody asks any more in a moment.
        """
        if isinstance(made, Finding):
            self._plan_problem = made
            return None
        with self._lock:
            if self._retheme:
                forget_renderers()
            self._plan_problem, self._retheme = None, False
            old = self.snapshot
            if old is not None:
                # Open pages may be about to ask for what they show, before they are made anew.
                made.files = old.files | made.files
            self.snapshot = made
            self._press.drop()
            for path in self._since:
                self._renewed(path)
            return old

    @property
    def next_due(self) -> dt.datetime | None:
        """When the plan will be another one although nothing is saved."""
        return self.snapshot.site.next_due if self.snapshot and self._at is None else None

    @property
    def fixed_moment(self) -> dt.datetime | None:
        """The moment that is shown instead of now."""
        return self._at

    def _renewed(self, path: str) -> bool:
        """Whether the page of a file could be planned anew by itself."""
        record = self.sources.records.get(path) if self.sources else None
        if self.snapshot is None or record is None or not isinstance(record.item, Article | Standing):
            return False
        with self._lock:
            renewed = self.snapshot.renew(record.item)
            for page in renewed or [self.snapshot.path_of(path)]:
                self._press.drop(page)
        return bool(renewed)

    def _reread(self) -> None:
        try:
            config, problems = load_settings(self.root)
            if config is None:
                self._site_problems = problems
                return
            if self.sources is None:
                self.sources = Sources(self.root, config)
            self.sources.read_all(config)
        except SsgError as error:
            self._site_problems = (problem_of(error),)
            return
        self._config, self._site_problems, self._config_findings = config, (), problems


def make_snapshot(given: Ingredients, *, findings: bool = True) -> Snapshot | Finding:
    """A plan, or why there is none; without `findings` they are looked for when somebody asks."""
    try:
        snapshot = Snapshot(given)
        if findings:
            _ = snapshot.findings
    except Exception as error:  # noqa: BLE001  the last good plan stays up whatever is wrong
        return problem_of(error)
    return snapshot
