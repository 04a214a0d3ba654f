"""The tests of the memory have power: each of these deliberate mistakes in it is caught by one short run of edits.

A mistake is a replacement of one part of the program. Without it the same edits give the bytes of a clean build.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import random
import shutil
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
import pytest
from PIL import Image

import ssg.amending
import ssg.cache.ledger
import ssg.cache.look
import ssg.cache.manifest
import ssg.cache.readings
import ssg.planning
import ssg.publish
import ssg.reading
from ssg.cache.facts import FactsFiles, ForgottenError, facts_digest
from ssg.cache.last import stands
from ssg.cache.ledger import Ledger
from ssg.cache.look import look_around
from ssg.cache.manifest import Entry, Manifest, Memo
from ssg.cache.state import state_folder
from ssg.render.renderers import forget_renderers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ssg.model import Page

    Step = Callable[[Any], object]
    Spoil = Callable[[pytest.MonkeyPatch], None]

LEDGER = "ssg.cache.ledger"
OLDER = "---\ntitle: Old\ndate: 2025-11-11\nsummary: It was.\n---\n\nIt was.\n"


class Mutant(NamedTuple):
    """A mistake, and the edits that bring it to light; the site is built after each."""

    name: str
    spoil: Spoil
    steps: tuple[Step, ...]


# Edits, each about one file.


def key(story: str, name: str, value: str) -> Step:
    """Write a line of front matter."""
    return lambda room: room.key(story, name, value)


def body(story: str, text: str) -> Step:
    """Add to a text."""
    return lambda room: room.append(story, text)


def settings(old: str, new: str) -> Step:
    """Replace something in site.toml."""
    return lambda room: room.replace("content/site.toml", old, new)


def file(path: str, text: str) -> Step:
    """Write a file of the site."""
    return lambda room: room.write(path, text)


def gone(path: str) -> Step:
    """Remove a file of the site."""
    return lambda room: room.remove(path)


def renamed(old: str, new: str) -> Step:
    """Rename a file of the site."""
    return lambda room: room.rename(old, new)


def picture(name: str, width: int = 40, height: int = 30) -> Step:
    """Save a picture again, of any size."""
    return lambda room: room.picture(name, width, height)


def moving_picture(name: str) -> Step:
    """A picture that moves, as large as the one it replaces: pages show the same markup."""

    def act(room: Any) -> None:
        first, *others = (Image.new("RGB", (40, 30), (shade, 90, 120)) for shade in range(0, 250, 25))
        path = room.content / f"pictures/{name}.png"
        first.save(path, save_all=True, append_images=others, duration=900, loop=0)

    return act


def older_manifest(between: Step) -> Step:
    """The manifest stays as it was before an edit, as if the machine had stopped between two writes."""

    def act(room: Any) -> None:
        path = state_folder(room.root, room.root / "build") / "manifest"
        kept = path.read_bytes()
        between(room)
        room.build()
        path.write_bytes(kept)

    return act


def same_size_and_time(story: str) -> Step:
    """Write a story again so that only the time of its entry tells."""

    def act(room: Any) -> None:
        path = room.content / f"{story}.md"
        seen = path.stat()
        path.write_bytes(path.read_bytes().replace(b"early", b"lates"))
        os.utime(path, ns=(seen.st_atime_ns, seen.st_mtime_ns))

    return act


def further_down(story: str) -> Step:
    """Put lines before a text, which no page shows."""
    return lambda room: room.replace(f"content/{story}.md", "The boats", "\n\nThe boats")


def no_tags(room: Any) -> None:
    """Take all tags from all stories, so that there is no page of tags any more."""
    for path in room.stories:
        key(path.relative_to(room.content).with_suffix("").as_posix(), "tags", "[]")(room)


def nothing(_room: Any) -> None:
    """Build once more."""


# Mistakes.


def show_drafts(room: Any) -> None:
    """The same files, other wishes."""
    room.drafts = True


def no_page(room: Any) -> None:
    """Somebody deletes a published page."""
    (room.root / "build/about/index.html").unlink()


def no_page_and_a_text(room: Any) -> None:
    """The same, and a text is edited."""
    no_page(room)
    room.append("harbour/tide", "More.")


def half_a_year(room: Any) -> None:
    """An embargo ends."""
    room.now += dt.timedelta(days=180)


def instead(name: str, value: object) -> Spoil:
    """Something else stands where the program has this."""
    return lambda patch: patch.setattr(name, value)


def key_without(field: str, value: object) -> Spoil:
    """The key of a page does not depend on one of its fields."""
    return instead(
        f"{LEDGER}.page_key",
        lambda page, common: ssg.cache.manifest.page_key(msgspec.structs.replace(page, **{field: value}), common),
    )


def key_without_inputs(kind: str, part: slice = slice(0)) -> Spoil:
    """The key of this kind of page does not depend on what the page shows, or only on a part of it."""

    def spoiled(page: Page, common: bytes) -> bytes:
        if page.kind == kind:
            page = msgspec.structs.replace(page, inputs=page.inputs[part])
        return ssg.cache.manifest.page_key(page, common)

    return instead(f"{LEDGER}.page_key", spoiled)


def key_without_common(patch: pytest.MonkeyPatch) -> None:
    """What all pages share is in no key."""
    patch.setattr(f"{LEDGER}.page_key", lambda page, _common: ssg.cache.manifest.page_key(page, b""))


def setup_without(**fields: object) -> Spoil:
    """The digest of what all pages share lacks one thing."""
    real = ssg.planning.make_setup

    def spoiled(root: Any, config: Any, theme: Any, site: Any, pages: Any, **options: Any) -> Any:
        whole = real(root, config, theme, site, pages, **options)
        lacking = {"config": config, "theme": theme, "site": site, "pages": pages} | {
            name: change(site) if callable(change) else change for name, change in fields.items()
        }
        return msgspec.structs.replace(whole, digest=real(root, **lacking, **options).digest)

    return instead("ssg.planning.make_setup", spoiled)


class _NoTheme(NamedTuple):
    digest: bytes = b""


def names_without(ending: str) -> Spoil:
    """That a file of this kind changed is overlooked."""
    real = ssg.cache.ledger.changed_names
    return instead(
        f"{LEDGER}.changed_names",
        lambda before, after: frozenset(name for name in real(before, after) if not name.endswith(ending)),
    )


def known_ignoring(kind: str) -> Spoil:
    """Records of this kind are taken as they were, whatever became of the pictures they name."""

    def spoiled(readings: Any, now: Any) -> Any:
        right = ssg.cache.readings.still_known(readings, now)
        same = {path for path, seen in now.files.items() if readings.files.get(path) == seen}
        records = getattr(readings.known, kind)
        return msgspec.structs.replace(right, **{kind: {path: r for path, r in records.items() if path in same}})

    return instead(f"{LEDGER}.still_known", spoiled)


class _Same(dict[str, Any]):
    """Equal to everything."""

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = None  # type: ignore[assignment]  # as a dict


def names_not_compared(patch: pytest.MonkeyPatch) -> None:
    """Stories keep the names of their authors, whatever the authors' files say now."""

    def spoiled(readings: Any, now: Any) -> Any:
        return msgspec.structs.replace(ssg.cache.readings.still_known(readings, now), names=_Same())

    patch.setattr(f"{LEDGER}.still_known", spoiled)


