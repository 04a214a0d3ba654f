"""The same input gives the same bytes, wherever, whenever and with however many processes it is built."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def tree(folder: Path) -> dict[str, str]:
    """Digest of every file by its path."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_two_machines_agree(newsroom: Any, copy_newsroom: Callable[..., Any]) -> None:
    other = {
        "PYTHONHASHSEED": "4711",
        "TZ": "Pacific/Auckland",
        "LANG": "tr_TR.UTF-8",
        "LC_ALL": "C",
    }
    elsewhere = copy_newsroom("another machine with a longer name", {"page_size = 12": "page_size = 4"}, env=other)

    assert tree(elsewhere.output) == tree(newsroom.output)


def test_one_process_and_three_agree(newsroom: Any, ssg: Callable[..., Any], tmp_path: Path) -> None:
    for jobs in ("1", "3"):
        output = tmp_path / jobs
        done = ssg("build", "--site", newsroom.root, "--output", output, "--jobs", jobs, "--clean")
        assert done.code == 0, done.said
        assert tree(output) == tree(newsroom.output)


def test_building_again_changes_nothing(newsroom: Any, ssg: Callable[..., Any], tmp_path: Path) -> None:
    output = tmp_path / "out"
    trees = []
    for options in ((), (), ("--clean",)):
        done = ssg("build", "--site", newsroom.root, "--output", output, *options)
        assert done.code == 0, done.said
        trees.append(tree(output))
    assert trees[0] == trees[1] == trees[2]


def test_the_output_names_neither_folder_nor_moment(newsroom: Any) -> None:
    place = str(newsroom.root).encode()
    assert [path for path in newsroom.output.rglob("*") if path.is_file() and place in path.read_bytes()] == []
