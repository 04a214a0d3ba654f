"""The key of a page changes with the page, and no state of the cache file is an error."""

from __future__ import annotations

import datetime as dt
import os
import random
import tempfile
from hashlib import blake2b
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssg.cache.facts import FactsFiles, ForgottenError
from ssg.cache.manifest import MAGIC, Entry, Manifest, Memo, load_manifest, packed, page_key, save_manifest
from ssg.cache.state import state_folder
from ssg.model import Finding, HtmlSpot, Page, PageFacts, Position
from ssg.publish import Stage

PAGE = Page(
    kind="article",
    url="/economy/ferry/",
    path="economy/ferry/index.html",
    title="Ferry",
    lang="en",
    data=None,
    body="content/economy/ferry.md",
    inputs=(b"a" * 16, b"b" * 16),
)
CHANGES = [
    {"kind": "standing"}, {"url": "/x/"}, {"path": "x"}, {"title": "Ferries"}, {"lang": "ko"}, {"description": "x"},
    {"body": "content/x.md"}, {"indexed": False}, {"modified": dt.datetime(2026, 3, 2, tzinfo=dt.UTC)},
    {"inputs": (b"a" * 16,)}, {"inputs": (b"b" * 16, b"a" * 16)}, {"inputs": (b"a" * 16 + b"b" * 16,)}, {"inputs": ()},
    {"title": "Ferryen", "lang": ""}, {"kind": "articl", "url": "e/economy/ferry/"},
]  # fmt: skip
FINDING = Finding(
    rule="x",
    severity="review",
    message="Say it.",
    page="a",
    html=HtmlSpot(1, 2, "p", "<p>"),
    source=Position("content/a.md", 3, 4),
    wcag=("1.1.1",),
)
MANIFEST = Manifest(
    entries={
        "a/index.html": Entry(b"k" * 16, b"d" * 16, 5, 7, ("ferry.png",), b"f" * 8, b"memo"),
        "한글": Entry(b"", b"", 0, 0),
    }
)


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_key_follows_every_field(change: dict[str, object]) -> None:
    assert page_key(msgspec.structs.replace(PAGE, **change), b"common") != page_key(PAGE, b"common")


def test_key_follows_what_pages_share_and_not_the_record() -> None:
    assert page_key(PAGE, b"other") != page_key(PAGE, b"common")
    assert page_key(msgspec.structs.replace(PAGE, data=object()), b"common") == page_key(PAGE, b"common")
    assert len(page_key(PAGE, b"common")) == 16


def test_manifest_comes_back(tmp_path: Path) -> None:
    assert save_manifest(tmp_path / ".ssg/manifest", MANIFEST)
    assert load_manifest(tmp_path / ".ssg/manifest") == MANIFEST
    assert [path.name for path in (tmp_path / ".ssg").iterdir()] == ["manifest"]


def test_manifest_cut_anywhere_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "manifest"
    save_manifest(path, MANIFEST)
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert load_manifest(path) == Manifest()


def test_manifest_altered_anywhere_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "manifest"
    save_manifest(path, MANIFEST)
    whole = path.read_bytes()
    chance = random.Random(7)
    for place in range(len(whole)):
        altered = bytearray(whole)
        altered[place] ^= chance.randrange(1, 256)
        path.write_bytes(altered)
        assert load_manifest(path) == Manifest()


@given(st.binary(max_size=200))
def test_anything_else_is_empty(data: bytes) -> None:
    assert _loaded(data) == Manifest()


@given(st.binary(max_size=200))
def test_well_sealed_nonsense_is_empty(data: bytes) -> None:
    assert _loaded(MAGIC + blake2b(data, digest_size=16).digest() + data).entries == {}


def test_older_version_is_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_manifest(tmp_path / "manifest", MANIFEST)
    monkeypatch.setattr("ssg.cache.manifest.MAGIC", b"ssg manifest 0\n")
    assert load_manifest(tmp_path / "manifest") == Manifest()


def test_missing_manifest_and_folder_are_empty(tmp_path: Path) -> None:
    assert load_manifest(tmp_path / "none") == Manifest()
    assert load_manifest(tmp_path) == Manifest()


@pytest.mark.parametrize("name", ["open", "write", "replace", "mkdir"])
def test_disk_that_refuses_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(os, name, refuse)
    assert not save_manifest(tmp_path / "state/manifest", MANIFEST)


def test_outputs_do_not_share_a_memory(tmp_path: Path) -> None:
    folders = {state_folder(tmp_path, tmp_path / name) for name in ("build", "other", "build/../third")}
    assert len(folders) == 3
    assert state_folder(tmp_path, tmp_path / "build") == tmp_path / ".ssg/build"
    assert state_folder(tmp_path, tmp_path / "x/../other") == state_folder(tmp_path, tmp_path / "other")


@pytest.mark.parametrize("memo", [Memo(), Memo((FINDING, FINDING)), Memo(files={"/a.png": "content/a.png"})])
def test_memo_comes_back(memo: Memo) -> None:
    assert Entry(b"", b"", 0, 0, memo=packed(memo)).remembered == memo


def test_facts_come_back_and_a_part_that_is_gone_is_noticed(tmp_path: Path) -> None:
    facts = PageFacts("a/index.html", "A", ("x", "y"), ("/b/",), "en")
    files = FactsFiles(tmp_path)
    files.add(facts)
    assert files.save(["a/index.html"], ["a/index.html"])
    assert FactsFiles(tmp_path).of("a/index.html") == facts
    with pytest.raises(ForgottenError):
        FactsFiles(tmp_path).of("b/index.html")
    for part in tmp_path.iterdir():
        part.write_bytes(part.read_bytes()[:-1])
    with pytest.raises(ForgottenError):
        FactsFiles(tmp_path).of("a/index.html")


def test_an_entry_knows_whether_its_file_is_in_place(tmp_path: Path) -> None:
    output = tmp_path / "build"
    with Stage(output) as stage:
        staged = stage.write("a/index.html", b"page")
        stage.publish()
    page = Entry(b"key", staged.digest, staged.size, staged.mtime_ns)
    assert page.staged == staged
    assert page.in_place(str(output), "a/index.html")
    assert not page.in_place(str(output), "gone")
    (output / "a/index.html").write_bytes(b"PAGE")  # same size, by somebody else's hand
    os.utime(output / "a/index.html", ns=(0, page.mtime_ns + 1))
    assert not page.in_place(str(output), "a/index.html")


def test_what_leads_nowhere_is_touched_by_anything() -> None:
    entry = Entry(b"", b"", 0, 0, mentions=("ferry.png",))
    assert entry.touched(frozenset({"ferry.png", "x"}))
    assert not entry.touched(frozenset({"x"}))
    lost = Entry(b"", b"", 0, 0, mentions=("*",))
    assert lost.touched(frozenset({"x"}))
    assert not lost.touched(frozenset())


def _loaded(data: bytes) -> Manifest:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "manifest").write_bytes(data)
        return load_manifest(Path(folder) / "manifest")
