"""What the last build left, and what this one adds: asked at every stage, kept once the site is published."""

from __future__ import annotations

import os
import secrets
import shutil
from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec

from ssg.boxed import BOXED, boxed
from ssg.cache.facts import FactsFiles, facts_digest, fragments_of
from ssg.cache.manifest import Entry, Manifest, Memo, files_digest, load_manifest, packed, page_key, save_manifest
from ssg.cache.readings import Readings, load_readings, moved_stories, save_readings, still_known, story_order
from ssg.cache.stamp import reading_stamp
from ssg.cache.state import state_folder
from ssg.cache.survey import changed_names
from ssg.publish.lock import STATE_FOLDER
from ssg.reading import Content, Known

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping
    from pathlib import Path

    from ssg.assets import Asset
    from ssg.cache.look import Look
    from ssg.config import Config
    from ssg.model import Article, Finding, Output, Page, PageFacts
    from ssg.publish import Stage, Staged

__all__ = ("Ledger", "forget")


class Ledger:
    """One build's view of what is remembered. Every output folder has a memory of its own."""

    def __init__(self, root: Path, output: Path, config: Config, look: Look) -> None:
        """Recall what the last build into `output` left. `look` is what is there now."""
        self._output = os.path.realpath(output)
        self._folder = state_folder(root, output)
        self._stamp = reading_stamp(config)
        self._survey = look.content
        self._settled = self._survey.settled
        self._readings = load_readings(self._folder, self._stamp)
        self._manifest = load_manifest(self._folder / "manifest")
        if self._manifest.readings != self._readings.token:
            self._manifest = Manifest()
        self._changed = changed_names(self._readings.files, self._survey.files)
        self._facts = FactsFiles(self._folder / "facts")
        self._entries: dict[str, Entry] = {}
        self._keys: dict[str, bytes] = {}
        self._content = Content(articles=(), standing=(), people={}, findings=(), clean=Known())
        self._addresses: dict[str, str] = {}
        self._boxed: set[str] = set()
        self.redone: list[str] = []
        """Paths of what was made in this build."""

    @property
    def known(self) -> Known:
        """What need not be read again."""
        return still_known(self._readings, self._survey)

    def learn(self, content: Content, addresses: Mapping[str, str]) -> None:
        """Take note of what was read, and of what a link to each Markdown file leads to."""
        self._content, self._addresses = content, dict(addresses)
        self._changed |= moved_stories(self._readings.addresses, self._addresses)
        boxes = self._manifest.boxes
        shown = self._cards(boxes) if boxes else {}
        self._changed |= {boxed(source) for source, digest in boxes.items() if shown.get(source) != digest}

    def page_stands(self, page: Page, common: bytes) -> bool:
        """Whether the page is published as it would be made now. `common` is the digest of what all pages share."""
        return self._stands(page.path, page_key(page, common))

    def asset_stands(self, asset: Asset, theme: bytes) -> bool:
        """Whether the file is published as it is now. `theme` is the theme's digest."""
        seen = self._settled.get(asset.file) if asset.file else theme
        return self._stands(asset.path, blake2b(repr(seen).encode(), digest_size=16).digest() if seen else b"")

    def folder_stands(self, folder: str, key: bytes) -> list[str]:
        """Paths of the files below a folder, when all are published as they would be made now; else none."""
        paths = [path for path in self._manifest.entries if path.startswith(folder)]
        return paths if all(self._stands(path, key) for path in paths) else []

    def keep(self, path: str, stage: Stage) -> Memo:
        """Let a file stand, and say what it said when it was made."""
        entry = self._manifest.entries[path]
        self._entries[path] = entry
        stage.keep(path, entry.staged)
        return entry.remembered

    def add(self, output: Output, staged: Staged, key: bytes = b"") -> None:
        """Take note of a file that was made now; `key` is of what nobody has asked whether it stands."""
        if output.facts is not None:
            self._facts.add(output.facts)
        self.redone.append(output.path)
        self._boxed.update(name.removeprefix(BOXED) for name in output.mentions if name.startswith(BOXED))
        self._entries[output.path] = Entry(
            key=key or self._keys.get(output.path, b""),
            digest=staged.digest,
            size=staged.size,
            mtime_ns=staged.mtime_ns,
            mentions=output.mentions,
            facts=facts_digest(output.facts, self._manifest.fragments),
            memo=packed(Memo(output.findings, output.files)),
            files=b"" if output.facts is None else files_digest(output.files),
        )

    def links(self, check: Callable[[dict[str, PageFacts]], list[Finding]]) -> tuple[Finding, ...]:
        """What `check` finds in all pages together: what it found last time, when no page differs in what it asks.

        Raises ForgottenError when the facts of a page that was not made now cannot be recalled.
        """
        total = self._facts_of_all()
        said = self._manifest.links
        if total != self._manifest.facts or not {finding.page for finding in said}.isdisjoint(self.redone):
            facts = {path: self._facts.of(path) for path, e in self._entries.items() if e.facts}
            said = tuple(check(facts))
            self._ask_for(fragments_of(facts.values()), facts)
            total = self._facts_of_all()
        self._manifest = msgspec.structs.replace(self._manifest, links=said, facts=total)
        return said

    def _ask_for(self, fragments: frozenset[str], facts: dict[str, PageFacts]) -> None:
        """From now on these fragments count: pages with one that counts since, or no more, get a new digest."""
        different = fragments ^ self._manifest.fragments
        for path, known in facts.items():
            if not different.isdisjoint(known.ids):
                entry = self._entries[path]
                self._entries[path] = msgspec.structs.replace(entry, facts=facts_digest(known, fragments))
        self._manifest = msgspec.structs.replace(self._manifest, fragments=fragments)

    @property
    def files(self) -> dict[str, Staged]:
        """Everything that is published."""
        return {path: entry.staged for path, entry in self._entries.items()}

    @property
    def seen(self) -> dict[str, bytes]:
        """What the rest of the site sees of each page; see `Outline.facts`."""
        return {path: entry.facts + entry.files for path, entry in self._entries.items() if entry.facts}

    @property
    def stories(self) -> tuple[str, ...]:
        """`Head.articles` of what was read."""
        return story_order(self._content.clean, self._others)

    @property
    def fragments(self) -> frozenset[str]:
        """What pages ask of other pages."""
        return self._manifest.fragments

    def save(self) -> bytes:
        """Keep everything for the next build; gives `Head.token`.

        Empty when the disk refuses: then the next build does everything again.
        """
        before = self._manifest.entries
        if self._entries == before and not self._changed_files():
            return self._readings.token
        if not self._facts.save(self._entries, [path for path in self.redone if self._entries[path].facts]):
            return b""
        token = self._save_readings()
        boxes = self._cards({*self._manifest.boxes, *self._boxed})
        entries = dict(sorted(self._entries.items()))
        manifest = msgspec.structs.replace(self._manifest, readings=token, entries=entries, boxes=boxes)
        return token if token and save_manifest(self._folder / "manifest", manifest) else b""

    def _stands(self, path: str, key: bytes) -> bool:
        self._keys[path] = key
        entry = self._manifest.entries.get(path)
        if entry is None or not key or entry.key != key or entry.touched(self._changed):
            return False
        return entry.in_place(self._output, path)

    def _cards(self, sources: Container[str]) -> dict[str, bytes]:
        """Digests of the cards of some stories, by file."""
        articles = self._content.articles if self._content else ()
        return {a.card.source: a.card.digest for a in articles if a.card.source in sources}

    def _changed_files(self) -> bool:
        return self._readings.files != self._settled or self._readings.addresses != self._addresses

    @property
    def _others(self) -> list[Article]:
        clean = self._content.clean.articles
        return [article for article in self._content.articles if article.card.source not in clean]

    def _save_readings(self) -> bytes:
        if not self._changed_files():
            return self._readings.token
        token = secrets.token_bytes(8)
        readings = Readings(self._stamp, token, self._settled, self._content.clean, self._addresses)
        return token if save_readings(self._folder, readings, self._others) else b""

    def _facts_of_all(self) -> bytes:
        total = blake2b(self._stamp, digest_size=16)
        for path, entry in sorted(self._entries.items()):
            total.update(f"{path}\0".encode("utf-8", "surrogatepass") + entry.facts)
        return total.digest()


def forget(root: Path, output: Path) -> None:
    """Drop everything that past builds left: the next one does all its work again."""
    for folder in (state_folder(root, output), root / STATE_FOLDER / "templates"):
        shutil.rmtree(folder, ignore_errors=True)
