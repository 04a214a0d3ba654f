"""Reads content/site.toml and says everything that is wrong with it, each with line and column."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ssg.config import (
    Accessibility,
    CheckConfig,
    Config,
    Design,
    Exemption,
    Feedback,
    KnownLimit,
    LanguageConfig,
    Organization,
    SectionConfig,
    SeverityChoice,
    TagConfig,
)
from ssg.config_keys import SITE
from ssg.errors import EnvironmentalError, UsageError
from ssg.image_size import image_size
from ssg.located import Problems
from ssg.located.kinds import address_fault
from ssg.located.problems import shown
from ssg.located.schema import Reading, read_keys
from ssg.located.toml_text import read_toml
from ssg.model import Position
from ssg.within import find_inside

if TYPE_CHECKING:
    from pathlib import Path

    from ssg.model import Finding

__all__ = ("load_config",)

FILE = "content/site.toml"
RULE = "site-toml"
_LIMIT = 256 * 1024
_FONTS = (b"wOF2", b"wOFF", b"\0\1\0\0", b"OTTO", b"true")
"""How files of fonts begin."""
_FORM_ID = re.compile(r"[A-Za-z0-9_-]+")
_OTHER_NAMES = {"baseurl": "base_url", "url": "base_url", "lang": "language", "paginate": "page_size"}


More = Callable[[dict[str, Any], Reading], None]
"""What rooms further down know: which rules there are, and which layouts a theme has."""


def load_config(root: Path, more: More | None = None) -> tuple[Config | None, tuple[Finding, ...]]:
    """The site's configuration; None if anything in it is wrong, with all findings.

    Args:
        root: the site.
        more: says what else is wrong with the values that could be read, so that one run says everything.

    Raises:
        UsageError: there is no content/site.toml below `root`.
        EnvironmentalError: it cannot be read.

    """
    data = _read(root)
    problems = Problems(FILE, RULE)
    text = _decoded(data, problems)
    node = None if text is None else read_toml(text, problems)
    if node is None:
        return None, problems.in_order()
    reading = Reading(problems, spots={})
    values = read_keys(node, SITE, "", reading, _OTHER_NAMES)
    feedback = _feedback(values, reading)
    _check_logo(values, reading, root)
    _check_font(values, reading, root)
    if more:
        more(values, reading)
    if problems.failed:
        return None, problems.in_order()
    digest = hashlib.blake2b(data, digest_size=16).digest()
    return _config(values, feedback, _check(values, reading), digest), problems.in_order()


def _config(values: dict[str, Any], feedback: Feedback, check: CheckConfig, digest: bytes) -> Config:
    accessibility = dict(values.get("accessibility", {}))
    accessibility["limits"] = tuple(KnownLimit(**limit) for limit in accessibility.get("limits", ()))
    return Config(
        **{
            **values,
            "organization": Organization(**values.get("organization", {})),
            "feedback": feedback,
            "accessibility": Accessibility(**accessibility),
            "design": Design(**values.get("design", {})),
            "sections": {slug: SectionConfig(**keys) for slug, keys in values.get("sections", {}).items()},
            "tags": {slug: TagConfig(**keys) for slug, keys in values.get("tags", {}).items()},
            "languages": {tag: LanguageConfig(**keys) for tag, keys in values.get("languages", {}).items()},
            "check": check,
            "digest": digest,
        }
    )


def _check(values: dict[str, Any], reading: Reading) -> CheckConfig:
    """`[check]` with the places of what may turn out to be wrong with it later."""
    written = values.get("check", {})

    def at(key: str) -> Position:
        return Position(FILE, *reading.spots[f"check.{key}"])

    severity = tuple(
        SeverityChoice(rule=rule, severity=chosen, at=at(f"severity.{rule}"))
        for rule, chosen in written.get("severity", {}).items()
    )
    ignore = tuple(
        Exemption(
            **{**entry, "until": dt.date.fromisoformat(entry["until"])},
            at=at(f"ignore.{number}.rule"),
            until_at=at(f"ignore.{number}.until"),
        )
        for number, entry in enumerate(written.get("ignore", ()))
    )
    return CheckConfig(severity=severity, ignore=ignore)


def _feedback(values: dict[str, Any], reading: Reading) -> Feedback:
    """The form's back end with all that it needs; a site that says nothing of it and has no address has no form."""
    written = dict(values.get("feedback", {}))
    written.setdefault("email", values.get("organization", {}).get("email", ""))
    feedback = Feedback(**written)
    if "feedback" not in reading.spots:
        return feedback if feedback.email else Feedback(enabled=False)
    needed, key = _what_it_needs(feedback)
    spots = [reading.spots.get(f"feedback{part}") for part in (f".{key}", ".backend", "")]
    line, column = next(spot for spot in spots if spot)
    reported = any(finding.source and finding.source.line == line for finding in reading.problems.findings)
    if needed and feedback.enabled and not reported:
        message = f"The back end {feedback.backend} needs a key {key} that it can use."
        reading.problems.error(message, needed, line, column)
    return feedback