def seen_without(*places: int) -> Spoil:
    """A file's signature lacks a part: 0 the time of the content, 1 of the entry, 2 the size, 3 the inode."""
    real = ssg.cache.look.survey

    def spoiled(root: str, folder: str) -> Any:
        found = real(root, folder)
        files = {p: tuple(0 if n in places else v for n, v in enumerate(seen)) for p, seen in found.files.items()}
        return found._replace(files=files)

    return instead("ssg.cache.look.survey", spoiled)


def forgets(field: str) -> Spoil:
    """The memo of a page lacks its findings or its files."""
    real = Entry.remembered.fget  # type: ignore[attr-defined]  # a property
    empty = getattr(Memo(), field)
    return instead(
        "ssg.cache.manifest.Entry.remembered",
        property(lambda entry: msgspec.structs.replace(real(entry), **{field: empty})),
    )


def links_reused(patch: pytest.MonkeyPatch) -> None:
    """What the site rules found once they are taken to find for ever."""
    real = Ledger.links

    def spoiled(self: Any, check: Any) -> Any:
        return self._manifest.links if self._manifest.entries else real(self, check)

    patch.setattr(Ledger, "links", spoiled)


def places_reused(patch: pytest.MonkeyPatch) -> None:
    """Findings of the site rules keep their lines, although their page was made again."""
    real = Ledger.links

    def spoiled(self: Any, check: Any) -> Any:
        made, self.redone = self.redone, []
        try:
            return real(self, check)
        finally:
            self.redone = made

    patch.setattr(Ledger, "links", spoiled)


