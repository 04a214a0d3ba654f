"""A theme: a chain of folders, each of which extends the next one template, string or static file at a time."""

from __future__ import annotations

from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec

from ssg.errors import UsageError
from ssg.render.stylesheet import STYLESHEET, assembled
from ssg.render.theme_chain import find_chain
from ssg.render.theme_toml import line_of, places, read_texts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from jinja2 import Environment

    from ssg.config import Design
    from ssg.render.font import SiteFont
    from ssg.render.theme_chain import Folder

STATIC_URL = "/assets/"
"""Site path below which static files are published."""
_FINGERPRINT_BYTES = 5


class MissingStringError(UsageError):
    """The theme has no string of this name."""


class Strings(dict[str, str]):
    """A theme's words by key; a key that is not there is the theme's mistake."""

    def __missing__(self, key: str) -> str:
        raise MissingStringError(f"the theme has no string “{key}”.", "Add it to strings/en.toml.")


class Theme:
    """What pages are rendered with. The first folder of the chain that has something wins."""

    def __init__(self, chain: tuple[Folder, ...], design: Design, root: Path) -> None:
        self.chain = chain
        self.design = design
        self._root = root

    def environment(self, cache_dir: Path | None = None) -> Environment:
        """The templates, ready to be rendered; compiled ones are kept in `cache_dir`.

        The first rendering of a broken template raises `UsageError` with its file and line.
        """
        from ssg.render.environment import make_environment  # noqa: PLC0415  jinja2 is slow to import

        return make_environment(self.chain, cache_dir)

    def strings(self, lang: str, site_language: str = "en") -> Mapping[str, str]:
        """The theme's words in a language; what it lacks comes from the shorter tag, the site's language, English."""
        found = Strings()
        for tag in ("en", *_widening(site_language), *_widening(lang)):
            for folder in reversed(self.chain):
                found.update(self._strings_of(folder, f"strings/{tag}.toml", found))
        return found

    def speaks(self, lang: str) -> bool:
        """Whether the theme has words in the language, or in the one that a shorter tag names."""
        return any(
            (folder.path / "strings" / f"{tag}.toml").is_file() for tag in _widening(lang) for folder in self.chain
        )

    def static_files(self) -> dict[str, Path]:
        """The files below static/ by name (`img/logo.svg`), sorted."""
        found: dict[str, Path] = {}
        for folder in reversed(self.chain):
            static = folder.path / "static"
            found |= {file.relative_to(static).as_posix(): file for file in self._files(static)}
        return dict(sorted(found.items()))

    @cached_property
    def font(self) -> SiteFont | None:
        """The publisher's font, if site.toml names one."""
        if not self.design.font:
            return None
        from ssg.render.font import site_font  # noqa: PLC0415  few sites have one

        return site_font(self._root, self.design.font)

    @cached_property
    def assets(self) -> dict[str, bytes]:
        """What is published below /assets/: the static files and the style sheet, by name, sorted."""
        found = {name: file.read_bytes() for name, file in self.static_files().items()}
        if STYLESHEET not in found and (css := assembled(self.chain, self.design)):
            found[STYLESHEET] = css.encode() + self._add_font(found)
        return dict(sorted(found.items()))

    def _add_font(self, found: dict[str, bytes]) -> bytes:
        """Puts the files of the font among the others; the rules that the style sheet needs for them."""
        if self.font is None:
            return b""
        from ssg.render.font import font_file  # noqa: PLC0415  as above

        files = {font_file(script): data for script, data in self.font.files.items()}
        found |= files
        urls = {name: _fingerprinted(name, data).removeprefix(STATIC_URL) for name, data in files.items()}
        return self.font.css(lambda script: urls[font_file(script)]).encode()

    def asset_urls(self) -> dict[str, str]:
        """Site path of each of them. It holds a fingerprint, so that browsers may keep the file for ever."""
        return {name: _fingerprinted(name, data) for name, data in self.assets.items()}

    @cached_property
    def digest(self) -> bytes:
        """Changes when any file of the chain or the font does: blake2b-16 over names and contents."""
        seen = blake2b(digest_size=16)
        for folder in self.chain:
            for file in self._files(folder.path):
                name = f"{folder.name}/{file.relative_to(folder.path).as_posix()}"
                for part in (name.encode(), file.read_bytes()):
                    seen.update(len(part).to_bytes(8, "big") + part)
        if self.font is not None:
            seen.update(msgspec.msgpack.encode(self.font))
        return seen.digest()

    def _files(self, below: Path) -> list[Path]:
        found = (file for file in below.rglob("*") if file.is_file() and not file.name.startswith("."))
        return sorted((self._confined(file) for file in found), key=lambda file: file.as_posix())

    def _strings_of(self, folder: Folder, name: str, below: Mapping[str, str]) -> dict[str, str]:
        """The words of one file. They may fill in what the words `below` them fill in, and nothing else."""
        file = folder.path / name
        if not file.is_file():
            return {}
        label = f"{folder.label}/{name}"
        strings = read_texts(self._confined(file), label)
        for key, text in strings.items():
            problem = _misplaced(text, below.get(key))
            if problem:
                raise UsageError(f"{label}:{line_of(file.read_text('utf-8'), key)}: “{key}” {problem}.")
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


def load_theme(site_root: Path, name: str, design: Design) -> Theme:
    """The theme `name` of a site: from its own `themes/` folder, or built in. `design` is `[design]` of site.toml.

    Raises:
        UsageError: there is no such theme, its `theme.toml` cannot be used, or it extends itself.

    """
    return Theme(find_chain(site_root, name), design, site_root)


def _misplaced(text: str, below: str | None) -> str:
    try:
        names = places(text)
        strange = sorted(names - places(below)) if below is not None else []
    except ValueError:
        return "has a brace that is not closed: write {{ or }} for a brace itself"
    return f"has the place {{{strange[0]}}}, which nothing fills in" if strange else ""


def _widening(lang: str) -> list[str]:
    """`zh`, `zh-Hant`, `zh-Hant-TW`: later ones say more."""
    subtags = lang.split("-")
    return ["-".join(subtags[:length]) for length in range(1, len(subtags) + 1)]


def _fingerprinted(name: str, data: bytes) -> str:
    mark = blake2b(data, digest_size=_FINGERPRINT_BYTES).hexdigest()
    stem, dot, suffix = name.rpartition(".")
    return f"{STATIC_URL}{stem}.{mark}.{suffix}" if dot else f"{STATIC_URL}{name}.{mark}"