def _what_it_needs(feedback: Feedback) -> tuple[str, str]:
    """What is missing for the back end, and under which key."""
    if feedback.backend == "mailto" and not feedback.email:
        return 'Write email = "desk@news.example" below [feedback].', "email"
    if feedback.backend == "url" and address_fault(feedback.url):
        return 'Write url = "https://forms.example/send" below [feedback].', "url"
    if feedback.backend == "formspree" and not _FORM_ID.fullmatch(feedback.form_id):
        return 'Write form_id = "abcdwxyz" below [feedback], as Formspree shows it.', "form_id"
    return "", ""


def _check_logo(values: dict[str, Any], reading: Reading, root: Path) -> None:
    logo = values.get("organization", {}).get("logo")
    if not logo:
        return
    file, fault = find_inside(root, "content", logo) if not logo.endswith("/") else ("", "is a folder")
    try:
        if not fault:
            image_size(f"{root}/{file}")
    except ValueError as error:
        fault = str(error)
    except OSError as error:
        fault = f"cannot be read ({error.strerror or error})"
    if fault:
        message = f"The logo {shown(logo)} {fault}."
        hint = "Put a picture below content/, and write its path from there."
        reading.problems.error(message, hint, *reading.spots["organization.logo"])


def _check_font(values: dict[str, Any], reading: Reading, root: Path) -> None:
    """Whether it is a font is seen when it is cut; whether it looks like one, here."""
    font = values.get("design", {}).get("font")
    if not font:
        return
    file, fault = find_inside(root, "content", font) if not font.endswith("/") else ("", "is a folder")
    try:
        if not fault and not (root / file).read_bytes().startswith(_FONTS):
            fault = "is neither WOFF2 nor TrueType nor OpenType"
    except OSError as error:
        fault = f"cannot be read ({error.strerror or error})"
    if fault:
        hint = "Put the font's file below content/, and write its path from there."
        reading.problems.error(f"The font {shown(font)} {fault}.", hint, *reading.spots["design.font"])


def _read(root: Path) -> bytes:
    try:
        return (root / FILE).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        above = next((folder for folder in root.resolve().parents if (folder / FILE).is_file()), None)
        hint = (
            f"Your site is {above}: go there, or name it with --site."
            if above
            else "Start one with `ssg init my-site`."
        )
        raise UsageError(f"There is no site here: {FILE} is missing.", hint) from None
    except (OSError, ValueError) as error:
        raise EnvironmentalError(f"{FILE} cannot be read: {getattr(error, 'strerror', None) or error}.") from error


def _decoded(data: bytes, problems: Problems) -> str | None:
    if len(data) > _LIMIT:
        problems.error(f"The file is longer than {_LIMIT // 1024} KiB.", "Keep only the keys that you need.", 1, 1)
        return None
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        problems.error("The file is in UTF-16.", "Save it as UTF-8.", 1, 1)
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        column = len(before) - (before.rfind("\n") + 1) + 1
        hint = "Save the file as UTF-8 text."
        problems.error("There are bytes here that are not UTF-8.", hint, before.count("\n") + 1, column)
        return None