def kept_without_note(patch: pytest.MonkeyPatch) -> None:
    """What stands is not carried into the next memory."""
    real = Ledger.keep

    def spoiled(self: Any, path: str, stage: Any) -> Memo:
        memo = real(self, path, stage)
        del self._entries[path]
        return memo

    patch.setattr(Ledger, "keep", spoiled)


def any_token(patch: pytest.MonkeyPatch) -> None:
    """Two parts of the memory need not be of one build."""

    def spoiled(path: Any) -> Manifest:
        found = ssg.cache.manifest.load_manifest(path)
        token = ssg.cache.readings.load_readings(path.parent, _stamp[0]).token
        return msgspec.structs.replace(found, readings=token)

    real, _stamp = ssg.cache.readings.load_readings, [b""]

    def noted(path: Any, stamp: bytes) -> Any:
        _stamp[0] = stamp
        return real(path, stamp)

    patch.setattr(f"{LEDGER}.load_readings", noted)
    patch.setattr(f"{LEDGER}.load_manifest", spoiled)


def only_facts_alike(outline: Any, output: Any) -> bool:
    """A page that is drawn from another file is taken for the same."""
    if output.facts is None:
        return True
    start = 16 * outline.paths.index(output.path)
    return bool(facts_digest(output.facts, outline.fragments) == outline.facts[start : start + 8])


def nothing_found_anew(patch: pytest.MonkeyPatch) -> None:
    """The pages that were made are remembered with what was found in them before."""
    real = ssg.amending._remembered  # noqa: SLF001  the part that is spoiled

    def spoiled(memory: Any, look: Any, texts: Any, outputs: Any) -> Any:
        real(memory, look, texts, outputs)
        return real(memory, look, texts, ())

    patch.setattr("ssg.amending._remembered", spoiled)


def facts_of_before(patch: pytest.MonkeyPatch) -> None:
    """What is on disk is believed more than what was just seen."""
    real = FactsFiles.of

    def spoiled(self: Any, path: str) -> Any:
        with contextlib.suppress(ForgottenError):
            return real(FactsFiles(self._folder), path)
        return real(self, path)

    patch.setattr(FactsFiles, "of", spoiled)


def nothing_removed(patch: pytest.MonkeyPatch) -> None:
    """What is no longer planned stays published."""
    real = ssg.publish.Stage.publish
    patch.setattr(ssg.publish.Stage, "publish", lambda self, remove=(): real(self))  # noqa: ARG005  a mistake


def assets_stand(patch: pytest.MonkeyPatch) -> None:
    """A picture that was published once is taken to be published."""
    patch.setattr(Ledger, "asset_stands", lambda self, asset, _theme: asset.path in self._manifest.entries)


def faulty_stories_known(patch: pytest.MonkeyPatch) -> None:
    """A story is not read again although something is wrong with it."""
    real = ssg.reading.gathered

    def spoiled(articles: Any, standing: Any, persons: Any, findings: Any, clean: Any = None) -> Any:
        if clean:
            clean.articles.update({article.card.source: article for article in articles})
        return real(articles, standing, persons, findings, clean)

    patch.setattr(ssg.reading, "gathered", spoiled)


