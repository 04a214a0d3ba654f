"""What machines and time do to a newsroom, added to `EDITS`: files touched, memory damaged, days gone by."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from typing import TYPE_CHECKING

from newsroom import replaced
from newsroom_edits import edit, title

from ssg.cache.state import state_folder

if TYPE_CHECKING:
    from pathlib import Path

    from newsroom import Newsroom


@edit
def touched_only(room: Newsroom) -> None:
    os.utime(room.story())


@edit
def same_size_same_time(room: Newsroom) -> None:
    path = room.story()
    seen = path.stat()
    replaced(path, "early", room.chance.choice(["lates", "first", "early"]))
    os.utime(path, ns=(seen.st_atime_ns, seen.st_mtime_ns))


@edit
def output_deleted(room: Newsroom) -> None:
    pages = sorted((room.root / "build").rglob("*.html"))
    if pages:
        room.chance.choice(pages).unlink()


@edit
def output_altered(room: Newsroom) -> None:
    files = sorted(path for path in (room.root / "build").rglob("*") if path.is_file())
    if files:
        path = room.chance.choice(files)
        path.write_bytes(path.read_bytes() + b"altered")


@edit
def output_gone(room: Newsroom) -> None:
    shutil.rmtree(room.root / "build", ignore_errors=True)


@edit
def memory_deleted(room: Newsroom) -> None:
    shutil.rmtree(room.root / ".ssg", ignore_errors=True)


@edit
def memory_part_deleted(room: Newsroom) -> None:
    files = [path for path in memory(room) if path.is_file()]
    if files:
        room.chance.choice(files).unlink()


@edit
def memory_truncated(room: Newsroom) -> None:
    for path in memory(room):
        path.write_bytes(path.read_bytes()[: room.chance.randrange(0, 200)])


@edit
def memory_of_before(room: Newsroom) -> None:
    """One part of the memory is older than the others, as after a crash between two writes."""
    files = memory(room)
    if not files:
        return
    path = room.chance.choice(files)
    kept = path.read_bytes()
    title(room)
    room.build()
    if path.parent.exists():
        path.write_bytes(kept)


def memory(room: Newsroom) -> list[Path]:
    folder = state_folder(room.root, room.root / "build")
    return sorted(path for path in folder.rglob("*") if path.is_file())


@edit
def time_passes(room: Newsroom) -> None:
    room.now += dt.timedelta(days=40)


@edit
def drafts_shown(room: Newsroom) -> None:
    room.drafts = not room.drafts


@edit
def errors_block(room: Newsroom) -> None:
    room.anyway = not room.anyway
