"""The disk refuses the Nth operation, for every N: the site is whole-old, or whole-new after the next start."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING, Any

import pytest

from ssg.errors import EXIT_ENVIRONMENT, EnvironmentalError
from ssg.publish import Stage, recover

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

OLD = {"a/index.html": b"old a", "b/index.html": b"old b", "gone/deep/index.html": b"old", "swap": b"a file"}
NEW = {"a/index.html": b"new a", "b/index.html": b"old b", "c/d/index.html": b"new", "swap/index.html": b"in a folder"}
OPERATIONS = ("open", "write", "mkdir", "fsync", "replace", "unlink", "rmdir")
CODES = [
    (errno.ENOSPC, "There is no space left on the disk"),
    (errno.EACCES, "There is no permission to write"),
    (errno.EROFS, "is on a disk that can only be read"),
    (errno.EIO, "could not be written"),
]


class Fault:
    """Counts the calls that change the disk, and lets the Nth fail; from then on all of them if `lasting`."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, code: int, nth: int, *, lasting: bool) -> None:
        self.calls = 0
        self._code = code
        self._nth = nth
        self._lasting = lasting
        for name in OPERATIONS:
            monkeypatch.setattr(os, name, self._wrap(getattr(os, name)))

    def _wrap(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            if real is _open and not args[1] & os.O_CREAT:
                return real(*args, **options)
            self.calls += 1
            if self.calls == self._nth or (self._lasting and self.calls > self._nth):
                raise OSError(self._code, os.strerror(self._code), str(args[0]))
            return real(*args, **options)

        return call


_open = os.open


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "lasting"])
@pytest.mark.parametrize(("code", "sentence"), CODES, ids=[errno.errorcode[code] for code, _ in CODES])
def test_every_operation_may_fail(tmp_path: Path, code: int, sentence: str, *, lasting: bool) -> None:
    refusals = 0
    for nth in range(1, 1000):
        site = tmp_path / str(nth)
        site.mkdir()
        _publish(site, OLD)
        (site / "build/foreign.txt").write_bytes(b"mine")
        with pytest.MonkeyPatch.context() as patch:
            fault = Fault(patch, code, nth, lasting=lasting)
            refusal = _publish_refused(site)
        if refusal is not None:
            refusals += 1
            assert refusal.exit_code == EXIT_ENVIRONMENT
            assert sentence in str(refusal)
            assert "build" in str(refusal)
        if _tree(site) != OLD:
            recover(site / "build")
            assert _tree(site) == NEW
        _publish(site, NEW)
        assert _tree(site) == NEW
        assert sorted(path.name for path in site.iterdir()) == [".build.stage", "build"]
        if fault.calls < nth:
            break
    assert refusals > 15
    assert fault.calls < nth


def _publish_refused(site: Path) -> EnvironmentalError | None:
    try:
        _publish(site, NEW)
    except EnvironmentalError as refusal:
        return refusal
    return None


def _publish(site: Path, files: dict[str, bytes]) -> None:
    with Stage(site / "build") as stage:
        for path, data in files.items():
            stage.write(path, data)
        stage.publish(stage.owned - stage.paths)


def _tree(site: Path) -> dict[str, bytes]:
    output = site / "build"
    files = {str(path.relative_to(output)): path.read_bytes() for path in sorted(output.rglob("*")) if path.is_file()}
    assert files.pop("foreign.txt") == b"mine"
    return files
