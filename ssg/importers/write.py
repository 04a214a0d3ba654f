"""An imported article as files under content/, never over one that is there."""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING, Any

from ssg.content.collisions import can_hold_articles
from ssg.errors import UsageError
from ssg.importers.front_matter import front_matter
from ssg.importers.picture_file import extension
from ssg.publish.confined import path_problem
from ssg.text import nfc, slugify

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import TextIO

    from ssg.importers.record import Imported, Picture

__all__ = ("missing_pictures", "write_article")

NO_SECTION = "news"
_SLUG_LENGTH = 60
_SLUG_BYTES = 200
_TRIES = 10_000


def write_article(imported: Imported, content_dir: Path, section: str | None) -> Path:
    """Writes `<section>/<slug>.md` and the pictures that came along, and gives the article's path.

    A name that is taken gets a number: `-2`, `-3`, …. `section` outranks the text's own.

    Raises:
        UsageError: the section makes no folder below `content_dir`.
        OSError: the machine refuses; nothing of the article is left then.

    """
    folder, fields = _placed(imported, content_dir, section)
    folder.mkdir(parents=True, exist_ok=True)
    with contextlib.ExitStack() as undo:
        file, path = _create(folder, _slug(str(imported.front.get("title", ""))))
        undo.callback(path.unlink, missing_ok=True)
        with file:
            names = {}
            for number, picture in enumerate(imported.pictures, start=1):
                name = names[picture.token] = _picture(folder, f"{path.stem}-{number}", picture)
                if picture.data:
                    undo.callback((folder / name).unlink, missing_ok=True)
            file.write(_text(fields, imported.body, names))
        undo.pop_all()
    return path


def missing_pictures(imported: Imported, path: Path) -> Iterator[str]:
    """What to do for each picture that did not come along: which it is, and where its file has to go."""
    written = path.read_text(encoding="utf-8")
    for number, picture in enumerate(imported.pictures, start=1):
        if picture.data:
            continue
        found = re.search(rf"{re.escape(path.stem)}-{number}(?:-\d+)?\.\w+", written)
        target = path.with_name(found[0]) if found else path.parent
        what = picture.reference or f"the picture of “{picture.caption}”"
        yield f"save {what} as {target.as_posix()}"


def _placed(imported: Imported, content_dir: Path, section: str | None) -> tuple[Path, dict[str, Any]]:
    called = nfc(" ".join((section or str(imported.front.get("section") or "")).split()))
    name = slugify(called) if called else NO_SECTION
    problem = path_problem(name)
    if problem:
        raise UsageError(f"The section “{called}” makes no folder: its name {problem}.")
    if not can_hold_articles(name):
        raise UsageError(f"{name} cannot be a section: the program uses the name.", "Choose another with --section.")
    folder = content_dir / name
    if not folder.resolve().is_relative_to(content_dir.resolve()):
        raise UsageError(f"{folder} leads out of {content_dir}.", "Remove the link, or choose another section.")
    return folder, {**imported.front, "section": called or NO_SECTION}


def _slug(title: str) -> str:
    slug = slugify(title)
    if len(slug) > _SLUG_LENGTH:
        slug = slug[: _SLUG_LENGTH + 1].rsplit("-", 1)[0][:_SLUG_LENGTH]
    while len(slug.encode()) > _SLUG_BYTES:
        slug = slug[:-1]
    slug = slug.strip("-.")
    return "story" if path_problem(f"{slug}.md") or not slug else slug


def _create(folder: Path, slug: str) -> tuple[TextIO, Path]:
    """A new file, opened with O_EXCL: it cannot be there already, not even as a symbolic link."""
    for number in range(1, _TRIES):
        path = folder / (f"{slug}.md" if number == 1 else f"{slug}-{number}.md")
        with contextlib.suppress(FileExistsError):
            return path.open("x", encoding="utf-8", newline="\n"), path
    raise UsageError(f"{folder} has {_TRIES} files called {slug}.")


def _picture(folder: Path, stem: str, picture: Picture) -> str:
    """The name of the picture's file, written if there is something to write."""
    suffix = extension(picture.data, picture.reference)
    for number in range(1, _TRIES):
        name = f"{stem}{suffix}" if number == 1 else f"{stem}-{number}{suffix}"
        with contextlib.suppress(FileExistsError):
            if picture.data:
                with (folder / name).open("xb") as file:
                    file.write(picture.data)
                return name
            if not (folder / name).exists():
                return name
    raise UsageError(f"{folder} has {_TRIES} files called {stem}.")


def _text(fields: dict[str, Any], body: str, names: dict[str, str]) -> str:
    image = fields.get("image")
    if isinstance(image, dict) and image.get("src") in names:
        fields = {**fields, "image": {**image, "src": names[image["src"]]}}
    body = re.sub(
        r"\]\((?P<token>picture-\d+)(?=[ )])",
        lambda found: f"]({names.get(found['token'], found['token'])}",
        body,
    )
    return f"---\n{front_matter(fields)}---\n{body.strip()}".rstrip() + "\n"
