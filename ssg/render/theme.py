"""A theme: a chain of folders, each of which extends the next one template, string or static file at a time."""

from __future__ import annotations

import re
import tomllib
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ssg.errors import UsageError
from ssg.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jinja2 import Environment

DEFAULT = "default"
STATIC_URL = "/assets/"
"""Site path below which static files are published."""
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*", re.IGNORECASE)
_FINGERPRINT_BYTES = 5


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`theme.toml`."""

    name: str = ""
    """The folder's name."""
    extends: str | None = None
    """The theme that has what this one lacks: the built-in one when left out, none when empty."""


class Folder(msgspec.Struct, frozen=True):
    """One theme of the chain."""

    name: str
    path: Path
    label: str
    """The folder as messages name it: relative to the site, `themes/mine`."""


class Theme:
    """What pages are rendered with. The first folder of the chain that has something wins."""

    def __init__(self, chain: tuple[Folder, ...]) -> None:
        self.chain = chain

    def environment(self, cache_dir: Path | None = None) -> Environment:
        """The templates, ready to be rendered; compiled ones are kept in `cache_dir`.

        The first rendering of a broken template raises `UsageError` with its file and line.
        """
        from ssg.render.environment import make_environment  # noqa: PLC0415  jinja2 is slow to import

        return make_environment(self.chain, cache_dir)

    def strings(self, lang: str, site_language: str = "en") -> Mapping[str, str]:
        """The theme's words in a language; what it lacks comes from the shorter tag, the site's language, English."""
        tags = ["en", *_widening(site_language), *_widening(lang)]
        files = [folder.path / "strings" / f"{tag}.toml" for tag in tags for folder in reversed(self.chain)]
        found: dict[str, str] = {}
        for file in files:
            found |= self._strings_of(file)
        return found

    def static_files(self) -> dict[str, Path]:
        """The files to publish by name (`site.css`, `img/logo.svg`), sorted."""
        found: dict[str, Path] = {}
        for folder in reversed(self.chain):
            static = folder.path / "static"
            found |= {file.relative_to(static).as_posix(): file for file in self._files(static)}
        return dict(sorted(found.items()))

    def asset_urls(self) -> dict[str, str]:
        """Site path of each static file. It holds a fingerprint, so that browsers may keep the file for ever."""
        return {name: _fingerprinted(name, file.read_bytes()) for name, file in self.static_files().items()}

    @cached_property
    def digest(self) -> bytes:
        """Changes when any file of the chain does: blake2b-16 over names and contents."""
        seen = blake2b(digest_size=16)
        for folder in self.chain:
            for file in self._files(folder.path):
                name = f"{folder.name}/{file.relative_to(folder.path).as_posix()}"
                for part in (name.encode(), file.read_bytes()):
                    seen.update(len(part).to_bytes(8, "big") + part)
        return seen.digest()

    def _files(self, below: Path) -> list[Path]:
        found = (file for file in below.rglob("*") if file.is_file() and not file.name.startswith("."))
        return sorted((self._confined(file) for file in found), key=lambda file: file.as_posix())

    def _strings_of(self, file: Path) -> dict[str, str]:
        if not file.is_file():
            return {}
        strings = _toml(self._confined(file), self._label(file))
        for key, text in strings.items():
            if not isinstance(text, str):
                raise UsageError(f"{self._label(file)}: “{key}” must be a text in quotation marks.")
        return strings

    def _confined(self, file: Path) -> Path:
        folder = self._folder_of(file)
        if not file.resolve().is_relative_to(folder.path.resolve()):
            raise UsageError(f"{self._label(file)} leads out of its theme.", "Put a copy of the file there.")
        return file

    def _folder_of(self, file: Path) -> Folder:
        return next(folder for folder in self.chain if file.is_relative_to(folder.path))

    def _label(self, file: Path) -> str:
        folder = self._folder_of(file)
        return f"{folder.label}/{file.relative_to(folder.path).as_posix()}"


def load_theme(site_root: Path, name: str) -> Theme:
    """The theme `name` of a site: from its own `themes/` folder, or built in.

    Raises:
        UsageError: there is no such theme, its `theme.toml` cannot be used, or it extends itself.

    """
    chain: list[Folder] = []
    asked_by = "content/site.toml"
    wanted = name
    while wanted:
        if any(folder.name == wanted for folder in chain):
            circle = " extends ".join(f"“{part}”" for part in (*(folder.name for folder in chain), wanted))
            raise UsageError(f"{asked_by}: the theme {circle}, which never ends.")
        folder = _find(site_root, wanted, asked_by)
        chain.append(folder)
        asked_by = f"{folder.label}/theme.toml"
        wanted = _extends(folder, asked_by)
    return Theme(tuple(chain))


def built_in() -> Path:
    """The folder of the built-in theme: inside the package when installed, beside it in a clone."""
    package = Path(__file__).resolve().parents[1]
    shipped = package / "themes" / DEFAULT
    return shipped if shipped.is_dir() else package.parent / "themes" / DEFAULT


def _find(site_root: Path, name: str, asked_by: str) -> Folder:
    themes = site_root / "themes"
    own = themes / name
    if _NAME.fullmatch(name) and own.is_dir():
        return Folder(name, own, f"themes/{name}")
    if name == DEFAULT and built_in().is_dir():
        return Folder(name, built_in(), f"themes/{name}")
    known = {DEFAULT, *(child.name for child in themes.iterdir() if child.is_dir())} if themes.is_dir() else {DEFAULT}
    nearest = did_you_mean(name, sorted(known))
    hint = (
        f"Did you mean “{nearest}”?"
        if nearest
        else f"A theme is a folder of themes/; there is {_listed(sorted(known))}."
    )
    raise UsageError(f"{asked_by}: there is no theme “{name}”.", hint)


def _extends(folder: Folder, file: str) -> str:
    try:
        raw = _toml(folder.path / "theme.toml", file)
        manifest = msgspec.convert(raw, Manifest)
    except FileNotFoundError:
        raise UsageError(f"{file} is missing.", f'Write a file with the line: name = "{folder.name}"') from None
    except msgspec.ValidationError as error:
        raise UsageError(f"{file}: {error}.") from None
    if manifest.name and manifest.name != folder.name:
        raise UsageError(f"{file}: the name is “{manifest.name}”, but the folder is “{folder.name}”.")
    if manifest.extends is None:
        return "" if folder.name == DEFAULT else DEFAULT
    return manifest.extends


def _toml(file: Path, label: str) -> dict[str, str]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{label}: {error}.") from None
    except UnicodeDecodeError:
        raise UsageError(f"{label} is not UTF-8 text.") from None


def _widening(lang: str) -> list[str]:
    """`zh`, `zh-Hant`, `zh-Hant-TW`: later ones say more."""
    subtags = lang.split("-")
    return ["-".join(subtags[:length]) for length in range(1, len(subtags) + 1)]


def _fingerprinted(name: str, data: bytes) -> str:
    mark = blake2b(data, digest_size=_FINGERPRINT_BYTES).hexdigest()
    stem, dot, suffix = name.rpartition(".")
    return f"{STATIC_URL}{stem}.{mark}.{suffix}" if dot else f"{STATIC_URL}{name}.{mark}"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)
