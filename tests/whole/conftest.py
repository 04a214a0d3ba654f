"""The program is run as its users run it: as a command, on folders, with its output and its exit code looked at."""

from __future__ import annotations

import functools
import json
import os
import shutil
import subprocess
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

ROOT = Path(__file__).parents[2]
MOMENT = "1798761600"
"""2027-01-01: after every story of the sample newsroom."""
SITE_TOML = 'title = "Test Wire"\nbase_url = "https://test.example/"\ntimezone = "UTC"\n'


class Done(NamedTuple):
    """A command that has ended."""

    code: int
    out: str
    err: str

    @property
    def report(self) -> dict[str, Any]:
        """What `--format json` printed: one document and nothing else."""
        found: dict[str, Any] = json.loads(self.out)
        return found

    @property
    def said(self) -> str:
        return f"exit code {self.code}\n{self.out}\n{self.err}"


class Site(NamedTuple):
    """A site's folder and where it was built."""

    root: Path
    output: Path
    done: Done

    def html(self) -> list[Path]:
        """All pages."""
        return sorted(self.output.rglob("*.html"))


Run = "Callable[..., Done]"


@pytest.fixture(scope="session")
def ssg() -> Callable[..., Done]:
    """Runs the command: `ssg("build", "--site", folder, env={…}, cwd=…)`."""
    return _run


def _run(*arguments: str | Path, env: Mapping[str, str] | None = None, cwd: Path | None = None) -> Done:
    command = Path(sys.executable).with_name("ssg")
    environment = {**os.environ, "SOURCE_DATE_EPOCH": MOMENT, "PYTHONWARNINGS": "error", **(env or {})}
    done = subprocess.run([command, *arguments], env=environment, cwd=cwd, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr + done.stdout, done.stderr
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def make_site(tmp_path: Path) -> Callable[..., Path]:
    """Writes a site from `{path below content/: text or bytes}`; site.toml is there unless given."""

    def write(files: Mapping[str, str | bytes], name: str = "site") -> Path:
        root = tmp_path / name
        for path, data in {"site.toml": SITE_TOML, **files}.items():
            target = root / "content" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data if isinstance(data, bytes) else data.encode())
        return root

    return write


@pytest.fixture(scope="session")
def copy_newsroom(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Site]:
    """Builds a copy of the sample newsroom, with some lines of site.toml replaced."""

    def build(name: str, replaced: Mapping[str, str] | None = None, env: Mapping[str, str] | None = None) -> Site:
        root = tmp_path_factory.mktemp(name)
        shutil.copytree(ROOT / "content", root / "content")
        shutil.copytree(ROOT / "themes", root / "themes")
        settings = root / "content/site.toml"
        text = settings.read_text(encoding="utf-8")
        for old, new in (replaced or {}).items():
            assert old in text, f"{old} is not in content/site.toml"
            text = text.replace(old, new, 1)
        settings.write_text(text, encoding="utf-8")
        done = _run("build", "--site", root, env=env)
        assert done.code == 0, done.said
        return Site(root, root / "build", done)

    return build


@pytest.fixture(scope="session")
def newsroom(copy_newsroom: Callable[..., Site]) -> Site:
    """The sample newsroom with shorter lists than it has, so that they have older pages."""
    return copy_newsroom("newsroom", {"page_size = 12": "page_size = 4"})


@pytest.fixture(scope="session")
def served(newsroom: Site) -> Iterator[str]:
    """Address at which the built newsroom is served on this machine, without a slash at the end."""
    handler = functools.partial(_Quiet, directory=str(newsroom.output))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files and logs nothing."""

    def log_message(self, *_: object) -> None:
        """Tests read what is printed."""