def stamp_without_settings(patch: pytest.MonkeyPatch) -> None:
    """What was read is taken as read under any site.toml."""
    real = Ledger.__init__

    def spoiled(self: Any, root: Any, output: Any, config: Any, key: Any) -> None:
        real(self, root, output, type(config)(title="", base_url=""), key)

    patch.setattr(Ledger, "__init__", spoiled)


MUTANTS = (
    # The key of a page.
    Mutant(
        "key without what is shared",
        key_without_common,
        (file("themes/local/strings/en.toml", 'archive_title = "Older"\n'),),
    ),
    Mutant(
        "key without title",
        key_without("title", ""),
        (settings("page_size = 3", "page_size = 1"), key("harbour/ferry", "tags", "[BOATS, ice]")),
    ),
    Mutant(
        "key without body",
        key_without("body", ""),
        (
            key("pages/about", "slug", "about"),
            body("pages/about", "## \n\n[](x)"),
            renamed("content/pages/about.md", "content/pages/who.md"),
        ),
    ),
    *(
        Mutant(f"{kind} without inputs", key_without_inputs(kind), steps)
        for kind, steps in (
            ("article", (body("harbour/ferry", "More."),)),
            ("home", (key("town/brot", "title", "Brötchen"),)),
            ("section", (key("town/brot", "title", "Brötchen"),)),
            ("tag", (key("harbour/crane", "title", "Cranes"),)),
            ("author", (key("harbour/crane", "title", "Cranes"),)),
            ("month", (key("harbour/crane", "title", "Cranes"),)),
            ("tags", (key("harbour/tide", "tags", "[sea]"),)),
            ("authors", (key("harbour/tide", "authors", "[Di Mo]"),)),
            ("archive", (key("harbour/tide", "date", "2025-03-03"),)),
            ("standing", (body("pages/about", "More."),)),
            ("statement", (key("town/brot", "date", "2026-03-03"),)),
            ("corrections", (key("town/bread", "corrections", "[{date: 2026-01-09, text: It was barley.}]"),)),
            ("redirect", (key("harbour/pilot", "slug", "pilots"),)),
            ("redirects", (key("harbour/pilot", "slug", "pilots"),)),
            (
                "lite_home",
                (settings('title = "Test', 'lite = true\ntitle = "Test'), key("town/brot", "title", "Brote")),
            ),
            ("lite", (settings('title = "Test', 'lite = true\ntitle = "Test'), body("town/brot", "Brote."))),
            ("feed-rss", (body("town/brot", "More."),)),
            ("feed-atom", (body("town/brot", "More."),)),
            ("feed-json", (body("town/brot", "More."),)),
            ("sitemap", (key("town/brot", "slug", "brote"),)),
            ("sitemap-index", (key("town/brot", "updated", "2026-03-03"),)),
            ("sitemap-news", (key("town/brot", "date", "2026-05-31"), key("town/brot", "title", "Brote"))),
        )
    ),
    Mutant("story without its text", key_without_inputs("article", slice(1, None)), (body("harbour/ferry", "More."),)),
    Mutant("story without the others", key_without_inputs("article", slice(2)), (key("town/bread", "title", "Loaf"),)),
    Mutant("list without neighbours", key_without_inputs("month", slice(-2)), (file("content/town/old.md", OLDER),)),
    # What all pages share.
    Mutant(
        "setup without theme",
        setup_without(theme=_NoTheme()),
        (file("themes/local/strings/en.toml", 'archive_title = "Older"\n'),),
    ),
    Mutant(
        "theme of one digest",
        instead("ssg.render.theme.Theme.digest", b"theme"),
        (
            file(
                "themes/local/templates/tag.html",
                '{% extends "default/tag.html" %}{% block list_kicker %}T{% endblock %}',
            ),
        ),
    ),
    Mutant(
        "setup without menu",
        setup_without(site=lambda site: msgspec.structs.replace(site, standing=())),
        (file("content/pages/rules.md", "---\ntitle: Rules\n---\n\nBe fair.\n"),),
    ),
    Mutant(
        "setup without sections",
        setup_without(site=lambda site: msgspec.structs.replace(site, section_terms=())),
        (file("content/sport/run.md", "---\ntitle: Run\ndate: 2026-01-01\nsummary: They ran.\n---\n\nThey ran.\n"),),
    ),
    Mutant(
        "setup without kinds of pages",
        setup_without(pages=()),
        (no_tags,),
    ),
    # What was read.
    Mutant("stamp without settings", stamp_without_settings, (settings('"UTC"', '"Asia/Seoul"'),)),
    Mutant("stories keep their picture", known_ignoring("articles"), (picture("ice", 50, 20),)),
    Mutant("stories keep their author's name", names_not_compared, (key("authors/ana-sol", "name", "Ana Sole"),)),
    Mutant("people keep their portrait", known_ignoring("people"), (picture("ana", 50, 20),)),
    Mutant(
        "person's digest without portrait",
        instead("ssg.content.people._digest", lambda person: person.name.encode()),
        (picture("ana", 50, 20),),
    ),
    Mutant("faulty stories are known", faulty_stories_known, (key("harbour/tide", "sumary", "x"), nothing)),
    Mutant("size alone tells of a change", seen_without(0, 1, 3), (same_size_and_time("harbour/ferry"),)),
    Mutant("only Markdown is looked at", names_without(""), (picture("ferry", 50, 20),)),
    # What addresses lead to.
    Mutant("pictures are overlooked", names_without(".png"), (picture("ferry", 50, 20),)),
    Mutant("new files are overlooked", names_without(".csv"), (gone("content/harbour/list.csv"),)),
    Mutant(
        "no story moves",
        instead(f"{LEDGER}.moved_stories", lambda _before, _after: frozenset()),
        (body("town/bread", "See [it](/harbour/ferry.md)."), key("harbour/ferry", "slug", "boat")),
    ),
    Mutant(
        "nothing touches a page",
        instead("ssg.cache.manifest.Entry.touched", lambda *_: False),
        (picture("ferry", 50, 20),),
    ),
    Mutant("boxes of stories are not told", instead("ssg.work.boxed", str), (picture("ice", 50, 20),)),
    Mutant(
        "what boxes show is not kept",
        instead(f"{LEDGER}.Ledger._cards", lambda _ledger, sources: dict.fromkeys(sources, b"")),
        (key("harbour/ice", "title", "Frost"),),
    ),
    Mutant("pages mention nothing", instead("ssg.work._mentions", lambda _bodies: ()), (picture("ferry", 50, 20),)),
    Mutant(
        "what leads nowhere stays so",
        instead("ssg.cache.manifest.Entry.touched", lambda entry, names: not names.isdisjoint(entry.mentions)),
        (body("harbour/tide", "![A rope.](/pictures/rope.png)"), picture("rope")),
    ),
    Mutant(
        "names are compared letter by letter",
        instead("ssg.cache.survey.fold", lambda path: path),
        (
            picture("Quay"),
            body("harbour/tide", "![A quay.](/pictures/Quay.png)"),
            picture("Quay", 19, 19),
        ),
    ),
    # What is published.
    Mutant(
        "files are always in place",
        instead("ssg.cache.manifest.Entry.in_place", lambda *_: True),
        (gone("build/harbour/ferry/index.html"),),
    ),
    Mutant("assets always stand", assets_stand, (picture("ferry"),)),
    Mutant("nothing is removed", nothing_removed, (gone("content/harbour/ferry.md"),)),
    Mutant("files of a page are forgotten", forgets("files"), (nothing,)),
    # What is said.
    Mutant(
        "findings of a page are forgotten", forgets("findings"), (body("harbour/tide", "[here](/town/bread/)"), nothing)
    ),
    Mutant("links are checked once", links_reused, (body("harbour/tide", "See [it](/nowhere/)."),)),
    Mutant(
        "facts have one digest",
        instead(f"{LEDGER}.facts_digest", lambda facts, _fragments: b"x" if facts else b""),
        (body("harbour/tide", "See [it](/nowhere/)."),),
    ),
    Mutant("facts of a page are the old ones", facts_of_before, (body("harbour/tide", "See [it](/nowhere/)."),)),
    Mutant(
        "findings keep their line",
        places_reused,
        (
            body("harbour/tide", "See [it](/nowhere/)."),
            further_down("harbour/tide"),
        ),
    ),
    Mutant(
        "what stands is not noted",
        kept_without_note,
        (body("harbour/tide", "See [it](/nowhere/)."), nothing, body("harbour/ferry", "More.")),
    ),
    # The short cut of a build that has nothing to do.
    Mutant(
        "short cut whatever changed",
        instead("ssg.build.recall_last", lambda _look, last, _outputs: stands(last.result)),
        (body("harbour/ferry", "More."),),
    ),
    Mutant(
        "short cut whatever was asked",
        instead("ssg.build.look_around", lambda request: look_around(msgspec.structs.replace(request, drafts=False))),
        (show_drafts,),
    ),
    Mutant("short cut without output", instead("ssg.cache.last.Written.in_place", lambda *_: True), (no_page,)),
    Mutant("short cut for ever", instead("ssg.production.next_change", lambda *_: None), (half_a_year,)),
    # The short cut of a build after texts were edited.
    Mutant(
        "short cut for any file",
        instead("ssg.build.changed_texts", lambda *_: ["content/harbour/tide.md"]),
        (body("harbour/ferry", "More."),),
    ),
    Mutant(
        "short cut although a headline differs",
        instead("ssg.amending.same_front", lambda *_: True),
        (key("harbour/crane", "title", "Cranes"),),
    ),
    Mutant(
        "short cut although a link differs",
        instead("ssg.amending._looks_alike", lambda *_: True),
        (body("harbour/tide", "See [it](/nowhere/)."),),
    ),
    Mutant(
        "short cut although a file differs",
        instead("ssg.amending._looks_alike", only_facts_alike),
        (file("content/harbour/x.csv", "a,b\n1,2\n"), body("harbour/tide", "::: table x.csv\ntitle: It\n:::")),
    ),
    Mutant("short cut without feeds", instead("ssg.amending.STORY_FEEDS", ()), (body("town/market", "More."),)),
    Mutant(
        "short cut of texts without output",
        instead("ssg.cache.last.Written.in_place", lambda *_: True),
        (no_page_and_a_text,),
    ),
    Mutant(
        "short cut that forgets what was found",
        nothing_found_anew,
        (body("harbour/tide", "# Another headline of the first level"), nothing),
    ),
    Mutant(
        "search index without stories",
        instead("ssg.production.index_key", lambda *_: b"stories"),
        (settings('title = "Test', 'search = true\ntitle = "Test'), body("town/brot", "A walrus.")),
    ),
    Mutant("any two parts of the memory fit", any_token, (older_manifest(moving_picture("ferry")),)),
)


@pytest.fixture(autouse=True)
def _no_short_cut(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Builds that could be over sooner go through the whole memory, too, unless the short cut itself is spoiled."""
    if "short cut" not in request.node.name:
        monkeypatch.setattr("ssg.build.load_last", lambda _request, _look: None)


def play(room: Any, steps: tuple[Step, ...]) -> None:
    room.long_way = 0
    room.build_and_compare()
    for step in steps:
        step(room)
        forget_renderers()  # as in a new process
        room.build_and_compare()


@pytest.fixture
def rooms(make_newsroom: Callable[..., Any]) -> Iterator[Any]:
    """The same newsroom again and again."""

    def made() -> Iterator[Any]:
        while True:
            room = make_newsroom(random.Random(2))
            yield room
            shutil.rmtree(room.root)

    return made()


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_mistake_is_caught(mutant: Mutant, rooms: Iterator[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    play(next(rooms), mutant.steps)
    room = next(rooms)
    mutant.spoil(monkeypatch)
    with pytest.raises((AssertionError, OSError), match=r"other findings than|^assert \[|No such file"):
        play(room, mutant.steps)


def test_there_are_enough() -> None:
    assert len({mutant.name for mutant in MUTANTS}) == len(MUTANTS) >= 20
