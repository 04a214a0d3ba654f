"""The file of a baseline: TOML that people can read and compare, sorted, the same for the same debts."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

from ssg.errors import EnvironmentalError, UsageError
from ssg.located import Problems
from ssg.located.kinds import list_of, number, record
from ssg.located.schema import Key, Reading, by_name, read_keys
from ssg.located.toml_text import read_toml
from ssg.publish.sealed_file import unfinished
from ssg.verdict.baseline import Baseline, Debt

if TYPE_CHECKING:
    from pathlib import Path

    from ssg.located.node import Node
    from ssg.model import Finding

__all__ = ("about_command", "read_baseline", "write_baseline")

RULE = "baseline-file"
_HEAD = "# Old findings that may stay until they are mended. ssg strikes off what is mended and adds none by itself.\n"
_MOST = 999_999_999


def _exact(node: Node, path: str, reading: Reading) -> str | None:
    if isinstance(node.value, str):
        return node.value
    reading.error(node, f"The key {path} has to be text, not {node.kind}.", "Put the text in quotes.")
    return None


_DEBT = by_name(
    Key("where", _exact, "The file, or * for every page.", required=True),
    Key("rule", _exact, "The rule.", required=True),
    Key("message", _exact, "What it says.", required=True),
    Key("spot", _exact, "Digest of the element or line.", required=True),
    Key("count", number(1, _MOST), "How often.", required=True),
)
_FILE = by_name(
    Key("about", _exact, "The command whose findings these are.", required=True),
    Key("debt", list_of(record(_DEBT, "[[debt]]"), "[[debt]]"), "The findings."),
)


def read_baseline(path: Path, about: str) -> tuple[Baseline | None, tuple[Finding, ...]]:
    """The baseline in a file; None with all that is wrong with it. An empty `about` takes that of any command.

    Raises:
        UsageError: there is no such file.
        EnvironmentalError: it cannot be read.

    """
    problems = Problems(path.as_posix(), RULE)
    node = read_toml(_text(path, problems), problems)
    if node is None or problems.failed:
        return None, problems.in_order()
    reading = Reading(problems, spots={})
    values = read_keys(node, _FILE, "", reading)
    if "about" in values and about and values["about"] != about:
        message = f"This is the baseline of “{values['about']}”, not of “{about}”."
        hint = "Name another file, or write this one anew with --update-baseline."
        problems.error(message, hint, *reading.spots["about"])
    if problems.failed:
        return None, problems.in_order()
    return Baseline(values["about"], _debts(values.get("debt", ()))), ()


def _debts(entries: tuple[dict[str, Any], ...]) -> dict[Debt, int]:
    debts: dict[Debt, int] = {}
    for entry in entries:
        debt = Debt(entry["where"], entry["rule"], entry["message"], entry["spot"])
        debts[debt] = debts.get(debt, 0) + entry["count"]  # a merge of two branches may leave an entry twice
    return debts


def _text(path: Path, problems: Problems) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise UsageError(f"There is no baseline {path}.", "Write it with --update-baseline.") from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        problems.error("There are bytes here that are not UTF-8.", "Write it anew with --update-baseline.", line, 1)
        return ""
    except (OSError, ValueError) as error:
        raise EnvironmentalError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}.") from error


def write_baseline(path: Path, baseline: Baseline) -> None:
    """Put the file in place in one step.

    Raises:
        EnvironmentalError: it cannot be written.

    """
    parts = [_HEAD, f"about = {_quoted(baseline.about)}\n"]
    for debt, count in sorted(baseline.debts.items()):
        keys = "".join(f"{name} = {_quoted(value)}\n" for name, value in debt._asdict().items())
        parts.append(f"\n[[debt]]\n{keys}count = {count}\n")
    fresh = unfinished(path)
    try:
        fresh.write_bytes("".join(parts).encode())
        fresh.replace(path)
    except OSError as error:
        raise EnvironmentalError(f"{path} cannot be written: {error.strerror or error}.") from error


def _quoted(text: str) -> str:
    """A TOML string. JSON's escapes are TOML's too; the character U+007F is the one that only TOML refuses."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def about_command(command: str, paths: tuple[Path, ...], baseline: Path) -> str:
    """What a baseline is of: the command and its folders as seen from the baseline's own, so the same anywhere."""
    start = baseline.parent.resolve()
    return " ".join((f"ssg {command}", *sorted(_from(start, path) for path in paths)))


def _from(start: Path, path: Path) -> str:
    try:
        return os.path.relpath(path.resolve(), start).replace(os.sep, "/")
    except ValueError:  # another drive of a Windows machine
        return path.name
